"""How many pixels of a screen make a millimetre."""

from PySide6.QtGui import QScreen

MM_PER_INCH = 25.4
USUAL_DPI = 96.0
_BELIEVABLE = (40.0, 700.0)


def pixels_per_mm(screen: QScreen) -> float:
    """Measure a screen in logical pixels per mm; one that lies about its size counts as 96 dots per inch."""
    dots = screen.physicalDotsPerInch()
    low, high = _BELIEVABLE
    return (dots if low <= dots <= high else USUAL_DPI) / MM_PER_INCH
