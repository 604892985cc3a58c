"""A document's headings as a tree."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clerkdesk.domain.contents import Heading
from clerkdesk.ui.kit.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_TOP = -1


class OutlineModel(QAbstractItemModel):
    """Headings below each other by their levels; a heading is known by its number from the top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._lay(())

    def show(self, headings: Sequence[Heading], labels: Sequence[str] = ()) -> None:
        """Show the outline of another document, whose pages go by these labels."""
        self.beginResetModel()
        self._labels = tuple(labels)
        self._lay(headings)
        self.endResetModel()

    def _lay(self, headings: Sequence[Heading]) -> None:
        self.headings = tuple(headings)
        self._parents: list[int] = []
        self._rows: list[int] = []
        self._below: dict[int, list[int]] = {_TOP: []}
        way: list[tuple[int, int]] = []  # level and number of the headings we are below
        for number, heading in enumerate(self.headings):
            while way and way[-1][0] >= heading.level:
                way.pop()
            parent = way[-1][1] if way else _TOP
            beside = self._below.setdefault(parent, [])
            self._parents.append(parent)
            self._rows.append(len(beside))
            beside.append(number)
            way.append((heading.level, number))
        leading = ((at.target, number) for number, at in enumerate(self.headings) if at.target is not None)
        self._starts = sorted((target.page, target.y, number) for target, number in leading)

    def heading(self, index: _Index) -> Heading:
        """The heading of a row."""
        return self.headings[index.internalId()]

    def index_of(self, number: int) -> QModelIndex:
        """The row of a heading by its number from the top."""
        return self.createIndex(self._rows[number], 0, number)

    def at(self, page: int, y: float) -> int | None:
        """The heading under which a point of the document stands, by its number; None before the first."""
        before = bisect_right(self._starts, (page, y, len(self.headings)))
        return self._starts[before - 1][2] if before else None

    def page_name(self, index: _Index) -> str:
        """The page that a heading leads to, as it is called; empty for none."""
        target = self.heading(index).target
        if target is None:
            return ""
        return (self._labels[target.page] if target.page < len(self._labels) else "") or str(target.page + 1)

    # Qt's questions

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        """The row of a heading below another."""
        below = self._below.get(parent.internalId() if parent.isValid() else _TOP, [])
        if column == 0 and 0 <= row < len(below):
            return self.createIndex(row, 0, below[row])
        return QModelIndex()

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """The heading above."""
        above = self._parents[index.internalId()] if index.isValid() else _TOP
        return QModelIndex() if above == _TOP else self.index_of(above)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many headings stand right below one."""
        return len(self._below.get(parent.internalId() if parent.isValid() else _TOP, ()))

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands there, and what is said."""
        if not index.isValid():
            return None
        title, page = self.heading(index).title or self.tr("Without a title"), self.page_name(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{title}, page {page}").format(title=title, page=page) if page else title
        return None
