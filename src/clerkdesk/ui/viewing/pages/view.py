"""The pages of a document: what is seen is wished for, what is there is painted, nothing is waited for."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.domain.pages import PageSize, Place
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.viewing.pages import paper
from clerkdesk.ui.viewing.pages.choosing import PlaceChooser
from clerkdesk.ui.viewing.pages.fields import FIELD, field_at
from clerkdesk.ui.viewing.pages.hands import Hands, Layer
from clerkdesk.ui.viewing.pages.highlight import Highlight, paint_highlight
from clerkdesk.ui.viewing.pages.marks import Mark, paper_theme
from clerkdesk.ui.viewing.pages.pace import CALM_MS, Pace
from clerkdesk.ui.viewing.pages.page_notices import FILE_GONE, PageNotices, TroubleMaker
from clerkdesk.ui.viewing.pages.pictures import Looker, Pictures
from clerkdesk.ui.viewing.pages.steering import SteeredPages
from clerkdesk.ui.viewing.pages.wishes import Wishes


class PagesView(SteeredPages):
    """Shows pages, the places to sign on them, and a notice on each page that cannot be drawn.

    ``make_trouble`` makes that notice from page and code. At night papers are dark, on this screen only.
    """

    night_changed = Signal(bool)
    choosing_changed = Signal(bool)
    """A place is being chosen, or not any more."""

    def __init__(self, pictures: Pictures, make_trouble: TroubleMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._marks: tuple[Mark, ...] = ()
        self._highlights: tuple[Highlight, ...] = ()
        self._notices = PageNotices(self.viewport(), make_trouble)
        self._chooser: PlaceChooser | None = None
        self._night = False
        self._pace = Pace()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._wish)
        self.hands = Hands(self, lambda: (self.page_layout, self.area()))
        """What takes mouse and keys over the pages."""
        self.layers: list[Layer] = []
        """What is painted over the pages, one above the other."""
        self.setAccessibleName(self.tr("Document"))
        self.seen.connect(self._wish)
        self.page_changed.connect(self._describe)
        pictures.arrived.connect(self._page_arrived)
        pictures.failed.connect(self._page_failed)

    def show_pages(self, sizes: Sequence[PageSize]) -> None:
        """Show a document's pages from the first; none clears the view."""
        self.stop_choosing()
        self._marks, self._highlights = (), ()
        self._notices.clear()
        self.lay_pages(sizes)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the places to sign, in the order they are to be signed."""
        self._marks = tuple(marks)
        self.viewport().update()

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """What is pointed out now."""
        return self._highlights

    def show_highlight(self, highlight: Highlight | None, beside: Sequence[Highlight] = ()) -> None:
        """Point out one signature, or none any more."""
        self._highlights = (*beside, *((highlight,) if highlight is not None else ()))
        self.viewport().update()

    @property
    def night(self) -> bool:
        """Whether papers are dark."""
        return self._night

    def set_night(self, night: bool) -> None:
        """Show papers dark, or white again; nothing but this view changes."""
        if night != self._night:
            self._night = night
            self._pictures.set_night(night)
            self._wish()
            self.viewport().update()
            self.night_changed.emit(night)

    def start_choosing(self, start: Place | None = None, usual: tuple[float, float] = FIELD) -> PlaceChooser:
        """Let the person choose a place to sign, or for something else of a ``usual`` size in points.

        A first field lies there at once, at ``start`` if given.
        """
        self.stop_choosing()
        start = start or self._middle_field(usual)
        chooser = self._chooser = PlaceChooser(self.page_layout, start, self, usual)
        chooser.changed.connect(self._follow_chooser)
        self.hands.add(chooser, first=True)
        self.set_gliding(False)
        self._follow_chooser()
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choosing_changed.emit(True)
        return chooser

    @property
    def choosing(self) -> bool:
        """Whether a place is being chosen."""
        return self._chooser is not None

    def stop_choosing(self) -> None:
        """Leave the choosing, whatever lay there."""
        if self._chooser is not None:
            self.hands.remove(self._chooser)
            self.set_gliding(True)
            self._chooser.deleteLater()
            self._chooser = None
            self.viewport().unsetCursor()
            self.viewport().update()
            self.choosing_changed.emit(False)

    def _follow_chooser(self) -> None:
        if self._chooser is not None:
            self.show_place(self._chooser.place)
        self.viewport().update()

    def _middle_field(self, usual: tuple[float, float]) -> Place:
        """A field of the usual size in the middle of the view."""
        layout, area = self.page_layout, self.area()
        page, x, y = layout.point_on_paper(area.x + area.width / 2, area.y + area.height / 2)
        return field_at(page, layout.pages[page], x, y, usual)

    def _wish(self) -> None:
        """Wish for what is in view, and after that for what may be seen next; in a hurry for outlines."""
        layout, area, now = self.page_layout, self.area(), time.monotonic()
        if self._chooser is not None:
            self._chooser.use(layout)
        self._pace.moved(area.y, now)
        pictures, wishes = self._pictures, Wishes(layout, area, self._pictures.is_heavy)
        if self._pace.is_fast(area.height, now):
            pictures.wish(Looker.PAGES, wishes.outlines(pictures.knows))
            pictures.wish(Looker.AHEAD, ())
            self._calm.start()
        else:
            pictures.wish(Looker.PAGES, wishes.seen(pictures.knows))
            pictures.wish(Looker.AHEAD, wishes.ahead(self._pace.direction, pictures.budget // 2))
        self._notices.lay(layout, area, wishes.pages)

    def _describe(self, page: int) -> None:
        count = len(self.page_layout.pages)
        words = self.tr("Page {page} of {count}").format(page=page + 1, count=count)
        self.setAccessibleDescription(words if count else "")

    def _page_arrived(self, page: int) -> None:
        self._notices.take(page)
        self._wish()  # it is known now how long the page takes
        layout, area = self.page_layout, self.area()
        if page in layout.pages_between(area.y, area.bottom):
            box = layout.page_box(page)
            sheet = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
            self.viewport().update(sheet.toAlignedRect())

    def _page_failed(self, page: int, code: str) -> None:
        if code not in FILE_GONE or not any(True for _ in self._pictures.others(page)):
            self._notices.put(page, code)
        self._wish()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, papers, pictures and places to sign."""
        layout, area = self.page_layout, self.area()
        theme = paper_theme(night=True) if self._night else theme_of(self)
        painter, changed = QPainter(self.viewport()), QRectF(event.rect())
        painter.fillRect(changed, theme.colors.background if theme.dark else theme.colors.surface2)
        for page in layout.pages_between(area.y - paper.SHADOW, area.bottom):
            box = layout.page_box(page)
            where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
            if not where.adjusted(*paper.AROUND).intersects(changed):
                continue
            paper.paint_paper(painter, where, theme, self._night)
            paper.paint_pictures(painter, layout, self._pictures, page, area)
            for layer in self.layers:
                layer.paint_page(painter, layout, page, area)
            if self._chooser is None:  # the place it had before would look like a second one
                paper.paint_marks(painter, layout, self._marks, page, area, self._night)
                for highlight in self._highlights:
                    paint_highlight(painter, layout, highlight, page, area, self._night)
        if self._chooser is not None:
            self._chooser.paint(painter, area, self._night)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the ground below the scroll bars the same as below the pages, in any theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._choose_ground()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the ground of the theme in force, and wish again for what another view did not leave warm."""
        super().showEvent(event)
        self._choose_ground()
        self._wish()

    def _choose_ground(self) -> None:
        ground = "background" if theme_of(self).dark else "surface2"
        if self.property("surface") != ground:
            self.setProperty("surface", ground)
            self.style().unpolish(self)
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """A key that a hand wants means the pages, whatever it means to the desk."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.hands.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A mouse that left is over nothing."""
        if event.type() == QEvent.Type.Leave:
            self.hands.leave()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The hands come first; of what is typed into something over the pages, none of it is heard."""
        if _is_typed(event) and self._typed_into():
            event.ignore()
        elif not self.hands.key(event):
            super().keyPressEvent(event)

    def _typed_into(self) -> bool:
        """Whether the keyboard is in something that lies over the pages: keys it does not want come here."""
        at = QApplication.focusWidget()
        return at is not None and at is not self and self.isAncestorOf(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a hand take it."""
        self.hands.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click is one more; the hands are told how many there were."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or show what the pointer is over."""
        self.hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.hands.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here."""
        self.hands.menu(event)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something, or answers: a letter, the space bar, Enter, Esc."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and not event.modifiers() & commands
