"""Searching 500 pages of text, next to pdftotext with a search in its output, and to PyMuPDF's own search.

Everybody is a process that was started before or whose start counts little: opening the file counts for all.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import typst

from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.base.errors import Unreadable
from tests.bench.figures import Figure, NotMeasured

PAGES = 500
SOUGHT = "Mustermannstraße"  # once on every tenth page
_SOURCE = """#set page(paper: "a4")
#set text(size: 10pt, font: "Noto Sans", lang: "de")
#for page in range({pages}) {{
  for number in range(18) [
    Die meldepflichtige Person versichert, dass ihre Angaben richtig und vollständig sind (#page, #number).
    Auf das Recht, der Weitergabe der Daten zu widersprechen, wurde sie hingewiesen. \\
  ]
  if calc.rem(page, 10) == 0 [Mustermannstraße #page]
  pagebreak(weak: true)
}}
"""
_DIRECT = """
import sys, time, pymupdf
start = time.perf_counter()
document = pymupdf.open(sys.argv[1])
found = sum(len(page.search_for(sys.argv[2])) for page in document)
print(time.perf_counter() - start, found)
"""


def bench_find() -> Iterator[Figure | NotMeasured]:
    """The whole document, the first hits, and the next letter that is typed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "text.pdf")
        fonts = [str(Path(__file__).parents[2] / "resources" / "fonts")]
        path.write_bytes(typst.compile(_SOURCE.format(pages=PAGES).encode(), font_paths=fonts))
        rounds = [(_ours(path), _direct(path)) for _ in range(3)]
        whole, first, again = (min(ours[at] for ours, _ in rounds) for at in range(3))
        direct = min(direct for _, direct in rounds)
        yield Figure("viewer.find_500_pages_pymupdf", whole * 1000, direct * 1000, "ms", "<= 1.25")
        if shutil.which("pdftotext"):
            poppler = min(_pdftotext(path) for _ in range(3))
            yield Figure("viewer.find_500_pages_pdftotext", whole * 1000, poppler * 1000, "ms", "<= 1.25")
        else:
            yield NotMeasured("viewer.find_500_pages_pdftotext", "pdftotext is not there")
        yield Figure("viewer.find_first_answer", first * 1000, 200, "ms", "<= 1")
        yield Figure("viewer.find_next_letter", again * 1000, 200, "ms", "<= 1")


def _ours(path: Path) -> tuple[float, float, float]:
    """Seconds for all pages, until the first answer, and for all pages with one letter more."""
    contents = PdfContentsProcess()
    try:
        contents.find(Path(__file__).with_name("none.pdf"), "x", range(1))
    except Unreadable as trouble:  # the child is there now, and that is all that was wished
        assert trouble.code == "PDF-09"
    try:
        whole, first = _searched(contents, path, SOUGHT[:-1])
        again, _ = _searched(contents, path, SOUGHT)
    finally:
        contents.close()
    return whole, first, again


def _searched(contents: PdfContentsProcess, path: Path, text: str) -> tuple[float, float]:
    start, at, found, answers = time.perf_counter(), 0, 0, list[float]()
    while at < PAGES:
        findings = contents.find(path, text, range(at, PAGES))
        found, at = found + len(findings.hits), findings.until
        answers.append(time.perf_counter() - start)
    assert found == PAGES // 10, found
    return answers[-1], answers[0]


def _direct(path: Path) -> float:
    ran = subprocess.run(
        [sys.executable, "-c", _DIRECT, path, SOUGHT], capture_output=True, text=True, check=True
    )
    took, found = ran.stdout.split()
    assert int(found) == PAGES // 10, found
    return float(took)


def _pdftotext(path: Path) -> float:
    start = time.perf_counter()
    ran = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert ran.stdout.count(SOUGHT) == PAGES // 10
    return time.perf_counter() - start
