"""A tablet with everything a real one has: two ends, tilt, rotation, and a plug that can be pulled."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent, QWindow

NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
_TYPES = {
    "hover": (QEvent.Type.TabletMove, NONE, NONE),
    "press": (QEvent.Type.TabletPress, LEFT, LEFT),
    "move": (QEvent.Type.TabletMove, NONE, LEFT),
    "release": (QEvent.Type.TabletRelease, LEFT, NONE),
}


@dataclass(frozen=True)
class Held:
    """How a pen is held: pressure, tilt in degrees to both sides, rotation."""

    pressure: float = 0.5
    tilt_x: float = 0.0
    tilt_y: float = 0.0
    rotation: float = 0.0


@dataclass
class Tablet:
    """A pen on one window; places are logical pixels of the layout of all screens."""

    window: QWindow
    number: int = 11
    eraser: bool = False
    name: str = "test tablet"
    time: int = field(default=1000, init=False)

    def __post_init__(self) -> None:
        kinds = QPointingDevice.PointerType
        self.device = QPointingDevice(
            self.name,
            self.number,
            QInputDevice.DeviceType.Stylus,
            kinds.Eraser if self.eraser else kinds.Pen,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
            1,
            1,
            "",
            QPointingDeviceUniqueId.fromNumericId(0),
        )

    def do(self, act: str, place: QPointF, held: Held | None = None) -> bool:
        """Hover, press, move or release; says if the window took it."""
        held = held or Held(0.0 if act == "hover" else 0.5)
        kind, button, buttons = _TYPES[act]
        event = self._event(kind, place, held, button, buttons)
        self.time += 5
        event.setTimestamp(self.time)
        QCoreApplication.sendEvent(self.window, event)
        return event.isAccepted()

    def leave(self) -> None:
        """Go out of reach: Qt tells the application alone."""
        event = self._event(QEvent.Type.TabletLeaveProximity, QPointF(), Held(0.0), NONE, NONE)
        application = QCoreApplication.instance()
        assert application is not None
        QCoreApplication.sendEvent(application, event)

    def line(self, start: QPointF, end: QPointF, steps: int = 20) -> None:
        """Draw a straight line."""
        self.do("press", start)
        for step in range(1, steps):
            self.do("move", start + (end - start) * (step / steps))
        self.do("release", end)

    def _event(
        self, kind: QEvent.Type, place: QPointF, held: Held, button: Qt.MouseButton, buttons: Qt.MouseButton
    ) -> QTabletEvent:
        return QTabletEvent(
            kind,
            self.device,
            QPointF(self.window.mapFromGlobal(place)),
            place,
            held.pressure,
            held.tilt_x,
            held.tilt_y,
            0.0,
            held.rotation,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            button,
            buttons,
        )
