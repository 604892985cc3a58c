"""Fingers on the form: one scrolls it, two enlarge it, two quick taps enlarge it where they fall."""

from PySide6.QtCore import QElapsedTimer, QEvent, QLineF, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QGuiApplication, QTouchEvent
from PySide6.QtWidgets import QScroller, QScrollerProperties, QWidget

_TAP_REACH = 24.0
"""How far (in pixels) a finger may slip in a tap, and the second tap lie from the first."""


class Fingers(QObject):
    """Reads raw touches on a viewport; a pen and the mouse drag it too.

    ``pinch_begun`` (where), ``pinched`` (how many times as far apart as at the beginning, where now), both in
    pixels of the viewport, between the two fingers; ``tapped_twice`` (where).
    """

    pinch_begun = Signal(QPointF)
    pinched = Signal(float, QPointF)
    tapped_twice = Signal(QPointF)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self._scroller = QScroller.scroller(viewport)
        _never_overshoot(self._scroller)
        self._down: dict[int, QPointF] = {}
        """Where each finger is; Qt tells of a second one in an event of its own."""
        self._apart = 0.0
        """How far apart two fingers began; 0 while there are not two, below 0 once they have parted."""
        self._pressed: QPointF | None = None
        self._tapped: QPointF | None = None
        self._since_tap = QElapsedTimer()

    def take(self, event: QTouchEvent) -> None:
        """Follow the fingers."""
        event.accept()
        last = QPointF()
        for point in event.points():
            last = point.position()
            if point.state() is QEventPoint.State.Released:
                self._down.pop(point.id(), None)
            else:
                self._down[point.id()] = last
        time, gone = event.timestamp(), event.type() is QEvent.Type.TouchCancel
        down = list(self._down.values())
        if gone or not down:
            self._lift(last, time, tapped=not gone)
        elif len(down) > 1:
            self._pinch(down[0], down[1], time)
        elif self._apart > 0:
            self._apart = -1.0  # one of two was lifted: the other shall not drag the page away
        elif self._apart == 0:
            self._drag(down[0], time)

    def _pinch(self, one: QPointF, other: QPointF, time: int) -> None:
        middle, apart = (one + other) / 2, max(QLineF(one, other).length(), 1.0)
        if self._apart <= 0:
            self._let_scroller_go(one, time)
            self._pressed = self._tapped = None
            self._apart = apart
            self.pinch_begun.emit(middle)
        else:
            self.pinched.emit(apart / self._apart, middle)

    def _drag(self, spot: QPointF, time: int) -> None:
        if self._pressed is None:
            self._pressed = spot
            self._scroller.handleInput(QScroller.Input.InputPress, spot, time)
        else:
            self._scroller.handleInput(QScroller.Input.InputMove, spot, time)

    def _lift(self, spot: QPointF, time: int, *, tapped: bool) -> None:
        pressed, self._pressed = self._pressed, None
        self._down.clear()
        if self._apart == 0:
            self._scroller.handleInput(QScroller.Input.InputRelease, spot, time)
            if pressed is not None and tapped and _near(pressed, spot):
                self._tap(spot)
        self._apart = 0.0

    def _tap(self, spot: QPointF) -> None:
        before, self._tapped = self._tapped, spot
        soon = QGuiApplication.styleHints().mouseDoubleClickInterval()
        quick = self._since_tap.isValid() and self._since_tap.elapsed() < soon
        self._since_tap.start()
        if before is not None and quick and _near(before, spot):
            self._tapped = None
            self.tapped_twice.emit(spot)

    def _let_scroller_go(self, spot: QPointF, time: int) -> None:
        self._scroller.handleInput(QScroller.Input.InputRelease, spot, time)
        self._scroller.stop()


def _near(one: QPointF, other: QPointF) -> bool:
    return QLineF(one, other).length() <= _TAP_REACH


def _never_overshoot(scroller: QScroller) -> None:
    properties = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, never)
    scroller.setScrollerProperties(properties)
