"""Scrolling and zooming over pages of known sizes, before anything is drawn on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from clerkdesk.domain.pages import PageSize, Place
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.viewing.layout import (
    FULL_SIZE,
    MARGIN,
    STEPS,
    WIDEST,
    Box,
    Fit,
    PageLayout,
    next_step,
    scale_to_fit,
)

LINE = 48  # pixels an arrow key scrolls
_TOP = QPointF(0, 0)
_ZOOM_KEYS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_9})


class PageScroll(QAbstractScrollArea):
    """Pages below each other that can be scrolled and zoomed; ``seen`` whenever another part is in view."""

    seen = Signal()
    page_changed = Signal(int)
    """The page in the middle of the view, from 0."""
    zoom_changed = Signal(float, str)
    """The zoom, 1.0 for 100 %, and what it follows (a ``Fit``)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit = Fit.WIDTH
        self._layout = PageLayout((), FULL_SIZE, 0)
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

    def scrolled(self) -> QPointF:
        """The point of the content that lies in the view's top left corner."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def area(self) -> Box:
        """The part of the content that is in view."""
        room = self.viewport().size()
        return Box(self.scrolled().x(), self.scrolled().y(), room.width(), room.height())

    def lay_pages(self, sizes: Sequence[PageSize]) -> None:
        """Lay out the pages of another document and begin at the first."""
        self._page = 0
        self._lay_out(tuple(sizes), self._fitting(sizes), _TOP)
        self._settled = False
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self._settle()
        self.page_changed.emit(0)

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the width or the page, or leave it as it is."""
        self._fit = fit
        page = self._page
        self._fit_again()
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
        self._lay_out(
            self._layout.pages, min(max(scale, STEPS[0] * FULL_SIZE), STEPS[-1] * FULL_SIZE), anchor
        )

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if page < len(self._layout.pages):
            self.verticalScrollBar().setValue(round(self._layout.page_box(page).y) - 8)

    def go_to_place(self, place: Place) -> None:
        """Bring a place on the paper into view, a little below the middle."""
        box, room = self._layout.place_box(place), self.viewport().size()
        self.verticalScrollBar().setValue(round(box.y + box.height / 2 - room.height() * 0.55))
        self.horizontalScrollBar().setValue(round(box.x + box.width / 2 - room.width() / 2))

    def show_place(self, place: Place) -> None:
        """Scroll only as far as needed to have a place in view."""
        box, area = self._layout.place_box(place), self.area()
        if box.bottom > area.bottom:
            self.verticalScrollBar().setValue(round(box.bottom + 24 - area.height))
        elif box.y < area.y:
            self.verticalScrollBar().setValue(round(box.y) - 24)

    def _zoom_key(self, key: Qt.Key) -> None:
        match key:
            case Qt.Key.Key_0:
                self.set_fit(Fit.WIDTH)
            case Qt.Key.Key_9:
                self.set_fit(Fit.PAGE)
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case _:
                self.zoom_in()

    def _middle(self) -> QPointF:
        return QPointF(self.viewport().rect().center())

    def _fitting(self, sizes: Sequence[PageSize]) -> float:
        if self._fit is Fit.FREE or not sizes:
            return self._layout.scale
        room = self.viewport().size()
        width = min(room.width(), theme_of(self).px(WIDEST) + 2 * MARGIN)
        return scale_to_fit(sizes, self._fit, width, room.height(), min(self._page, len(sizes) - 1))

    def _fit_again(self) -> None:
        self._lay_out(self._layout.pages, self._fitting(self._layout.pages), _TOP)

    def _lay_out(self, sizes: tuple[PageSize, ...], scale: float, anchor: QPointF) -> None:
        """Lay out anew; what lies on the paper under the anchor stays under it."""
        before, content, room = self._layout, anchor + self.scrolled(), self.viewport().size()
        self._layout = PageLayout(sizes, scale, room.width(), self.devicePixelRatioF())
        self._settled = False
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(room.height())
        vertical.setRange(0, max(0, round(self._layout.height) - room.height()))
        horizontal.setPageStep(room.width())
        horizontal.setRange(0, max(0, round(self._layout.width) - room.width()))
        if sizes and before.pages == sizes:
            at = content_after(before, self._layout, content) - anchor
            horizontal.setValue(round(at.x()))
            vertical.setValue(round(at.y()))
        self.zoom_changed.emit(scale / FULL_SIZE, self._fit)
        self._settle()

    def _settle(self) -> None:
        self._settled = True
        if self._layout.pages:
            page = self._layout.page_near(self.area().y + self.area().height / 2)
            if page != self._page:
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
        self._fit_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a move to a screen of another sharpness."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit_again()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turned = event.angleDelta().y()
        if turned:
            self.zoom_to(next_step(self._layout.scale, 1 if turned > 0 else -1), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """While the pages have the focus, the zoom keys mean them and not the text of the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _zooms(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by keyboard: arrows and page keys as usual, Home and End, the space bar, Ctrl with + - 0 9."""
        if _zooms(event):
            self._zoom_key(Qt.Key(event.key()))
            return
        bar = self.verticalScrollBar()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                bar.setValue(bar.value() + (-1 if back else 1) * round(bar.pageStep() * 0.9))
            case _:
                super().keyPressEvent(event)


def _zooms(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and Qt.Key(event.key()) in _ZOOM_KEYS


def content_after(before: PageLayout, after: PageLayout, content: QPointF) -> QPointF:
    """Where a point of the content lies at another zoom; gaps between pages do not grow."""
    page, x, y = before.point_on_paper(content.x(), content.y())
    old, new = before.page_box(page), after.page_box(page)
    gap = QPointF(content.x() - old.x - x * before.scale, content.y() - old.y - y * before.scale)
    return QPointF(new.x + x * after.scale, new.y + y * after.scale) + gap
