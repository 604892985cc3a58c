"""The files inside a document: listed under safe names, warned of, and saved only on wish."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Attachment
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.rows import LookRole, RowLook
from clerkdesk.ui.viewing.orientation.attached import AttachedList
from tests.ui.kit.audit import faults
from tests.ui.viewing.fake_contents import FakeContents, contents_of

BILL = Attachment(7, "../Rechnung.xml", 2048, "Rechnung\u202e nach XÖV")
PROGRAM = Attachment(9, "Rechnung.pdf\u202efdp.exe", None)


@pytest.fixture
def fake() -> FakeContents:
    contents = FakeContents()
    contents.files = {BILL: b"<xml/>", PROGRAM: b"MZ"}
    return contents


@pytest.fixture
def shown(qtbot: QtBot, jobs: Jobs, fake: FakeContents) -> Iterator[AttachedList]:
    attached = AttachedList(contents_of(fake), jobs)
    qtbot.addWidget(attached)
    attached.offer_saving()
    attached.resize(260, 400)
    attached.show()
    with qtbot.waitSignal(attached.count_changed, check_params_cb=lambda count: count == 2):
        attached.show_document("a.pdf")
    yield attached
    attached.close_document()
    qtbot.waitUntil(jobs.idle)


def looks(attached: AttachedList) -> list[RowLook]:
    model = attached.list.model()
    return [model.index(at, 0).data(LookRole) for at in range(model.rowCount())]


def test_each_file_is_listed_under_a_safe_name_with_its_ending_in_sight(shown: AttachedList) -> None:
    bill, program = looks(shown)
    assert (bill.title, bill.right, bill.status) == ("Rechnung.xml", "XML", None)
    assert bill.second.endswith("Rechnung nach XÖV")
    assert (program.title, program.right) == ("Rechnung.pdffdp.exe", "EXE")
    assert program.status is not None
    assert program.status.word == "Program"


def test_nothing_is_taken_out_before_somebody_was_warned_and_chose_a_folder(
    qtbot: QtBot, shown: AttachedList, fake: FakeContents, tmp_path: Path
) -> None:
    wishes: list[object] = []
    shown.save_wished.connect(wishes.append)
    shown.list.choose(shown.list.model().index(0, 0))
    shown.save_button.click()
    (warning,) = shown.findChildren(Dialog)
    assert "has not checked it" in warning.findChildren(type(warning._trouble))[1].text()
    assert warning.go_on_button.isDefault()
    assert wishes == []
    warning.go_on_button.click()
    (folders,) = shown.findChildren(QFileDialog)
    assert folders.fileMode() is QFileDialog.FileMode.Directory
    folders.fileSelected.emit(str(tmp_path))
    folders.close()
    (wish,) = wishes
    assert (wish.digest, wish.attachment, wish.folder) == ("a.pdf", BILL, tmp_path)  # type: ignore[attr-defined]
    assert [what for what, _ in fake.asked] == ["attachments"]
    assert list(tmp_path.iterdir()) == []


def test_of_a_program_is_warned_more_and_enter_does_not_go_on(shown: AttachedList) -> None:
    shown.ask_to_save(PROGRAM)
    (warning,) = shown.findChildren(Dialog)
    assert "start something" in warning.findChildren(type(warning._trouble))[1].text()
    assert warning.cancel_button.isDefault()
    warning.cancel_button.click()
    assert shown.findChildren(QFileDialog) == []


def test_enter_on_a_file_asks_too(shown: AttachedList) -> None:
    shown.list.choose(shown.list.model().index(1, 0))
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    (warning,) = shown.findChildren(Dialog)
    warning.cancel_button.click()


def test_where_nobody_saves_nothing_is_offered(qtbot: QtBot, jobs: Jobs, fake: FakeContents) -> None:
    attached = AttachedList(contents_of(fake), jobs)
    qtbot.addWidget(attached)
    attached.show()
    with qtbot.waitSignal(attached.count_changed, check_params_cb=lambda count: count == 2):
        attached.show_document("a.pdf")
    attached.ask_to_save(BILL)
    assert not attached.save_button.isVisible()
    assert attached.findChildren(Dialog) == []
    attached.close_document()


def test_what_cannot_be_read_has_no_files_and_is_not_told_twice(
    qtbot: QtBot, jobs: Jobs, shown: AttachedList, fake: FakeContents
) -> None:
    fake.trouble = Unreadable("PDF-05")
    shown.show_document("b.pdf")
    qtbot.waitUntil(jobs.idle)
    assert looks(shown) == []


def test_a_look_that_was_cut_off_is_taken_again(
    qtbot: QtBot, jobs: Jobs, shown: AttachedList, fake: FakeContents
) -> None:
    fake.trouble = Cancelled()
    asked = fake.attachments
    fake.attachments = lambda path: _once(fake, asked, path)  # type: ignore[method-assign]
    shown.show_document("b.pdf")
    qtbot.waitUntil(lambda: len(looks(shown)) == 2)


def _once(fake: FakeContents, asked: object, path: Path) -> tuple[Attachment, ...]:
    try:
        return asked(path)  # type: ignore[operator, no-any-return]
    finally:
        fake.trouble = None


def test_a_machine_finds_nothing_wrong_with_it(shown: AttachedList) -> None:
    assert faults(shown) == []
