"""A clerk changes a document at the desk: the new version lies on the table, and the history tells of it."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clerkdesk.base.ids import new_id
from clerkdesk.domain.edits import TurnPages
from clerkdesk.domain.rights import Act
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.viewing.edits.remarks import AskComment
from tests.fakes.forms import every_kind
from tests.ui.app.conftest import Counter

pytestmark = pytest.mark.whole


@pytest.fixture
def letter(counter: Counter, tmp_path: Path) -> Counter:
    """A letter of three pages on the clerk's table."""
    made = pymupdf.open()
    for number in (1, 2, 3):
        made.new_page().insert_text((72, 72), f"Blatt {number}")
    path = tmp_path / "Nebenkosten.pdf"
    made.save(path)
    handed = counter.seat.office.exchange.take_in(path, new_id())
    counter.seat.window.open_case(handed.case.id)
    counter.until_case(handed.case.reference)
    return counter


def digest(counter: Counter) -> str:
    return counter.view.documents[0].version.digest


def shown_after(counter: Counter, before: str) -> Path:
    """The file of the version that lies on the table once something was saved."""
    counter.until(lambda: digest(counter) != before)
    counter.until(lambda: counter.seat.viewer._digest == digest(counter))
    counter.until(lambda: counter.seat.viewer.facts is not None)
    counter.settle()
    return counter.desk.adapters.blobs.path(digest(counter))


def text(path: Path) -> list[str]:
    return [page.get_text().strip() for page in pymupdf.open(path)]


def test_pages_are_arranged_and_the_new_version_is_shown(letter: Counter, qtbot: QtBot) -> None:
    viewer, before = letter.seat.viewer, digest(letter)
    viewer.edits.arrange()
    grid = viewer.edits.arranging.grid
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    viewer.edits.arranging.save_button.click()
    assert text(shown_after(letter, before)) == ["Blatt 1", "Blatt 3"]
    assert viewer.facts is not None and len(viewer.facts.pages) == 2
    assert viewer.view.isVisible()
    assert letter.case.clerk == letter.seat.office.actor.person.id  # claimed by that
    assert Act.EDIT_DOCUMENT in {line.act for line in letter.view.history}


def test_what_a_document_was_before_is_in_the_menu_and_can_be_read(letter: Counter, qtbot: QtBot) -> None:
    viewer, before = letter.seat.viewer, digest(letter)
    assert letter.seat.earlier_versions.menu() is None
    viewer.edits.arrange()
    viewer.edits.arranging.remove()
    viewer.edits.arranging.save_button.click()
    shown_after(letter, before)
    menu = letter.seat.earlier_versions.menu()
    assert menu is not None
    [entry] = menu.actions()
    assert letter.seat.office.actor.person.name in entry.text()
    entry.trigger()
    letter.until(lambda: viewer.facts is not None and len(viewer.facts.pages) == 3)
    assert viewer.version.digest == before
    assert viewer.digest == digest(letter)
    viewer.version.leave()
    letter.until(lambda: viewer.facts is not None and len(viewer.facts.pages) == 2)


def test_a_comment_is_in_the_file(letter: Counter, qtbot: QtBot) -> None:
    viewer, before = letter.seat.viewer, digest(letter)
    viewer.edits.comment()
    qtbot.keyClick(viewer.view, Qt.Key.Key_Return)
    dialog = viewer.findChild(AskComment)
    assert dialog is not None
    dialog.field.setPlainText("Bitte nachreichen")
    dialog.go_on_button.click()
    page = pymupdf.open(shown_after(letter, before))[0]
    assert [note.info["content"] for note in page.annots()] == ["Bitte nachreichen"]


def test_pages_become_a_document_of_the_case(letter: Counter) -> None:
    arranging = letter.seat.viewer.edits.arranging
    letter.seat.viewer.edits.arrange()
    arranging.extract_button.click()
    dialog = arranging.findChild(AskText)
    assert dialog is not None
    dialog.field.setText("Nur das erste Blatt")
    dialog.go_on_button.click()
    letter.until(lambda: len(letter.view.documents) == 2)
    extract = letter.view.documents[1]
    assert extract.document.title == "Nur das erste Blatt"
    assert text(letter.desk.adapters.blobs.path(extract.version.digest)) == ["Blatt 1"]


def test_who_was_slower_is_told_and_sees_the_newest(letter: Counter, qtbot: QtBot) -> None:
    """Another desk changes the document while the pages are being arranged here."""
    viewer, before = letter.seat.viewer, digest(letter)
    viewer.edits.arrange()
    qtbot.keyClick(viewer.edits.arranging.grid, Qt.Key.Key_Delete)
    document = letter.view.documents[0].document.id
    letter.seat.office.editing.write(letter.case.id, document, before, [TurnPages((0,), 1)])
    viewer.edits.arranging.save_button.click()
    shown_after(letter, before)
    assert letter.view.documents[0].version.number == 2
    assert not viewer.edits.arranging.isVisible()
    assert "DAT-02" in letter.seat.case_page.frame.notices.codes()


def test_the_palette_offers_it_while_a_document_may_be_changed(letter: Counter) -> None:
    actions = letter.seat.window.actions_
    assert [actions.reason(one) for one in ("arrange_pages", "add_comment", "leave_imprint")] == [""] * 3
    actions.run("arrange_pages")
    assert letter.seat.viewer.edits.arranging.isVisible()
    letter.seat.office.cases.close(letter.case.id, "erledigt")
    letter.seat.case_page.reload()
    letter.until(lambda: actions.reason("add_comment"))
    assert not actions.reason("arrange_pages")  # pages may still be saved as a copy


def test_no_key_goes_on_with_the_case_while_a_place_is_chosen(letter: Counter, qtbot: QtBot) -> None:
    window, refused = letter.seat.window, list[tuple[str, str]]()
    window.actions_.refused.connect(lambda words, why: refused.append((words, why)))
    letter.seat.viewer.edits.comment()
    for key, held in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
    ):
        qtbot.keyClick(letter.seat.viewer.view, key, held)
    assert [why for _, why in refused] == [letter.seat.viewer.unsettled()] * 3
    assert letter.seat.viewer.view.choosing
    qtbot.keyClick(letter.seat.viewer.view, Qt.Key.Key_Escape)
    assert not letter.seat.viewer.unsettled()


def test_no_key_goes_on_with_the_case_while_a_form_is_filled_in(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    handed = counter.seat.office.exchange.take_in(every_kind(tmp_path / "form.pdf"), new_id())
    counter.seat.window.open_case(handed.case.id)
    counter.until_case(handed.case.reference)
    viewer, before = counter.seat.viewer, counter.case
    refused = list[str]()
    counter.seat.window.actions_.refused.connect(lambda _, why: refused.append(why))
    qtbot.keyClick(viewer.form.layer.editor("Name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert refused == [viewer.unsettled()]
    qtbot.keyClick(viewer.form.layer.editor("Name"), "x")
    viewer.view.setFocus()
    qtbot.keyClick(viewer.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert refused == [viewer.unsettled()] * 2, "what was entered is not in the file yet"
    counter.settle()
    assert counter.case == before
    viewer.form.discard_all()
