"""A bar that has too little room: what goes into its menu, in an order that is said beforehand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.viewing.bar.more import MoreAction

Entries = Callable[[], Sequence[MoreAction]]
"""What a menu offers, asked when it opens."""


class Fold(NamedTuple):
    """Parts of a bar that go together where room is short, and the entries that stand for them then."""

    parts: tuple[QWidget, ...]
    entries: Entries


class Folding:
    """Folds the parts of a row away, ``folds`` in their order, into the menu behind ``more``."""

    def __init__(self, row: QHBoxLayout, folds: Sequence[Fold], more: QWidget) -> None:
        self._row = row
        self._folds = tuple(folds)
        self._more = more
        self._folded = 0

    def entries(self) -> list[MoreAction]:
        """What stands for the parts that are folded away now."""
        return [entry for fold in self._folds[: self._folded] for entry in fold.entries()]

    def fit(self, width: int, without: Collection[QWidget]) -> None:
        """Show as much as there is room for, and nothing that is ``without``.

        Nothing is measured by what happens to be shown now, so that it never goes to and fro.
        """
        wanted = [part for part in self._parts() if part not in without]
        used = sum(map(self._room_of, wanted))
        if used > width and self._more not in wanted:
            wanted.append(self._more)
            used += self._room_of(self._more)
        self._folded = 0
        gone: set[QWidget] = set()
        for fold in self._folds:
            if used <= width:
                break
            gone |= set(fold.parts)
            used -= sum(self._room_of(part) for part in fold.parts if part in wanted)
            self._folded += 1
        for part in self._parts():
            part.setVisible(part in wanted and part not in gone)

    def _parts(self) -> list[QWidget]:
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        found = (item.widget() for item in items if item is not None)
        return [part for part in found if part is not None]

    def _room_of(self, part: QWidget) -> int:
        fixed = part.maximumWidth() if part.minimumWidth() == part.maximumWidth() else 0
        return (fixed or part.sizeHint().width()) + self._row.spacing()
