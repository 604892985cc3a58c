"""Pages in one column that can be made larger: by fingers, pen, wheel and keys, around what is held."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.pad.fingers import Fingers
from clerkdesk.ui.pad.leaf import LeafView

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
"""How large the form can be made, from filling the width; two fingers stop anywhere between."""
_TAPPED_ZOOM = 2.0
_TURN = 0.8
_BAR = 18
_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


@dataclass(frozen=True)
class Grip:
    """A point of a page (in points) that is held, while the page grows around it."""

    view: LeafView
    point: QPointF


class Sheets(QScrollArea):
    """Scroll and enlarge pages; ``moved`` says that another part is in sight, or another size."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaves: list[LeafView] = []
        self._head: QWidget | None = None
        self._zoom = 1.0
        self._grip: Grip | None = None
        self._gripped_zoom = 1.0
        self.setObjectName("reader")
        self.setProperty("focus_radius", 10)
        self.setWidgetResizable(True)
        self._inside = QWidget()
        self._inside.setProperty("surface", "surface")
        self.setWidget(self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._fingers = Fingers(self.viewport())
        self._fingers.pinch_begun.connect(self._hold)
        self._fingers.pinched.connect(self._pinch)
        self._fingers.tapped_twice.connect(self._tap_twice)
        self.horizontalScrollBar().valueChanged.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def set_head(self, head: QWidget | None) -> None:
        """Put something above the first page, to scroll with it; None takes it away."""
        if self._head is not None:
            self._column.removeWidget(self._head)
        self._head = head
        if head is not None:
            head.setMaximumWidth(self.viewport().width())
            self._column.insertWidget(0, head)

    @property
    def zoom(self) -> float:
        """How many times as large as the width of the screen the form is."""
        return self._zoom

    def turn(self, direction: int) -> None:
        """Go on (1) or back (-1) by most of what is in sight."""
        self.scroll_by(QPoint(0, direction * round(self.viewport().height() * _TURN)))

    def scroll_by(self, way: QPoint) -> None:
        """Move on over the form, by pixels to the right and down."""
        self._go_to(way - self._inside.pos())

    def step_zoom(self, direction: int, at: QPointF | None = None) -> None:
        """Make the form one step larger (1) or smaller (-1), around a spot of the viewport.

        Without one the beginnings of the lines stay in sight, where reading begins.
        """
        begin = QPointF(0, self.viewport().height() / 2)
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom - 0.01]
        step = larger[:1] if direction > 0 else smaller[-1:]
        for zoom in step:
            self.set_zoom(zoom, begin if at is None else at)

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Make the form so large; what lies at a spot of the viewport, else in its middle, stays there."""
        spot = at if at is not None else QPointF(self.viewport().rect().center())
        self._stretch(self._grip_at(spot), zoom, spot)

    def _look(self) -> None:
        """What is in sight has changed."""
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the same part of the form in sight when the words turn round: the form does not."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            across = self.horizontalScrollBar()
            across.setValue(across.maximum() - across.value())

    def viewportEvent(self, event: QEvent) -> bool:
        """Take fingers, for which Qt has no handler of their own."""
        if isinstance(event, QTouchEvent):
            self._fingers.take(event)
            return True
        return super().viewportEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge the form where a pen or the mouse was tapped twice, or make it fill the width again."""
        self._tap_twice(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, enlarge what lies below the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enlarge with plus and minus, fill the width with 0, scroll with the other keys."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.step_zoom(_KEYS[key])
        elif key is Qt.Key.Key_0:
            self.set_zoom(ZOOMS[0])
        else:
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Take the colours of the theme in force."""
        colors = theme_of(self).colors
        self.setStyleSheet(f"""
#reader {{
  background: {colors.surface.name()}; border: 1px solid {colors.border.name()};
  border-radius: 10px; padding: 4px;
}}
QScrollBar:vertical {{ width: {_BAR}px; }}
QScrollBar:horizontal {{ height: {_BAR}px; }}
QScrollBar::handle {{
  background: {colors.control.name()}; border-radius: 5px; margin: 4px;
}}
QScrollBar::handle:vertical {{ min-height: 56px; }}
QScrollBar::handle:horizontal {{ min-width: 56px; }}""")

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        wider = self._zoom > ZOOMS[0]
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if wider else policy.ScrollBarAlwaysOff
        )  # fmt: skip
        if self._head is not None:
            self._head.setMaximumWidth(self.viewport().width())
        for view in self._leaves:
            view.fit(self.viewport().width(), self._zoom)
        self._look()

    def _tap_twice(self, spot: QPointF) -> None:
        self.set_zoom(_TAPPED_ZOOM if self._zoom == ZOOMS[0] else ZOOMS[0], spot)

    def _hold(self, spot: QPointF) -> None:
        self._grip, self._gripped_zoom = self._grip_at(spot), self._zoom

    def _pinch(self, wider: float, spot: QPointF) -> None:
        self._stretch(self._grip, self._gripped_zoom * wider, spot)

    def _grip_at(self, spot: QPointF) -> Grip | None:
        """What lies at a spot of the viewport; beside the pages the nearest."""
        if not self._leaves:
            return None
        inside = spot - QPointF(self._inside.pos())
        view = next((view for view in reversed(self._leaves) if view.y() <= inside.y()), self._leaves[0])
        return Grip(view, view.point_at(inside - QPointF(view.pos())))

    def _stretch(self, grip: Grip | None, zoom: float, onto: QPointF) -> None:
        """Make the form so large, with what is held at this spot of the viewport."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if zoom != self._zoom:
            self._zoom = zoom
            self._fit()
            self._column.activate()
            QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))  # now, not with the next events
        if grip is not None:
            place = QPointF(grip.view.pos()) + grip.view.spot_of(grip.point) - onto
            self._go_to(place.toPoint())
        self._look()

    def _go_to(self, corner: QPoint) -> None:
        """Let this place of the column lie at the viewport's top left, as far as there is something."""
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() - corner.x() if self.isRightToLeft() else corner.x())
        self.verticalScrollBar().setValue(corner.y())
