"""A desk of the demo town on a real X server, which tells on request what there is to be seen.

``python -m tests.interop.desk_on_x FOLDER``: each line on standard input is a wish, "look", "sign" (send
a case to the pad) or "stop" (the clerk ends the sitting); each is answered by one line of JSON.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, QSocketNotifier, Qt
from PySide6.QtGui import QTabletEvent
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.application import make_application
from clerkdesk.app.demo.hands import primary
from clerkdesk.app.demo.pen import recorded
from clerkdesk.app.demo.town import CLERK, found
from clerkdesk.app.front import DeskFront
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.ink import Ink
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.way_back import WayBack
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.shell.status_bar import PadState
from clerkdesk.usecases.office import Office
from tests.office.conftest import PAPERS


class Hovering(QObject):
    """Counts how often a pen was seen above the writing field without touching it."""

    def __init__(self, field: WritingField) -> None:
        super().__init__(field)
        self.seen = 0
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count; everything goes on its way."""
        if isinstance(event, QTabletEvent) and event.type() is QEvent.Type.TabletMove:
            self.seen += event.buttons() == Qt.MouseButton.NoButton
        return False


class Witness:
    """Answers wishes from standard input."""

    def __init__(self, front: DeskFront) -> None:
        self._front = front
        self._case = ""
        [self._field] = front.pad.findChildren(WritingField)
        self._hovering = Hovering(self._field)
        self._status: list[PadState] = []
        self._ended: list[str] = []
        front.pad_place.changed.connect(lambda state, _since: self._status.append(state))
        front.pad.aborted.connect(lambda _sitting, why: self._ended.append(str(why)))
        self._wishes = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._wishes.activated.connect(lambda *_: self._answer(sys.stdin.readline().strip()))

    def _answer(self, wish: str) -> None:
        if not wish:
            QApplication.quit()
            return
        if wish == "sign":
            self._sign()
        if wish == "stop":
            self._front.pad.stop()
        print(json.dumps(self._seen()), flush=True)

    def _sign(self) -> None:
        seat = self._front.seat
        assert seat is not None
        applicant = Applicant("Mustermann", "Erika", date(1964, 8, 12))
        case = seat.office.cases.open_new(
            "residence-registration",
            applicant,
            {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"},
        )
        self._case = case.id
        seat.office.cases.check(case.id, PAPERS)
        seat.flow.begin(case.id)

    def _seen(self) -> dict[str, Any]:
        pad, seat = self._front.pad, self._front.seat
        assert seat is not None
        field = self._field
        [back] = pad.findChildren(WayBack)
        strokes = field.ink().strokes
        place, button = pad.geometry(), primary(pad)
        return {
            "screens": [screen.name() for screen in QApplication.screens()],
            "keyboard": _name(QApplication.activeWindow(), desk=seat.window, pad=pad),
            "palette": seat.window.palette_sheet.field.text() if _palette_open(seat.window) else None,
            "phase": str(pad.state.phase),
            "pad": [place.x(), place.y(), place.width(), place.height()] if pad.isVisible() else None,
            "notices": [
                banner.look.code for banner in seat.window.findChildren(Banner) if banner.isVisible()
            ],
            "status": self._status[-1].value if self._status else "",
            "ended": self._ended,
            "samples": sum(len(stroke.samples) for stroke in strokes),
            "tools": sorted({str(stroke.tool) for stroke in strokes}),
            "hovered": self._hovering.seen,
            "ink": [[(one.x, one.y, one.pressure, one.time) for one in stroke.samples] for stroke in strokes],
            "scale": pixels_per_mm(field.screen()),
            "corner": _corner(field),
            "sealed": self._sealed(seat.office),
            "field": _middle(field) if field.isVisible() else None,
            "primary": _middle(button) if button is not None else None,
            "way_back": _middle(back.back_button) if back.back_button.isVisible() else None,
            "asked": back.asking,
        }

    def _sealed(self, office: Office) -> str | None:
        """Where the sealed document lies, once the resident has signed it."""
        if not self._case:
            return None
        newest = office.cases.open(self._case).documents[0].version
        return str(self._front.desk.adapters.blobs.path(newest.digest)) if newest.signed else None


def _palette_open(window: Any) -> bool:
    visible: bool = window.palette_sheet.isVisible()
    return visible


def _name(active: QWidget | None, **windows: QWidget) -> str:
    return next((name for name, window in windows.items() if window is active), "nobody")


def _middle(part: QWidget) -> list[int]:
    place = part.mapToGlobal(QPoint(part.width() // 2, part.height() // 2))
    return [place.x(), place.y()]


def _corner(part: QWidget) -> list[int]:
    place = part.mapToGlobal(QPoint(0, 0))
    return [place.x(), place.y()]


def main(folder: Path) -> None:
    """Open the desk and answer until standard input ends."""
    application = make_application(DeskPreferences())
    inks = [Ink(recorded(name), 300, 80) for name in ("signature_1", "signature_2")]
    town = found(folder / "town", SessionVault(), inks)
    front = DeskFront(application, town.desk, QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat))
    witness = Witness(front)
    front.open(CLERK.id)
    application.exec()
    front.close()
    del witness


if __name__ == "__main__":
    main(Path(sys.argv[1]))
