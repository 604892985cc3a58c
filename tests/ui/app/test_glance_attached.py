"""A file taken out of a looked-at document: it lies where it was wished, or the reason is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.app.glance.attached import AttachedSaver
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Attachment
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.orientation.attached import AttachedList
from clerkdesk.ui.viewing.orientation.attached_saving import SavingWish
from tests.ui.viewing.fake_contents import FakeContents, contents_of

BILL = Attachment(7, "../Rechnung.xml", 6)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    load_fonts()
    apply(qapp, load_theme("light"))
    courier = Courier()
    made = Jobs(courier.deliver)
    yield made
    made.close()


@pytest.fixture
def told(qtbot: QtBot) -> Notices:
    notices = Notices()
    qtbot.addWidget(notices)
    return notices


@pytest.fixture
def attached(qtbot: QtBot, jobs: Jobs, told: Notices) -> AttachedList:
    fake = FakeContents()
    fake.files = {BILL: b"<xml/>"}
    contents = contents_of(fake)
    made = AttachedList(contents, jobs)
    qtbot.addWidget(made)
    AttachedSaver(made, contents, jobs, told)
    return made


def test_a_file_is_laid_where_it_was_wished(
    qtbot: QtBot, jobs: Jobs, attached: AttachedList, told: Notices, tmp_path: Path
) -> None:
    attached.save_wished.emit(SavingWish("a.pdf", BILL, tmp_path))
    qtbot.waitUntil(jobs.idle)
    assert [path.name for path in tmp_path.iterdir()] == ["Rechnung.xml"]
    assert (tmp_path / "Rechnung.xml").read_bytes() == b"<xml/>"
    assert len(told.findChildren(Banner)) == 1
    assert not attached.save_button.isHidden()


def test_a_folder_that_is_gone_is_told(
    qtbot: QtBot, jobs: Jobs, attached: AttachedList, told: Notices, tmp_path: Path
) -> None:
    attached.save_wished.emit(SavingWish("a.pdf", BILL, tmp_path / "gone"))
    qtbot.waitUntil(jobs.idle)
    assert told.codes() == ("CPY-01",)
