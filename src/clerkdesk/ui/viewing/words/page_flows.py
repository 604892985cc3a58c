"""The text of the last few pages that somebody reads with the mouse or has read to them."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.text_flow import NOTHING, Flow, flow_of
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.usecases.contents import Contents

_KEPT = 32  # pages, more than are ever in view


class PageFlows(QObject):
    """Looks up the text of pages in the CONTENTS lane and keeps the latest; ``arrived`` carries the page."""

    arrived = Signal(int)

    def __init__(self, contents: Contents, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._inquiries = Inquiries(jobs, Lane.CONTENTS, contents.cut_off)
        self._digest, self._until = "", 0
        self._kept: OrderedDict[int, Flow] = OrderedDict()
        self._asked: set[int] = set()

    def show(self, digest: str, until: int = 0) -> None:
        """Turn to another document, or to its first ``until`` bytes, or to none ("")."""
        self._inquiries.forget()
        self._digest, self._until = digest, until
        self._kept.clear()
        self._asked.clear()

    def of(self, page: int) -> Flow | None:
        """The text of a page, if it is there."""
        found = self._kept.get(page)
        if found is not None:
            self._kept.move_to_end(page)
        return found

    def wish(self, page: int) -> None:
        """Look up the text of a page, unless it is there or being looked up."""
        if not self._digest or page in self._kept or page in self._asked:
            return
        self._asked.add(page)
        digest, until, contents = self._digest, self._until, self._contents
        self._inquiries.ask(
            lambda: flow_of(contents.lines(digest, page, until)),
            lambda flow: self._take(page, flow),
            lambda _: self._take(page, NOTHING),  # it says so where it is shown
        )

    def _take(self, page: int, flow: Flow) -> None:
        self._asked.discard(page)
        self._kept[page] = flow
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(page)
