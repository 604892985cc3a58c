"""A viewer on a fake reader, in the light theme."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_contents import no_contents
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs

ShowPane = Callable[[FakeReader], ViewerPane]


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
