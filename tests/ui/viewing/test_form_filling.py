"""Forms are filled in on the paper: by keyboard alone, with steps back, and nothing is lost on the way."""

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from clerkdesk.domain.edits import FillFields
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.ui.viewing.forms.day_chooser import CalendarPopup
from clerkdesk.ui.viewing.leaving import UnsavedWork
from tests.ui.viewing.form_bench import FORM, Show, field, focused, offer, press, shown, type_in, written


def test_editors_lie_on_the_fields_in_view_and_on_no_others(qtbot: QtBot, show: Show) -> None:
    pane = show()
    qtbot.waitUntil(lambda: "Name" in shown(pane))
    assert "Letzte" not in shown(pane), "it stands two pages on"
    assert "Fest" not in shown(pane), "what is read only stays as the page shows it"
    box = pane.view.page_layout.place_box(FORM.fields[0].widgets[0].place)
    area, editor = pane.view.area(), pane.form.layer.editor("Name")
    assert (editor.x(), editor.y()) == (round(box.x - area.x), round(box.y - area.y))


def test_editors_go_along_with_zoom_and_scrolling(qtbot: QtBot, show: Show) -> None:
    pane = show()
    editor = pane.form.layer.editor("Name")
    before = editor.width()
    pane.view.zoom_in()
    assert editor.width() > before
    at = editor.y()
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() + 30)
    assert editor.y() == at - 30


def test_a_form_is_filled_in_by_keyboard_alone(qtbot: QtBot, show: Show) -> None:
    pane = show()
    pane.view.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "Muster")
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "eins")
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, "zwei")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "24.12.2026")
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, "Ende")
    assert dict(pane.form.entries.changes) == {
        "Name": "Muster",
        "Vermerk": "eins\nzwei",
        "Ja": "an",
        "Art": "alt",
        "Amt": "b",
        "Tag": "24.12.2026",
        "Letzte": "Ende",
    }
    assert pane.view.page == 2, "the pages came along"


def test_the_tabulator_leads_out_of_the_form(qtbot: QtBot, show: Show) -> None:
    pane = show()
    pane.form.layer.go_to_field("Letzte")
    type_in(qtbot, "x")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pane.form.bar.save
    pane.form.layer.go_to_field("Name")
    press(qtbot, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is pane.view
    pane.form.layer.go_to_field("Name")
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is pane.view


def test_steps_are_taken_back_and_again_across_fields(qtbot: QtBot, show: Show) -> None:
    pane = show()
    entries = pane.form.entries
    pane.form.layer.go_to_field("Name")
    type_in(qtbot, "Muster")
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "Zeile")
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, Qt.Key.Key_Z, control)
    assert (entries.value("Vermerk"), entries.value("Name")) == ("", "Muster")
    press(qtbot, Qt.Key.Key_Z, control)
    assert entries.value("Name") == "" and focused(pane) == "Name", "the cursor goes where something changed"
    entries.redo()
    assert entries.value("Name") == "Muster"
    line = pane.form.layer.editor("Name")
    assert isinstance(line, QLineEdit) and line.text() == "Muster"


def test_the_bar_says_what_was_changed_and_what_is_missing(qtbot: QtBot, show: Show) -> None:
    pane = show()
    bar = pane.form.bar
    qtbot.waitUntil(bar.isVisible)
    assert bar.save.isHidden()
    assert bar.words.text()
    pane.form.entries.enter("Name", "Muster")
    assert bar.save.isVisible()
    assert not pane.form.entries.missing and not bar.words.text()


def test_saving_writes_what_was_entered(show: Show) -> None:
    pane = show()
    written.clear()
    pane.form.entries.enter("Name", "Muster")
    pane.form.entries.enter("Ja", "an")
    pane.form.bar.save.click()
    edits, ended = written.pop()
    assert edits == [FillFields((("Name", "Muster"), ("Ja", "an")))]
    assert not shown(pane), "nothing is entered while it is being saved"
    ended(False)
    assert dict(pane.form.entries.changes)["Name"] == "Muster" and pane.form.bar.save.isEnabled()
    pane.form.save()
    written.pop()[1](True)
    assert pane.form.unsaved == 0


def test_a_value_the_field_does_not_take_is_shown_and_not_saved(qtbot: QtBot, show: Show) -> None:
    pane = show()
    pane.form.entries.enter("Tag", "31.02.2026")
    written.clear()
    pane.form.save()
    assert not written
    assert focused(pane) == "Tag"
    assert "Tag" in pane.form.bar.words.text()


def test_what_was_entered_stays_with_its_document(qtbot: QtBot, show: Show) -> None:
    pane = show()
    pane.form.entries.enter("Name", "Muster")
    pane.show_document("two")
    qtbot.waitUntil(lambda: pane.form.entries.digest == "two")
    assert not pane.form.entries.changes and pane.form.unsaved == 1
    pane.edits.offer(offer("three"))
    pane.show_document("three")
    qtbot.waitUntil(lambda: pane.form.entries.digest == "three")
    assert dict(pane.form.entries.changes) == {"Name": "Muster"}, "it has a new version meanwhile"
    pane.form.bar.discard.click()
    assert pane.form.unsaved == 0 and pane.form.entries.value("Name") == ""


def test_a_signed_form_is_only_shown_and_says_why(qtbot: QtBot, show: Show) -> None:
    pane = show(slots=(SignatureSlot("s", Place(0, 10, 10, 100, 20), signed=True),))
    qtbot.waitUntil(pane.form.bar.isVisible)
    assert not shown(pane) and pane.form.bar.save.isHidden()
    assert pane.form.bar.words.text()


def test_a_form_of_somebody_elses_case_is_only_shown(qtbot: QtBot, show: Show) -> None:
    pane = show(allowed=False)
    qtbot.waitUntil(pane.form.bar.isVisible)
    assert not shown(pane)
    assert pane.form.bar.words.text() == "Not here."
    pane.edits.offer(offer("one"))
    assert "Name" in shown(pane)


def test_turned_pages_are_read_and_not_written_on(qtbot: QtBot, show: Show) -> None:
    pane = show()
    qtbot.waitUntil(lambda: "Name" in shown(pane))
    pane.view.rotate_view(1)
    assert not shown(pane)
    pane.view.rotate_view(-1)
    assert "Name" in shown(pane)


def test_fields_say_who_they_are(qtbot: QtBot, show: Show) -> None:
    pane = show()
    editor = pane.form.layer.editor("Name")
    assert (editor.accessibleName(), bool(editor.accessibleDescription())) == ("Familienname", True)
    assert pane.form.layer.editor("Art", 1).accessibleName() == "Art: alt"
    roles = {
        name: QAccessible.queryAccessibleInterface(pane.form.layer.editor(name)).role()
        for name in ("Name", "Ja", "Art", "Amt")
    }
    assert roles == {
        "Name": QAccessible.Role.EditableText,
        "Ja": QAccessible.Role.CheckBox,
        "Art": QAccessible.Role.RadioButton,
        "Amt": QAccessible.Role.ComboBox,
    }


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_a_day_is_chosen_in_a_calendar(qtbot: QtBot, show: Show) -> None:
    pane = show()
    editor = pane.form.layer.editor("Tag")
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = editor.findChild(CalendarPopup)
    assert popup is not None
    popup.calendar.activated.emit(QDate(2026, 12, 24))
    assert pane.form.entries.value("Tag") == "24.12.2026"


def test_a_wheel_over_a_choice_scrolls_and_chooses_nothing(qtbot: QtBot, show: Show) -> None:
    pane = show()
    editor = pane.form.layer.editor("Amt")
    assert isinstance(editor, QComboBox)
    pane.form.entries.enter("Amt", "k")
    at = QPointF(editor.rect().center())
    where = QPointF(editor.mapToGlobal(at.toPoint()))
    turned = QWheelEvent(
        at,
        where,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor, turned)
    assert pane.form.entries.value("Amt") == "k"


def test_more_lines_than_fit_are_cut_at_the_longest(qtbot: QtBot, show: Show) -> None:
    pane = show(FillableForm((field("Kurz", multiline=True, longest=4),)))
    editor = pane.form.layer.editor("Kurz")
    assert isinstance(editor, QPlainTextEdit)
    editor.insertPlainText("abcdefg")
    assert editor.toPlainText() == "abcd"
    assert pane.form.entries.value("Kurz") == "abcd"


def test_who_leaves_is_asked_about_what_is_not_saved(show: Show) -> None:
    pane = show()
    pane.form.entries.enter("Name", "Muster")
    question = UnsavedWork(pane.form, pane.edits, pane)
    question.open()
    question.cancel_button.click()
    assert pane.form.unsaved == 1
    question = UnsavedWork(pane.form, pane.edits, pane)
    question.open()
    question.go_on_button.click()
    assert pane.form.unsaved == 0 and not question.isVisible()


def test_a_page_full_of_fields_gets_its_editors_without_a_pause(qtbot: QtBot, show: Show) -> None:
    names = [f"Feld {at}" for at in range(120)]
    pane = show(FillableForm(tuple(field(name, 20 + at * 2) for at, name in enumerate(names))))
    qtbot.waitUntil(lambda: len(shown(pane)) == 120, timeout=20_000)
    cursor = pane.form.layer.editor(names[3])
    pane.view.zoom_in()
    assert len(shown(pane)) < 120 and cursor.hasFocus(), "they come back a few at a time"
    qtbot.waitUntil(lambda: len(shown(pane)) == 120, timeout=20_000)


def test_fields_make_way_while_a_place_is_chosen(qtbot: QtBot, show: Show) -> None:
    pane = show()
    qtbot.waitUntil(lambda: "Name" in shown(pane))
    pane.form.entries.enter("Name", "Muster")
    pane.choose_place("Erika Muster")
    assert not shown(pane)
    pane.stop_choosing()
    qtbot.waitUntil(lambda: "Name" in shown(pane))
    assert pane.form.entries.value("Name") == "Muster"


def test_tab_leads_through_the_form_once_and_on(qtbot: QtBot, show: Show) -> None:
    pane = show()
    pane.bar.list_button.click()
    after = QLineEdit(pane)
    after.setGeometry(0, 0, 40, 40)
    after.show()
    pane.view.setFocus()
    seen = []
    for _ in range(20):
        press(qtbot, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is after:
            break
    assert seen[-1] is after, "nothing holds who only goes on"
    assert len(set(map(id, seen))) == len(seen)


def test_from_the_last_field_tab_leads_to_saving_and_then_on(qtbot: QtBot, show: Show) -> None:
    pane = show()
    pane.form.layer.go_to_field("Letzte")
    type_in(qtbot, "x")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pane.form.bar.save
    press(qtbot, Qt.Key.Key_Tab)
    assert not pane.view.isAncestorOf(QApplication.focusWidget())
    pane.form.bar.save.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not pane.form.bar.save


@pytest.mark.parametrize("name", ["Ja", "Art", "Amt", "Name"])
def test_what_is_typed_into_a_field_never_steers_the_pages(qtbot: QtBot, show: Show, name: str) -> None:
    pane = show()
    asked = []
    pane.orientation.leads.pointed_at.connect(asked.append)
    pane.form.layer.go_to_field(name)
    before = pane.view.verticalScrollBar().value()
    type_in(qtbot, "LRl" if name == "Amt" else "LRl ")  # the space bar opens its list
    assert pane.view.verticalScrollBar().value() == before
    assert pane.orientation.leads.at is None and asked == []
