"""What shall become of a document's pages, until it is saved: which are turned, which taken out."""

from __future__ import annotations

from collections.abc import Iterable

from clerkdesk.domain.edits import Edit, RemovePages, TurnPages

_State = tuple[tuple[int, ...], frozenset[int]]
"""How far each page is turned (quarters), and the pages that are taken out."""


class Arrangement:
    """The pages of one document as the person wants them; every step can be taken back."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._steps: list[_State] = [((0,) * count, frozenset())]

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return self._steps[-1] != self._steps[0]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return len(self._steps) > 1

    def quarters(self, page: int) -> int:
        """How far a page is turned clockwise now."""
        return self._steps[-1][0][page]

    def is_removed(self, page: int) -> bool:
        """Whether a page is taken out."""
        return page in self._steps[-1][1]

    def turn(self, pages: Iterable[int], quarters: int) -> None:
        """Turn pages clockwise."""
        turned, removed = self._steps[-1]
        chosen = set(pages)
        new = ((far + quarters) % 4 if page in chosen else far for page, far in enumerate(turned))
        self._step((tuple(new), removed))

    def remove(self, pages: Iterable[int]) -> bool:
        """Take pages out, or put them back where all of them are out already; False if none would stay."""
        turned, removed = self._steps[-1]
        chosen = frozenset(pages)
        left = removed - chosen if chosen <= removed else removed | chosen
        if len(left) == self.count:
            return False
        self._step((turned, left))
        return True

    def undo(self) -> None:
        """Take the last step back."""
        if self.can_undo:
            self._steps.pop()

    def edits(self) -> tuple[Edit, ...]:
        """What is to be done; the pages by their numbers as they are now."""
        turned, removed = self._steps[-1]
        edits: list[Edit] = []
        for quarters in (1, 2, 3):
            pages = tuple(page for page, far in enumerate(turned) if far == quarters and page not in removed)
            if pages:
                edits.append(TurnPages(pages, quarters))
        if removed:
            edits.append(RemovePages(tuple(sorted(removed))))
        return tuple(edits)

    def _step(self, state: _State) -> None:
        if state != self._steps[-1]:
            self._steps.append(state)
