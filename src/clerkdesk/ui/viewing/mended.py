"""Above the pages of a file that opened only after repair: what is shown may not be all of it."""

from __future__ import annotations

from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.banners import BannerPlace


class Mended(BannerPlace):
    """Says so of such a file, and nothing of a whole one."""

    def show_facts(self, facts: DocumentFacts | None) -> None:
        """Look at another document, or at none."""
        self.put(Banner(self._look()) if facts is not None and facts.repaired else None)

    def _look(self) -> BannerLook:
        return BannerLook(
            self.tr("This file is damaged and was mended for showing"),
            self.tr("Pages or parts may be missing. Ask for it once more."),
            Tone.WARNING,
            "file-x",
        )
