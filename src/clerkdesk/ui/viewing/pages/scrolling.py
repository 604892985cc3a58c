"""Scrolling, zooming and turning over pages of known sizes, before anything is drawn on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from clerkdesk.domain.pages import PageSize, Place
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.viewing.pages.layout import FULL_SIZE, GAP, MARGIN, Box, Fit, PageLayout
from clerkdesk.ui.viewing.pages.rows import Mode, Rows
from clerkdesk.ui.viewing.pages.zooming import WIDEST, bounded, next_step, scale_to_fit

LINE = 48  # pixels an arrow key scrolls
_TOP = QPointF(0, 0)


class PageScroll(QAbstractScrollArea):
    """Pages in rows that can be scrolled, zoomed and turned; ``seen`` whenever another part is in view."""

    seen = Signal()
    page_changed = Signal(int)
    """The page in the middle of the view, from 0."""
    zoom_changed = Signal(float, str)
    """The zoom, 1.0 for 100 %, and what it follows (a ``Fit``)."""
    mode_changed = Signal(str)
    """How pages lie now (a ``Mode``)."""
    turned_changed = Signal(int)
    """By how many quarters, clockwise, the pages are turned on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit = Fit.WIDTH
        self._rows = Rows()
        self._layout = PageLayout(self._rows, FULL_SIZE, 0)
        self._page = 0
        self._settled = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)

    @property
    def page_layout(self) -> PageLayout:
        """Where everything lies now, in pixels of the content."""
        return self._layout

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        return self._page

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    @property
    def mode(self) -> Mode:
        """How the pages lie."""
        return self._rows.mode

    @property
    def quarters(self) -> int:
        """By how many quarters, clockwise, the pages are turned on the screen."""
        return self._rows.quarters

    def scrolled(self) -> QPointF:
        """The point of the content that lies in the view's top left corner."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def area(self) -> Box:
        """The part of the content that is in view."""
        room = self.viewport().size()
        return Box(self.scrolled().x(), self.scrolled().y(), room.width(), room.height())

    def lay_pages(self, sizes: Sequence[PageSize]) -> None:
        """Lay out the pages of another document, upright, and begin at the first."""
        turned, self._page = self.quarters, 0
        self._lay_out(Rows(sizes, self.mode), _TOP)
        self._settled = False
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())
        self.horizontalScrollBar().setValue(0)
        self._settle()
        self.page_changed.emit(0)
        if turned:
            self.turned_changed.emit(0)

    # How pages lie

    def set_mode(self, mode: Mode) -> None:
        """Lay the pages another way; what is in the middle of the view stays there."""
        if mode is not self.mode:
            self._arrange(Rows(self._rows.pages, mode, self.quarters))
            self.mode_changed.emit(mode)

    def rotate_view(self, quarters: int) -> None:
        """Turn the pages clockwise by some quarters more, on the screen only."""
        if quarters % 4:
            self._arrange(Rows(self._rows.pages, self.mode, self.quarters + quarters))
            self.turned_changed.emit(self.quarters)

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the width or the page, or leave it as it is."""
        self._fit = fit
        page = self._page
        self._lay_out(self._rows, _TOP)
        if fit is Fit.PAGE:
            self.go_to_page(page)

    def zoom_in(self) -> None:
        """One step larger, around the middle."""
        self.zoom_to(next_step(self._layout.scale, 1), self._middle())

    def zoom_out(self) -> None:
        """One step smaller, around the middle."""
        self.zoom_to(next_step(self._layout.scale, -1), self._middle())

    def zoom_to(self, scale: float, anchor: QPointF) -> None:
        """Zoom to view pixels per point; what lies under the anchor, a point of the viewport, stays there."""
        self._fit = Fit.FREE
        self._lay_out(self._rows, anchor, bounded(scale))

    # Going places

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if page < len(self._layout.pages):
            self._open_at(page)
            self.verticalScrollBar().setValue(round(self._layout.page_box(page).y) - 8)
            self._name(page)

    def next_page(self) -> None:
        """Go on to the next row of pages."""
        self._go_to_row(self._rows.row_of(self._page) + 1)

    def previous_page(self) -> None:
        """Go back to the row of pages before."""
        self._go_to_row(self._rows.row_of(self._page) - 1)

    def go_to_place(self, place: Place) -> None:
        """Bring a place on the paper into view, a little below the middle; nothing for one on no page."""
        if place.page >= len(self._layout.pages):
            return
        self._open_at(place.page)
        box, room = self._layout.place_box(place), self.viewport().size()
        self.verticalScrollBar().setValue(round(box.y + box.height / 2 - room.height() * 0.55))
        self.horizontalScrollBar().setValue(round(box.x + box.width / 2 - room.width() / 2))

    def show_place(self, place: Place) -> None:
        """Scroll only as far as needed to have a place in view; nothing for one on no page."""
        if place.page >= len(self._layout.pages):
            return
        self._open_at(place.page)
        box, area = self._layout.place_box(place), self.area()
        if box.bottom > area.bottom:
            self.verticalScrollBar().setValue(round(box.bottom + 24 - area.height))
        elif box.y < area.y:
            self.verticalScrollBar().setValue(round(box.y) - 24)

    def _go_to_row(self, row: int) -> None:
        if 0 <= row < self._rows.count:
            self.go_to_page(self._rows.pages_in(range(row, row + 1))[0])

    def _open_at(self, page: int) -> None:
        """Where one page is seen at a time, let it be this one."""
        if self.mode is Mode.SINGLE and page != self._page:
            self._page = page
            self._lay_out(self._rows, _TOP)
            self.page_changed.emit(page)

    def _name(self, page: int) -> None:
        """Of the pages beside each other in the middle, let it be this one that is spoken of."""
        if page != self._page and self._rows.row_of(page) == self._rows.row_of(self._page):
            self._page = page
            self.page_changed.emit(page)

    def _middle(self) -> QPointF:
        return QPointF(self.viewport().rect().center())

    # Laying out

    def _fitting(self, rows: Rows) -> float:
        if self._fit is Fit.FREE or not rows.pages:
            return self._layout.scale
        room = self.viewport().size()
        width = min(room.width(), rows.mode.across * theme_of(self).px(WIDEST) + 2 * MARGIN)
        return scale_to_fit(rows, self._fit, width, room.height(), min(self._page, len(rows.pages) - 1))

    def _lay_out(self, rows: Rows, anchor: QPointF, scale: float | None = None) -> None:
        """Lay out anew; what lies on the paper under the anchor stays under it."""
        before, content, room = self._layout, anchor + self.scrolled(), self.viewport().size()
        scale = self._fitting(rows) if scale is None else scale
        only = self._page if rows.mode is Mode.SINGLE and rows.pages else None
        self._rows = rows
        self._layout = PageLayout(rows, scale, room.width(), self.devicePixelRatioF(), only)
        self._settled = False
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(room.height())
        vertical.setRange(*self._heights())
        horizontal.setPageStep(room.width())
        horizontal.setRange(0, max(0, round(self._layout.width) - room.width()))
        if rows.pages and before.pages is rows.pages:
            at = content_after(before, self._layout, content) - anchor
            horizontal.setValue(round(at.x()))
            vertical.setValue(round(at.y()))
        self.zoom_changed.emit(scale / FULL_SIZE, self._fit)
        self._settle()

    def _arrange(self, rows: Rows) -> None:
        """Lay out otherwise; of the page that is spoken of the same point stays in the middle of the view."""
        middle, page = self._middle(), self._page
        at = self.scrolled() + middle
        point = self._layout.point_on_page(page, at.x(), at.y()) if rows.pages else None
        self._lay_out(rows, middle)
        if point is not None:
            box = self._layout.place_box(Place(page, *point, 0, 0))
            self.horizontalScrollBar().setValue(round(box.x - middle.x()))
            self.verticalScrollBar().setValue(round(box.y - middle.y()))
            self._name(page)

    def _heights(self) -> tuple[int, int]:
        """How far up and down it goes: over everything, or over the one page that is seen."""
        layout, room = self._layout, self.viewport().height()
        if layout.only is None:
            return 0, max(0, round(layout.height) - room)
        page = layout.page_box(layout.only)
        if page.height + 2 * GAP <= room:
            middle = round(page.y + (page.height - room) / 2)
            return middle, middle
        return round(page.y) - GAP, round(page.bottom) + GAP - room

    def _settle(self) -> None:
        self._settled = True
        if self._layout.pages:
            page = self._layout.page_near(self.area().y + self.area().height / 2)
            if self._rows.row_of(page) != self._rows.row_of(self._page):
                self._page = page
                self.page_changed.emit(page)
        self.seen.emit()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell what has come into view; not while everything is being moved about."""
        if self._settled:
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._lay_out(self._rows, _TOP)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a move to a screen of another sharpness."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(self._rows, _TOP)


def content_after(before: PageLayout, after: PageLayout, content: QPointF) -> QPointF:
    """Where a point of the content lies in another layout; gaps between pages do not grow."""
    page, x, y = before.point_on_paper(content.x(), content.y())
    old, new = (layout.place_box(Place(page, x, y, 0, 0)) for layout in (before, after))
    return QPointF(content.x() - old.x + new.x, content.y() - old.y + new.y)
