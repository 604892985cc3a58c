"""A row of buttons that slides sideways under the finger when there are more than fit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScroller, QSizePolicy, QWidget

from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.pad.controls import TARGET

RING = 5
"""So much room around the buttons for the ring of what has the keyboard."""
_FADE = 40
"""Over so many pixels the row fades out where it goes on."""


class Sliding(QScrollArea):
    """Hold buttons in a row; one of them is kept in sight, and so is whatever the keyboard comes to."""

    def __init__(self, held: Sequence[QWidget], gap: int) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._kept: QWidget | None = None
        self._row = Pane("surface")
        row = QHBoxLayout(self._row)
        row.setContentsMargins(RING, RING, RING, RING)
        row.setSpacing(gap)
        for each in held:
            row.addWidget(each)
            each.installEventFilter(self)
        row.addStretch(1)
        self.setWidget(self._row)
        self._ends = _Ends(self)
        bar = self.horizontalScrollBar()
        bar.valueChanged.connect(self._ends.update)
        bar.rangeChanged.connect(self._show_kept)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)

    def keep_in_sight(self, part: QWidget) -> None:
        """Slide until this part is wholly in sight, now and whenever the room changes."""
        self._kept = part
        self._show_kept()

    def sizeHint(self) -> QSize:
        """As high as what it holds."""
        return QSize(0, max(self._row.sizeHint().height(), TARGET + 2 * RING))

    def minimumSizeHint(self) -> QSize:
        """As high as what it holds, as narrow as need be."""
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard, and grow with what is held."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, _FADE, 0)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Lay the fading ends over the whole, and show what is kept in sight in the new room."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._ends.setGeometry(self.rect())
            self._show_kept()
        return super().event(event)

    def _show_kept(self) -> None:
        if self._kept is not None and self._kept.isVisibleTo(self):
            self.ensureWidgetVisible(self._kept, _FADE, 0)
        self._ends.update()


class _Ends(QWidget):
    """Fades the row out at an end behind which there is more; a finger goes through it."""

    def __init__(self, sliding: Sliding) -> None:
        super().__init__(sliding)
        self._bar = sliding.horizontalScrollBar()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ends over the row."""
        bar, painter = self._bar, QPainter(self)
        before, behind = bar.value() > bar.minimum(), bar.value() < bar.maximum()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            before, behind = behind, before
        width = self.width()
        for shown, start, end in ((before, 0, _FADE), (behind, width, width - _FADE)):
            if shown:
                ground = theme_of(self).colors.surface
                clear = QColor(ground)
                clear.setAlpha(0)
                fade = QLinearGradient(start, 0, end, 0)
                fade.setColorAt(0.0, ground)
                fade.setColorAt(1.0, clear)
                painter.fillRect(min(start, end), 0, _FADE, self.height(), fade)
        painter.end()
