"""Pages at 150 dpi through our reading child, next to other drawers of pages and to the limits of decoding.

Processor time of all that takes part, the child included. All take turns page by page, and each page is drawn
once by each, so nobody profits from what was kept of it; the middle of all pages counts.
"""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import typst
from PIL import Image, ImageChops, ImageFilter

from tests.bench.bench_viewer_start import five_hundred_pages
from tests.bench.drawing_peers import PROGRAMS, Library, Ours, group4_limit, jpeg_limit, middle, program_ms
from tests.bench.figures import Figure, NotMeasured
from tests.bench.heavy_page import heavy_page
from tests.fakes.scanned import bits, group4, jbig2, jpeg, scan, tiff

SCALE = 150 / 72
SCANS, TEXTS, COPIES = 12, 24, 8
A4 = 2481, 3508
_LIBRARIES = "pymupdf", "pdfium", "qtpdf"
_TEXT = """#set page(paper: "a4")
#set text(size: 9pt, font: "Noto Sans")
#for page in range({pages}) {{
  for number in range(26) [
    Die meldepflichtige Person versichert, dass ihre Angaben richtig und vollständig sind (#page, #number).
    Auf das Recht, der Weitergabe der Daten zu widersprechen, wurde sie hingewiesen. \\
  ]
  pagebreak(weak: true)
}}
"""


def bench_viewer_pages() -> Iterator[Figure | NotMeasured]:
    """Text, scans of all kinds, a page of 23,000 objects, and opening 500 pages."""
    ours = Ours()
    libraries = {name: Library(name) for name in _LIBRARIES}
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield from _text(ours, libraries, Path(folder))
            yield from _scans(ours, libraries, Path(folder))
            yield from _heavy(ours, libraries, Path(folder))
            yield from _opening(ours, libraries, Path(folder))
    finally:
        ours.close()
        for library in libraries.values():
            library.close()


def _text(ours: Ours, libraries: dict[str, Library], folder: Path) -> Iterator[Figure | NotMeasured]:
    took = _in_turns(ours, libraries, _text_pages(folder), TEXTS)
    yield from _rows("viewer.text", took, {"pymupdf": "<= 1.3", "pdfium": "<= 0.714", "pdftoppm": "<= 0.5"})


def _scans(ours: Ours, libraries: dict[str, Library], folder: Path) -> Iterator[Figure | NotMeasured]:
    sheets = [_scanned(Image.open(io.BytesIO(page))) for page in _drawn_text(folder)]
    coloured = [jpeg(sheet, subsampling=2) for sheet in sheets]
    of_bits = [bits(sheet) for sheet in sheets]
    size = {"MediaBox": [0, 0, 595.44, 841.92], "content": b"q 595.44 0 0 841.92 0 0 cm /Scan Do Q"}

    who, limit = jpeg_limit()
    took = _in_turns(ours, libraries, scan(folder / "jpeg.pdf", *coloured, **size), SCANS)
    took[f"limit ({who})"] = middle([limit(data, *A4) for data, _ in coloured])
    yield from _rows("viewer.jpeg", took, {f"limit ({who})": "<= 1.25"}, best="<= 0.5")

    took = _in_turns(ours, libraries, scan(folder / "g4.pdf", *map(group4, of_bits), **size), SCANS)
    took["limit (libtiff)"] = middle([group4_limit(tiff(picture)) for picture in of_bits])
    yield from _rows("viewer.g4", took, {"limit (libtiff)": "<= 1.25"}, best="<= 0.5")

    took = _in_turns(ours, libraries, scan(folder / "jbig2.pdf", *map(jbig2, of_bits), **size), SCANS)
    yield from _rows("viewer.jbig2", took, {}, best="")


def _heavy(ours: Ours, libraries: dict[str, Library], folder: Path) -> Iterator[Figure | NotMeasured]:
    pages = [heavy_page(folder / f"heavy-{number}.pdf") for number in range(4)]
    took = {"ours": middle([ours.ms(path, 0, SCALE) for path in pages])}
    for name, library in libraries.items():
        if not library.missing:
            took[name] = middle([library.ms(path, 0, SCALE) for path in pages])
    for name in PROGRAMS:
        spent = program_ms(name, pages[0], 1)
        if spent is not None:
            took[name] = spent
    yield from _rows("viewer.23000_objects", took, {}, best="")


def _opening(ours: Ours, libraries: dict[str, Library], folder: Path) -> Iterator[Figure | NotMeasured]:
    once = five_hundred_pages(folder / "long.pdf").read_bytes()
    took: dict[str, list[float]] = {}
    for number in range(COPIES):
        copy = folder / f"long-{number}.pdf"
        copy.write_bytes(once)
        took.setdefault("ours", []).append(ours.opening_ms(copy))
        for name, library in libraries.items():
            if not library.missing:
                took.setdefault(name, []).append(library.ms(copy))
    yield from _rows("viewer.open_500_pages", {name: middle(each) for name, each in took.items()}, {})


def _in_turns(ours: Ours, libraries: dict[str, Library], path: Path, pages: int) -> dict[str, float]:
    """What a page costs each, by name."""
    took: dict[str, list[float]] = {}
    for page in range(pages):
        took.setdefault("ours", []).append(ours.ms(path, page, SCALE))
        for name, library in libraries.items():
            if not library.missing:
                took.setdefault(name, []).append(library.ms(path, page, SCALE))
    found = {name: middle(each) for name, each in took.items()}
    for name in PROGRAMS:
        spent = program_ms(name, path, pages)
        if spent is not None:
            found[name] = spent
    return found


def _rows(
    case: str, took: dict[str, float], goals: dict[str, str], best: str | None = None
) -> Iterator[Figure | NotMeasured]:
    """A row for each of the others, and one for the best of them where that is asked for."""
    others = {name: spent for name, spent in took.items() if name != "ours"}
    for name, spent in others.items():
        yield Figure(f"{case}.{name}", took["ours"], spent, "ms", goals.get(name, ""))
    for name in (*_LIBRARIES[1:], *(PROGRAMS if case != "viewer.open_500_pages" else ())):
        if name not in took:
            yield NotMeasured(f"{case}.{name}", "it is not there")
    peers = {name: spent for name, spent in others.items() if name in (*_LIBRARIES[1:], *PROGRAMS)}
    if best is not None and peers:
        name = min(peers, key=peers.__getitem__)
        yield Figure(f"{case}.best ({name})", took["ours"], peers[name], "ms", best)


def _text_pages(folder: Path) -> Path:
    path = folder / "text.pdf"
    fonts = [str(Path(__file__).parents[2] / "resources" / "fonts")]
    path.write_bytes(typst.compile(_TEXT.format(pages=TEXTS).encode(), font_paths=fonts))
    return path


def _drawn_text(folder: Path) -> list[bytes]:
    fonts = [str(Path(__file__).parents[2] / "resources" / "fonts")]
    source = _TEXT.format(pages=SCANS).encode()
    return list(typst.compile(source, font_paths=fonts, format="png", ppi=300))


def _scanned(page: Image.Image) -> Image.Image:
    """A page as it comes from a scanner: grey paper, soft letters, a little noise."""
    sheet = page.convert("RGB").resize(A4).filter(ImageFilter.GaussianBlur(1))
    noise = Image.effect_noise(A4, 6).filter(ImageFilter.GaussianBlur(1)).convert("RGB")
    return ImageChops.add(sheet.point(lambda value: value * 235 // 255), noise, 1, -128)
