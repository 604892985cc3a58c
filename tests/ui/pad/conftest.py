"""A pad on the second of two screens, a sitting of an invented resident, and pages to read."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pen import PretendPen
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.base.paths import resource
from clerkdesk.domain.ink import Stroke
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.pages import DocumentFacts, PageSize, Place, Raster, Word
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import Sitting, SittingField
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import TEXT_SCALES, load_theme
from clerkdesk.ui.pad.controls import PadButton
from clerkdesk.ui.pad.languages import LanguageRow
from clerkdesk.ui.pad.options import PadOptions
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.way_back import ClerkWords
from clerkdesk.ui.pad.window import PadWindow
from clerkdesk.ui.pad.writing import WritingField

# Before the first QApplication of this run: a desk's screen and the pad's, side by side.
if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={resource('samples', 'two_screens.json')}"

SCREEN = QSize(1280, 800)
RESIDENT = "Ayşe Yılmaz"
TO_THE_CLERK = ClerkWords("Back to the desk", "Stop signing?", "Go on signing", "Stop signing")
TITLES = (
    {"de": "Anmeldung", "en": "Registration", "ar": "تسجيل السكن"},
    {"de": "Datenschutz", "en": "Data protection", "ar": "حماية البيانات"},
)
SENTENCES = (
    {
        "de": "Sie melden sich für Ihre neue Wohnung an und bestätigen, dass Ihre Angaben richtig sind.",
        "en": "You register for your new home and confirm that your details are correct.",
        "ar": "أنت تسجّل سكنك الجديد وتؤكد أن بياناتك صحيحة.",
    },
    {
        "de": "Sie bestätigen, dass Sie die Informationen zum Datenschutz gelesen haben.",
        "en": "You confirm that you have read the data-protection information.",
        "ar": "أنت تؤكد أنك قرأت معلومات حماية البيانات.",
    },
)
FACTS = (
    (
        {"de": "Neue Wohnung", "en": "New home", "ar": "السكن الجديد"},
        "Hauptstraße 12, 2. OG links, 12345 Musterstadt",
    ),
    ({"de": "Einzug", "en": "Moved in", "ar": "تاريخ الانتقال"}, "15.11.2026"),
)


class DrawnPages:
    """Two pages of plain bars, drawn as the reader would; a document called "broken" cannot be read."""

    size = PageSize(595.0, 842.0)

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.forgotten = 0

    def forget(self) -> None:
        self.forgotten += 1

    def open(self, digest: str, until: int = 0) -> DocumentFacts:
        if digest == "broken":
            raise Unreadable("PDF-02")
        self.opened.append(digest)
        return DocumentFacts((self.size, self.size), repaired=False, slots=())

    def words(self, digest: str, page: int | None = None) -> tuple[Word, ...]:
        return ()

    def page(self, digest: str, page: int, scale: float, clip: Place | None = None, until: int = 0) -> Raster:
        whole = self._whole(page, scale)
        if clip is not None:
            box = [round(edge * scale) for edge in (clip.x, clip.y, clip.width, clip.height)]
            whole = whole.copy(*box)
        return Raster(
            whole.width(), whole.height(), whole.bytesPerLine(), memoryview(bytes(whole.constBits()))
        )

    def _whole(self, page: int, scale: float) -> QImage:
        width, height = round(self.size.width * scale), round(self.size.height * scale)
        drawn = QImage(width, height, QImage.Format.Format_RGB32)
        drawn.fill(QColor("white"))
        painter = QPainter(drawn)
        for line in range(20):
            painter.fillRect(
                round(60 * scale),
                round((60 + 34 * line) * scale),
                round((470 - 10 * page) * scale),
                round(6 * scale),
                QColor("black"),
            )
        painter.end()
        return drawn


class SampleForm:
    """The pages of a real form through the real reader."""

    def __init__(self, reader: PdfProcess, path: Path) -> None:
        self._reader = reader
        self._path = path

    def open(self, digest: str, until: int = 0) -> DocumentFacts:
        return self._reader.inspect(self._path)

    def page(self, digest: str, page: int, scale: float, clip: Place | None = None, until: int = 0) -> Raster:
        return self._reader.render(self._path, page, scale, clip)

    def words(self, digest: str, page: int | None = None) -> tuple[Word, ...]:
        return self._reader.words(self._path, page)

    def forget(self) -> None:
        self._reader.forget()


def a_sitting(fields: tuple[SittingField, ...] | None = None) -> Sitting:
    if fields is None:
        fields = (a_field(0, Place(0, 60, 700, 260, 60)), a_field(1, Place(1, 60, 500, 260, 60)))
    return Sitting("sitting-1", "case-1", RESIDENT, "Musterstadt", fields, FACTS)


def a_field(
    number: int,
    place: Place,
    digest: str = "aa",
    document: str = "form",
    person: tuple[SignerRole, str] = (SignerRole.APPLICANT, RESIDENT),
) -> SittingField:
    name = f"field_{number}"
    said = TITLES[number % 2], SENTENCES[number % 2]
    return SittingField(document, digest, name, place, True, *said, *person)


@dataclass
class Told:
    """What the pad has told the desk."""

    signed: list[object] = field(default_factory=list)
    declined: list[tuple[object, str]] = field(default_factory=list)
    aborted: list[object] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    states: list[object] = field(default_factory=list)
    troubles: list[object] = field(default_factory=list)


class Resident:
    """A person at the pad: reads, presses what is in sight, and writes with a pen."""

    def __init__(self, pad: PadWindow, qtbot: QtBot, jobs: Jobs) -> None:
        self.pad = pad
        self.told = Told()
        self.pages = DrawnPages()
        self._qtbot = qtbot
        self._jobs = jobs
        pad.signed.connect(self.told.signed.append)
        pad.declined.connect(lambda sitting, reason: self.told.declined.append((sitting, reason)))
        pad.aborted.connect(lambda sitting, _: self.told.aborted.append(sitting))
        pad.aborted.connect(lambda _, why: self.told.why.append(why))
        pad.changed.connect(self.told.states.append)
        pad.trouble.connect(self.told.troubles.append)

    def wait(self) -> None:
        """Until every page asked for has come."""
        self._qtbot.waitUntil(self._jobs.idle)
        QApplication.processEvents()

    def says(self, source: str, **values: int | str) -> str:
        """A phrase of the pad in German."""
        return Phrases(LANGUAGES["de"]).say(source, **values)

    def buttons(self) -> list[PadButton]:
        return [button for button in self.pad.findChildren(PadButton) if button.isVisible()]

    def button(self, words: str) -> PadButton:
        """The one button in sight with these words."""
        [found] = [button for button in self.buttons() if button.text() == words]
        return found

    def press(self, words: str) -> None:
        button = self.button(words)
        assert button.isEnabled(), f"{words} is off"
        button.click()
        self.wait()

    def enlarge(self, scale: float) -> None:
        """Make the letters as large as this, step by step."""
        row = self.pad.findChild(LanguageRow)
        for _ in range(TEXT_SCALES.index(scale)):
            row.sized.emit(1)
        self.wait()

    @property
    def field(self) -> WritingField:
        [found] = self.pad.findChildren(WritingField)
        return found

    def corner(self) -> QPointF:
        """Where the writing field begins on the screen."""
        return QPointF(self.field.mapToGlobal(QPoint(0, 0)))

    def sign(self, strokes: tuple[Stroke, ...]) -> None:
        PretendPen(self.pad.windowHandle()).sign(strokes, self.corner())
        self.wait()


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    courier = Courier()
    running = Jobs(courier.deliver)
    yield running
    running.close()


@pytest.fixture
def seat(qapp: QApplication, _fonts: None, jobs: Jobs, qtbot: QtBot) -> Iterator[Callable[..., Resident]]:
    """Set up a pad, with other pages or less patience if wished, and sit down at it."""
    apply(qapp, load_theme("light"))
    pads: list[PadWindow] = []

    def take(
        pages: object = None, patience: float = 300.0, thanks: float = 8.0, answer: float = 30.0
    ) -> Resident:
        source = pages or DrawnPages()
        options = PadOptions(
            "Musterstadt",
            load_theme("light"),
            patience,
            thanks,
            answer,
            today=lambda: date(2026, 11, 24),
            words=TO_THE_CLERK,
        )
        pad = PadWindow(source, jobs, options)  # type: ignore[arg-type]
        pads.append(pad)
        pad.show_on(qapp.screens()[1])
        qtbot.waitExposed(pad)
        resident = Resident(pad, qtbot, jobs)
        if isinstance(source, DrawnPages):
            resident.pages = source
        resident.wait()
        return resident

    yield take
    for pad in pads:
        pad.close()
        pad.deleteLater()


@pytest.fixture
def resident(seat: Callable[..., Resident]) -> Resident:
    """A resident before a pad that reads from drawn pages."""
    return seat()


@pytest.fixture
def sample_form() -> Path:
    """A form from a specialist program."""
    return resource("samples", "specialist_program_registration.pdf")


@pytest.fixture(name="field")
def _field(qapp: QApplication, qtbot: QtBot, _fonts: None) -> Iterator[WritingField]:
    apply(qapp, load_theme("light"))
    made = WritingField()
    made.setGeometry(qapp.screens()[1].geometry().x() + 40, 200, 800, 300)
    made.show()
    qtbot.waitExposed(made)
    made.prepare("Ayşe Yılmaz")
    yield made
    made.close()


@pytest.fixture(scope="module")
def pdf() -> Iterator[PdfProcess]:
    process = PdfProcess()
    yield process
    process.close()


@pytest.fixture
def reading(seat: Callable[..., Resident], pdf: PdfProcess, sample_form: Path) -> Resident:
    """A resident who reads a real form."""
    resident = seat(SampleForm(pdf, sample_form))
    resident.pad.begin(a_sitting((a_field(0, Place(0, 100, 700, 200, 50)),)))
    resident.wait()
    return resident


def reader_of(resident: Resident) -> Reader:
    [reader] = resident.pad.findChildren(Reader)
    return reader
