"""How soon the child that reads pages is ready, next to importing the library it draws with; wall time."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from clerkdesk.adapters.pdf.reader import PdfProcess
from tests.bench.figures import Figure


def bench_pages() -> Iterator[Figure]:
    """What the process wall costs before the first page; ``bench_viewer_pages`` has the pages."""
    rounds = [(_timed(_ready), _timed(_import)) for _ in range(5)]
    ready, imported = (min(times) for times in zip(*rounds, strict=True))
    yield Figure("pages.child_ready", ready * 1000, imported * 1000, "ms", "<= 1.5")


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ready() -> None:
    reader = PdfProcess()
    reader.warm_up()
    reader.close()


def _import() -> None:
    subprocess.run([sys.executable, "-c", "import pymupdf"], check=True)
