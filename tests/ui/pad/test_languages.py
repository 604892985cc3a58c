"""The pad's languages and letter sizes: direction, digits, and room for everything."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.theme import CONTRAST, theme_of
from clerkdesk.ui.pad.languages import LanguageRow, RowButton
from clerkdesk.ui.pad.progress import ProgressRow
from clerkdesk.ui.pad.sliding import Sliding
from clerkdesk.ui.pad.window import PadWindow
from tests.ui.kit.audit import faults, tab_order
from tests.ui.pad.conftest import SCREEN, Resident, a_field, a_sitting

WORDS = {
    "de": ("Weiter zur Unterschrift", "Fertig", "Ich möchte nicht unterschreiben"),
    "en": ("Continue to signature", "Done", "I do not want to sign"),
    "ar": ("المتابعة إلى التوقيع", "تم", "لا أريد التوقيع"),
}


def row_button(pad: PadWindow, words: str) -> RowButton:
    [found] = [button for button in pad.findChildren(RowButton) if button.text() == words]
    return found


def offered(pad: PadWindow) -> list[str]:
    row = pad.findChild(LanguageRow)
    names = {language.own_name for language in LANGUAGES.values()}
    shown = [button for button in row.findChildren(RowButton) if button.isVisible()]
    return [button.text() for button in shown if button.text() in names]


def enlarge(resident: Resident, times: int) -> None:
    for _ in range(times):
        row_button(resident.pad, "A+").click()
        resident.wait()


def place(part: QAbstractButton, pad: PadWindow) -> QRect:
    return QRect(part.mapTo(pad, QPoint(0, 0)), part.size())


def shown(pad: PadWindow) -> list[QAbstractButton]:
    """Every button in sight; of languages that slide out of sight, the chosen one alone."""
    buttons = [button for button in pad.findChildren(QAbstractButton) if button.isVisible()]
    return [button for button in buttons if button.isChecked() or not slides(button)]


def slides(button: QAbstractButton) -> bool:
    """Whether a button is one of more than the row has room for."""
    above: QWidget | None = button.parentWidget()
    while above is not None and not isinstance(above, Sliding):
        above = above.parentWidget()
    return above is not None and above.horizontalScrollBar().maximum() > 0


def test_arabic_turns_the_window_round_and_counts_in_its_own_digits(resident: Resident) -> None:
    heard: list[str] = []
    resident.pad.language_changed.connect(heard.append)
    resident.pad.begin(a_sitting())
    resident.wait()
    continue_left = place(resident.button("Weiter zur Unterschrift"), resident.pad)
    row_button(resident.pad, "العربية").click()
    resident.wait()
    assert heard == ["ar"]
    assert resident.pad.layoutDirection() is Qt.LayoutDirection.RightToLeft
    turned = place(resident.button(WORDS["ar"][0]), resident.pad)
    assert continue_left.right() > 1200 and turned.left() < 80
    said = [label.text() for label in resident.pad.findChildren(QLabel)]
    assert "الصفحة ١ من ٢" in said
    assert resident.pad.findChild(ProgressRow).accessibleName() == "الحقل ١ من ٢: تسجيل السكن"
    assert any(text.startswith("\u2068Hauptstraße 12") and text.endswith("\u2069") for text in said)


def test_only_the_window_of_the_pad_turns_round(resident: Resident) -> None:
    resident.pad.begin(a_sitting(), language="ar")
    desk = QLabel("Schalter")
    assert desk.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_language_can_change_while_somebody_signs(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(recorded("signature_1"))
    before = resident.field.ink()
    row_button(resident.pad, "العربية").click()
    resident.wait()
    assert resident.field.ink().strokes == before.strokes
    assert resident.button("تم").isEnabled()


def test_only_languages_in_which_everything_is_said_are_offered(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    assert offered(resident.pad) == ["Deutsch", "English", "العربية"]
    resident.pad.begin(a_sitting(), languages=("de", "en"), language="ar")
    assert offered(resident.pad) == ["Deutsch", "English"]
    assert resident.pad.layoutDirection() is Qt.LayoutDirection.LeftToRight
    german = replace(a_field(0, Place(0, 60, 700, 260, 60)), sentence={"de": "Sie melden sich an."})
    resident.pad.begin(a_sitting((german,)))
    assert offered(resident.pad) == ["Deutsch"]


def test_the_next_resident_begins_with_ordinary_letters_in_german(resident: Resident) -> None:
    resident.pad.begin(a_sitting(), language="ar")
    resident.wait()
    enlarge(resident, 3)
    assert not row_button(resident.pad, "A+").isEnabled()
    resident.pad.stop()
    resident.pad.begin(a_sitting())
    resident.wait()
    assert not row_button(resident.pad, "A\N{MINUS SIGN}").isEnabled()
    assert resident.button("Weiter zur Unterschrift").height() == 64


def test_high_contrast_is_a_resident_s_own_wish_and_ends_with_the_sitting(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    [button] = [each for each in resident.pad.findChildren(RowButton) if each.icon_name]
    button.click()
    enlarge(resident, 1)
    assert (theme_of(resident.pad).name, theme_of(resident.pad).text_scale) == (CONTRAST, 1.25)
    assert button.isChecked()
    button.click()
    assert (theme_of(resident.pad).name, theme_of(resident.pad).text_scale) == ("light", 1.25)
    button.click()
    resident.pad.stop()
    assert theme_of(resident.pad).name == "light"
    resident.pad.begin(a_sitting())
    assert not button.isChecked()


@pytest.mark.parametrize("language", ["de", "en", "ar"])
@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_everything_fits_the_screen_at_every_letter_size(
    resident: Resident, language: str, steps: int
) -> None:
    go_on, done, decline = WORDS[language]
    resident.pad.begin(a_sitting(), language=language)
    resident.wait()
    enlarge(resident, steps)
    seen = [shown(resident.pad)]
    assert faults(resident.pad, smallest=56) == []
    check_places(resident.pad)
    resident.press(go_on)
    resident.sign(recorded("signature_1")[:1])
    assert resident.field.height() >= 140
    check_places(resident.pad)
    assert faults(resident.pad, smallest=56) == []
    resident.press(decline)
    check_places(resident.pad)
    assert faults(resident.pad, smallest=56) == []
    assert resident.pad.size() == SCREEN
    assert seen and done


def check_places(pad: PadWindow) -> None:
    """Every button is whole, inside the window, and covers no other."""
    places = [place(button, pad) for button in shown(pad)]
    whole = pad.rect()
    assert len(places) > 3
    for button, at in zip(shown(pad), places, strict=True):
        assert whole.contains(at), f"{button.text()} at {at}"
        assert at.width() >= button.sizeHint().width(), button.text()
        assert at.height() >= button.sizeHint().height(), button.text()
        visible = button.visibleRegion().boundingRect()
        assert visible.size() == at.size(), f"{button.text()} is covered or cut"
    for number, at in enumerate(places):
        assert not any(at.intersects(other) for other in places[number + 1 :])


def test_tab_goes_from_the_languages_down_to_the_way_on(resident: Resident) -> None:
    resident.pad.share_screen()  # only there it has the keyboard, which it takes from the desk
    desk = QWidget()
    desk.show()
    resident.pad.begin(a_sitting())
    resident.wait()
    order = [getattr(part, "text", lambda: "")() for part in tab_order(resident.pad)]
    assert order[:3] == ["Deutsch", "English", "العربية"]
    assert order.index("Ich möchte nicht unterschreiben") < order.index("Weiter zur Unterschrift")
