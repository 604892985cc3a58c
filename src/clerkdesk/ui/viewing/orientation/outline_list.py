"""The outline beside the pages: read when it is first looked at, led by where the reader is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.contents import Heading
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.kit.waiting import EmptyState, Skeleton
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.ui.viewing.orientation.outline_model import OutlineModel
from clerkdesk.usecases.contents import Contents

ROW, INDENT, SPREAD = 32, 14, 60
"""Height of a row and step of a level, px at 100 % text; an outline of so many lines opens all of them."""
_Index = QModelIndex | QPersistentModelIndex


class OutlineList(QWidget):
    """Shows a document's outline; ``target_wished`` (Target) when a person goes to a heading."""

    target_wished = Signal(object)

    def __init__(self, contents: Contents, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._inquiries = Inquiries(jobs, Lane.CONTENTS, contents.cut_off)
        self._digest = ""
        self._labels: tuple[str, ...] = ()
        self._asked = False
        self._awaited: QWidget | None = None
        self._here = (0, 0.0)
        self.model = OutlineModel(self)
        self.tree = _Tree(self.model)
        self.tree.target_wished.connect(self.target_wished)
        self._skeleton = Skeleton(4)
        self._empty: QWidget | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._skeleton)
        self._stack.addWidget(self.tree)

    def show_document(self, digest: str, labels: Sequence[str] = ()) -> None:
        """Turn to another document, or to none (""); it is asked for its outline once that is seen."""
        self._inquiries.forget()
        self._digest, self._labels, self._asked = digest, tuple(labels), False
        self._awaited = None
        self.model.show(())
        self._stack.setCurrentWidget(self._skeleton)
        if self.isVisible():
            self._ask()

    def take_keyboard(self) -> None:
        """Put the keyboard on the headings, as soon as they are there, unless it went elsewhere by then."""
        self._awaited = QApplication.focusWidget()
        if self.tree.isVisible():
            self._awaited = None
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def show_current(self, page: int, y: float) -> None:
        """Mark the heading under which the reader is, without going there."""
        self._here = page, y
        if self.isVisible():
            self.tree.mark(self.model.at(page, y))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the outline now that somebody looks."""
        super().showEvent(event)
        self._ask()
        self.tree.mark(self.model.at(*self._here))

    def _ask(self) -> None:
        if self._asked or not self._digest:
            return
        self._asked = True
        digest, contents = self._digest, self._contents
        self._inquiries.ask(lambda: contents.outline(digest), self._found, self._not_found)

    def _found(self, headings: tuple[Heading, ...]) -> None:
        if not headings:
            title = self.tr("No outline")
            self._say(EmptyState("list", title, self.tr("This document lists no headings.")))
            return
        self.model.show(headings, self._labels)
        if len(headings) <= SPREAD:
            self.tree.expandAll()
        self._stack.setCurrentWidget(self.tree)
        self.tree.mark(self.model.at(*self._here))
        if self._awaited is not None and self._awaited is QApplication.focusWidget():
            self.take_keyboard()

    def _not_found(self, code: str) -> None:
        self._asked = False
        notice = notice_for(code)
        self._say(EmptyState("list", notice.title, notice.sentence, code=code))

    def _say(self, state: QWidget) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)


class _Tree(QTreeView):
    """Headings one can open and close; Enter or a click leads to one, arrows only move the mark."""

    target_wished = Signal(object)

    def __init__(self, model: OutlineModel) -> None:
        super().__init__()
        self._headings = model
        self._marked: int | None = None
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Outline"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)  # the mark is painted by us
        self.setIndentation(theme_of(self).px(INDENT))
        self.setExpandsOnDoubleClick(False)
        self.setProperty("focus_own", True)
        self.clicked.connect(self._go)
        model.modelReset.connect(self._forget)

    @property
    def marked(self) -> int | None:
        """The heading under which the reader is, by its number from the top."""
        return self._marked

    def mark(self, number: int | None) -> None:
        """Mark the heading where the reader is, and keep it in sight unless somebody is choosing."""
        if number == self._marked:
            return
        self._marked = number
        if number is not None and not self.hasFocus():
            index = self._headings.index_of(number)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight where the reader is, or where the keyboard is."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _forget(self) -> None:
        self._marked = None

    def _go(self, index: QModelIndex) -> None:
        target = self._headings.heading(index).target
        if target is not None:
            self.target_wished.emit(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the heading."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._go(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Paints a heading in one line with its page at the end; the one where the reader is on a pill."""

    def __init__(self, tree: _Tree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme_of(self._tree).px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, model = theme_of(self._tree), self._tree.model()
        assert isinstance(model, OutlineModel)
        here = index.internalId() == self._tree.marked
        place = QRectF(option.rect).adjusted(0, 1, -4, -1)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if here:
            paint.box(painter, place, 6, theme.colors.selected, None)
        chosen = index == self._tree.currentIndex() and self._tree.hasFocus()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colors.focus, 2) if chosen else QPen(theme.colors.line, 1))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        inner = place.adjusted(6, 0, -6, 0)
        small, page = theme.font(Role.SECONDARY), model.page_name(index)
        number = paint.text_width(small, page) + 2
        flag = Qt.AlignmentFlag.AlignRight
        paint.line(painter, paint.trailing(painter, inner, number), page, small, theme.colors.muted, flag)
        words = paint.before(painter, inner, number + 8)
        paint.line(painter, words, str(index.data()), theme.font(Role.BODY), theme.colors.text)
        painter.restore()
