"""The form on the pad: all its pages in one column, drawn when they come into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QScroller, QScrollerProperties, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.pad.content import Leaves, look_through, picture
from clerkdesk.ui.pad.leaf import MARGIN, LeafView
from clerkdesk.ui.pad.page_source import PageSource

_TURN = 0.8
_BAR = 18


class Reader(QScrollArea):
    """Read a document by finger, pen, wheel or keys; pages far away are let go.

    ``moved`` says that another part is in sight, ``opened`` that the pages are known, ``failed``
    carries the trouble with a page or the whole document.
    """

    moved = Signal()
    opened = Signal()
    failed = Signal(object)

    def __init__(self, source: PageSource, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._jobs = jobs
        self._digest = ""
        self._leaves: list[LeafView] = []
        self._asked: dict[int, float] = {}
        self._framed: Place | None = None
        self._read_to: Place | None = None
        self._notes = ("", "")
        self._lost = False
        self._head: QWidget | None = None
        self.setObjectName("reader")
        self.setProperty("focus_radius", 10)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("surface", "surface")
        self.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._note = Text(role=Role.PAD_TEXT, tone=Tone.NEUTRAL, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setMargin(MARGIN)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.verticalScrollBar().rangeChanged.connect(self._settle)
        self._follow_fingers()

    def set_notes(self, coming: str, failed: str) -> None:
        """What stands where a page is not there yet, or cannot be shown."""
        self._notes = coming, failed
        self._note.setText(self._notes[self._lost])

    def set_head(self, head: QWidget | None) -> None:
        """Put something above the first page, to scroll with it; None takes it away."""
        if self._head is not None:
            self._column.removeWidget(self._head)
        self._head = head
        if head is not None:
            self._column.insertWidget(0, head)

    def open(self, digest: str, places: Sequence[Place], framed: Place, read_to: Place | None) -> None:
        """Show a document with all its ``places`` to sign, one of them framed.

        It begins at the top, or behind the place it was ``read_to`` and signed at before.
        """
        self._framed = framed
        self._read_to = read_to
        if digest == self._digest and self._leaves:
            self._frame()
            return
        self.forget()
        self._digest = digest
        self._lost = False
        self._note.setText(self._notes[self._lost])
        self._note.show()

        def look(progress: Progress) -> Leaves:
            return look_through(self._source, digest, places)

        self._jobs.run(Lane.PDF, look, self._lay_out, self._lose, owner=self)

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

    def turn(self, direction: int) -> None:
        """Go on (1) or back (-1) by most of what is in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * round(self.viewport().height() * _TURN))

    def forget(self) -> None:
        """Overwrite every picture and drop what is still on its way."""
        self._jobs.forget(self)
        for view in self._leaves:
            view.blank()
            view.hide()
            self._column.removeWidget(view)
            view.deleteLater()
        self._leaves = []
        self._asked = {}
        self._digest = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def dress(self) -> None:
        """Take the colours of the theme in force."""
        colors = theme_of(self).colors
        self.setStyleSheet(f"""
#reader {{
  background: {colors.surface.name()}; border: 1px solid {colors.border.name()};
  border-radius: 10px; padding: 4px;
}}
QScrollBar:vertical {{ width: {_BAR}px; }}
QScrollBar::handle:vertical {{
  background: {colors.control.name()}; border-radius: 5px; margin: 4px; min-height: 56px;
}}""")

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
        self._note.setText(self._notes[self._lost])
        self.failed.emit(trouble)

    def _frame(self) -> None:
        for view in self._leaves:
            view.frame(self._framed)
        if self._read_to is None:
            self.verticalScrollBar().setValue(0)
        self._settle()

    def _fit(self) -> None:
        for view in self._leaves:
            view.fit(self.viewport().width())
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
                self._ask(view)
            else:
                self._asked.pop(view.leaf.page, None)
                view.blank()
        self.moved.emit()

    def _ask(self, view: LeafView) -> None:
        number, scale, digest = view.leaf.page, view.wanted_scale, self._digest
        if self._asked.get(number) == scale:
            return
        self._asked[number] = scale
        view.note = self._notes[0]

        def draw(progress: Progress) -> QImage:
            return picture(self._source.page(digest, number, scale))

        def come(drawn: QImage) -> None:
            if self._asked.get(number) == scale:
                view.show_picture(drawn)
                self.moved.emit()

        def lost(trouble: Exception) -> None:
            view.note = self._notes[1]
            view.update()
            self.failed.emit(trouble)

        self._jobs.run(Lane.PDF, draw, come, lost, owner=self)

    def _follow_fingers(self) -> None:
        viewport = self.viewport()
        QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        scroller = QScroller.scroller(viewport)
        properties = scroller.scrollerProperties()
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        properties.setScrollMetric(QScrollerProperties.ScrollMetric.VerticalOvershootPolicy, never)
        properties.setScrollMetric(QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy, never)
        scroller.setScrollerProperties(properties)
