"""The places to sign in the document in view: marked on the pages, counted in the bar, gone to in turn."""

from __future__ import annotations

from collections.abc import Sequence

from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.viewing.bar.bar import ViewerBar
from clerkdesk.ui.viewing.pages.marks import Mark
from clerkdesk.ui.viewing.pages.view import PagesView


class SigningPlaces:
    """Those that the page behind the viewer names, else the file's own fields."""

    def __init__(self, view: PagesView, bar: ViewerBar) -> None:
        self._view = view
        self._bar = bar
        self._named: tuple[Mark, ...] | None = None
        self._facts: DocumentFacts | None = None
        self._at: Mark | None = None

    def name(self, marks: Sequence[Mark]) -> None:
        """Show these, in the order they are signed, instead of the file's own fields."""
        self._named = tuple(marks)
        self._show()

    def show_facts(self, facts: DocumentFacts | None) -> None:
        """The pages of a document are there, or there is none on which anything is signed."""
        self._facts, self._at = facts, None
        if facts is None:
            self._bar.show_fields_left(0)
        else:
            self._show()

    def forget(self) -> None:
        """Another document comes: nothing was named for it yet."""
        self._named = None

    def go_to_next(self) -> None:
        """Go to the first place that is not signed; again, to the one after."""
        waiting = [mark for mark in self._marks() if not mark.signed]
        if not waiting:
            return
        at = waiting.index(self._at) + 1 if self._at in waiting else 0
        self._at = waiting[at % len(waiting)]
        self._view.go_to_place(self._at.place)

    def _marks(self) -> tuple[Mark, ...]:
        if self._named is not None:
            return self._named
        slots = self._facts.slots if self._facts is not None else ()
        return tuple(Mark(slot.name, slot.place, "", slot.signed) for slot in slots if slot.place is not None)

    def _show(self) -> None:
        if self._facts is not None:
            marks = self._marks()
            self._view.show_marks(marks)
            self._bar.show_fields_left(sum(not mark.signed for mark in marks))
