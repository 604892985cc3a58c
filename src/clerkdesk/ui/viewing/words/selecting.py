"""Selecting text on the pages with the mouse: letters, words, lines, over several pages, or all of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QMenu

from clerkdesk.domain.pages import Place
from clerkdesk.domain.text_flow import Flow
from clerkdesk.ui.kit.theme import CONTRAST, theme_of
from clerkdesk.ui.viewing.pages.hands import Hand, Touch
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout
from clerkdesk.ui.viewing.pages.marks import paper_theme
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.words.page_flows import PageFlows

_PULL_MS = 30  # between two steps of scrolling while the mouse is beyond the view
_PULL = 0.35  # of the distance, a step
_FASTEST = 60.0  # px a step
_NEAR = 3.0  # px the mouse may tremble in a click


@dataclass(frozen=True)
class Spot:
    """A point on the paper."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Selection:
    """What is selected: from one spot to another, by letters (1), words (2) or lines (3)."""

    anchor: Spot
    focus: Spot
    unit: int = 1

    @property
    def pages(self) -> range:
        """The pages it reaches over."""
        first, last = sorted((self.anchor.page, self.focus.page))
        return range(first, last + 1)

    def on(self, page: int, flow: Flow) -> tuple[int, int]:
        """From where to where it goes in the text of one of these pages."""
        spans = [self._span(spot, flow) for spot in (self.anchor, self.focus) if spot.page == page]
        if len(spans) == 2:
            return min(start for start, _ in spans), max(end for _, end in spans)
        if not spans:
            return 0, flow.size
        ((start, end),) = spans
        return (start, flow.size) if page == self.pages[0] else (0, end)

    def _span(self, spot: Spot, flow: Flow) -> tuple[int, int]:
        match self.unit:
            case 2:
                return flow.word_at(spot.x, spot.y)
            case 3:
                return flow.line_at(spot.x, spot.y)
            case _:
                at = flow.point_at(spot.x, spot.y)
                return at, at


class Selecting(QObject, Hand):
    """Takes what no other hand takes, and draws what is selected over the pages."""

    changed = Signal()
    copy_wished = Signal()

    def __init__(self, view: PagesView, flows: PageFlows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._flows = flows
        self._selection: Selection | None = None
        self._pressed: QPointF | None = None
        self._at = QPointF()
        self._pull = QTimer(self)
        self._pull.setInterval(_PULL_MS)
        self._pull.timeout.connect(self._pull_on)
        flows.arrived.connect(lambda _: view.viewport().update())
        view.layers.append(self)
        view.hands.add_last(self)

    @property
    def selection(self) -> Selection | None:
        """What is selected, if anything is."""
        return self._selection

    def select(self, selection: Selection | None) -> None:
        """Select this, or nothing."""
        if selection != self._selection:
            self._selection = selection
            self._view.viewport().update()
            self.changed.emit()

    def select_page(self, page: int) -> None:
        """Select all text of a page."""
        self._select_pages(range(page, page + 1))

    def select_all(self) -> None:
        """Select all text of the document."""
        self._select_pages(range(len(self._view.page_layout.pages)))

    def _select_pages(self, pages: range) -> None:
        if not pages:
            return
        size = self._view.page_layout.pages[pages[-1]]
        end = Spot(pages[-1], size.width, size.height)
        self.select(Everything(Spot(pages[0], 0, 0), end))

    # What the mouse does

    def press(self, touch: Touch) -> bool:
        """Begin here, or with Shift go on to here."""
        flow = self._flows.of(touch.page)
        if flow is not None and not flow.rows:
            self.select(None)
            return False
        self._flows.wish(touch.page)
        self._pressed = touch.content
        spot = Spot(touch.page, touch.x, touch.y)
        if touch.modifiers & Qt.KeyboardModifier.ShiftModifier and self._selection is not None:
            self.select(Selection(self._selection.anchor, spot, self._selection.unit))
        elif touch.clicks > 1:
            self.select(Selection(spot, spot, touch.clicks))
        else:
            self.select(Selection(spot, spot))
        return True

    def drag(self, touch: Touch) -> None:
        """Select as far as here; beyond the view it scrolls on."""
        self._at = touch.content - self._view.scrolled()
        self._reach(touch)
        if self._view.viewport().rect().contains(self._at.toPoint()):
            self._pull.stop()
        elif not self._pull.isActive():
            self._pull.start()

    def release(self, touch: Touch) -> None:
        """A click alone selects nothing."""
        self._pull.stop()
        pressed, self._pressed = self._pressed, None
        selection = self._selection
        trembled = pressed is not None and (touch.content - pressed).manhattanLength() <= _NEAR
        if trembled and selection is not None and selection.unit == 1 and selection.anchor == selection.focus:
            self.select(None)

    def hover(self, touch: Touch) -> Qt.CursorShape | None:
        """Over text the pointer is that of text."""
        if not touch.on_paper:
            return None
        self._flows.wish(touch.page)
        flow = self._flows.of(touch.page)
        over = flow is not None and flow.holds(touch.x, touch.y)
        return Qt.CursorShape.IBeamCursor if over else None

    def _reach(self, touch: Touch) -> None:
        if self._selection is None or self._pressed is None:
            return
        if (touch.content - self._pressed).manhattanLength() > _NEAR or self._selection.unit > 1:
            self._flows.wish(touch.page)
            self.select(replace(self._selection, focus=Spot(touch.page, touch.x, touch.y)))

    def _pull_on(self) -> None:
        """Scroll towards the mouse, the faster the farther it is, and select on."""
        area = self._view.viewport().rect()
        for bar, beyond in (
            (self._view.verticalScrollBar(), _beyond(self._at.y(), area.height())),
            (self._view.horizontalScrollBar(), _beyond(self._at.x(), area.width())),
        ):
            bar.setValue(bar.value() + round(max(-_FASTEST, min(_FASTEST, beyond * _PULL))))
        touch = self._view.hands.touch(self._at)
        if touch is not None:
            self._reach(touch)

    # What keys and the menu do

    def wants(self, event: QKeyEvent) -> bool:
        """Select all; copy, and Esc, while something is selected."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return bool(self._view.page_layout.pages)
        copies = event.matches(QKeySequence.StandardKey.Copy) or event.key() == Qt.Key.Key_Escape
        return self._selection is not None and copies

    def key(self, event: QKeyEvent) -> bool:
        """Do it."""
        if not self.wants(event):
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        else:
            self.select(None)
        return True

    def fill_menu(self, menu: QMenu, touch: Touch) -> None:
        """Copy what is selected, or select."""
        flow = self._flows.of(touch.page)
        if self._selection is not None:
            menu.addAction(self.tr("Copy")).triggered.connect(self.copy_wished)
        if flow is None or flow.rows:
            page = menu.addAction(self.tr("Select the text of this page"))
            page.triggered.connect(lambda: self.select_page(touch.page))
            menu.addAction(self.tr("Select all text")).triggered.connect(self.select_all)

    # What is painted

    def paint_page(self, painter: QPainter, layout: PageLayout, page: int, area: Box) -> None:
        """Tint what is selected on a page; what is written there shows through."""
        selection = self._selection
        if selection is None or page not in selection.pages:
            return
        flow = self._flows.of(page)
        if flow is None:
            self._flows.wish(page)
            return
        night, strong = self._view.night, theme_of(self._view).name == CONTRAST
        colors, mode = paper_theme().colors, QPainter.CompositionMode
        for left, top, right, bottom in flow.marks(*selection.on(page, flow)):
            box = layout.place_box(Place(page, left, top, right - left, bottom - top))
            where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
            painter.setCompositionMode(
                mode.CompositionMode_Screen if night else mode.CompositionMode_Multiply
            )
            painter.fillRect(where, colors.primary if night else colors.bar_soft)
            painter.setCompositionMode(mode.CompositionMode_SourceOver)
            if strong:
                painter.setPen(QPen(colors.bar_soft if night else colors.primary, 1.5))
                painter.drawRect(where)


class Everything(Selection):
    """All text of some pages, whatever lies at their corners."""

    def on(self, page: int, flow: Flow) -> tuple[int, int]:
        """The whole page."""
        return 0, flow.size


def _beyond(at: float, size: float) -> float:
    """How far a point lies outside of a side; 0 within."""
    return at if at < 0 else max(0.0, at - size)
