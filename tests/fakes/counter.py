"""What stands at a counter besides the desk: a pad without a resident, and a stand that only remembers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import Judgement
from clerkdesk.domain.sittings import Sitting, StopReason
from clerkdesk.ui.kit.edit_offer import EditOffer
from clerkdesk.ui.kit.stand import DocumentStand, PlaceToSign
from tests.office.conftest import write


@dataclass(frozen=True)
class Shown:
    """What a pad says it shows."""

    phase: str
    field: int
    fields: int
    signer: str = ""


class PretendSteering(QObject):
    """A grey pad on which a clerk's acts are only remembered; ``looks`` counts the pictures taken of it."""

    painted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.size = QSize(1280, 800)
        self.color = QColor("#808080")
        self.watched = False
        self.looks = 0
        self.acts: list[tuple[str, object]] = []

    def watch(self, watched: bool) -> None:
        self.watched = watched

    def picture(self, size: QSize) -> QImage:
        self.looks += 1
        drawn = QImage(size, QImage.Format.Format_RGB32)
        drawn.fill(self.color)
        return drawn

    def scroll(self, steps: QPointF) -> None:
        self.acts.append(("scroll", (steps.x(), steps.y())))

    def turn(self, direction: int) -> None:
        self.acts.append(("turn", direction))

    def zoom(self, direction: int) -> None:
        self.acts.append(("zoom", direction))

    def highlight(self, spot: QPointF) -> None:
        self.acts.append(("highlight", spot))

    def highlight_next(self, direction: int) -> None:
        self.acts.append(("next", direction))

    def clear(self) -> None:
        self.acts.append(("clear", None))


class PretendPad(QObject):
    """A pad whose resident is the test: ``sign``, ``declare``, ``decline`` or nothing at all."""

    signed = Signal(object)
    declined = Signal(object, str)
    aborted = Signal(object, str)
    changed = Signal(object)
    language_changed = Signal(str)
    declaration_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.steering = PretendSteering(self)
        self.declared: list[str] = []
        self.sitting: Sitting | None = None
        self.languages: tuple[str, ...] = ()
        self.begun = 0
        self.words: list[str] = []

    def begin(self, sitting: Sitting, languages: Sequence[str] = (), language: str = "de") -> None:
        self.sitting, self.languages = sitting, tuple(languages)
        self.begun += 1
        self.changed.emit(Shown("reading", 1, len(sitting.fields)))

    def begin_declaration(self) -> None:
        """The first field is declared, by the resident here or by the clerk's leave."""
        assert self.sitting is not None
        fields = self.sitting.fields
        self.changed.emit(Shown("witnessing", 1, len(fields), fields[0].signer))
        self.declaration_wished.emit(fields[0])

    def confirm_declaration(self, name: str) -> None:
        assert self.sitting is not None
        self.declared.append(name)
        self.changed.emit(Shown("reading", 2, len(self.sitting.fields)))

    def return_declaration(self) -> None:
        assert self.sitting is not None
        self.changed.emit(Shown("signing", 1, len(self.sitting.fields)))

    def thank(self) -> None:
        self.words.append("thanks")

    def ask_patience(self) -> None:
        self.words.append("patience")

    def stop(self, why: StopReason = StopReason.CLERK) -> None:
        sitting, self.sitting = self.sitting, None
        if sitting is not None:
            self.aborted.emit(sitting, why)

    def sign(self) -> None:
        """The resident signs every field."""
        sitting, self.sitting = self.sitting, None
        assert sitting is not None
        self.signed.emit(write(sitting))

    def decline(self) -> None:
        """The resident does not want to."""
        sitting, self.sitting = self.sitting, None
        assert sitting is not None
        self.declined.emit(sitting, "declined-by-resident")


class PretendStand(QWidget):
    """Remembers what it was asked to show; ``made`` is what pages get."""

    opened = Signal(object)
    failed = Signal(str)
    place_chosen = Signal(object)
    room_wished = Signal(int)
    room_needed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.choosing = False
        self.start: Place | None = None
        self.digest = ""
        self.places: tuple[PlaceToSign, ...] = ()
        self.judgement: Judgement | None = None
        self.caption = ""
        self.offered: EditOffer | None = None

    @property
    def made(self) -> DocumentStand:
        return DocumentStand(
            pane=self,
            show=self._show,
            show_places=self._show_places,
            show_judgement=self._judge,
            choose_place=self._choose,
            stop_choosing=self._stop_choosing,
            offer_edits=self._offer_edits,
            page=lambda: 0,
            close=self._close,
            opened=self.opened,
            failed=self.failed,
            place_chosen=self.place_chosen,
            room_wished=self.room_wished,
            room_needed=self.room_needed,
        )

    def _offer_edits(self, offer: EditOffer | None) -> None:
        self.offered = offer

    def _show(self, digest: str) -> None:
        if digest != self.digest:
            self.digest, self.places, self.judgement = digest, (), None

    def _show_places(self, places: Sequence[PlaceToSign]) -> None:
        self.places = tuple(places)

    def _judge(self, judgement: Judgement | None) -> None:
        self.judgement = judgement

    def _choose(self, caption: str, start: Place | None) -> None:
        self.choosing, self.caption, self.start = True, caption, start

    def _stop_choosing(self) -> None:
        self.choosing = False

    def _close(self) -> None:
        self.digest, self.places, self.judgement = "", (), None
