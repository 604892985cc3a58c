"""Above the pages of a form that only another program shows: what they are, and what to ask for."""

from __future__ import annotations

from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.banners import BannerPlace


class OtherForm(BannerPlace):
    """Says so of such a form, and nothing of any other document."""

    def show_facts(self, facts: DocumentFacts | None) -> None:
        """Look at another document, or at none."""
        self.put(Banner(self._look()) if facts is not None and facts.other_form else None)

    def _look(self) -> BannerLook:
        return BannerLook(
            self.tr("This form needs another program"),
            self.tr(
                "Its pages are made only when it is opened (XFA), and nothing in a file is run here. "
                "Ask for it as a plain PDF."
            ),
            Tone.INFO,
            "file-x",
        )
