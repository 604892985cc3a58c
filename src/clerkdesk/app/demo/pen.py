"""The demo's pretend pen: recorded pen events, sent to the pad's window in screen coordinates."""

import json
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent, QWindow

from clerkdesk.base.paths import resource
from clerkdesk.domain.ink import Sample, Stroke
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.writing import WritingField

_LINE = 0.66
"""How far down the field its line lies."""
_BASELINE_MM = 28.0
"""Where the recorded signatures' line lies, from their top."""


def recorded(name: str) -> tuple[Stroke, ...]:
    """Read a recorded signature from ``resources/samples/ink``: "signature_1" or "signature_2"."""
    strokes = json.loads(resource("samples", "ink", f"{name}.json").read_text(encoding="utf-8"))
    return tuple(Stroke(tuple(Sample(*report) for report in stroke)) for stroke in strokes)


def on_the_line(field: WritingField) -> QPointF:
    """Where 0, 0 mm of a recorded signature lies on the screen for it to stand on the field's line."""
    corner = QPointF(field.mapToGlobal(QPoint(0, 0)))
    line = field.height() * _LINE - _BASELINE_MM * pixels_per_mm(field.screen())
    return corner + QPointF(80.0, line)


class PretendPen:
    """A pen that writes on one window, the way the platform hands on a real one.

    Every event goes to the QWindow, in screen coordinates with fractions of a pixel, and Qt finds the
    part of the window below it. ``number`` tells several pens apart.
    """

    def __init__(self, window: QWindow, number: int = 1) -> None:
        self._window = window
        capabilities = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
        self.device = QPointingDevice(
            "pretend pen",
            number,
            QInputDevice.DeviceType.Stylus,
            QPointingDevice.PointerType.Pen,
            capabilities,
            1,
            1,
            "",
            QPointingDeviceUniqueId.fromNumericId(number),
        )

    def sign(self, strokes: Sequence[Stroke], origin: QPointF) -> None:
        """Write stroke after stroke; ``origin`` as in ``stroke``."""
        for stroke in strokes:
            self.stroke(stroke.samples, origin)

    def stroke(self, samples: Sequence[Sample], origin: QPointF) -> None:
        """Hover, touch, draw and lift; ``origin`` is where 0, 0 mm lies on the screen, in its pixels."""
        self.hover(samples[0], origin)
        self.press(samples[0], origin)
        for sample in samples[1:-1]:
            self.move(sample, origin)
        self.release(samples[-1], origin)

    def hover(self, sample: Sample, origin: QPointF) -> None:
        """Come near without touching: the same place, no pressure."""
        nothing = Qt.MouseButton.NoButton
        near = replace(sample, pressure=0.0)
        self._send(QEvent.Type.TabletMove, near, origin, (nothing, nothing))

    def press(self, sample: Sample, origin: QPointF) -> None:
        """Touch the screen."""
        tip = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.TabletPress, sample, origin, (tip, tip))

    def move(self, sample: Sample, origin: QPointF) -> None:
        """Draw on."""
        buttons = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        self._send(QEvent.Type.TabletMove, sample, origin, buttons)

    def release(self, sample: Sample, origin: QPointF) -> None:
        """Leave the screen."""
        buttons = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._send(QEvent.Type.TabletRelease, sample, origin, buttons)

    def _send(
        self,
        kind: QEvent.Type,
        sample: Sample,
        origin: QPointF,
        buttons: tuple[Qt.MouseButton, Qt.MouseButton],
    ) -> None:
        scale = pixels_per_mm(self._window.screen())
        place = QPointF(origin.x() + sample.x * scale, origin.y() + sample.y * scale)
        event = QTabletEvent(
            kind,
            self.device,
            self._window.mapFromGlobal(place),
            place,
            sample.pressure,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            *buttons,
        )
        event.setTimestamp(sample.time)
        QCoreApplication.sendEvent(self._window, event)
