"""Copying what is selected: the text of its pages, one after the other, onto the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.text_flow import Flow, flow_of
from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.banners import BannerPlace
from clerkdesk.ui.viewing.words.page_flows import PageFlows
from clerkdesk.ui.viewing.words.selecting import Selection
from clerkdesk.usecases.contents import Contents

_LATE_MS = 700  # what takes longer is shown, and can be stopped


class Copying(QObject):
    """Gathers the text page by page in the CONTENTS lane; its ``room`` shows what takes long.

    Nothing of the text stays anywhere but on the clipboard.
    """

    copied = Signal()

    def __init__(self, contents: Contents, jobs: Jobs, flows: PageFlows, room: BannerPlace) -> None:
        super().__init__(room)
        self._contents = contents
        self._jobs = jobs
        self._flows = flows
        self.room = room
        self._parts: list[str] = []
        self._of = 0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._show)

    def copy(self, digest: str, until: int, selection: Selection) -> None:
        """Put what is selected in a document, or in its first ``until`` bytes, on the clipboard."""
        self.stop()
        self._of = len(selection.pages)
        self._late.start()
        contents = self._contents
        self._go_on(lambda page: flow_of(contents.lines(digest, page, until)), selection, selection.pages)

    def stop(self) -> None:
        """Give up; the clipboard stays as it is."""
        self._jobs.forget(self)
        self._late.stop()
        self.room.put(None)
        self._parts = []

    def _go_on(self, read: Callable[[int], Flow], selection: Selection, pages: range) -> None:
        while pages and (flow := self._flows.of(pages[0])) is not None:
            self._take(selection, pages[0], flow)
            pages = pages[1:]
        if not pages:
            self._finish()
            return
        page = pages[0]

        def arrived(flow: Flow) -> None:
            self._take(selection, page, flow)
            self._go_on(read, selection, pages[1:])

        def failed(trouble: Exception) -> None:
            if not isinstance(trouble, ClerkDeskError):
                raise trouble
            # Cut off together with a search: asked again. A page that cannot be read has no text to copy.
            self._go_on(read, selection, pages if isinstance(trouble, Cancelled) else pages[1:])

        self._jobs.run(
            Lane.CONTENTS,
            lambda _: read(page),
            on_done=arrived,
            on_fail=failed,
            owner=self,
            cut_off=self._contents.cut_off,
        )

    def _take(self, selection: Selection, page: int, flow: Flow) -> None:
        self._parts.append(flow.copied(*selection.on(page, flow)))
        if self.room.banner is not None:
            self.room.banner.retitle(self._how_far())

    def _finish(self) -> None:
        text = "\n\n".join(part for part in self._parts if part)
        self.stop()
        if text:
            QGuiApplication.clipboard().setText(text)
            announce(self.room, self.tr("Copied"))
            self.copied.emit()

    def _show(self) -> None:
        look = BannerLook(self._how_far(), "", Tone.INFO, "copy")
        self.room.put(Banner(look, (Act(self.tr("Stop"), self.stop, Kind.GHOST),)))

    def _how_far(self) -> str:
        percent = round(100 * len(self._parts) / max(self._of, 1))
        return self.tr("The text is being copied … {percent} %").format(percent=percent)
