"""The writing field: reports of pens in, ink out; what is written shows within the same frame."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.domain.calibration import Calibrations
from clerkdesk.domain.ink import Ink, Sample
from clerkdesk.domain.pens import CaptureTrouble, PenDevice, PenPhase, PenReport, PenTool
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.pad.capture_watch import CaptureWatch
from clerkdesk.ui.pad.collector import Collector, Hand, Touch
from clerkdesk.ui.pad.controls import controls_theme
from clerkdesk.ui.pad.frame import frame_of
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.paper import Ground, Paper
from clerkdesk.ui.pad.qt_pens import QtPens
from clerkdesk.ui.pad.wet_tip import AHEAD_MS, WetTip

_PENS = (PenTool.PEN, PenTool.ERASER)
_LEAST, _LOWEST = 200, 160
"""px a signature needs, about 50 mm; and 40 mm where large letters need the rest."""


class WritingField(QWidget):
    """Take ink from pens, or from a finger or the mouse as a fallback that the record names.

    It knows reports alone (``ports.pad``), whichever source they come from. Places are mm from the field's
    top left, by the screen's own size; a field that has become smaller since somebody wrote shows the whole
    paper smaller, so that what is seen, kept and sealed stay one. ``ink_changed`` says that a stroke began,
    ended or was removed, not every sample; ``troubled`` carries the CaptureTrouble the clerk should know of.
    """

    ink_changed = Signal()
    troubled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collector = Collector()
        self._watch = CaptureWatch()
        self._calibrations = Calibrations()
        self._paper = Paper()
        self._tip = WetTip()
        self._dried = QTimer(self, singleShot=True, interval=round(2 * AHEAD_MS))
        self._dried.timeout.connect(self._dry)
        self._caption = ""
        self._least = _LEAST
        self._written_on = QSizeF()
        self._scale = pixels_per_mm(self.screen())
        self._frame = frame_of(self.screen())
        self._clock = QElapsedTimer()
        self._clock.start()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._source = QtPens(self, self)

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return self._collector.empty

    def calibrate(self, calibrations: Calibrations) -> None:
        """From now on bring what pens report to where they really are."""
        self._calibrations = calibrations

    def give_way(self, wanted: bool) -> None:
        """Be content with less height where words are large."""
        self._least = _LOWEST if wanted else _LEAST
        self.updateGeometry()

    def prepare(self, caption: str) -> None:
        """Lay out clean paper for a person: name, town and day below the line."""
        self._collector.clear()
        self._watch.begin()
        self._caption = caption
        self.setAccessibleDescription(caption)
        self.renew()

    def ink(self) -> Ink:
        """What is written, with the field's size in mm."""
        size = self._size_in_mm()
        return self._collector.ink(size.width(), size.height())

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
        """Overwrite every sample and the picture: nothing of the person stays."""
        self._collector.clear()
        self._tip.end()
        self._caption = ""
        self.setAccessibleDescription("")
        self._paper.blank()
        self.update()

    def renew(self) -> None:
        """Draw paper and ink anew: after a change of size, language, look or screen."""
        if not self._caption or self.size().isEmpty():
            return
        self._scale = self._fitting_scale()
        self._frame = frame_of(self.screen())
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
        """The least a signature needs."""
        return QSize(400, self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what changed from the picture, and lay the wet end of the line over it."""
        painter = QPainter(self)
        place = event.rect()
        if self._paper.image.isNull():
            painter.fillRect(place, theme_of(self).colors.background)
        else:
            ratio = self._paper.image.devicePixelRatio()
            source = QRectF(QPointF(place.topLeft()) * ratio, QSizeF(place.size()) * ratio)
            painter.drawImage(QRectF(place), self._paper.image, source)
            self._paper.lay_wet_tip(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut new paper of the new size; the ink stays where it is on it."""
        self.renew()

    def changeEvent(self, event: QEvent) -> None:
        """Turn the paper round with the reading direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.renew()

    # Reports

    def take(self, report: PenReport) -> None:
        """Take one report of a pen; every one counts."""
        report = self._calibrations.corrected(report)
        hand = Hand(report.tool.ink, report.device.id)
        if report.tool in _PENS:
            self._collector.pen_near(self._clock.elapsed())
        if report.phase is PenPhase.MOVE and not self._collector.comes_back(hand):
            self._move(hand, self._sample(report))
        elif report.phase in (PenPhase.MOVE, PenPhase.PRESS):
            self._press(hand, report)
        else:
            self._lift(hand, report)

    def lose(self, device: PenDevice) -> None:
        """A pen was unplugged: what it wrote stays, and the clerk is told."""
        if self._collector.leave(Hand(PenTool.PEN.ink, device.id)):
            self._lifted()
        self._tell(self._watch.once(CaptureTrouble.PEN_GONE))

    def _press(self, hand: Hand, report: PenReport) -> None:
        if self._paper.image.isNull():
            return
        sample = self._sample(report)
        self._written_on = self._size_in_mm()
        match self._collector.press(hand, sample, self._clock.elapsed()):
            case Touch.IGNORED:
                return
            case Touch.PALM_REMOVED:
                self.renew()
            case Touch.STARTED:
                self.update(self._paper.draw(sample, sample))
        self._tip.begin(hand, sample)
        self.ink_changed.emit()
        self._tell(self._watch.touched(report))

    def _move(self, hand: Hand, sample: Sample) -> None:
        before = self._collector.move(hand, sample)
        if before is not None:
            wet = self._paper.wet(sample, self._tip.follow(hand, sample))
            self.update(self._paper.draw(before, sample).united(wet))
            self._dried.start()

    def _lift(self, hand: Hand, report: PenReport) -> None:
        """End a stroke in whatever way it ends; hovering tells of a lifting that was never told."""
        match report.phase:
            case PenPhase.LEFT:
                ended = self._collector.leave(hand)
            case PenPhase.CANCELLED:
                ended = self._collector.cancel(hand)
                self.renew()
            case _:
                if report.phase is PenPhase.RELEASE:
                    self._move(hand, self._sample(report))
                ended = self._collector.release(hand)
        if ended:
            self._lifted()

    def _lifted(self) -> None:
        self._tip.end()
        self._dry()
        self.ink_changed.emit()

    def _dry(self) -> None:
        """Take the wet end away: the pen was lifted, or rests."""
        dirty = self._paper.dry()
        if dirty != QRect():
            self.update(dirty)

    def _size_in_mm(self) -> QSizeF:
        return QSizeF(self.size()) / self._scale

    def _fitting_scale(self) -> float:
        """Pixels per mm: the screen's own, or fewer where the paper written on has no room any more."""
        real = pixels_per_mm(self.screen())
        if self._collector.empty:
            return real
        paper = self._written_on
        return min(real, self.width() / paper.width(), self.height() / paper.height())

    def _tell(self, trouble: CaptureTrouble | None) -> None:
        if trouble is not None:
            self.troubled.emit(trouble)

    def _sample(self, report: PenReport) -> Sample:
        place = self.mapFromGlobal(self._frame.to_layout(report.x, report.y))
        scale = self._scale
        return Sample(
            place.x() / scale,
            place.y() / scale,
            report.pressure,
            report.time,
            report.tilt_x,
            report.tilt_y,
            report.rotation,
        )
