"""Fields in their own ways: turned, listed, full; and saving by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from clerkdesk.domain.edits import FillFields
from clerkdesk.domain.form_fields import FieldKind, FillableForm, FormField, FormWidget
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.viewing.forms.form_editors import ListEditor
from clerkdesk.ui.viewing.forms.turned_field import TurnedField
from tests.ui.viewing.form_bench import Show, field, focused, press, shown, type_in, written


def test_enter_saves_on_the_button_to_save(qtbot: QtBot, show: Show) -> None:
    pane = show()
    written.clear()
    pane.form.layer.go_to_field("Letzte")
    type_in(qtbot, "x")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    assert [edits for edits, _ in written] == [[FillFields((("Letzte", "x"),))]]


def test_where_words_run_down_the_page_one_writes_upright_all_the_same(qtbot: QtBot, show: Show) -> None:
    place = FormWidget(Place(0, 500, 80, 20, 200), turn=270)
    pane = show(FillableForm((FormField("Quer", FieldKind.TEXT, "vorher", (place,)), field("Name", 300))))
    qtbot.waitUntil(lambda: pane.view.viewport().findChild(TurnedField) is not None)
    resting = pane.view.viewport().findChild(TurnedField)
    assert "Quer" not in shown(pane) and resting.isVisible()
    assert resting.height() > resting.width()
    qtbot.mouseClick(resting, Qt.MouseButton.LeftButton)
    editor = pane.form.layer.editor("Quer")
    assert focused(pane) == "Quer" and editor.isVisible() and not resting.isVisible()
    assert editor.width() > 5 * editor.height(), "all that is typed is to be seen"
    assert pane.view.viewport().rect().contains(editor.geometry())
    type_in(qtbot, "!")
    press(qtbot, Qt.Key.Key_Tab)
    assert focused(pane) == "Name"
    assert not editor.isVisible() and resting.isVisible() and resting.words == "vorher!"
    assert not resting.grab().isNull()


def test_a_list_shows_what_there_is_to_choose(qtbot: QtBot, show: Show) -> None:
    towns = tuple((f"o{at}", f"Ortsteil {at}") for at in range(9))
    place = FormWidget(Place(0, 60, 80, 200, 60))
    teil = FormField("Teil", FieldKind.CHOICE, "o1", (place,), choices=towns, listed=True)
    pane = show(FillableForm((teil,)))
    editor = pane.form.layer.editor("Teil")
    assert isinstance(editor, ListEditor) and editor.count() == 9
    assert not pane.form.entries.changes
    press(qtbot, Qt.Key.Key_Down)
    assert dict(pane.form.entries.changes) == {"Teil": "o2"}
    press(qtbot, Qt.Key.Key_Delete)
    assert dict(pane.form.entries.changes) == {"Teil": ""}
    assert editor.selectedItems() == []
    pane.form.entries.undo()
    pane.form.entries.undo()
    assert [item.text() for item in editor.selectedItems()] == ["Ortsteil 1"]


@pytest.mark.parametrize("multiline", [False, True])
def test_a_full_field_says_so(qtbot: QtBot, show: Show, multiline: bool) -> None:
    pane = show(FillableForm((field("Kurz", 80, longest=3, multiline=multiline),)))
    pane.form.layer.go_to_field("Kurz")
    type_in(qtbot, "abc")
    assert not QToolTip.isVisible()
    type_in(qtbot, "d")
    assert QToolTip.isVisible() and "3" in QToolTip.text()
    assert dict(pane.form.entries.changes) == {"Kurz": "abc"}
    QToolTip.hideText()


def test_arranging_says_that_entries_are_not_saved(qtbot: QtBot, show: Show) -> None:
    pane = show()
    said = "What you entered in the form"
    pane.edits.arrange()
    arranging = pane.edits.arranging
    assert not any(said in words.text() for words in arranging.findChildren(Text))
    arranging.end()
    pane.form.entries.enter("Name", "Muster")
    pane.edits.arrange()
    assert any(said in words.text() for words in arranging.findChildren(Text) if words.isVisible())
    arranging.extract_button.click()
    dialog = arranging.findChild(AskText)
    assert dialog is not None and any(said in words.text() for words in dialog.findChildren(Text))
    dialog.reject()
