"""A document with one bad page: that page has a message, the others their pictures, and the desk its time."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.viewing import Viewing
from tests.fakes.bombs import exploding_forms
from tests.fakes.handmade import make
from tests.ui.viewing.fake_reader import PathBlobs

pytestmark = pytest.mark.whole
PAGE = "1 0.5 0 rg 0 0 300 400 re f"
TICK_MS, STANDSTILL = 10, 0.25
"""How often the desk looks up, and how long it must never take for that, seconds."""


@pytest.fixture
def reader() -> Iterator[PdfProcess]:
    process = PdfProcess(Limits(seconds=1.5))
    yield process
    process.close()


@pytest.fixture
def pane(qtbot: QtBot, jobs: Jobs, reader: PdfProcess) -> Iterator[ViewerPane]:
    blobs, contents = PathBlobs(), PdfContentsProcess(Limits(seconds=1.5))
    pane = ViewerPane(Viewing(blobs, reader, viewer=None), Contents(blobs, contents, viewer=None), jobs)
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    yield pane
    pane.close_document()
    qtbot.waitUntil(jobs.idle, timeout=10_000)
    contents.close()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Three pages, of which the second never comes to an end."""
    with (
        pikepdf.open(make(tmp_path / "good.pdf", PAGE, PAGE)) as good,
        pikepdf.open(exploding_forms(tmp_path / "bad.pdf")) as bad,
    ):
        good.pages.insert(1, bad.pages[0])
        good.save(tmp_path / "paper.pdf")
    return tmp_path / "paper.pdf"


class Pulse:
    """Notes the longest time in which the desk did not look up."""

    def __init__(self) -> None:
        self._last, self.worst = time.monotonic(), 0.0
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.worst, self._last = max(self.worst, now - self._last), now


def offers(pane: ViewerPane) -> list[QPushButton]:
    return [
        button
        for button in pane.view.findChildren(QPushButton)
        if button.text() == "Try again" and button.isVisibleTo(pane)
    ]


def is_drawn(pane: ViewerPane, page: int) -> bool:
    return any(True for _ in pane.pictures.others(page))


def test_a_page_that_hangs_costs_itself_a_message_and_nothing_else(
    qtbot: QtBot, pane: ViewerPane, paper: Path
) -> None:
    told: list[tuple[int, str]] = []
    pane.pictures.failed.connect(lambda page, code: told.append((page, code)))
    with qtbot.waitSignal(pane.opened, timeout=5000):
        pane.show_document(str(paper))
    pulse = Pulse()
    qtbot.waitUntil(lambda: is_drawn(pane, 0), timeout=10_000)
    pane.go_to_page(1)
    qtbot.waitUntil(lambda: bool(told), timeout=15_000)
    assert told == [(1, "PDF-06")]
    (again,) = offers(pane)
    pane.go_to_page(2)
    qtbot.waitUntil(lambda: is_drawn(pane, 2), timeout=10_000)
    pane.go_to_page(0)
    qtbot.waitUntil(lambda: is_drawn(pane, 0), timeout=10_000)
    assert not is_drawn(pane, 1)
    pane.go_to_page(1)
    again.click()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=15_000)
    assert len(offers(pane)) == 1, "it may be tried as often as one likes"
    assert pulse.worst < STANDSTILL


def test_a_page_that_kills_its_reader_costs_itself_a_message_and_nothing_else(
    qtbot: QtBot, pane: ViewerPane, reader: PdfProcess, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    render = reader.render

    def killing(path: Path, page: int, *rest: object) -> object:
        process = reader._asking._child._process
        if page == 1 and process is not None:
            threading.Timer(0.2, process.kill).start()
        return render(path, page, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reader, "render", killing)
    told: list[tuple[int, str]] = []
    pane.pictures.failed.connect(lambda page, code: told.append((page, code)))
    with qtbot.waitSignal(pane.opened, timeout=5000):
        pane.show_document(str(paper))
    qtbot.waitUntil(lambda: is_drawn(pane, 0), timeout=10_000)
    pane.go_to_page(1)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told == [(1, "PDF-05")]
    assert len(offers(pane)) == 1
    pane.go_to_page(2)
    qtbot.waitUntil(lambda: is_drawn(pane, 2), timeout=10_000)
