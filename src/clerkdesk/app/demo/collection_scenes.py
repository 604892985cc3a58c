"""The scenes of a second visit: a card is made, its holder told, somebody collects it; and of paper."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import press
from clerkdesk.app.demo.morning import Morning, checked
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.domain.collection import OldDocument
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.waiting import ToldHow, WaitState
from clerkdesk.ui.cases.collection_dialog import CollectionDialog
from clerkdesk.ui.inbox.page import InboxPane
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.pad.course import Phase
from clerkdesk.usecases.office import Office

WHO = "Max Mustermann"


class CollectionScenes:
    """Lets a card arrive and be collected, and has a form signed with a pen."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        yield from self._cast.sit_down(CLERK.id)
        yield from self._waiting()
        yield from self._collecting()
        yield from self._on_paper()

    def _waiting(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        pane = seat.window.findChild(InboxPane)
        assert isinstance(pane, InboxPane)
        pane.show_view(InboxView.WAITING)
        yield from self._cast.open(self._morning.hand_over)
        yield from camera.take("case-at-printer", seat.window, SMALL, LARGE)
        self._cast.click_primary(seat.case_page.frame.bar)
        yield self._cast.until(lambda: self._state() is WaitState.ARRIVED)
        self._cast.put_away_toast()
        yield from camera.take("case-arrived", seat.window, SMALL, LARGE)
        part = seat.case_page.frame.card.waiting
        assert part is not None
        part.told[ToldHow.TELEPHONE].click()
        self._cast.click_primary(seat.case_page.frame.bar)
        yield self._cast.until(lambda: self._state() is WaitState.TOLD)
        self._cast.put_away_toast()
        yield from camera.take("case-told", seat.window, SMALL, LARGE)

    def _collecting(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        seat.case_page.finish()
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        dialog = self._cast.dialog()
        assert isinstance(dialog, CollectionDialog)
        dialog.collectors[SignerRole.AUTHORISED].click()
        dialog.name.setText(WHO)
        self._cast.tick(dialog.power)
        dialog.old[OldDocument.HANDED_IN].click()
        yield from camera.take("collection", seat.window)
        self._cast.click_primary(dialog)
        pad = self._cast.front.pad
        yield self._cast.until(lambda: pad.state.phase is Phase.READING)
        yield from camera.take_pad("pad-collection-de", pad)
        press(seat.window, "Shift+Esc")
        yield self._cast.until(lambda: pad.state.phase is Phase.IDLE)
        yield from camera.take("case-collected", seat.window, SMALL, LARGE)

    def _on_paper(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        case, scan = _signed_with_pen(seat.office, self._morning.place("Scan 0042.jpg"))
        seat.window.note_change()
        yield from self._cast.open(case)
        yield from camera.take("paper-printed", seat.window, SMALL, LARGE)
        part = seat.case_page.frame.card.paper
        assert part is not None
        part.scan_dropped.emit(scan)
        yield self._cast.until(lambda: self._ticks_there())
        self._cast.put_away_toast()
        yield from camera.take("paper-scan", seat.window, SMALL, LARGE)

    def _state(self) -> WaitState | None:
        view = self._cast.seat.case_page.view
        return view.case.wait_state if view is not None else None

    def _ticks_there(self) -> bool:
        part = self._cast.seat.case_page.frame.card.paper
        return part is not None and bool(part.ticks)


def _signed_with_pen(office: Office, scan: Path) -> tuple[str, Path]:
    """A case whose form was printed, and the picture a scanner made of it."""
    case = checked(office).id
    digest = office.cases.open(case).documents[0].version.digest
    page = office.copies.begin_print_to_sign(case, digest).page(0, 2.0)
    picture = image_of(page).convertToFormat(QImage.Format.Format_RGB32).copy()
    painter = QPainter(picture)
    font = painter.font()
    font.setItalic(True)
    font.setPointSize(26)
    painter.setFont(font)
    painter.drawText(140, page.height * 2 // 3, "Jonas Muster")
    painter.end()
    picture.save(str(scan))
    return case, scan
