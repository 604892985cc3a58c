"""A sitting with three documents, six fields and two people, played in each of the ten languages."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.long_sitting import long_sitting
from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.sentences import isolated
from clerkdesk.domain.sittings import SignedSitting, Sitting
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.progress import ProgressRow
from clerkdesk.ui.pad.sliding import Sliding
from clerkdesk.usecases.viewing import Viewing
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived
from tests.office.conftest import SmallOffice
from tests.ui.kit.audit import faults
from tests.ui.pad.conftest import SCREEN, Resident
from tests.ui.pad.test_languages import check_places, enlarge, row_button

pytestmark = pytest.mark.whole

SOURCES = {value for name, value in vars(say).items() if name.isupper() and isinstance(value, str)}
SIGNS = {language.own_name for language in LANGUAGES.values()} | {"A+", "A\N{MINUS SIGN}"}


@pytest.fixture(scope="session")
def real(office: SmallOffice, long_lived: LongLived) -> Iterator[tuple[Viewing, Sitting]]:
    """The pages of real forms through the pad's own reader, and a sitting over them."""
    with staying(long_lived):
        office.desk.adapters.pad_reader.warm_up()
    yield office.desk.pad_viewing(), long_sitting(office.clerk)


@pytest.fixture
def at_the_pad(
    seat: Callable[..., Resident], real: tuple[Viewing, Sitting]
) -> Callable[[str], tuple[Resident, Phrases]]:
    """Sit down to the long sitting in a language."""

    def sit_down(language: str) -> tuple[Resident, Phrases]:
        pages, sitting = real
        resident = seat(pages=pages)
        resident.pad.begin(sitting, language=language)
        resident.wait()
        return resident, Phrases(LANGUAGES[language])

    return sit_down


def spoken(phrases: Phrases) -> list[re.Pattern[str]]:
    """All the pad can say in this language, whatever the numbers and names."""
    anything = {name: "@" for source in SOURCES for name in re.findall(r"{(\w+)}", source)}
    said = [phrases.say(source, **anything) for source in SOURCES]
    return [re.compile(re.escape(text).replace(isolated("@"), ".+")) for text in said]


def in_other_words(pad: QWidget, phrases: Phrases) -> list[str]:
    """What can be reached in sight and is not named in this language."""
    known = spoken(phrases)
    found = []
    for part in pad.findChildren(QWidget):
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            if name not in SIGNS and not any(each.fullmatch(name) for each in known):
                found.append(f"{type(part).__name__}: {name!r}")
    return found


def cut(pad: QWidget) -> list[str]:
    """Words in sight that have less room than they need, by their own size hints."""
    found = []
    for text in pad.findChildren(Text):
        if text.isVisible() and text.text():
            needed = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
            if text.height() < needed or text.width() < text.minimumSizeHint().width():
                found.append(f"{text.text()!r}: {text.size().toTuple()}, needs {needed}")
    buttons = [each for each in pad.findChildren(QAbstractButton) if each.isVisible()]
    for button in buttons:
        hint = button.sizeHint()
        if button.width() < hint.width() or button.height() < hint.height():
            found.append(f"{button.text()!r}: {button.size().toTuple()}, needs {hint.toTuple()}")
    return found


def check(resident: Resident, phrases: Phrases) -> None:
    """What a machine can see of the screen at hand."""
    pad = resident.pad
    assert faults(pad, smallest=56) == []
    assert in_other_words(pad, phrases) == []
    assert cut(pad) == []
    check_places(pad)
    assert pad.size() == SCREEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_fields_of_three_documents_and_two_people_are_signed(
    language: str, at_the_pad: Callable[[str], tuple[Resident, Phrases]]
) -> None:
    resident, phrases = at_the_pad(language)
    pad = resident.pad
    passed = 0
    for number in range(1, 7):
        if pad.state.phase is Phase.PASSING:
            check(resident, phrases)
            resident.press(phrases.say(say.HAVE_PAD))
            passed += 1
        assert (pad.state.phase, pad.state.field, pad.state.fields) == (Phase.READING, number, 6)
        assert phrases.count(number) in pad.findChild(ProgressRow).accessibleName()
        check(resident, phrases)
        resident.press(phrases.say(say.CONTINUE))
        check(resident, phrases)
        resident.sign(recorded("signature_1"))
        resident.press(phrases.say(say.DONE))
    assert passed == 1
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting)
    assert len(signed.entries) == 6
    assert len({entry.document for entry in signed.entries}) == 3
    assert not signed.declined
    for phase, title in ((Phase.SEALING, say.SEALING_TITLE), (Phase.THANKS, say.THANKS_TITLE)):
        assert pad.state.phase is phase
        assert phrases.say(title) in [label.text() for label in pad.findChildren(QLabel) if label.isVisible()]
        assert cut(pad) == []
        pad.thank()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_room_for_its_words_at_twice_their_size(
    language: str, at_the_pad: Callable[[str], tuple[Resident, Phrases]]
) -> None:
    resident, phrases = at_the_pad(language)
    enlarge(resident, 3)
    check(resident, phrases)
    resident.press(phrases.say(say.CONTINUE))
    resident.sign(recorded("signature_1"))
    check(resident, phrases)
    resident.press(phrases.say(say.DECLARE))
    check(resident, phrases)
    resident.press(phrases.say(say.BACK))
    resident.press(phrases.say(say.DECLINE))
    check(resident, phrases)
    resident.press(phrases.say(say.UNSAID))
    check(resident, phrases)


def test_the_chosen_language_is_wholly_in_sight_at_every_size(
    at_the_pad: Callable[[str], tuple[Resident, Phrases]],
) -> None:
    resident, _ = at_the_pad("de")
    for _ in range(4):
        for language in LANGUAGES:
            resident.pad.speak(language)
            resident.wait()
            name = row_button(resident.pad, LANGUAGES[language].own_name)
            assert name.isChecked()
            assert name.visibleRegion().boundingRect().size() == name.size(), language
        enlarge(resident, 1)


def test_a_name_the_keyboard_comes_to_slides_into_sight(
    at_the_pad: Callable[[str], tuple[Resident, Phrases]],
) -> None:
    resident, _ = at_the_pad("de")
    enlarge(resident, 3)
    last = row_button(resident.pad, "Leichte Sprache")
    assert last.visibleRegion().boundingRect().width() < last.width()
    resident.pad.share_screen()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    resident.wait()
    assert last.visibleRegion().boundingRect().size() == last.size()


def test_a_finger_slides_the_languages_and_chooses_none(
    at_the_pad: Callable[[str], tuple[Resident, Phrases]], qtbot: QtBot
) -> None:
    resident, _ = at_the_pad("de")
    enlarge(resident, 3)
    pad = resident.pad
    window = pad.windowHandle()
    bar = pad.findChild(Sliding).horizontalScrollBar()
    name = row_button(pad, "Türkçe")
    at = name.mapTo(pad, name.rect().center())
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(window, left, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, 13):
        QTest.mouseMove(window, at - QPoint(20 * step, 0))
        qtbot.wait(20)
    QTest.mouseRelease(window, left, Qt.KeyboardModifier.NoModifier, at - QPoint(240, 0))
    qtbot.waitUntil(lambda: bar.value() > 100)
    assert row_button(pad, "Deutsch").isChecked()


def test_a_text_without_room_is_found(at_the_pad: Callable[[str], tuple[Resident, Phrases]]) -> None:
    resident, phrases = at_the_pad("de")
    button = resident.button(phrases.say(say.CONTINUE))
    button.setFixedWidth(button.sizeHint().width() - 10)
    label = next(label for label in resident.pad.findChildren(Text) if label.isVisible() and label.text())
    label.setFixedHeight(5)
    resident.wait()
    assert len(cut(resident.pad)) >= 2
    assert in_other_words(resident.pad, Phrases(LANGUAGES["pl"])) != []
