"""A resident's sitting in the real window: signing, declining, walking away, and what is left of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.domain.ink import Ink, Stroke
from clerkdesk.domain.pages import Place
from clerkdesk.domain.sittings import SignedSitting, StopReason
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import PadState, Phase
from clerkdesk.ui.pad.leaf import LeafView
from clerkdesk.ui.pad.reader import Reader
from tests.ui.pad.conftest import RESIDENT, SCREEN, DrawnPages, Resident, SampleForm, a_field, a_sitting

FIRST, SECOND = recorded("signature_1"), recorded("signature_2")


def close_to(strokes: tuple[Stroke, ...]) -> list[list[tuple[object, ...]]]:
    """The same samples, places and pressure to a millionth."""
    return [
        [
            (pytest.approx(s.x, abs=1e-6), pytest.approx(s.y, abs=1e-6), pytest.approx(s.pressure), s.time)
            for s in stroke.samples
        ]
        for stroke in strokes
    ]


def plain(strokes: tuple[Stroke, ...]) -> list[list[tuple[object, ...]]]:
    return [[(s.x, s.y, s.pressure, s.time) for s in stroke.samples] for stroke in strokes]


def to_the_field(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")


def texts(pad: QWidget) -> str:
    """Everything any part of the window says or shows, hidden ones too."""
    parts = pad.findChildren(QWidget)
    said = [part.accessibleName() + part.accessibleDescription() for part in parts]
    return "\n".join(said + [label.text() for label in pad.findChildren(QLabel)])


def in_sight(pad: QWidget) -> list[str]:
    return [label.text() for label in pad.findChildren(QLabel) if label.isVisible()]


def test_two_fields_bring_home_every_sample_as_the_pen_sent_it(resident: Resident) -> None:
    sitting = a_sitting()
    resident.pad.begin(sitting)
    resident.wait()
    for strokes in (FIRST, SECOND):
        resident.press("Weiter zur Unterschrift")
        assert not resident.button("Fertig").isEnabled()
        resident.sign(strokes)
        resident.press("Fertig")
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting)
    assert signed.sitting is sitting
    assert [(one.document, one.field) for one in signed.entries] == [
        ("form", "field_0"), ("form", "field_1"),
    ]  # fmt: skip
    for one, strokes in zip(signed.entries, (FIRST, SECOND), strict=True):
        ink = one.entry
        assert isinstance(ink, Ink)
        assert plain(ink.strokes) == close_to(strokes)
        assert ink.width == pytest.approx(1200 * 25.4 / 100)
    assert (resident.told.aborted, resident.told.declined) == ([], [])


def test_the_desk_hears_how_far_the_resident_is(resident: Resident) -> None:
    to_the_field(resident)
    resident.sign(FIRST)
    resident.press("Fertig")
    resident.press("Weiter zur Unterschrift")
    resident.sign(SECOND)
    resident.press("Fertig")
    resident.pad.rest()  # too early: nobody may think they are done
    resident.pad.ask_patience()
    resident.pad.thank()
    resident.pad.rest()
    assert resident.told.states == [
        PadState(Phase.READING, 1, 2, True, RESIDENT),
        PadState(Phase.SIGNING, 1, 2, True, RESIDENT),
        PadState(Phase.SIGNING, 1, 2, False, RESIDENT),
        PadState(Phase.READING, 2, 2, True, RESIDENT),
        PadState(Phase.SIGNING, 2, 2, True, RESIDENT),
        PadState(Phase.SIGNING, 2, 2, False, RESIDENT),
        PadState(Phase.SEALING),
        PadState(Phase.PATIENCE),
        PadState(Phase.THANKS),
        PadState(Phase.IDLE),
    ]


def test_the_pad_fills_the_second_screen(resident: Resident) -> None:
    screen = QGuiApplication.screens()[1]
    assert screen.geometry().x() == 1920
    assert resident.pad.geometry() == screen.geometry()
    to_the_field(resident)
    assert resident.corner().x() >= 1920


def test_thank_you_gives_way_to_the_blank_screen(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    resident = seat(thanks=0.05)
    resident.pad.begin(a_sitting((a_field(0, Place(0, 60, 700, 260, 60)),)))
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(FIRST)
    resident.press("Fertig")
    assert len(resident.told.signed) == 1
    resident.pad.thank()
    qtbot.waitUntil(lambda: resident.pad.state == PadState(Phase.IDLE))
    assert resident.told.aborted == []


def test_thanks_come_only_once_the_seal_is_set(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    resident = seat(thanks=0.05)
    resident.pad.begin(a_sitting((a_field(0, Place(0, 60, 700, 260, 60)),)))
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(FIRST)
    resident.press("Fertig")
    assert "Einen Moment, bitte." in in_sight(resident.pad)
    qtbot.wait(150)
    assert resident.pad.state == PadState(Phase.SEALING)
    resident.pad.ask_patience()
    qtbot.wait(150)
    assert "Es dauert noch etwas." in in_sight(resident.pad)
    resident.pad.thank()
    assert "Vielen Dank." in in_sight(resident.pad)


def test_nobody_is_thanked_without_having_signed(resident: Resident) -> None:
    resident.pad.thank()
    resident.pad.ask_patience()
    assert resident.pad.state == PadState(Phase.IDLE)
    to_the_field(resident)
    resident.pad.thank()
    assert resident.pad.state.phase is Phase.SIGNING


def test_last_stroke_and_everything_can_be_taken_back(resident: Resident) -> None:
    to_the_field(resident)
    clean = resident.field.grab().toImage()
    resident.sign(FIRST[:1])
    one = resident.field.grab().toImage()
    resident.sign(FIRST[1:2])
    assert resident.field.grab().toImage() != one
    resident.press("Letzten Strich entfernen")
    assert resident.field.grab().toImage() == one
    resident.press("Löschen")
    assert resident.field.grab().toImage() == clean
    assert not resident.button("Fertig").isEnabled()


def test_reading_again_keeps_what_is_written(resident: Resident) -> None:
    to_the_field(resident)
    resident.sign(FIRST)
    resident.press("Noch einmal lesen")
    assert resident.pad.state == PadState(Phase.READING, 1, 2, False, RESIDENT)
    resident.press("Weiter zur Unterschrift")
    assert plain(resident.field.ink().strokes) == close_to(FIRST)


def test_esc_blanks_the_screen_at_once_while_nothing_is_written(resident: Resident) -> None:
    blank = resident.pad.grab().toImage()
    to_the_field(resident)
    assert resident.pad.grab().toImage() != blank
    QTest.keyClick(resident.pad, Qt.Key.Key_Escape)
    assert resident.pad.grab().toImage() == blank
    assert [sitting.id for sitting in resident.told.aborted] == ["sitting-1"]  # type: ignore[attr-defined]
    assert resident.told.why == [StopReason.PAD]
    resident.pad.stop()
    assert len(resident.told.aborted) == 1


def test_the_pad_loses_patience_with_nobody(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    resident = seat(patience=0.4)
    resident.pad.begin(a_sitting())
    pen = PretendPen(resident.pad.windowHandle())
    for _ in range(6):
        QTest.qWait(100)
        pen.hover(FIRST[0].samples[0], resident.corner())
    assert resident.told.aborted == []
    qtbot.waitUntil(lambda: len(resident.told.aborted) == 1)
    assert resident.told.why == [StopReason.TIME_OUT]
    assert resident.pad.state == PadState(Phase.IDLE)


def test_another_sitting_ends_the_one_before(resident: Resident) -> None:
    first, second = a_sitting(), a_sitting()
    resident.pad.begin(first)
    resident.pad.begin(second)
    assert resident.told.aborted == [first]
    assert resident.pad.state.phase is Phase.READING


def test_a_sitting_without_fields_is_refused(resident: Resident) -> None:
    with pytest.raises(Refused, match="PAD-01"):
        resident.pad.begin(a_sitting(()))
    assert resident.pad.state.phase is Phase.IDLE


@pytest.mark.parametrize("end", ["Fertig", "Ich möchte nicht unterschreiben", "Esc"])
def test_nothing_of_the_resident_remains_in_the_window(resident: Resident, end: str) -> None:
    blank, silence = resident.pad.grab().toImage(), texts(resident.pad)
    resident.pad.begin(a_sitting((a_field(0, Place(0, 60, 700, 260, 60)),)))
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(FIRST)
    assert RESIDENT in texts(resident.pad)
    if end == "Esc":
        QTest.keyClick(resident.pad, Qt.Key.Key_Escape)
        resident.press(resident.says(say.STOP))
    else:
        resident.press(end)
    if end.startswith("Ich"):
        resident.press(resident.says(say.UNSAID))
    resident.pad.thank()
    resident.pad.rest()
    resident.wait()
    assert resident.pad.grab().toImage() == blank
    left = texts(resident.pad)
    for word in (RESIDENT, "Hauptstraße", "Anmeldung", "melden sich"):
        assert word not in left
    assert silence is not None
    assert resident.field.empty
    assert resident.field.ink().strokes == ()
    [reader] = resident.pad.findChildren(Reader)
    assert reader.pages == 0
    assert resident.pages.forgotten == 1, "who drew the pages has none left either"


def test_a_document_that_cannot_be_shown_cannot_be_signed(resident: Resident) -> None:
    resident.pad.begin(a_sitting((a_field(0, Place(0, 60, 700, 260, 60), digest="broken"),)))
    resident.wait()
    [trouble] = resident.told.troubles
    assert isinstance(trouble, Unreadable)
    [said] = [label for label in resident.pad.findChildren(QLabel) if "nicht anzeigen" in label.text()]
    assert said.isVisible()
    assert not resident.button("Weiter zur Unterschrift").isEnabled()
    assert resident.button("Ich möchte nicht unterschreiben").isEnabled()


def test_the_next_field_of_a_document_begins_where_it_is_signed(resident: Resident) -> None:
    to_the_field(resident)
    resident.sign(FIRST)
    resident.press("Fertig")
    [reader] = resident.pad.findChildren(Reader)
    assert (reader.page, reader.pages) == (2, 2)


def test_a_new_document_is_read_from_its_beginning(resident: Resident) -> None:
    fields = (
        a_field(0, Place(0, 60, 700, 260, 60)),
        a_field(1, Place(1, 60, 500, 260, 60), digest="bb", document="notice"),
    )
    resident.pad.begin(a_sitting(fields))
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(FIRST)
    resident.press("Fertig")
    [reader] = resident.pad.findChildren(Reader)
    assert reader.page == 1
    assert reader.verticalScrollBar().value() == 0


def test_the_real_form_fills_the_width_with_its_text(
    seat: Callable[..., Resident], sample_form: Path
) -> None:
    pdf = PdfProcess()
    try:
        resident = seat(SampleForm(pdf, sample_form))
        resident.pad.begin(a_sitting((a_field(0, Place(0, 100, 700, 200, 50)),)))
        resident.wait()
        [reader] = resident.pad.findChildren(Reader)
        shown = reader.viewport().grab().toImage()
        readable = reader.readable
        resident.pad.stop()  # before its source is closed, or that would begin anew
        resident.wait()
    finally:
        pdf.close()
    inked = [
        x
        for x in range(shown.width())
        if any(shown.pixelColor(x, y).lightness() < 160 for y in range(40, shown.height() - 40))
    ]
    assert readable
    assert 20 <= inked[0] <= 40
    assert inked[-1] >= shown.width() - 60


def test_the_pad_follows_the_desks_look(resident: Resident) -> None:
    light = resident.pad.grab().toImage()
    resident.pad.set_theme(load_theme("dark"))
    assert resident.pad.grab().toImage() != light
    assert resident.pad.size() == SCREEN


def test_pages_are_asked_for_once_each_document(seat: Callable[..., Resident]) -> None:
    pages = DrawnPages()
    resident = seat(pages)
    to_the_field(resident)
    resident.sign(FIRST)
    resident.press("Fertig")
    assert pages.opened == ["aa"]


@pytest.mark.parametrize(
    ("second", "page", "y"),
    [
        (Place(0, 60, 420, 260, 60), 0, 360.0),  # below the first field, where its paragraph begins
        (Place(0, 330, 300, 260, 60), 0, None),  # beside the first field: the page once more
        (Place(1, 60, 600, 260, 60), 1, None),  # another page: from its top
    ],
)
def test_the_second_field_opens_where_reading_goes_on(
    resident: Resident, second: Place, page: int, y: float | None
) -> None:
    resident.pad.begin(a_sitting((a_field(0, Place(0, 60, 300, 260, 60)), a_field(1, second))))
    resident.wait()
    [reader] = resident.pad.findChildren(Reader)
    assert reader.verticalScrollBar().value() == 0
    resident.press("Weiter zur Unterschrift")
    resident.sign(FIRST)
    resident.press("Fertig")
    leaf = reader.findChildren(LeafView)[page]
    assert reader.verticalScrollBar().value() == leaf.y() + (leaf.down_to(y) if y is not None else 0)
