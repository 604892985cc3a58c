"""Files that were handed over while nobody sits at the desk."""

from __future__ import annotations

from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone


class WaitingFiles(Text):
    """Says how many files wait for somebody to sign in; takes no room while there is none."""

    def __init__(self) -> None:
        super().__init__("", Role.BODY, Tone.WARNING, wrap=True)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many wait."""
        one = self.tr("1 document waits; please sign in.")
        many = self.tr("{count} documents wait; please sign in.").format(count=self.locale().toString(count))
        self.setText(one if count == 1 else many)
        self.setVisible(count > 0)
