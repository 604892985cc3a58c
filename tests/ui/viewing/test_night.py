"""Pages by night: what is light gets dark, colours stay what they are, photographs are dimmed."""

import pytest
from PySide6.QtGui import QColor

from clerkdesk.domain.pages import PixelForm, Raster
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.viewing.pages.night import INK, PAPER, darkened, is_photograph

COLOUR_FORMS = (PixelForm.BGRX, PixelForm.RGBX)


def sheet(form: PixelForm, *colors: str, repeated: int = 200) -> Raster:
    """Rows of these colours, each a pixel wide."""
    row = b"".join(_pixel(form, QColor(color)) for color in colors)
    return Raster(len(colors), repeated, len(row), memoryview(row * repeated), form)


def _pixel(form: PixelForm, color: QColor) -> bytes:
    parts = bytes((color.red(), color.green(), color.blue()))
    if form is PixelForm.GREY:
        return parts[:1]
    return (parts if form is PixelForm.RGBX else parts[::-1]) + b"\xff"


def colors(raster: Raster) -> list[QColor]:
    image = image_of(raster)
    assert all(image.pixel(x, 0) == image.pixel(x, raster.height - 1) for x in range(raster.width))
    return [image.pixelColor(x, 0) for x in range(raster.width)]


@pytest.mark.parametrize("form", PixelForm)
def test_paper_gets_dark_and_ink_light(form: PixelForm) -> None:
    white, black = colors(darkened(sheet(form, "#ffffff", "#000000"), photograph=False))
    assert white == QColor(PAPER, PAPER, PAPER)
    assert black == QColor(INK, INK, INK)


@pytest.mark.parametrize("form", COLOUR_FORMS)
def test_colours_keep_their_hue(form: PixelForm) -> None:
    names = ("#c01818", "#1830a0", "#107030")
    for name, shown in zip(names, colors(darkened(sheet(form, *names), photograph=False)), strict=True):
        turned = abs(shown.hslHue() - QColor(name).hslHue())
        assert min(turned, 360 - turned) < 25
        assert shown.lightness() > QColor(name).lightness()


@pytest.mark.parametrize("form", PixelForm)
def test_a_photograph_is_dimmed_and_stays_what_it_is(form: PixelForm) -> None:
    dark, light = colors(darkened(sheet(form, "#303030", "#b0b0b0"), photograph=True))
    assert dark == QColor(36, 36, 36)
    assert light == QColor(132, 132, 132)


@pytest.mark.parametrize("form", PixelForm)
def test_a_page_that_is_mostly_bright_is_no_photograph(form: PixelForm) -> None:
    assert not is_photograph(sheet(form, "#ffffff", "#ffffff", "#000000"))
    assert is_photograph(sheet(form, "#ffffff", "#404040", "#808080"))


def test_what_was_drawn_is_left_as_it_was() -> None:
    raster = sheet(PixelForm.BGRX, "#ffffff", "#c01818")
    before = bytes(raster.pixels)
    darkened(raster, photograph=False)
    assert bytes(raster.pixels) == before
