"""How soon a PDF is to be seen: `clerkdesk FILE.pdf` next to a bare window and to the viewers clerks know."""

import shutil
import sys
from collections.abc import Iterator
from compileall import compile_dir
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pymupdf

import clerkdesk
from tests.bench.figures import Figure, NotMeasured
from tests.bench.watched_screen import Seen, WatchedScreen

PAGES, ROUNDS = 500, 15
VIEWERS = ("qpdfview", "evince", "okular")
_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1000, 900)
window.show()
application.exec()
"""


def bench_viewer_start() -> Iterator[Figure | NotMeasured]:
    """From exec to the first paint, and to the first page's own pixels; all in turns on one screen."""
    lacking = [name for name in ("Xvfb", "dbus-daemon") if not shutil.which(name)]
    if lacking:
        yield NotMeasured("viewer.start", f"no {lacking[0]}")
        return
    compile_dir(Path(clerkdesk.__file__).parent, quiet=1)  # as it is where it was installed
    with TemporaryDirectory() as folder, WatchedScreen() as screen:
        seen = _take_turns(screen, five_hundred_pages(Path(folder) / "long.pdf"), Path(folder))
    ours, bare = seen["ours"], seen["bare"]
    paint, page = _middle(each.paint for each in ours), _middle(each.page for each in ours)
    yield Figure("viewer.start.paint", paint, _middle(each.paint for each in bare), "s", "<= 1.25")
    for name in VIEWERS:
        if name in seen:
            theirs = _middle(each.page for each in seen[name])
            yield Figure(f"viewer.start.page.{name}", page, theirs, "s", "<= 1")
        else:
            yield NotMeasured(f"viewer.start.page.{name}", f"no {name}")


def _take_turns(screen: WatchedScreen, paper: Path, folder: Path) -> dict[str, list[Seen]]:
    commands = {
        "bare": [sys.executable, "-c", _BARE],
        "ours": [str(Path(sys.executable).with_name("clerkdesk")), str(paper)],
        **{name: [name, str(paper)] for name in VIEWERS if shutil.which(name)},
    }
    environment = {"CLERKDESK_PROFILE": str(folder / "profile")}
    seen: dict[str, list[Seen]] = {name: [] for name in commands}
    for turn in range(ROUNDS + 1):
        for name, command in commands.items():
            once = screen.watch(command, environment, page=name != "bare")
            if turn:  # the first fills caches
                seen[name].append(once)
    return seen


def _middle(values: Iterator[float]) -> float:
    return median(values)


def five_hundred_pages(path: Path) -> Path:
    """Write a PDF of 500 pages of text; on the first lies a field of pure blue, as no window has it."""
    with pymupdf.open() as document:
        for number in range(PAGES):
            page = document.new_page()
            lines = "\n".join(
                f"Seite {number + 1}, Zeile {line}: Musterstadt, den 23.11.2026" for line in range(40)
            )
            page.insert_text((72, 330), lines, fontsize=9)
        document[0].draw_rect(pymupdf.Rect(72, 72, 520, 300), color=(0, 0, 1), fill=(0, 0, 1))
        document.save(path, deflate=True)
    return path
