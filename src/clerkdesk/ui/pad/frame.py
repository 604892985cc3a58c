"""Where device pixels of a screen lie among the pixels that windows are laid out in."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QScreen

from clerkdesk.domain.calibration import screen_key


@dataclass(frozen=True, slots=True)
class Frame:
    """A screen: its key (``screen_key``), its top left in the layout of all, and its device pixel ratio."""

    key: str
    left: int
    top: int
    ratio: float

    def to_device(self, place: QPointF) -> tuple[float, float]:
        """A place in the layout of all screens, in device pixels of this one."""
        return (place.x() - self.left) * self.ratio, (place.y() - self.top) * self.ratio

    def to_layout(self, x: float, y: float) -> QPointF:
        """The way back."""
        return QPointF(x / self.ratio + self.left, y / self.ratio + self.top)


def frame_of(screen: QScreen) -> Frame:
    """Measure a screen as it stands now."""
    place, ratio = screen.geometry(), screen.devicePixelRatio()
    key = screen_key(screen.name(), round(place.width() * ratio), round(place.height() * ratio))
    return Frame(key, place.x(), place.y(), ratio)
