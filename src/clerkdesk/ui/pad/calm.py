"""Sparing buttons what a trembling hand or a palm does to them; what is written is never touched."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointerEvent, QTabletEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QWidget

SECOND_TAP = 0.6
"""Seconds after a screen changed under a finger in which another tap is the tremor's, not the person's."""
PALM_AWAY = 0.3
"""Seconds after a pen's last report in which a touch on a button is the hand that holds the pen."""
_AT_ONCE = 0.15
_Type = QEvent.Type
_PRESSES = frozenset(
    {_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TabletPress, _Type.TouchBegin}
)
_RELEASES = frozenset({_Type.MouseButtonRelease, _Type.TabletRelease, _Type.TouchEnd})


class Calm(QObject):
    """Watch the presses at a window and keep from its buttons those that nobody meant.

    A tap right after a tap that changed the screen would skip the new one unread. A palm that lies on a
    button beside the writing field, as a left hand's does, would decline. The first press is never refused.
    """

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._last = self._pen = self._until = float("-inf")

    @property
    def settled(self) -> bool:
        """Whether a press counts now."""
        return self._clock() >= self._until

    def watch(self, handle: QWindow) -> None:
        """Look at this window, once, however often it is named."""
        handle.removeEventFilter(self)
        handle.installEventFilter(self)

    def note_change(self) -> None:
        """Another screen is shown; if a hand did it, its next tap may not be meant."""
        now = self._clock()
        if now - self._last < _AT_ONCE:
            self._until = now + SECOND_TAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop a press on a button that nobody meant."""
        kind = event.type()
        if isinstance(event, QTabletEvent):
            self._pen = self._clock()
        if kind in _RELEASES:
            self._last = self._clock()
        if kind not in _PRESSES or not isinstance(event, QMouseEvent | QTabletEvent | QTouchEvent):
            return False
        if self._on_button(event) and (not self.settled or self._is_palm(event)):
            event.accept()
            return True
        self._last, self._until = self._clock(), float("-inf")
        return False

    def _on_button(self, event: QPointerEvent) -> bool:
        place = event.points()[0].position() if event.points() else QPointF()
        return isinstance(self._window.childAt(place.toPoint()), QAbstractButton)

    def _is_palm(self, event: QPointerEvent) -> bool:
        by_touch = event.deviceType() is QInputDevice.DeviceType.TouchScreen
        return by_touch and self._clock() - self._pen < PALM_AWAY
