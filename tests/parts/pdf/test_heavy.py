"""A page of 23,000 objects: drawn in tiles, each within its time."""

from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.pages import Place
from tests.bench.heavy_page import heavy_page

pytestmark = pytest.mark.whole
SCALE, TILE = 150 / 72, 512 * 72 / 150


def test_a_heavy_page_is_drawn_in_tiles_within_the_time_of_one_question(tmp_path: Path) -> None:
    path = heavy_page(tmp_path / "heavy.pdf")
    reader = PdfProcess(Limits(seconds=5.0))
    try:
        for row in range(4):
            for column in range(3):
                x, y = column * TILE, row * TILE
                clip = Place(0, x, y, min(TILE, 595 - x), min(TILE, 842 - y))
                drawn = reader.render(path, 0, SCALE, clip)
                assert set(drawn.pixels[::4]) != {255}
    finally:
        reader.close()
