"""The form on the pad: all its pages in one column, drawn when they come into sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import Place, Word
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.pad.content import Leaves
from clerkdesk.ui.pad.fingers import Fingers
from clerkdesk.ui.pad.leaf import MARGIN, LeafView
from clerkdesk.ui.pad.lines import line_at
from clerkdesk.ui.pad.page_source import PageSource
from clerkdesk.ui.pad.supply import PageSupply

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


class Reader(QScrollArea):
    """Read a document by finger, pen, wheel or keys, as large as wanted; pages far away are let go.

    ``moved`` says that another part is in sight, or another size; ``opened`` that the pages are known;
    ``failed`` carries the trouble with a page or the whole document.
    """

    moved = Signal()
    opened = Signal()
    failed = Signal(object)

    def __init__(self, source: PageSource, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supply = PageSupply(source, jobs, self)
        self._leaves: list[LeafView] = []
        self._framed: Place | None = None
        self._read_to: Place | None = None
        self._lost = False
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
        self._note = Text(role=Role.PAD_TEXT, tone=Tone.NEUTRAL, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setMargin(MARGIN)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self._fingers = Fingers(self.viewport())
        self._listen()

    def _listen(self) -> None:
        self._supply.came.connect(self._look)
        self._supply.failed.connect(self.failed)
        self._fingers.pinch_begun.connect(self._hold)
        self._fingers.pinched.connect(self._pinch)
        self._fingers.tapped_twice.connect(self._tap_twice)
        self.horizontalScrollBar().valueChanged.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.verticalScrollBar().rangeChanged.connect(self._settle)

    def set_notes(self, coming: str, failed: str) -> None:
        """What stands where a page is not there yet, or cannot be shown."""
        self._supply.notes = coming, failed
        self._note.setText(self._supply.notes[self._lost])

    def set_head(self, head: QWidget | None) -> None:
        """Put something above the first page, to scroll with it; None takes it away."""
        if self._head is not None:
            self._column.removeWidget(self._head)
        self._head = head
        if head is not None:
            head.setMaximumWidth(self.viewport().width())
            self._column.insertWidget(0, head)

    def open(self, digest: str, places: Sequence[Place], framed: Place, read_to: Place | None) -> None:
        """Show a document with all its ``places`` to sign, one of them framed.

        It begins at the top, or behind the place it was ``read_to`` and signed at before. Another document
        begins as wide as the screen.
        """
        self._framed = framed
        self._read_to = read_to
        self.hold_up(None)
        if digest == self._supply.digest and self._leaves:
            self._frame()
            return
        self.forget()
        self._lost = False
        self._note.setText(self._supply.notes[self._lost])
        self._note.show()
        self._supply.open(digest, places, self._lay_out, self._lose)

    @property
    def page(self) -> int:
        """The page in the middle of what is in sight, from 1; 0 while nothing is known."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        above = [view.leaf.page for view in self._leaves if view.y() <= middle]
        return (above[-1] if above else 0) + 1 if self._leaves else 0

    @property
    def pages(self) -> int:
        """How many pages there are; 0 while that is not known."""
        return len(self._leaves)

    @property
    def readable(self) -> bool:
        """Whether the page in sight is really shown."""
        return any(view.leaf.page == self.page - 1 and view.shown for view in self._leaves)

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
        """Make the form one step larger (1) or smaller (-1), around a spot of the viewport or its middle."""
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom - 0.01]
        step = larger[:1] if direction > 0 else smaller[-1:]
        for zoom in step:
            self.set_zoom(zoom, at)

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Make the form so large; what lies at a spot of the viewport, else in its middle, stays there."""
        spot = at if at is not None else QPointF(self.viewport().rect().center())
        self._stretch(self._grip_at(spot), zoom, spot)

    def point_out(self, spot: QPointF) -> None:
        """Hold up the line of text at a spot of the viewport until another is, or it is taken back."""
        grip = self._grip_at(spot)
        if grip is None:
            return
        page, point, leaf = grip.view.leaf.page, grip.point, grip.view.leaf

        def take(words: tuple[Word, ...]) -> None:
            found = line_at(words, page, point.x(), point.y(), leaf.content.width())
            if not words:
                found = Place(page, leaf.content.left(), found.y, found.width, found.height)
            self.hold_up(found)

        self._supply.words(page, take)

    def hold_up(self, line: Place | None) -> None:
        """Lay a band of colour over a line of the form, or over none."""
        for view in self._leaves:
            view.hold_up(line)

    def forget(self) -> None:
        """Overwrite every picture and drop what is still on its way."""
        self._supply.forget()
        for view in self._leaves:
            view.blank()
            view.hide()
            self._column.removeWidget(view)
            view.deleteLater()
        self._leaves = []
        self._grip = None
        self._zoom = 1.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

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

    # The pages

    def _lay_out(self, leaves: Leaves) -> None:
        self._note.hide()
        for leaf in leaves.pages:
            view = LeafView(leaf)
            self._leaves.append(view)
            self._column.insertWidget(self._column.count() - 1, view)
        self._fit()
        self._frame()
        self.opened.emit()

    def _lose(self, trouble: Exception) -> None:
        self._lost = True
        self._note.setText(self._supply.notes[self._lost])
        self.failed.emit(trouble)

    def _frame(self) -> None:
        for view in self._leaves:
            view.frame(self._framed)
        if self._read_to is None:
            self.verticalScrollBar().setValue(0)
        self._settle()

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

    def _settle(self) -> None:
        """Once the pages have their places, go where reading begins."""
        bar = self.verticalScrollBar()
        if self._read_to is not None and bar.maximum() > 0:
            bar.setValue(self._onward(self._read_to))
            self._read_to = None
        self._look()

    def _onward(self, read_to: Place) -> int:
        """Where reading goes on: below the place signed before, or at the top of the page of the next."""
        framed = self._framed
        view = next((view for view in self._leaves if framed and view.leaf.page == framed.page), None)
        if framed is None or view is None:
            return 0
        end = read_to.y + read_to.height
        return view.y() + (view.down_to(end) if read_to.page == framed.page and end <= framed.y else 0)

    def _look(self) -> None:
        """Ask for the pages in sight and the next ones; let go of those far away."""
        height = self.viewport().height()
        top = self.verticalScrollBar().value()
        near = QRect(0, top - height, 1, 3 * height)
        for view in self._leaves:
            if view.leaf.page == self.page - 1 or near.intersects(
                QRect(0, view.y(), 1, max(view.height(), 1))
            ):
                self._supply.bring(view)
                self._sharpen(view)
            else:
                self._supply.let_go(view)
        self.moved.emit()

    def _sharpen(self, view: LeafView) -> None:
        """Ask for what is in sight of an enlarged page, and a little around it."""
        seen = QRectF(-QPointF(view.pos() + self._inside.pos()), QSizeF(self.viewport().size()))
        if not view.is_sharp(view.sharp_box(seen)):
            around = QPointF(seen.width() / 4, seen.height() / 2)
            self._supply.sharpen(
                view, view.sharp_box(QRectF(seen.topLeft() - around, seen.bottomRight() + around))
            )

    # The size

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
