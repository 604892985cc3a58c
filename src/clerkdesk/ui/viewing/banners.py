"""The places above the pages: the verdict on the signatures, and what to do while a place is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Tone


class BannerPlace(Pane):
    """Room for one banner; takes none while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(12, 0, 12, 12)
        self._banner: Banner | None = None
        self.hide()

    @property
    def banner(self) -> Banner | None:
        """What is shown now."""
        return self._banner

    def put(self, banner: Banner | None) -> None:
        """Show this banner in place of the one before, or none."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = banner
        if banner is not None:
            self._room.addWidget(banner)
        self.setVisible(banner is not None)


class ChoosingBanner(Banner):
    """Says how to choose the place for a signature, with the mouse or without one."""

    def __init__(self, caption: str, confirm: Callable[[], object], give_up: Callable[[], object]) -> None:
        if caption:
            title = self.tr("Where does {name} sign?").format(name=caption)
        else:
            title = self.tr("Where is this form signed?")
        sentence = self.tr(
            "Draw the field, click where it shall be, or push it with the arrow keys; Shift changes its size."
        )
        acts = (
            Act(self.tr("Use this place"), confirm, Kind.PRIMARY, "check", "Enter"),
            Act(self.tr("Cancel"), give_up, Kind.GHOST, "", "Esc"),
        )
        super().__init__(BannerLook(title, sentence, Tone.INFO, "pen-line"), acts)


class CoveringBanner(Banner):
    """Asks whether a place that lies over words is really meant."""

    def __init__(self, keep: Callable[[], object], back: Callable[[], object], sentence: str = "") -> None:
        title = self.tr("The place covers words")
        signed = self.tr("The signature would stand across them, and neither could be read well.")
        acts = (
            Act(self.tr("Choose another place"), back, Kind.PRIMARY, "undo-2", "Esc"),
            Act(self.tr("Keep it all the same"), keep, Kind.GHOST, "", "Enter"),
        )
        super().__init__(BannerLook(title, sentence or signed, Tone.WARNING), acts)
