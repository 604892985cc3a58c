"""The form on the pad: all its pages in one column, drawn when they come into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import Place, Word
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.pad.content import Leaves
from clerkdesk.ui.pad.leaf import MARGIN, LeafView
from clerkdesk.ui.pad.lines import line_at, lines_of, next_line
from clerkdesk.ui.pad.page_source import PageSource
from clerkdesk.ui.pad.sheets import Sheets
from clerkdesk.ui.pad.supply import PageSupply


class Reader(Sheets):
    """Read a document by finger, pen, wheel or keys, as large as wanted; pages far away are let go.

    ``moved`` says that another part is in sight, or another size; ``opened`` that the pages are known;
    ``failed`` carries the trouble with a page or the whole document.
    """

    opened = Signal()
    failed = Signal(object)

    def __init__(self, source: PageSource, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supply = PageSupply(source, jobs, self)
        self._framed: Place | None = None
        self._read_to: Place | None = None
        self._held: Place | None = None
        self._lost = False
        self._note = Text(role=Role.PAD_TEXT, tone=Tone.NEUTRAL, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setMargin(MARGIN)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self._supply.came.connect(self._look)
        self._supply.failed.connect(self.failed)
        self.verticalScrollBar().rangeChanged.connect(self._settle)

    def set_notes(self, coming: str, failed: str) -> None:
        """What stands where a page is not there yet, or cannot be shown."""
        self._supply.notes = coming, failed
        self._note.setText(self._supply.notes[self._lost])

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

    def point_out(self, spot: QPointF) -> None:
        """Hold up the line of text at a spot of the viewport until another is, or it is taken back."""
        grip = self._grip_at(spot)
        if grip is None:
            return
        leaf, point = grip.view.leaf, grip.point

        def take(words: tuple[Word, ...]) -> None:
            box = leaf.content
            self.hold_up(line_at(words, leaf.page, point, (box.left(), box.width())))

        self._supply.words(leaf.page, take)

    def point_out_next(self, direction: int) -> None:
        """Hold up the line after the one held up (1) or the one before (-1), else the first in sight."""
        held = self._held
        page = held.page if held is not None else self.page - 1
        if page not in range(self.pages):
            return

        def take(words: tuple[Word, ...]) -> None:
            line = next_line(lines_of(words, page), held, self._top_of(page), direction)
            if line is not None:
                self.hold_up(line)
                self._bring_into_sight(line)

        self._supply.words(page, take)

    def hold_up(self, line: Place | None) -> None:
        """Lay a band of colour over a line of the form, or over none."""
        self._held = line
        for view in self._leaves:
            view.hold_up(line)

    def _top_of(self, page: int) -> float:
        """The height of a page, in points, at which what is in sight begins."""
        view = self._leaves[page]
        return view.point_at(QPointF(0, -view.y() - self._inside.y())).y()

    def _bring_into_sight(self, line: Place) -> None:
        view = self._leaves[line.page]
        spot = view.spot_of(QPointF(line.x, line.y + line.height / 2)) + QPointF(view.pos())
        self.ensureVisible(round(spot.x()), round(spot.y()), MARGIN, 3 * MARGIN)

    def leave(self) -> None:
        """Forget, and have whoever drew the pages forget them too."""
        read = bool(self._supply.digest)
        self.forget()
        if read:
            self._supply.leave()

    def forget(self) -> None:
        """Overwrite every picture and drop what is still on its way."""
        self._supply.forget()
        for view in self._leaves:
            view.blank()
            view.hide()
            self._column.removeWidget(view)
            view.deleteLater()
        self._leaves = []
        self._grip = self._held = None
        self._zoom = 1.0

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
        super()._look()

    def _sharpen(self, view: LeafView) -> None:
        """Ask for what is in sight of an enlarged page, and a little around it."""
        seen = QRectF(-QPointF(view.pos() + self._inside.pos()), QSizeF(self.viewport().size()))
        if not view.is_sharp(view.sharp_box(seen)):
            around = QPointF(seen.width() / 4, seen.height() / 2)
            self._supply.sharpen(
                view, view.sharp_box(QRectF(seen.topLeft() - around, seen.bottomRight() + around))
            )
