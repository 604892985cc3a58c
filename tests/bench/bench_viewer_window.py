"""What the clerk feels while scrolling: frames of cached pages, of pages that are not there yet, and hitches.

Everything goes through real wheel events of a viewer on an offscreen screen: a frame is counted from the
notch until its paint is done, with all that the viewer does in between. What a frame costs is processor
time of the window's thread; whether it waits for anything, and the gaps of the timer, are told by the
clock, of some rounds by the calmest.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.application import make_application
from clerkdesk.base.jobs import Jobs
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.pages import PageSize, PixelForm
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.bench.figures import Figure
from tests.bench.paper_reader import PaperReader
from tests.bench.viewer_papers import papers
from tests.ui.viewing.fake_contents import no_contents
from tests.ui.viewing.fake_reader import PathBlobs

FRAME = 1000 / 60  # ms
SCREENS = ((1366, 768), (1920, 1080))
NOTCHES, ROUNDS = 150, 5
_CASES: dict[str, Callable[[ViewerPane], None]] = {
    "night": lambda pane: pane.view.set_night(True),
    "turned": lambda pane: pane.view.rotate_view(1),
    "facing": lambda pane: pane.view.set_mode(Mode.FACING),
    "zoomed_400": lambda pane: pane.view.zoom_to(4 * 96 / 72, QPointF(0, 0)),
}


def bench_viewer_frames() -> Iterator[Figure]:
    """Frames while scrolling over pages that are there, in every form of pixels, by day and by night."""
    for form in PixelForm:
        for width, height in SCREENS:
            with _viewer(PaperReader(30, form), (width, height)) as pane:
                frames = _scroll_cached(pane)
            case = f"viewer.frame.{form}.{width}x{height}"
            yield Figure(case, median(frames), 8.0, "ms", "<= 1")
            yield Figure(f"{case}.p99", _p99(frames), FRAME, "ms", "<= 1")
    for name, prepare in _CASES.items():
        with _viewer(PaperReader(30, PixelForm.BGRX), SCREENS[-1]) as pane:
            prepare(pane)
            frames = _scroll_cached(pane)
        yield Figure(f"viewer.frame.{name}", median(frames), 8.0, "ms", "<= 1")


def bench_viewer_uncached() -> Iterator[Figure]:
    """Frames over pages that are not there and do not come: nothing is waited for."""
    reader = PaperReader(5000, PixelForm.BGRX)
    with _viewer(reader, SCREENS[-1]) as pane:
        reader.go.clear()
        calmest = min(_p99(_frames(pane, NOTCHES, time.perf_counter)) for _ in range(ROUNDS))
        reader.go.set()
    yield Figure("viewer.frame.uncached.p99", calmest, FRAME, "ms", "<= 1")


def bench_viewer_many_pages() -> Iterator[Figure]:
    """Scrolling and zooming 5,000 and 50,000 pages next to five, each page of another size."""
    few = _of_many(5)
    for count in (5_000, 50_000):
        scrolled, zoomed = _of_many(count)
        yield Figure(f"viewer.scroll.{count}_to_5", scrolled, few[0], "ms", "<= 1.25")
        yield Figure(f"viewer.zoom.{count}_to_5", zoomed, few[1], "ms", "<= 1.25")


def bench_viewer_timer() -> Iterator[Figure]:
    """The gap between two ticks of the window's timer while pages are drawn, 8 ms above an idle one."""
    with tempfile.TemporaryDirectory() as folder:
        for name, path in papers(Path(folder)):
            with _viewer(PdfProcess(), SCREENS[-1], os.fspath(path)) as pane:
                rounds = [
                    (_gaps(pane, _nothing), _gaps(pane, partial(_look_anew, pane))) for _ in range(ROUNDS)
                ]
            idle, busy = (min(map(_p99, each)) for each in zip(*rounds, strict=True))
            yield Figure(f"viewer.timer.{name}", busy, idle + 8, "ms", "<= 1")


def bench_viewer_memory() -> Iterator[Figure]:
    """Pictures held after scrolling through 300 large pages, next to what the setting allows."""
    reader = PaperReader(300, PixelForm.BGRX)
    most = 0
    with _viewer(reader, SCREENS[-1]) as pane:
        for page in range(0, 300, 3):
            pane.go_to_page(page)
            _until_at_rest(pane)
            most = max(most, pane.pictures.size)
    allowed = DeskPreferences().tile_memory_mb
    yield Figure("viewer.memory", most / 2**20, allowed, "MB", "<= 1")


# The viewer under test


@contextmanager
def _viewer(reader: PdfReader, size: tuple[int, int], document: str = "a") -> Iterator[ViewerPane]:
    """A viewer whose pages are as large as the screen, with a document open and everything drawn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.instance() or make_application(DeskPreferences())
    courier = Courier()
    jobs = Jobs(courier.deliver)
    pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), no_contents(), jobs)
    pane.resize(*size)
    pane.show()
    pane.show_document(document)
    _until(lambda: pane.facts is not None)
    beside = pane.height() - pane.view.height()
    pane.resize(size[0], size[1] + beside)
    _until_at_rest(pane)
    yield pane
    pane.close_document()
    reader.close()
    pane.close()
    jobs.close()


def _until(done: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def _until_at_rest(pane: ViewerPane) -> None:
    _pass(0.12)  # nobody scrolls any more
    _until(lambda: pane.pictures.at_rest)


def _pass(seconds: float) -> None:
    over: list[bool] = []
    QTimer.singleShot(round(seconds * 1000), lambda: over.append(True))
    _until(lambda: bool(over))


def _frames(pane: ViewerPane, notches: int, clock: Callable[[], float]) -> list[float]:
    """Frames down, and up again, in turns of 15 notches."""
    return [_notch(pane, 1 if at // 15 % 2 == 0 else -1, clock) for at in range(notches)]


def _notch(pane: ViewerPane, direction: int, clock: Callable[[], float] = time.thread_time) -> float:
    """One notch of the wheel until it is painted, in ms."""
    port = pane.view.viewport()
    at = QPointF(port.width() / 2, port.height() / 2)
    wheel = QWheelEvent(
        at,
        port.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120 * direction),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    began = clock()
    QApplication.sendEvent(port, wheel)
    QApplication.processEvents()
    return (clock() - began) * 1000


def _scroll_cached(pane: ViewerPane) -> list[float]:
    """Frames up and down over some pages that are there, after they were seen once."""
    for way in (1, -1):
        for _ in range(30):
            _notch(pane, way)
            _until(lambda: pane.pictures.at_rest)
    _until_at_rest(pane)
    return _frames(pane, NOTCHES, time.thread_time)


def _of_many(count: int) -> tuple[float, float]:
    """A frame of scrolling, and one of zooming in or out, in a document of so many pages."""
    chance = random.Random(count)
    sizes = [PageSize(chance.uniform(500, 600), chance.uniform(700, 850)) for _ in range(count)]
    with _viewer(PaperReader(count, PixelForm.BGRX, sizes), SCREENS[-1]) as pane:
        pane.go_to_page(count // 2)
        _until_at_rest(pane)
        scrolled = _scroll_cached(pane)
        zoomed = []
        for at in range(40):
            began = time.thread_time()
            pane.view.zoom_in() if at % 2 == 0 else pane.view.zoom_out()
            QApplication.processEvents()
            zoomed.append((time.thread_time() - began) * 1000)
            _until_at_rest(pane)
    return median(scrolled), median(zoomed)


def _look_anew(pane: ViewerPane) -> None:
    """Have what is in view drawn again, a page further on, at a slightly different zoom each time."""
    view = pane.view
    view.zoom_to(view.page_layout.scale * (1.01 if view.page_layout.scale < 2.4 else 0.6), QPointF(900, 500))
    view.go_to_page((view.page + 1) % len(view.page_layout.pages))


def _nothing() -> None:
    """Let the window be idle."""


def _gaps(pane: ViewerPane, act: Callable[[], None], seconds: float = 2.0) -> list[float]:
    """The gaps between the ticks of a timer of 1 ms while something goes on, in ms."""
    ticks: list[float] = []
    timer = QTimer(pane, interval=1)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        act()
        _pass(0.05)
        _until(lambda: pane.pictures.at_rest)
    timer.stop()
    return [(after - before) * 1000 for before, after in pairwise(ticks)]


def _p99(values: list[float]) -> float:
    return quantiles(values, n=100)[-1]
