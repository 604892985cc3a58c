"""Sparing buttons what a trembling hand or a palm does to them; what is written is never touched."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointerEvent, QTabletEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QWidget

SECOND_TAP = 0.6
"""Seconds after a tap in which one on what has come in its place is the tremor's, not the person's."""
NEAR = 100
"""Pixels between two such taps: what a strong tremor moves a finger by, some two centimetres."""
PALM_AWAY = 0.3
"""Seconds after a pen's last report in which a touch on a button is the hand that holds the pen."""
_Type = QEvent.Type
_PRESSES = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TabletPress, _Type.TouchBegin})
_RELEASES = frozenset({_Type.MouseButtonRelease, _Type.TabletRelease, _Type.TouchEnd})


class Calm(QObject):
    """Watch the presses at a window and keep from its buttons those that nobody meant.

    A second tap at the place of the first would press the button that came there with the next screen, and
    skip that unread. A palm that lies on a button beside the writing field, as a left hand's does, would
    decline. The first press is never refused, nor a second one of what stood there already, nor any of the
    ``steady`` row, whose buttons stay what they are on every screen.
    """

    def __init__(self, window: QWidget, steady: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._steady = steady
        self._clock = clock
        self._last = self._pen = float("-inf")
        self._place = QPointF()
        self._pressed: QWidget | None = None
        self._stood: dict[QAbstractButton, QRect] = {}

    @property
    def settled(self) -> bool:
        """Whether every press counts now."""
        return self._pressed is None or self._clock() - self._last >= SECOND_TAP

    def watch(self, handle: QWindow) -> None:
        """Look at this window, once, however often it is named."""
        handle.removeEventFilter(self)
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop a press on a button that nobody meant."""
        kind = event.type()
        if isinstance(event, QTabletEvent):
            self._pen = self._clock()
        if kind in _RELEASES:
            self._last = self._clock()
        if kind not in _PRESSES or not isinstance(event, QMouseEvent | QTabletEvent | QTouchEvent):
            return False
        place = event.points()[0].position() if event.points() else QPointF()
        at = self._window.childAt(place.toPoint())
        button = at if isinstance(at, QAbstractButton) else None
        if button is not None and (self._is_second(button, place) or self._is_palm(event)):
            event.accept()
            return True
        self._last, self._place, self._pressed = self._clock(), place, button
        self._stood = self._standing() if button is not None else {}
        return False

    def _is_second(self, button: QAbstractButton, place: QPointF) -> bool:
        """Whether it taps what has come where the last tap pressed something else."""
        away = place - self._place
        near = math.hypot(away.x(), away.y()) < NEAR
        if self.settled or not near or button is self._pressed or self._steady.isAncestorOf(button):
            return False
        return not self._stood.get(button, QRect()).contains(place.toPoint())

    def _standing(self) -> dict[QAbstractButton, QRect]:
        """The buttons in sight now, and where in the window."""
        return {
            button: QRect(button.mapTo(self._window, QPoint(0, 0)), button.size())
            for button in self._window.findChildren(QAbstractButton)
            if button.isVisible()
        }

    def _is_palm(self, event: QPointerEvent) -> bool:
        by_touch = event.deviceType() is QInputDevice.DeviceType.TouchScreen
        return by_touch and self._clock() - self._pen < PALM_AWAY
