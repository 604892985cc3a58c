"""Lists and tables as pages use them: named for screen readers, moved through by arrows or J and K."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView, QWidget

from clerkdesk.ui.kit.cells import CELL_HEIGHT, CellDelegate
from clerkdesk.ui.kit.rows import INSET, LookRole, RowDelegate, RowLook, RowMark, RowRole
from clerkdesk.ui.kit.theme import theme_of

_Index = QModelIndex | QPersistentModelIndex
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RowList(QListView):
    """A list of two-line rows; signals carry the frozen row.

    `chosen` when the current row changes, `opened` on Enter or double click, `ticked` on the space bar or a
    click on the row's tick: the page answers by showing the row ticked or not.
    """

    chosen = Signal(object)
    opened = Signal(object)
    ticked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self._open)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which row is current now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(RowRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J and K move like the arrows, over headings; Enter opens; other letters do not search."""
        if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.move_by(step)
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
                self._open(self.currentIndex())
                return
            if event.key() == Qt.Key.Key_Space and _can_be_ticked(self.currentIndex()):
                self.ticked.emit(self.currentIndex().data(RowRole))
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the tick ticks and leaves the current row alone."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and _can_be_ticked(index):
            place = self.visualRect(index)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            inside = place.right() - event.position().x() if mirrored else event.position().x() - place.left()
            if inside < INSET + theme_of(self).px(18 + 6):
                self.ticked.emit(index.data(RowRole))
                return
        super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not a search."""

    def move_by(self, step: int) -> None:
        """Go to the next row that can be chosen: 1 down, -1 up."""
        model = self.model()
        if model is None:
            return
        at = (
            self.currentIndex().row()
            if self.currentIndex().isValid()
            else (-1 if step > 0 else model.rowCount())
        )
        at += step
        while 0 <= at < model.rowCount():
            index = model.index(at, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.choose(index)
                return
            at += step

    def choose(self, index: QModelIndex) -> None:
        """Make a row the current one."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.opened.emit(index.data(RowRole))


def _can_be_ticked(index: QModelIndex) -> bool:
    look = index.data(LookRole) if index.isValid() else None
    return isinstance(look, RowLook) and look.mark in (RowMark.TICKED, RowMark.UNTICKED)


class RowTable(QTableView):
    """A table with horizontal lines only: header 36, rows 44; `opened` on Enter or double click."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setItemDelegate(CellDelegate(self))
        self.setMouseTracking(True)
        self._measure()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(RowRole)))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme_of(self).px(CELL_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(RowRole))
            return
        super().keyPressEvent(event)
