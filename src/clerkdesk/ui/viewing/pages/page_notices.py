"""What is said on pages that cannot be drawn: one notice each, on its page, while that is in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerkdesk.ui.viewing.pages.layout import Box, PageLayout

TroubleMaker = Callable[[int, str], QWidget]
FILE_GONE = frozenset({"PDF-09", "PDF-10"})
"""The whole file is no longer there, or may no longer be read; nothing is wrong with its page."""
_INSET, _TOP = 32, 64.0  # px from the sides and the top of the paper
_NARROWEST, _WIDEST = 200, 460


class PageNotices:
    """Keeps the notices of a document's pages; ``make`` makes one from page and code."""

    def __init__(self, room: QWidget, make: TroubleMaker) -> None:
        self._room = room
        self._make = make
        self._notices: dict[int, QWidget] = {}

    def put(self, page: int, code: str) -> None:
        """Say of a page that it cannot be drawn."""
        self.take(page)
        notice = self._notices[page] = self._make(page, code)
        notice.setParent(self._room)

    def take(self, page: int) -> None:
        """There is nothing to say of a page any more."""
        notice = self._notices.pop(page, None)
        if notice is not None:
            notice.hide()
            notice.deleteLater()

    def clear(self) -> None:
        """Say nothing of any page."""
        for page in list(self._notices):
            self.take(page)

    def lay(self, layout: PageLayout, area: Box, pages: range) -> None:
        """Put the notices of the pages in view where these lie, and hide the others."""
        for page, notice in self._notices.items():
            if page in pages:
                self._place(notice, layout.page_box(page), area)
            notice.setVisible(page in pages)

    def _place(self, notice: QWidget, sheet: Box, area: Box) -> None:
        width = min(max(round(sheet.width) - _INSET, _NARROWEST), _WIDEST)
        height = max(notice.sizeHint().height(), notice.heightForWidth(width))
        x = sheet.x + (sheet.width - width) / 2 - area.x
        y = sheet.y + min(_TOP, max(sheet.height - height, 0.0) / 2) - area.y
        notice.setGeometry(round(x), round(y), width, height)
