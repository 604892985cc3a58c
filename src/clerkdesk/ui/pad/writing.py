"""The writing field: raw pen events in, ink out; what is written shows within the same frame."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.domain.ink import Ink, Sample, Tool
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.pad.collector import Collector, Hand, Touch
from clerkdesk.ui.pad.controls import controls_theme
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.paper import Ground, Paper

_UNPRESSED = 0.5
"""The pressure written down for fingers and mice, which have none."""


def take_every_pen_event() -> None:
    """Tell Qt to hand on each report of the pen; call it before the QApplication is made.

    Qt otherwise merges reports that wait in the queue (X11), and samples would be lost.
    """
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
    ):
        QCoreApplication.setAttribute(attribute, False)


class WritingField(QWidget):
    """Take ink from pens, or from a finger or the mouse as a fallback that the record names.

    Places are mm from the field's top left, by the screen's own size. ``ink_changed`` says that a
    stroke began, ended or was removed, not every sample.
    """

    ink_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collector = Collector()
        self._paper = Paper()
        self._caption = ""
        self._scale = pixels_per_mm(self.screen())
        self._clock = QElapsedTimer()
        self._clock.start()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setTabletTracking(True)

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return self._collector.empty

    def prepare(self, caption: str) -> None:
        """Lay out clean paper for a person: name, town and day below the line."""
        self._collector.clear()
        self._caption = caption
        self.setAccessibleDescription(caption)
        self.renew()

    def ink(self) -> Ink:
        """What is written, with the field's size in mm."""
        return self._collector.ink(self.width() / self._scale, self.height() / self._scale)

    def undo(self) -> None:
        """Remove the last stroke."""
        self._collector.undo()
        self.renew()
        self.ink_changed.emit()

    def clear(self) -> None:
        """Remove everything written."""
        self._collector.clear()
        self.renew()
        self.ink_changed.emit()

    def forget(self) -> None:
        """Drop every sample and overwrite the picture: nothing of the person stays."""
        self._collector.clear()
        self._caption = ""
        self.setAccessibleDescription("")
        self._paper.blank()
        self.update()

    def renew(self) -> None:
        """Draw paper and ink anew: after a change of size, language, look or screen."""
        if not self._caption or self.size().isEmpty():
            return
        self._scale = pixels_per_mm(self.screen())
        ground = Ground(
            self.size(), self.devicePixelRatioF(), self._caption, controls_theme(self), self.layoutDirection()
        )
        self._paper.renew(ground, self._scale)
        self._paper.draw_all(self._collector.strokes)
        self.update()

    def sizeHint(self) -> QSize:
        """Room to write freely."""
        return QSize(600, 260)

    def minimumSizeHint(self) -> QSize:
        """The least a signature needs, about 100 x 50 mm."""
        return QSize(400, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what changed from the picture."""
        painter = QPainter(self)
        place = event.rect()
        if self._paper.image.isNull():
            painter.fillRect(place, theme_of(self).colors.background)
        else:
            ratio = self._paper.image.devicePixelRatio()
            source = QRectF(QPointF(place.topLeft()) * ratio, QSizeF(place.size()) * ratio)
            painter.drawImage(QRectF(place), self._paper.image, source)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut new paper of the new size; the ink stays where it is."""
        self.renew()

    def changeEvent(self, event: QEvent) -> None:
        """Turn the paper round with the reading direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.renew()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Take a pen's report and keep it from becoming a mouse."""
        event.accept()
        device = event.pointingDevice()
        hand = Hand(Tool.PEN, device.uniqueId().numericId() or device.systemId())
        sample = self._sample(event.position(), event.pressure(), event.timestamp())
        match event.type():
            case QEvent.Type.TabletPress:
                self._press(hand, sample)
            case QEvent.Type.TabletMove:
                self._collector.pen_near(self._clock.elapsed())
                if event.buttons() == Qt.MouseButton.NoButton and not event.pressure():
                    self._collector.release(hand)  # it hovers: its lifting was never told
                else:
                    self._move(hand, sample)
            case QEvent.Type.TabletRelease:
                self._release(hand, sample)
            case _:
                pass

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke with the mouse."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press(Hand(Tool.MOUSE), self._mouse_sample(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the mouse."""
        self._move(Hand(Tool.MOUSE), self._mouse_sample(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a stroke of the mouse."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._release(Hand(Tool.MOUSE), self._mouse_sample(event))

    def event(self, event: QEvent) -> bool:
        """Take fingers, for which Qt has no handler of their own."""
        if isinstance(event, QTouchEvent):
            self._fingers(event)
            event.accept()
            return True
        return super().event(event)

    def _fingers(self, event: QTouchEvent) -> None:
        disowned = event.type() is QEvent.Type.TouchCancel
        for point in event.points():
            hand = Hand(Tool.FINGER, point.id())
            sample = self._sample(point.position(), _UNPRESSED, event.timestamp())
            state = point.state()
            if disowned:
                if self._collector.cancel(hand):
                    self.renew()
                    self.ink_changed.emit()
            elif state == point.State.Pressed:
                self._press(hand, sample)
            elif state == point.State.Updated:
                self._move(hand, sample)
            elif state == point.State.Released:
                self._release(hand, sample)

    def _press(self, hand: Hand, sample: Sample) -> None:
        if self._paper.image.isNull():
            return
        match self._collector.press(hand, sample, self._clock.elapsed()):
            case Touch.IGNORED:
                return
            case Touch.PALM_REMOVED:
                self.renew()
            case Touch.STARTED:
                self.update(self._paper.draw(sample, sample))
        self.ink_changed.emit()

    def _move(self, hand: Hand, sample: Sample) -> None:
        before = self._collector.move(hand, sample)
        if before is not None:
            self.update(self._paper.draw(before, sample))

    def _release(self, hand: Hand, sample: Sample) -> None:
        self._move(hand, sample)
        self._collector.release(hand)
        self.ink_changed.emit()

    def _mouse_sample(self, event: QMouseEvent) -> Sample:
        return self._sample(event.position(), _UNPRESSED, event.timestamp())

    def _sample(self, place: QPointF, pressure: float, time: int) -> Sample:
        return Sample(place.x() / self._scale, place.y() / self._scale, pressure, time)
