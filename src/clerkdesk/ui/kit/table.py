"""The one model behind lists and tables: frozen rows, a column table, pages fetched as a person scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import HeadingLook, LookRole, RowLook, RowRole, SortRole

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its heading, the words of a row in it, the value it sorts by (else the words).

    `number` puts it at the far edge; `status` shows a status instead of the words, which stay spoken.
    """

    heading: str
    words: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    number: bool = False
    status: Callable[[Row], StatusLook | None] | None = None


class Rows(QAbstractTableModel, Generic[Row]):
    """Show frozen rows; views read values by RowRole, SortRole and LookRole, never the words.

    `look` says how a row is painted in a list (RowLook, or HeadingLook for a group heading, which cannot
    be chosen). `more` is called with the last row when the view wants the next keyset page; answer with
    `append`. Rows are replaced as a whole: an edit is a use-case call, never setData.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        look: Callable[[Row], RowLook | HeadingLook] | None = None,
        more: Callable[[Row], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._look = look
        self._more = more
        self._rows: list[Row] = []
        self._unread = False

    def show(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show these rows instead of those before; `more` says that the store holds further ones."""
        self.beginResetModel()
        self._rows = list(rows)
        self._unread = more
        self.endResetModel()

    def append(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Add the next page."""
        self._unread = more
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def replace(self, at: int, row: Row) -> None:
        """Show a row in its newer form."""
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._columns) - 1))

    def rows(self) -> tuple[Row, ...]:
        """All rows read so far."""
        return tuple(self._rows)

    def row(self, index: _Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, wanted: Callable[[Row], bool]) -> QModelIndex:
        """The first row of which this holds, or an invalid index."""
        return next((self.index(at, 0) for at, row in enumerate(self._rows) if wanted(row)), QModelIndex())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Rows read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> Any:
        """Words, values and looks of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case _Item.DisplayRole:
                return column.words(row)
            case _Item.AccessibleTextRole:
                return self._look(row).spoken() if self._look else column.words(row)
            case _Item.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        if role == RowRole:
            return row
        if role == SortRole:
            return column.sort(row) if column.sort else column.words(row)
        if role == LookRole:
            return self._look(row) if self._look else column.status(row) if column.status else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Item.DisplayRole) -> Any:
        """The heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Item.DisplayRole:
            return self._columns[section].heading
        if role == _Item.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight if self._columns[section].number else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be chosen, headings cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._look and isinstance(self._look(self._rows[index.row()]), HeadingLook):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether the store holds further rows and nobody has asked for them yet."""
        return not parent.isValid() and self._unread and self._more is not None and bool(self._rows)

    def fetchMore(self, parent: _Index) -> None:
        """Ask for the page behind the last row, once."""
        if self.canFetchMore(parent) and self._more is not None:
            self._unread = False
            self._more(self._rows[-1])
