"""Pictures become pages: upright, on paper, and nothing but a picture gets through."""

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.pictures import PictureProcess
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Unreadable


@pytest.fixture
def pictures() -> PictureProcess:
    return PictureProcess(Limits(file_bytes=1_000_000))


@pytest.fixture
def reader() -> Iterator[PdfProcess]:
    made = PdfProcess()
    yield made
    made.close()


def picture(path: Path, width: int, height: int) -> Path:
    """A grey page with a dark square in its lower right corner."""
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, width, height), False)
    pixels.clear_with(255)
    pixels.set_rect(pymupdf.IRect(width * 3 // 4, height * 3 // 4, width, height), (0,))
    pixels.save(path)
    return path


@pytest.mark.parametrize("suffix", ["png", "jpg"])
@pytest.mark.parametrize(("width", "height"), [(600, 850), (850, 600)])
def test_a_picture_fills_a_page_of_paper(
    pictures: PictureProcess, reader: PdfProcess, tmp_path: Path, suffix: str, width: int, height: int
) -> None:
    made = tmp_path / "made.pdf"
    made.write_bytes(pictures.as_pdf(picture(tmp_path / f"scan.{suffix}", width, height)))
    facts = reader.inspect(made)
    [page] = facts.pages
    assert not facts.repaired
    assert sorted((round(page.width), round(page.height))) == [595, 842]
    assert (page.width > page.height) is (width > height)
    raster = reader.render(made, 0, 0.5)

    def dark(x: float, y: float) -> bool:
        at = round(y * raster.height) * raster.stride
        return raster.pixels[at + round(x * raster.width) * (raster.stride // raster.width)] < 100

    assert dark(0.9, 0.9) and not dark(0.1, 0.1), "and stands as it was taken"


def test_what_is_no_picture_is_refused(pictures: PictureProcess, tmp_path: Path) -> None:
    for name, content in (
        ("a.jpg", b"%PDF-1.7"),
        ("b.png", b""),
        ("c.png", b"\x89PNG\r\n\x1a\n" + b"x" * 99),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(Unreadable, match="PIC-01"):
            pictures.as_pdf(path)
    with pytest.raises(Unreadable, match="PDF-09"):
        pictures.as_pdf(tmp_path / "gone.jpg")


def test_a_picture_over_the_size_limit_is_refused(pictures: PictureProcess, tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(b"\xff\xd8\xff" + bytes(1_000_000))
    with pytest.raises(Unreadable, match="PDF-07"):
        pictures.as_pdf(path)
