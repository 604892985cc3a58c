"""A text page at 150 dpi through the child, next to PyMuPDF in one process and to pdftoppm.

Every page is drawn once, so nobody profits from what was kept of a page; wall time.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import typst

from clerkdesk.adapters.pdf.reader import PdfProcess
from tests.bench.figures import Figure, seconds

PAGES = 60
SCALE = 150 / 72
_SOURCE = """#set page(paper: "a4")
#set text(size: 9pt, font: "Noto Sans")
#for page in range({pages}) {{
  for number in range(26) [
    Die meldepflichtige Person versichert, dass ihre Angaben richtig und vollständig sind (#page, #number).
    Auf das Recht, der Weitergabe der Daten zu widersprechen, wurde sie hingewiesen. \\
  ]
  pagebreak(weak: true)
}}
"""
_DIRECT = """
import sys, time, statistics, pymupdf
document = pymupdf.open(sys.argv[1])
took = []
for page in document:
    start = time.perf_counter()
    pixels = page.get_pixmap(dpi=150)
    took.append(time.perf_counter() - start)
print(statistics.median(took))
"""


def bench_pages() -> Iterator[Figure]:
    """What the process wall costs per page, and what it still gains on others."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "text.pdf")
        fonts = [str(Path(__file__).parents[2] / "resources" / "fonts")]
        path.write_bytes(typst.compile(_SOURCE.format(pages=PAGES).encode(), font_paths=fonts))
        ours, direct = _in_turns(lambda: _through_child(path), lambda: _direct(path))
        yield Figure("pages.text_child", ours * 1000, direct * 1000, "ms", "<= 1.3")
        if shutil.which("pdftoppm"):
            yield Figure("pages.text_pdftoppm", ours * 1000, _pdftoppm(path) * 1000, "ms", "<= 0.5")
    ready, imported = _in_turns(lambda: _timed(_ready), lambda: _timed(_import))
    yield Figure("pages.child_ready", ready * 1000, imported * 1000, "ms", "<= 1.5")


def _in_turns(ours: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """The best of five rounds in turns: what is left when the machine does nothing else."""
    rounds = [(ours(), other()) for _ in range(5)]
    return min(one for one, _ in rounds), min(two for _, two in rounds)


def _through_child(path: Path) -> float:
    reader = PdfProcess()
    try:
        reader.render(path, 0, SCALE)
        return median(_timed(lambda page=page: reader.render(path, page, SCALE)) for page in range(1, PAGES))
    finally:
        reader.close()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _direct(path: Path) -> float:
    done = subprocess.run([sys.executable, "-c", _DIRECT, path], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _pdftoppm(path: Path) -> float:
    """Per page, its start spread over all pages; it writes a file for each, as it always does."""

    def run() -> None:
        with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
            subprocess.run(["pdftoppm", "-r", "150", path, Path(folder, "page")], check=True)

    return seconds(run, rounds=2) / PAGES


def _ready() -> None:
    reader = PdfProcess()
    reader.warm_up()
    reader.close()


def _import() -> None:
    subprocess.run([sys.executable, "-c", "import pymupdf"], check=True)
