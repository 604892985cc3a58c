"""Pages by night: light and dark change places, colours stay, and a photograph is only dimmed."""

from __future__ import annotations

import time

from PySide6.QtGui import QImage, QPainter

from clerkdesk.domain.pages import PixelForm, Raster

PAPER, INK = 32, 218  # what white and black become, of 255
_ROWS = 128  # done at a time, so that the window never waits for the interpreter
_BRIGHT = 200
_SAMPLE = 50_000  # pixels looked at to tell a photograph
_WANTED = tuple(INK - (INK - PAPER) * light // 255 for light in range(256))
_SOFT = bytes(_WANTED)
_DIM = bytes(light * 3 // 4 for light in range(256))
_RAISE = bytes(max(0, wanted - light) for light, wanted in enumerate(_WANTED))
_LOWER = bytes(max(0, light - wanted) for light, wanted in enumerate(_WANTED))
_IS_BRIGHT = bytes(light >= _BRIGHT for light in range(256))
_FORMATS = {PixelForm.BGRX: QImage.Format.Format_RGB32, PixelForm.RGBX: QImage.Format.Format_RGBX8888}


def is_photograph(raster: Raster) -> bool:
    """Whether less than half of a page is as bright as paper: then it is a picture, or dark already."""
    lights = _lights(raster, 0, raster.height)
    sample = lights[:: max(1, len(lights) // _SAMPLE)]
    return sample.translate(_IS_BRIGHT).count(1) * 2 < len(sample)


def darkened(raster: Raster, photograph: bool) -> Raster:
    """The night picture of a raster; may run beside the window, which never waits for it."""
    pixels = bytearray(raster.pixels.nbytes)
    for top in range(0, raster.height, _ROWS):
        rows = slice(top * raster.stride, min(top + _ROWS, raster.height) * raster.stride)
        if raster.form is PixelForm.GREY:
            pixels[rows] = bytes(raster.pixels[rows]).translate(_DIM if photograph else _SOFT)
        elif photograph:
            pixels[rows] = _opaque(bytes(raster.pixels[rows]).translate(_DIM))
        else:
            pixels[rows] = raster.pixels[rows]
            _exchange(raster, memoryview(pixels)[rows], top)
        time.sleep(0)  # lets go of the interpreter
    return Raster(raster.width, raster.height, raster.stride, memoryview(pixels), raster.form)


def _exchange(raster: Raster, pixels: memoryview, top: int) -> None:
    """Raise the three colours of each pixel by as much as its light has to rise, or lower them."""
    width, height = raster.stride // 4, pixels.nbytes // raster.stride
    rows = QImage(pixels, width, height, raster.stride, _FORMATS[raster.form])
    lights = _lights(raster, top, height)
    rows.invertPixels()
    _add(rows, lights.translate(_LOWER))
    rows.invertPixels()
    _add(rows, lights.translate(_RAISE))


def _add(rows: QImage, greys: bytes) -> None:
    width, height = rows.width(), rows.height()
    grey = QImage(greys, width, height, width, QImage.Format.Format_Grayscale8)
    painter = QPainter(rows)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(0, 0, grey.convertToFormat(rows.format()))
    painter.end()


def _lights(raster: Raster, top: int, height: int) -> bytes:
    """How light each pixel is; of colours green tells it best, and is the second of four bytes."""
    rows = bytes(raster.pixels[top * raster.stride : (top + height) * raster.stride])
    return rows if raster.form is PixelForm.GREY else rows[1::4]


def _opaque(rows: bytes) -> bytearray:
    """The same with the fourth byte of each pixel full, as Qt wants it."""
    opaque = bytearray(rows)
    opaque[3::4] = b"\xff" * (len(opaque) // 4)
    return opaque
