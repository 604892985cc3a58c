"""The links on the pages: shown under the pointer or by key, followed inside the document only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QMenu

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.contents import Link
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.viewing.pages.hands import Hand, Touch
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.usecases.contents import Contents

REST_MS = 120  # pages that are only scrolled past are not asked for their links
_KEPT, _LOOK_ON = 200, 200  # pages
_LONGEST_WORDS = 120
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Leads(QObject, Hand):
    """Knows the links of the pages in view; L goes from one to the next, Enter follows, Esc leaves them."""

    followed = Signal(object)
    """A link inside the document was chosen: carries the Target."""
    led_outside = Signal(object)
    """A link that leads out of the document was chosen: carries the Link; nothing is opened."""
    pointed_at = Signal(str)
    """Where the link under the pointer or the keyboard leads, in words; empty for none."""

    def __init__(self, view: PagesView, contents: Contents, jobs: Jobs) -> None:
        super().__init__(view)
        self._view = view
        self._contents = contents
        self._jobs = jobs
        self._digest = ""
        self._labels: tuple[str, ...] = ()
        self._known: dict[int, tuple[Link, ...]] = {}
        self._asking = False
        self._under: Link | None = None
        self._pressed: Link | None = None
        self._at: Link | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._look)
        view.seen.connect(self._rest.start)

    @property
    def at(self) -> Link | None:
        """The link the keyboard is on."""
        return self._at

    def show(self, digest: str, labels: Sequence[str] = ()) -> None:
        """Turn to another document, or to none ("")."""
        self._jobs.forget(self)
        self._digest, self._labels, self._asking = digest, tuple(labels), False
        self._known.clear()
        self._under = self._pressed = self._at = None
        self.pointed_at.emit("")
        if digest:
            self._rest.start()

    def words(self, link: Link) -> str:
        """Where a link leads."""
        if link.target is None:
            return link.address[:_LONGEST_WORDS] + ("…" if len(link.address) > _LONGEST_WORDS else "")
        page = link.target.page
        label = self._labels[page] if page < len(self._labels) else ""
        return self.tr("Leads to page {page}").format(page=label or page + 1)

    def follow(self, link: Link) -> None:
        """Go where a link leads; an address is only shown."""
        self.pointed_at.emit("")
        if link.target is not None:
            self.followed.emit(link.target)
        else:
            self.led_outside.emit(link)

    # Reading the pages' links

    def _look(self) -> None:
        """Ask for the links of the first page in view whose links are not known."""
        if self._asking or not self._digest:
            return
        area = self._view.area()
        pages = self._view.page_layout.pages_between(area.y, area.bottom)
        missing = next((page for page in pages if page not in self._known), None)
        if missing is None:
            return
        digest, contents = self._digest, self._contents
        self._asking = True
        self._jobs.run(
            Lane.CONTENTS,
            lambda progress: contents.links(digest, missing),
            on_done=partial(self._found, missing),
            on_fail=partial(self._not_found, missing),
            owner=self,
            cut_off=contents.cut_off,
        )

    def _found(self, page: int, links: tuple[Link, ...]) -> None:
        self._asking = False
        self._keep(page, links)
        self._look()

    def _not_found(self, page: int, trouble: Exception) -> None:
        """A page whose links cannot be read has none; one that was only cut off is asked again."""
        self._asking = False
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        if not isinstance(trouble, Cancelled):
            self._keep(page, ())
        self._rest.start()

    def _keep(self, page: int, links: tuple[Link, ...]) -> None:
        count = len(self._view.page_layout.pages)
        good = [link for link in links if link.target is None or link.target.page < count]
        self._known[page] = tuple(sorted(good, key=lambda link: (round(link.place.y), link.place.x)))
        while len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]

    # By mouse

    def press(self, touch: Touch) -> bool:
        """Take the press on a link."""
        self._pressed = self._link_at(touch)
        return self._pressed is not None

    def release(self, touch: Touch) -> None:
        """Follow the link, unless the mouse has left it."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._link_at(touch):
            self.follow(pressed)

    def hover(self, touch: Touch) -> Qt.CursorShape | None:
        """Say where the link leads."""
        link = self._link_at(touch)
        if link != self._under:
            self._under = link
            self._show()
        return None if link is None else Qt.CursorShape.PointingHandCursor

    def leave(self) -> None:
        """Say it no more."""
        self._under = None
        self._show()

    def fill_menu(self, menu: QMenu, touch: Touch) -> None:
        """Offer to follow the link, or to copy its address."""
        link = self._link_at(touch) or self._at
        if link is None:
            return
        if link.target is not None:
            menu.addAction(self.words(link)).triggered.connect(lambda: self.follow(link))
        else:
            words, address = self.tr("Copy address"), link.address
            copied = menu.addAction(words)
            copied.triggered.connect(lambda: QGuiApplication.clipboard().setText(address))

    def _link_at(self, touch: Touch) -> Link | None:
        """The link at a point; of several the one on top, which is drawn last."""
        if not touch.on_paper:
            return None
        places = reversed(self._known.get(touch.page, ()))
        return next((link for link in places if _holds(link, touch.x, touch.y)), None)

    # By key

    def key(self, event: QKeyEvent) -> bool:
        """L and Shift+L go through the links, Enter follows, Esc leaves."""
        plain = not event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_L if plain and self._digest:
                self._walk(-1 if event.modifiers() & _SHIFT else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._at is not None and plain:
                self.follow(self._at)
            case Qt.Key.Key_Escape if self._at is not None:
                self._stand_at(None)
            case _:
                return False
        return True

    def _walk(self, step: int) -> None:
        """Go to the next link of the document, or the one before."""
        links = self._known.get(self._at.place.page, ()) if self._at is not None else ()
        if self._at in links:
            beside = links.index(self._at) + step
            if 0 <= beside < len(links):
                self._stand_at(links[beside])
                return
            self._look_on(links[0].place.page + step, step)
        else:
            self._look_on(self._view.page, step)

    def _look_on(self, page: int, step: int) -> None:
        """Find the next page that has links, as far as anybody would want to go at once."""
        digest, contents, known = self._digest, self._contents, dict(self._known)
        end = len(self._view.page_layout.pages) if step > 0 else -1
        pages = range(page, end, step)[:_LOOK_ON]

        def work(progress: Progress) -> tuple[int, tuple[Link, ...]]:
            for number in pages:
                progress.step(0, 0)
                links = known[number] if number in known else contents.links(digest, number)
                if links:
                    return number, links
            return -1, ()

        def found(answer: tuple[int, tuple[Link, ...]]) -> None:
            number, links = answer
            if links:
                self._keep(number, links)
                there = self._known[number]
                self._stand_at(there[0 if step > 0 else -1] if there else None)
            else:
                self.pointed_at.emit(self.tr("No further link"))

        def failed(trouble: Exception) -> None:
            if isinstance(trouble, Cancelled):  # cut off together with a search
                self._look_on(page, step)
            elif isinstance(trouble, ClerkDeskError):
                found((-1, ()))
            else:
                raise trouble

        self._jobs.run(
            Lane.CONTENTS, work, on_done=found, on_fail=failed, owner=self, cut_off=contents.cut_off
        )

    def _stand_at(self, link: Link | None) -> None:
        self._at = link
        if link is not None:
            self._view.show_place(link.place)
        self._show()

    # What is seen

    def _show(self) -> None:
        link = self._under or self._at
        self.pointed_at.emit(self.words(link) if link is not None else "")
        self._view.viewport().update()

    def paint_page(self, painter: QPainter, layout: PageLayout, page: int, area: Box) -> None:
        """Draw a frame around the link under the pointer, and a ring around the one the keyboard is on."""
        for link, width in ((self._under, 1), (self._at, 2)):
            if link is not None and link.place.page == page:
                box = layout.place_box(link.place)
                where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme_of(self._view).colors.focus, width))
                painter.drawRoundedRect(where.adjusted(-2, -2, 2, 2), 4, 4)


def _holds(link: Link, x: float, y: float) -> bool:
    place = link.place
    return place.x <= x <= place.x + place.width and place.y <= y <= place.y + place.height
