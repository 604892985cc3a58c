"""Calibrating: a screen with one mark after the other, which the clerk touches with the pad's pen."""

from statistics import fmean

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QScreen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clerkdesk.base.errors import Refused
from clerkdesk.domain.calibration import Calibrated, Point, solve, targets
from clerkdesk.domain.pens import PenDevice, PenPhase, PenReport, PenTool
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.pad.frame import frame_of
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.qt_pens import QtPens
from clerkdesk.ui.pad.stray_pens import StrayPens

_RING, _DOT, _CROSS = 26.0, 4.0, 44.0


class CalibrationScreen(Pane):
    """Fill the pad's screen and take five touches; Esc gives up.

    ``calibrated`` carries the Calibrated once the clerk keeps it. It closes, and goes, by itself. What the
    pen reports is taken raw here, and a finger or the mouse touches no mark.
    """

    calibrated = Signal(object)

    def __init__(self, screen: QScreen) -> None:
        super().__init__("background")
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._screen = screen
        self._hits: list[Point] = []
        self._touch: list[Point] = []
        self._pen: PenDevice | None = None
        self._found: Calibrated | None = None
        self._title = Text(role=Role.PAD_TITLE, wrap=True)
        self._words = Text(role=Role.PAD_TEXT, wrap=True)
        self.again_button = Button(self.tr("Once more"), icon="rotate-ccw", size=Size.PAD_TOOL)
        self.keep_button = Button(self.tr("Keep"), Kind.PRIMARY, icon="check", size=Size.PAD_TOOL)
        self.stop_button = Button(self.tr("Stop"), icon="x", key="Esc", size=Size.PAD_TOOL)
        self._arrange()
        self._source = QtPens(self, self)
        self._strays = StrayPens(self)
        self._strays.strayed.connect(self._tell_of_stray)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self._begin()

    def _arrange(self) -> None:
        for text in (self._title, self._words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.again_button.clicked.connect(self._begin)
        self.keep_button.clicked.connect(self._keep)
        self.stop_button.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        for button in (self.stop_button, self.again_button, self.keep_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(160, 48, 160, 48)
        column.addStretch(3)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addStretch(4)  # the mark in the middle stays free
        column.addLayout(row)
        column.addStretch(2)

    @property
    def marks(self) -> tuple[QPointF, ...]:
        """Where the marks stand, in the window's own pixels."""
        return tuple(QPointF(*place) for place in targets(self.width(), self.height()))

    def come(self) -> None:
        """Fill the screen and take the keyboard, for Esc."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._strays.heed(True)

    def take(self, report: PenReport) -> None:
        """Take a touch of a pen: the mean of all its reports is the place."""
        if report.tool not in (PenTool.PEN, PenTool.ERASER) or self._over:
            return
        if report.phase is PenPhase.PRESS:
            self._touch = [(report.x, report.y)]
            self._pen = report.device
        elif report.phase is PenPhase.MOVE and self._touch:
            self._touch.append((report.x, report.y))
        elif report.phase is PenPhase.RELEASE and self._touch:
            self._hits.append((fmean(x for x, _ in self._touch), fmean(y for _, y in self._touch)))
            self._touch = []
            self._go_on()

    def lose(self, device: PenDevice) -> None:
        """A pen was unplugged: its touch does not count."""
        self._touch = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark to be touched now."""
        super().paintEvent(event)
        if self._over:
            return
        place, colors = self.marks[len(self._hits)], theme_of(self).colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.primary, 3))
        painter.drawEllipse(place, _RING, _RING)
        for across in (QPointF(_CROSS, 0), QPointF(0, _CROSS)):
            painter.drawLine(place - across, place + across)
        painter.setBrush(colors.primary)
        painter.drawEllipse(place, _DOT, _DOT)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter keeps what was found."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._found is not None:
            self._keep()
        else:
            super().keyPressEvent(event)

    @property
    def _over(self) -> bool:
        return len(self._hits) == len(self.marks)

    def _begin(self) -> None:
        self._hits, self._touch, self._found = [], [], None
        sentence = self.tr("Touch the middle of each mark with the pen, as you would write there.")
        self._say(self.tr("Calibrate the pen"), sentence)

    def _go_on(self) -> None:
        self.update()
        if not self._over:
            return
        frame = frame_of(self._screen)
        aimed = [frame.to_device(QPointF(self.mapToGlobal(mark))) for mark in self.marks]
        per_mm = pixels_per_mm(self._screen) * frame.ratio
        try:
            found = solve(aimed, self._hits, per_mm)
        except Refused:
            sentence = self.tr(
                "A mark was missed, or the pen is set to another screen. In the settings of the pen choose "
                "the pad's screen, then try once more."
            )
            self._say(self.tr("That does not fit together"), sentence)
            return
        assert self._pen is not None
        self._found = Calibrated(frame.key, self._pen.name, found)
        exact = self.locale().toString(max(found.residual, 0.1), "f", 1)
        sentence = self.tr("After the correction it is exact to {mm} mm.").format(mm=exact)
        self._say(self.tr("The pen is calibrated"), sentence)

    def _say(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._words.setText(sentence)
        self.setAccessibleName(f"{title}. {sentence}")
        self.setWindowTitle(title)
        self.again_button.setVisible(self._over)
        self.keep_button.setVisible(self._found is not None)
        self.update()

    def _tell_of_stray(self) -> None:
        sentence = self.tr("In the settings of the pen choose the pad's screen, then touch the marks here.")
        self._say(self.tr("The pen writes on another screen"), sentence)

    def _keep(self) -> None:
        if self._found is not None:
            self.calibrated.emit(self._found)
        self.close()
