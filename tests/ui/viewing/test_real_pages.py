"""The viewer on the real reader: true colours, and a hostile page beside an honest one."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.fakes.handmade import make, make_nested
from tests.ui.viewing.fake_contents import no_contents
from tests.ui.viewing.fake_reader import PathBlobs

ORANGE = "1 0.5 0 rg 0 0 300 400 re f"


@pytest.fixture
def reader() -> Iterator[PdfProcess]:
    process = PdfProcess(Limits(seconds=1.0))
    yield process
    process.close()


@pytest.fixture
def pane(qtbot: QtBot, jobs: Jobs, reader: PdfProcess) -> Iterator[ViewerPane]:
    pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), no_contents(), jobs)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    yield pane
    pane.close_document()
    qtbot.waitUntil(jobs.idle)


def test_a_page_is_shown_in_its_true_colours(qtbot: QtBot, pane: ViewerPane, tmp_path: Path) -> None:
    pane.show_document(str(make(tmp_path / "a.pdf", ORANGE)))
    qtbot.waitUntil(lambda: pane.pictures.size > 0)
    red, green, blue, _ = pane.view.viewport().grab().toImage().pixelColor(300, 300).getRgb()
    assert (red, blue) == (255, 0)
    assert green == pytest.approx(128, abs=1)


@pytest.mark.crash
def test_a_hostile_page_costs_a_message_and_the_next_page_is_shown(
    qtbot: QtBot, pane: ViewerPane, tmp_path: Path
) -> None:
    path = make_nested(tmp_path / "bomb.pdf", 10, 10)
    with (
        pikepdf.open(path, allow_overwriting_input=True) as pdf,
        pikepdf.open(make(tmp_path / "a.pdf", ORANGE)) as good,
    ):
        pdf.pages.extend(good.pages)
        pdf.save(path)
    with qtbot.waitSignal(pane.pictures.failed, timeout=5000) as told:
        pane.show_document(str(path))
    assert told.args in ([0, "PDF-05"], [0, "PDF-06"])
    words = [button.text() for button in pane.findChildren(QPushButton) if button.isVisibleTo(pane)]
    assert "Try again" in words
    pane.go_to_page(1)
    qtbot.waitUntil(lambda: any(True for _ in pane.pictures.others(1)), timeout=5000)
