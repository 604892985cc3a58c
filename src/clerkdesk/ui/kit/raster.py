"""Pixels of a page as an image that Qt paints."""

from PySide6.QtGui import QImage

from clerkdesk.domain.pages import PixelForm, Raster

_FORMATS = {
    PixelForm.BGRX: QImage.Format.Format_RGB32,
    PixelForm.RGBX: QImage.Format.Format_RGBX8888,
    PixelForm.GREY: QImage.Format.Format_Grayscale8,
}


def image_of(raster: Raster) -> QImage:
    """The image of a raster, over its very bytes: keep the raster as long as the image."""
    form = _FORMATS[raster.form]
    return QImage(raster.pixels, raster.width, raster.height, raster.stride, form)
