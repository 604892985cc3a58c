"""The talk about a place on the paper: a free one is offered, one over words is questioned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.free_places import covers_words, free_place, likely_place
from clerkdesk.domain.pages import PageSize, Place, Word
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.viewing.banners import BannerPlace, ChoosingBanner, CoveringBanner
from clerkdesk.ui.viewing.pages.choosing import PlaceChooser
from clerkdesk.ui.viewing.pages.fields import FIELD
from clerkdesk.ui.viewing.pages.view import PagesView

ReadWords = Callable[[int], tuple[Word, ...]]
"""Reads the words of a page (from 0); called in the PDF lane."""


Do = Callable[[], object]


@dataclass(frozen=True)
class Errand:
    """What a place is chosen for.

    ``choosing`` makes the banner that says so, out of what confirms and what gives up; ``covering`` the one
    that asks about a place over words, out of what keeps it and what goes back. ``first`` is the place that
    is offered at once, and ``likely`` where it mostly goes once the words of the page are known.
    """

    choosing: Callable[[Do, Do], Banner]
    covering: Callable[[Do, Do], Banner]
    usual: tuple[float, float] = FIELD
    first: Place | None = None
    likely: Callable[[Place, PageSize, Sequence[Word]], Place] = likely_place


def to_sign(caption: str) -> Errand:
    """Choosing where somebody signs."""
    return Errand(lambda confirm, give_up: ChoosingBanner(caption, confirm, give_up), CoveringBanner)


class Placing(QObject):
    """Leads from the first offer to a place the person has confirmed: ``chosen`` (Place) or ``given_up``."""

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, view: PagesView, room: BannerPlace, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._room = room
        self._jobs = jobs
        self._errand = to_sign("")
        self._read: ReadWords = lambda _: ()
        self._words: dict[int, tuple[Word, ...] | None] = {}
        self._chooser: PlaceChooser | None = None
        self._asked = False
        self._confirmed = False
        view.choosing_changed.connect(self._lose)

    def begin(self, errand: Errand, start: Place | None, read: ReadWords) -> None:
        """Let the person choose, from the place chosen before or a free one near the end of the page."""
        self.stop()
        self._errand, self._read = errand, read
        chooser = self._chooser = self._view.start_choosing(start or errand.first, errand.usual)
        chooser.touched = start is not None
        chooser.changed.connect(self._follow)
        chooser.chosen.connect(self._confirm)
        chooser.given_up.connect(self._back)
        self._show_choosing()
        self._look()

    @property
    def busy(self) -> bool:
        """Whether a place is being chosen here."""
        return self._chooser is not None

    def stop(self) -> None:
        """Leave the choosing without a word."""
        self._jobs.forget(self)
        self._words = {}
        self._chooser = None
        self._asked = self._confirmed = False
        self._view.stop_choosing()
        self._room.put(None)

    def _lose(self, choosing: bool) -> None:
        """Something else is placed now, or other pages are shown."""
        if not choosing and self._chooser is not None:
            self._chooser = None
            self.stop()

    def _follow(self) -> None:
        """The field lies elsewhere: what was asked about the place before is settled."""
        self._confirmed = False
        if self._asked:
            self._show_choosing()
        self._look()

    def _look(self) -> None:
        """See what the field covers; the words of a page are read when it first lies there."""
        chooser = self._chooser
        if chooser is None:
            return
        page = chooser.place.page
        if page not in self._words:
            self._words[page] = None
            self._read_page(page)
        chooser.covers = covers_words(chooser.place, self._words[page] or ())
        self._view.viewport().update()

    def _read_page(self, page: int) -> None:
        read = self._read

        def failed(trouble: Exception) -> None:
            if isinstance(trouble, Cancelled):  # cut off together with a page nobody looks at any more
                self._read_page(page)
            elif isinstance(trouble, ClerkDeskError):  # it says so where it is shown
                self._know(page, ())
            else:
                raise trouble

        self._jobs.run(
            Lane.PDF,
            lambda _: read(page),
            on_done=lambda words: self._know(page, words),
            on_fail=failed,
            owner=self,
        )

    def _know(self, page: int, words: tuple[Word, ...]) -> None:
        self._words[page] = words
        chooser = self._chooser
        if chooser is None:
            return
        if not chooser.touched and chooser.place.page == page and not self._confirmed:
            size = self._view.page_layout.pages[page]
            likely = self._errand.likely(chooser.place, size, words)
            chooser.offer(free_place(likely, size, words) or chooser.place)
        self._look()
        if self._confirmed:
            self._confirm(chooser.place)

    def _confirm(self, place: Place) -> None:
        """Take the place, once it is known to lie off the words or was confirmed in spite of them."""
        words = self._words.get(place.page)
        if words is None:
            self._confirmed = True
        elif covers_words(place, words) and not self._asked:
            self._confirmed = False
            self._ask()
        else:
            self.stop()
            self.chosen.emit(place)

    def _ask(self) -> None:
        self._asked = True
        chooser = self._chooser
        if chooser is not None:
            self._room.put(self._errand.covering(chooser.confirm, self._show_choosing))
            self._view.setFocus()

    def _show_choosing(self) -> None:
        self._asked = False
        chooser = self._chooser
        if chooser is not None:
            self._room.put(self._errand.choosing(chooser.confirm, self._give_up))
            self._view.setFocus()

    def _back(self) -> None:
        """Esc takes back the question first, then the choosing."""
        if self._asked:
            self._show_choosing()
        else:
            self._give_up()

    def _give_up(self) -> None:
        self.stop()
        self.given_up.emit()
