"""Bringing pages to the pad: each picture is asked for once, and nothing comes that was let go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage

from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.pages import Place, Word
from clerkdesk.ui.pad.content import Leaves, look_through, picture
from clerkdesk.ui.pad.leaf import LeafView
from clerkdesk.ui.pad.page_source import PageSource


class PageSupply(QObject):
    """Asks for the pages of one document at a time.

    ``came`` when a picture is shown, ``failed`` carries the trouble with one. ``notes`` are what stands on a
    page that is on its way, and on one that cannot be shown.
    """

    came = Signal()
    failed = Signal(object)

    def __init__(self, source: PageSource, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._jobs = jobs
        self._asked: dict[int, float] = {}
        self._sharpening = False
        self._hopeless: set[int] = set()
        self.digest = ""
        self.notes = ("", "")

    def open(
        self,
        digest: str,
        places: Sequence[Place],
        take: Callable[[Leaves], None],
        fail: Callable[[Exception], None],
    ) -> None:
        """Look through a document; whatever was on its way from the one before comes no more."""
        self.forget()
        self.digest = digest

        def look(progress: Progress) -> Leaves:
            return look_through(self._source, digest, places)

        self._jobs.run(Lane.PDF, look, take, fail, owner=self)

    def bring(self, view: LeafView) -> None:
        """Ask for a whole page."""
        number, scale, digest = view.leaf.page, view.plain_scale, self.digest
        if self._asked.get(number) == scale:
            return
        self._asked[number] = scale
        view.note = self.notes[0]

        def draw(progress: Progress) -> QImage:
            return picture(self._source.page(digest, number, scale))

        def come(drawn: QImage) -> None:
            if self._asked.get(number) == scale:
                view.show_picture(drawn)
                self.came.emit()

        def lost(trouble: Exception) -> None:
            view.note = self.notes[1]
            view.update()
            self.failed.emit(trouble)

        self._jobs.run(Lane.PDF, draw, come, lost, owner=self)

    def sharpen(self, view: LeafView, box: QRect) -> None:
        """Ask for a part of an enlarged page; one at a time, and whoever wants another asks when it came."""
        number, scale, digest = view.leaf.page, view.wanted_scale, self.digest
        if self._sharpening or number in self._hopeless:
            return
        self._sharpening = True
        clip = Place(number, box.x() / scale, box.y() / scale, box.width() / scale, box.height() / scale)

        def draw(progress: Progress) -> QImage:
            return picture(self._source.page(digest, number, scale, clip))

        def come(drawn: QImage) -> None:
            self._sharpening = False
            if number in self._asked:
                view.show_sharp(drawn, box, scale)
            self.came.emit()

        def lost(trouble: Exception) -> None:
            self._sharpening = False
            self._hopeless.add(number)
            self.failed.emit(trouble)

        self._jobs.run(Lane.PDF, draw, come, lost, owner=self)

    def words(self, page: int, take: Callable[[tuple[Word, ...]], None]) -> None:
        """Ask for the words of a page; one without readable words, such as a scan, has none."""
        digest = self.digest
        self._jobs.run(
            Lane.PDF,
            lambda _: self._source.words(digest, page),
            take,
            lambda _: take(()),
            owner=self,
        )

    def let_go(self, view: LeafView) -> None:
        """A page is far away: overwrite it."""
        self._asked.pop(view.leaf.page, None)
        view.blank()

    def leave(self) -> None:
        """Nobody reads here any more: let nothing stay with whoever drew the pages either."""
        source = self._source
        self._jobs.run(Lane.PDF, lambda _: source.forget(), owner=self, keep=True)

    def forget(self) -> None:
        """Drop everything that is on its way."""
        self._jobs.forget(self)
        self._asked = {}
        self._sharpening = False
        self._hopeless = set()
        self.digest = ""
