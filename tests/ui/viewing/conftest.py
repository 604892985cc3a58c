"""A viewer on a fake reader, in the light theme."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.pages import SignatureSlot
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_contents import FakeContents, contents_of, no_contents
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs
from tests.ui.viewing.form_bench import FORM, Show, offer
from tests.ui.viewing.written_pages import WrittenPages

ShowPane = Callable[[FakeReader], ViewerPane]
Read = Callable[[WrittenPages], ViewerPane]


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def light(qapp: QApplication, _fonts: None) -> None:
    apply(qapp, load_theme("light"))


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    courier = Courier()
    made = Jobs(courier.deliver)
    yield made
    made.close()


@pytest.fixture
def show_pane(qtbot: QtBot, jobs: Jobs) -> Iterator[ShowPane]:
    """Show a pane of 700 by 600 on a reader; the document is not opened yet."""
    panes: list[tuple[ViewerPane, FakeReader]] = []

    def show(reader: FakeReader) -> ViewerPane:
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), no_contents(), jobs)
        qtbot.addWidget(pane)
        pane.resize(700, 600)
        pane.show()
        panes.append((pane, reader))
        return pane

    yield show
    for pane, reader in panes:
        pane.close_document()
        reader.close()


@pytest.fixture
def read(qtbot: QtBot, jobs: Jobs) -> Iterator[Read]:
    """Open a pane of 700 by 600 on pages with text."""
    panes: list[tuple[ViewerPane, FakeReader]] = []

    def show(pages: WrittenPages) -> ViewerPane:
        reader = FakeReader(len(pages.pages))
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(pages), jobs)
        qtbot.addWidget(pane)
        pane.resize(700, 600)
        pane.show()
        panes.append((pane, reader))
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        return pane

    yield show
    for pane, reader in panes:
        pane.close_document()
        reader.close()


@pytest.fixture
def show(qtbot: QtBot, jobs: Jobs) -> Iterator[Show]:
    """Show a pane of 700 by 600 on a form, once its fields are known."""
    panes: list[tuple[ViewerPane, FakeReader]] = []

    def show(
        form: FillableForm = FORM, *, allowed: bool = True, slots: Sequence[SignatureSlot] = ()
    ) -> ViewerPane:
        contents, reader = FakeContents(), FakeReader(slots=slots)
        contents.form = form
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(contents), jobs)
        qtbot.addWidget(pane)
        pane.resize(700, 600)
        pane.edits.offer(offer("one", allowed))
        pane.show()
        pane.show_document("one")
        qtbot.waitUntil(lambda: pane.form.entries.form is form)
        panes.append((pane, reader))
        return pane

    yield show
    for pane, reader in panes:
        pane.close_document()
        reader.close()
