"""A reader that has every page at once, in a given form of pixels, so that the window alone is timed."""

from collections.abc import Sequence
from pathlib import Path

from clerkdesk.domain.pages import DocumentFacts, PageSize, PixelForm, Place, Raster
from tests.ui.viewing.fake_reader import A4, FakeReader

_PIXELS = {PixelForm.BGRX: b"\xf0\xe8\xe0\xff", PixelForm.RGBX: b"\xe0\xe8\xf0\xff", PixelForm.GREY: b"\xe8"}


class PaperReader(FakeReader):
    """Sheets of even paper; pages are A4, or of the ``sizes`` given."""

    def __init__(self, pages: int, form: PixelForm, sizes: Sequence[PageSize] = ()) -> None:
        super().__init__()
        self.facts = DocumentFacts(tuple(sizes) or (A4,) * pages, False, ())
        self._form = form

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        """As the port wants it, but waiting while it is told to."""
        drawn = super().render(path, page, scale, clip, until)
        pixel = _PIXELS[self._form]
        pixels = pixel * (drawn.width * drawn.height)
        return Raster(drawn.width, drawn.height, drawn.width * len(pixel), memoryview(pixels), self._form)
