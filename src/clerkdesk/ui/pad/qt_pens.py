"""Qt as a source of ``ports.pad``: pens (Windows Ink, X11, Wayland), fingers and the mouse make reports."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.pens import PenDevice, PenPhase, PenReport, PenTool
from clerkdesk.ports.pad import PenListener
from clerkdesk.ui.pad.frame import Frame, frame_of

_UNPRESSED = 0.5
"""The pressure written down for fingers and mice, which have none."""
_SILENCE = 8.0
"""No hand is so steady: a pen on the glass that is silent for so many seconds has lost its device."""
_LOOK_MILLISECONDS = 500
_Type = QEvent.Type
_NONE, _LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
_PEN_EVENTS = frozenset({_Type.TabletMove, _Type.TabletPress, _Type.TabletRelease})
_MOUSE_EVENTS = frozenset(
    {_Type.MouseMove, _Type.MouseButtonPress, _Type.MouseButtonRelease, _Type.MouseButtonDblClick}
)
_TOUCH_EVENTS = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})


def take_every_pen_event() -> None:
    """Tell Qt to hand on each report of the pen; call it before the QApplication is made.

    Qt otherwise merges reports that wait in the queue (X11), and samples would be lost.
    """
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
    ):
        QCoreApplication.setAttribute(attribute, False)


class QtPens(QObject):
    """Hear what pens, fingers and the mouse do on one widget, from when it is made until it is closed.

    Whatever becomes a report goes no further, so that no mouse is made of a pen.
    """

    def __init__(
        self,
        widget: QWidget,
        listener: PenListener,
        devices: Callable[[], Sequence[QInputDevice]] = QInputDevice.devices,
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._listener = listener
        self._frame = Frame("", 0, 0, 1.0)
        self._known: dict[int, PenDevice] = {}
        self._fingers: dict[int, PenDevice] = {}
        self._touching = _Touching(devices, listener.lose, self)
        self._leaving = _Leaving(self)
        widget.setTabletTracking(True)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def close(self) -> None:
        """Report no more."""
        self._widget.removeEventFilter(self)
        self._leaving.heed(False)
        self._touching.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn an event into reports, if it tells of a hand."""
        kind = event.type()
        if kind in _PEN_EVENTS:
            self._hear_pen(event)  # type: ignore[arg-type]
        elif kind in _MOUSE_EVENTS:
            self._hear_mouse(event)  # type: ignore[arg-type]
        elif kind in _TOUCH_EVENTS:
            self._hear_fingers(event)  # type: ignore[arg-type]
        else:
            if kind in (_Type.Show, _Type.Hide):
                self._leaving.heed(kind is _Type.Show)
            return False
        event.accept()
        return True

    def leave(self, event: QTabletEvent) -> None:
        """A pen went out of reach."""
        device = self._pen(event)
        self._touching.forget(device)
        self._tell(PenPhase.LEFT, _end_of(event), device, event)

    def _hear_pen(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind is _Type.TabletPress:  # look anew at screen and device, both may be others by now
            self._frame = frame_of(self._widget.screen())
            self._known.pop(event.pointingDevice().systemId(), None)
        tool, device = _end_of(event), self._pen(event)
        if kind is _Type.TabletPress:
            self._touching.begin(event.pointingDevice(), device)
            phase = PenPhase.PRESS
        elif kind is _Type.TabletRelease:
            self._touching.lift(device)
            phase = PenPhase.RELEASE
        elif event.buttons() == _NONE and not event.pressure():
            phase = PenPhase.HOVER
        else:
            self._touching.goes_on(device)
            phase = PenPhase.MOVE
        self._tell(phase, tool, device, event)

    def _hear_mouse(self, event: QMouseEvent) -> None:
        kind = event.type()
        if kind is not _Type.MouseMove and event.button() is not _LEFT:
            return
        phase = {_Type.MouseMove: PenPhase.MOVE, _Type.MouseButtonRelease: PenPhase.RELEASE}.get(
            kind, PenPhase.PRESS
        )
        if phase is PenPhase.PRESS:
            self._frame = frame_of(self._widget.screen())
        device = PenDevice(0, event.device().name())
        self._report(phase, PenTool.MOUSE, device, event.globalPosition(), event.timestamp())

    def _hear_fingers(self, event: QTouchEvent) -> None:
        if event.type() is _Type.TouchCancel:  # it may name no finger, and means all
            for finger in self._fingers.values():
                self._report(PenPhase.CANCELLED, PenTool.FINGER, finger, QPointF(), event.timestamp())
            self._fingers.clear()
            return
        self._frame = frame_of(self._widget.screen())
        name = event.device().name()
        for point in event.points():
            state = point.state()
            finger = self._fingers.setdefault(point.id(), PenDevice(point.id(), name))
            phase = {point.State.Pressed: PenPhase.PRESS, point.State.Updated: PenPhase.MOVE}.get(state)
            if state is point.State.Released:
                phase = PenPhase.RELEASE
                self._fingers.pop(point.id())
            if phase is not None:
                self._report(phase, PenTool.FINGER, finger, point.globalPosition(), event.timestamp())

    def _tell(self, phase: PenPhase, tool: PenTool, device: PenDevice, event: QTabletEvent) -> None:
        x, y = self._frame.to_device(event.globalPosition())
        self._listener.take(
            PenReport(
                phase,
                tool,
                device,
                self._frame.key,
                x,
                y,
                event.timestamp(),
                event.pressure(),
                event.xTilt(),
                event.yTilt(),
                event.rotation(),
            )
        )

    def _report(self, phase: PenPhase, tool: PenTool, device: PenDevice, place: QPointF, time: int) -> None:
        x, y = self._frame.to_device(place)
        self._listener.take(PenReport(phase, tool, device, self._frame.key, x, y, time, _UNPRESSED))

    def _pen(self, event: QTabletEvent) -> PenDevice:
        device = event.pointingDevice()
        number = device.systemId()
        known = self._known.get(number)
        if known is None:
            self._frame = frame_of(self._widget.screen())
            known = self._known[number] = PenDevice(_number(device), device.name())
        return known


class _Touching(QObject):
    """The pens that touch, or did a moment ago: looks for those that are gone without having said so.

    X lifts a pen that is pulled out, so that one which has just been lifted is looked for too.
    """

    def __init__(
        self,
        devices: Callable[[], Sequence[QInputDevice]],
        lost: Callable[[PenDevice], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._devices = devices
        self._lost = lost
        self._heard: dict[PenDevice, float] = {}
        self._down: set[PenDevice] = set()
        self._listed: dict[PenDevice, int] = {}
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def begin(self, device: QPointingDevice, pen: PenDevice) -> None:
        """A pen touches."""
        number = device.systemId()
        if any(each.systemId() == number for each in self._devices()):
            self._listed[pen] = number
        self._heard[pen] = time.monotonic()
        self._down.add(pen)
        if not self._timer.isActive():
            self._timer.start()

    def goes_on(self, pen: PenDevice) -> None:
        """A pen gives a sign of life."""
        if pen in self._heard:
            self._heard[pen] = time.monotonic()

    def lift(self, pen: PenDevice) -> None:
        """A pen touches no more."""
        self.goes_on(pen)
        self._down.discard(pen)

    def forget(self, pen: PenDevice) -> None:
        """Look for a pen no more."""
        self._heard.pop(pen, None)
        self._listed.pop(pen, None)
        self._down.discard(pen)
        if not self._heard:
            self._timer.stop()

    def close(self) -> None:
        """Look for none."""
        for pen in tuple(self._heard):
            self.forget(pen)

    def _look(self) -> None:
        there, now = {each.systemId() for each in self._devices()}, time.monotonic()
        for pen, heard in tuple(self._heard.items()):
            unplugged = pen in self._listed and self._listed[pen] not in there
            silent = now - heard > _SILENCE
            if unplugged or silent:
                gone = unplugged or pen in self._down
                self.forget(pen)
                if gone:
                    self._lost(pen)


class _Leaving(QObject):
    """Hears when pens go out of reach: Qt tells the application alone, so only while it matters."""

    def __init__(self, pens: QtPens) -> None:
        super().__init__(pens)
        self._pens = pens

    def heed(self, wanted: bool) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if wanted:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass everything on."""
        if event.type() is _Type.TabletLeaveProximity:
            self._pens.leave(event)  # type: ignore[arg-type]
        return False


def _end_of(event: QTabletEvent) -> PenTool:
    return PenTool.ERASER if event.pointerType() is QPointingDevice.PointerType.Eraser else PenTool.PEN


def _number(device: QPointingDevice) -> int:
    """What tells pens apart: the number built into it, or the system's where there is none (0 or -1)."""
    own = device.uniqueId().numericId()
    return own if own not in (0, -1) else device.systemId()
