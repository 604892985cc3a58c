"""Buttons, fields, banners and boards: named, large enough, and saying what they should."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Missing
from clerkdesk.ui.kit.appearance import apply, dress
from clerkdesk.ui.kit.buttons import Button, Kind, Size, ToolButton
from clerkdesk.ui.kit.choices import FilterPills, Tick
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.fields import LabelledField, SearchField, TextField
from clerkdesk.ui.kit.gallery import parts_board
from clerkdesk.ui.kit.gallery_states import states_board
from clerkdesk.ui.kit.icons import pixmap
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.steps import Step, StepBar, StepState
from clerkdesk.ui.kit.theme import load_theme, theme_of
from clerkdesk.ui.kit.toast import Toast
from clerkdesk.ui.kit.waiting import ProgressCard
from tests.ui.kit.audit import faults, tab_order

STEPS = (
    Step("Prüfen", "09:51", StepState.DONE),
    Step("Unterschrift", "Feld 1 von 2", StepState.CURRENT),
    Step("Ablage", "Meldewesen"),
)


PageOf = Callable[..., QWidget]


@pytest.fixture
def page_of(qtbot: QtBot) -> PageOf:
    """Show parts on a page that lives as long as the test."""
    kept: list[QWidget] = []

    def show(*parts: QWidget) -> QWidget:
        page = QWidget()
        room = QVBoxLayout(page)
        for part in parts:
            room.addWidget(part)
        qtbot.addWidget(page)
        kept.append(page)
        page.show()
        return page

    return show


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_buttons_are_pressed_by_enter_and_space_once(qtbot: QtBot, page_of: PageOf, key: Qt.Key) -> None:
    buttons = Button("Sichern"), ToolButton("save", "Sichern")
    page_of(*buttons)
    for button in buttons:
        clicks: list[bool] = []
        button.clicked.connect(lambda on, clicks=clicks: clicks.append(on))
        qtbot.keyClick(button, key)
        assert len(clicks) == 1


def test_a_key_cap_gives_way_before_words_are_cut(qtbot: QtBot) -> None:
    looks = []
    for key in ("Ctrl+Shift+R", ""):
        button = Button("Zurückgeben …", Kind.DANGER, icon="undo-2", key=key)
        qtbot.addWidget(button)
        button.resize(190, 36)
        looks.append(button.grab().toImage())
    with_key, without_key = looks
    assert with_key == without_key


@pytest.mark.parametrize("board", [parts_board, states_board])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_boards_have_no_faults(
    qtbot: QtBot, qapp: QApplication, board: Callable[[], QWidget], scale: float
) -> None:
    apply(qapp, load_theme("light", scale))
    shown = board()
    qtbot.addWidget(shown)
    shown.show()
    assert faults(shown) == []


def test_the_audit_finds_a_nameless_button_and_a_small_one(page_of: PageOf) -> None:
    nameless = QToolButton()
    nameless.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    nameless.setMinimumSize(40, 40)
    small = QToolButton()
    small.setAccessibleName("small")
    small.setFixedSize(20, 20)
    found = faults(page_of(nameless, small))
    assert found == ["QToolButton(): no accessible name", "QToolButton(small): 20 x 20 is too small a target"]


def test_tab_walks_in_reading_order(qtbot: QtBot, page_of: PageOf) -> None:
    parts = [SearchField("Search"), Button("Print"), ToolButton("x", "Close"), Tick("Seen")]
    page = page_of(*parts)
    with qtbot.waitActive(page):
        page.activateWindow()
    assert tab_order(page) == parts


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", list(Size))
def test_a_button_has_room_for_its_words_and_their_descenders(
    qapp: QApplication, size: Size, scale: float
) -> None:
    apply(qapp, load_theme("light", scale))
    button = Button("Rückgängig", Kind.PRIMARY, icon="undo-2", key="Ctrl+Z", size=size)
    metrics = theme_of(button).font(size.role)
    words = QLabel("Rückgängig")
    words.setFont(metrics)
    assert button.sizeHint().width() > words.sizeHint().width() + 2 * size.padding
    assert button.sizeHint().height() >= words.sizeHint().height()


def test_pad_buttons_are_large_targets() -> None:
    assert Button("Fertig", Kind.PRIMARY, size=Size.PAD).sizeHint().height() == 64
    assert Button("Löschen", size=Size.PAD_TOOL).sizeHint().height() == 56


def test_a_button_keeps_its_press(qtbot: QtBot, page_of: PageOf) -> None:
    button = Button("Drucken", icon="printer")
    page_of(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_icon_nobody_carries_is_missing() -> None:
    with pytest.raises(Missing, match="UI-02"):
        pixmap("no-such-icon", 18, load_theme("light").colors.text)


def test_an_icon_is_drawn_in_its_colour_and_sharpness() -> None:
    color = load_theme("light").colors.primary
    drawn = pixmap("square", 18, color, 2.0)
    assert drawn.width() == 36
    image = drawn.toImage()
    inks = {image.pixelColor(x, 18).name() for x in range(36) if image.pixelColor(x, 18).alpha() == 255}
    assert inks == {color.name()}


def test_a_locked_field_says_why(page_of: PageOf) -> None:
    rate = TextField("Hourly rate")
    field = LabelledField("Hourly rate", rate)
    page_of(field)
    field.lock("Locked by the treasury.")
    assert rate.isReadOnly()
    assert "Locked by the treasury." in [label.text() for label in field.findChildren(QLabel)]
    assert rate.accessibleDescription() == "Locked by the treasury."


def test_a_mended_field_loses_its_trouble(qtbot: QtBot, page_of: PageOf) -> None:
    field = LabelledField("Day", TextField("Day"), hint="DD.MM.YYYY")
    page_of(field)
    mend = Button("Take 30.11.")
    field.set_trouble("There is no such day.", mend)
    qtbot.waitUntil(mend.isVisible)
    field.set_trouble("")
    assert [label.text() for label in field.findChildren(QLabel)] == ["Day", "DD.MM.YYYY"]
    assert not mend.isVisible()


def test_filter_pills_tell_which_filter_was_picked(qtbot: QtBot, page_of: PageOf) -> None:
    pills = FilterPills((("mine", "Mine"), ("free", "Free")))
    page = page_of(pills)
    pills.set_count("free", 7)
    free = next(button for button in page.findChildren(QWidget) if getattr(button, "text", str)() == "Free 7")
    with qtbot.waitSignal(pills.chosen, check_params_cb=lambda key: key == "free"):
        qtbot.mouseClick(free, Qt.MouseButton.LeftButton)
    assert pills.current() == "free"


def test_the_step_bar_folds_when_there_is_no_room(page_of: PageOf) -> None:
    bar = StepBar(STEPS)
    page_of(bar)
    bar.resize(800, 52)
    assert not bar.folded()
    bar.resize(200, 52)
    assert bar.folded()
    assert bar.accessibleName() == "Step 2 of 3: Unterschrift"


def test_enter_does_not_mean_what_loses_something(page_of: PageOf) -> None:
    page = page_of()
    losing = Dialog("Discard it?", "It cannot be brought back.", "Discard it", page, loses=True)
    assert losing.cancel_button.isDefault()
    assert losing.go_on_button.kind is Kind.DANGER
    assert Dialog("Go on?", "", "Go on", page).go_on_button.isDefault()


def test_a_toast_undoes_once(page_of: PageOf) -> None:
    done: list[str] = []
    page = page_of()
    page.resize(600, 400)
    toast = Toast(page)
    toast.say("26-01858 put back", lambda: done.append("undone"))
    assert toast.take_back()
    assert not toast.take_back()
    assert done == ["undone"]
    assert not toast.isVisible()


def test_a_toast_keeps_off_what_it_was_told_to(page_of: PageOf) -> None:
    card = Tick("Seen")
    page = page_of(QWidget(), card)
    page.resize(600, 400)
    card.setFixedHeight(160)
    card.hide()
    toast = Toast(page)
    toast.keep_off(card)
    toast.say("Check finished")
    low = toast.geometry().bottom()
    card.show()
    QApplication.processEvents()
    assert toast.geometry().bottom() < card.y() < low, "it moves up when the part comes"
    card.hide()
    QApplication.processEvents()
    assert toast.geometry().bottom() == low


def test_a_toast_is_never_wider_than_its_window(page_of: PageOf, qapp: QApplication) -> None:
    page = page_of()
    page.resize(600, 400)
    toast = Toast(page)
    toast.refuse("Send to the pad: this case was closed without a result")
    height = toast.height()
    apply(qapp, load_theme("light", 2.0))
    assert page.rect().contains(toast.geometry())
    assert toast.height() > 2 * height, "two lines of large letters"


def test_stop_is_offered_while_work_runs(qtbot: QtBot, page_of: PageOf) -> None:
    card = ProgressCard("stamp", "Sealing")
    page_of(card)
    card.step(2, 3, "2 of 3 documents")
    with qtbot.waitSignal(card.stopped):
        qtbot.mouseClick(card.stop_button, Qt.MouseButton.LeftButton)
    assert card.accessibleDescription() == "2 of 3 documents"


def test_labels_and_fields_turn_round_with_the_interface(page_of: PageOf) -> None:
    label, search = Text("Vorgang"), SearchField("Search", key="Ctrl+K")
    page = page_of(label, search)
    left, right = search.textMargins().left(), search.textMargins().right()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert (search.textMargins().left(), search.textMargins().right()) == (right, left)
    page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft


def test_a_dialog_stays_open_until_the_work_is_done(qtbot: QtBot, page_of: PageOf) -> None:
    dialog = Dialog("Return the case", "Say what should be mended.", "Return", page_of())
    qtbot.addWidget(dialog)
    dialog.show()
    assert faults(dialog) == []
    with qtbot.waitSignal(dialog.agreed):
        qtbot.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
    dialog.refuse("The reason is missing.")
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_take_the_colours_of_their_own_window(qapp: QApplication, page_of: PageOf) -> None:
    apply(qapp, load_theme("dark"))
    words = Text("Bitte unterschreiben Sie")
    pad = page_of(words)
    light = load_theme("light")
    dress(pad, light)
    words.ensurePolished()
    assert words.palette().windowText().color() == light.colors.text
