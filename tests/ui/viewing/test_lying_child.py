"""A reading child that names pages which are not there hurts nobody: what lies on them is not shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Comment, Heading, Link, Target
from clerkdesk.domain.form_fields import FieldKind, FillableForm, FormField, FormWidget
from clerkdesk.domain.later import Later, LaterKind
from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_contents import FakeContents, contents_of
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs
from tests.ui.viewing.signed_documents import SLOTS
from tests.ui.viewing.test_signed_version import JUDGED

NOWHERE = Place(40_000, 10, 10, 100, 20)


@pytest.fixture
def pane(qtbot: QtBot, jobs: Jobs) -> Iterator[ViewerPane]:
    reader, contents = FakeReader(slots=SLOTS), FakeContents()
    contents.headings = (Heading("Nirgends", 0, Target(40_000)), Heading("Darunter", 1, Target(49_999, 9.0)))
    contents.leads = {0: (Link(Place(0, 10, 10, 500, 500), Target(40_000)),)}
    contents.remarks = (Comment(NOWHERE, "Nirgends"),)
    widgets = (FormWidget(Place(0, 100, 600, 100, 20)), FormWidget(NOWHERE))
    contents.form = FillableForm(
        (
            FormField("hier", FieldKind.TEXT, "", widgets),
            FormField("nirgends", FieldKind.TEXT, "", (FormWidget(NOWHERE),), required=True),
        )
    )
    contents.later = (Later(LaterKind.REMARK, NOWHERE), Later(LaterKind.CHANGED, Place(1, 0, 0, 100, 100)))
    pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(contents), jobs)
    qtbot.addWidget(pane)
    pane.resize(1200, 900)
    pane.show()
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    pane.show_judgement(JUDGED)
    yield pane
    pane.close_document()
    qtbot.waitUntil(jobs.idle)
    reader.close()


def test_what_lies_on_no_page_is_not_shown_and_leads_nowhere(
    qtbot: QtBot, jobs: Jobs, pane: ViewerPane
) -> None:
    """Trouble in what Qt calls fails the test by itself."""
    pane.signatures.open_panel()
    qtbot.waitUntil(lambda: bool(pane.panel.after_parts))
    qtbot.waitUntil(jobs.idle)
    buttons = [button for _, part in pane.panel.after_parts for button in part.later_buttons]
    for button in buttons:
        QTest.keyClick(button, Qt.Key.Key_Space)
    for deed in pane.orientation.deeds().values():
        deed()
        qtbot.wait(30)
    qtbot.waitUntil(jobs.idle)
    pane.orientation.leads.follow(Link(Place(0, 10, 10, 9, 9), Target(40_000)))
    pane.orientation.comments.choose(Comment(NOWHERE, "Nirgends"))
    for step in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(pane.orientation.outline.findChild(QTreeView), step)
    pane.view.grab()
    assert 0 <= pane.view.page < 3
