"""What takes mouse and keys over the pages, asked one after the other, and what is painted over them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

from clerkdesk.ui.viewing.pages.layout import Box, PageLayout

_NEAR = 6.0  # px between two clicks that belong together


@dataclass(frozen=True)
class Touch:
    """Where the mouse is: a point of the content (px), the nearest page, the point on it (as shown, points).

    ``on_paper`` is False beside the pages; then the point is the nearest on the paper. ``clicks`` counts
    those that follow each other: 2 for a double click, 3 for the one after.
    """

    content: QPointF
    page: int
    x: float
    y: float
    on_paper: bool
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    clicks: int = 0


class Layer(Protocol):
    """Something painted over the pictures of the pages."""

    def paint_page(self, painter: QPainter, layout: PageLayout, page: int, area: Box) -> None:
        """Paint what lies on this page; ``area`` is the part of the content that is in view."""
        ...


class Hand:
    """Something that may take the mouse and keys over the pages; this one takes nothing.

    The first of the view's hands that takes a press gets the whole drag until the release.
    """

    def press(self, touch: Touch) -> bool:
        """The left button went down; True takes it, with all that follows until the release."""
        return False

    def drag(self, touch: Touch) -> None:
        """The mouse moved while down."""

    def release(self, touch: Touch) -> None:
        """The button went up."""

    def hover(self, touch: Touch) -> Qt.CursorShape | None:
        """The mouse is here without a button; the shape it takes, None to leave it to the next hand."""
        return None

    def leave(self) -> None:
        """The mouse is no longer over what this hand took."""

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key means this hand even where the desk has a shortcut of the same name."""
        return False

    def key(self, event: QKeyEvent) -> bool:
        """A key went down while the pages have the focus; True takes it."""
        return False

    def fill_menu(self, menu: QMenu, touch: Touch) -> None:
        """Add what can be done here to the menu; all hands are asked."""


class Hands:
    """Brings mouse and keys of a view to its hands, in their order.

    ``place`` says the layout and the part of the content in view, whenever something happens.
    """

    def __init__(self, view: QAbstractScrollArea, place: Callable[[], tuple[PageLayout, Box]]) -> None:
        self._view = view
        self._place = place
        self._hands: list[Hand] = []
        self._behind: Hand | None = None
        self._holding: Hand | None = None
        self._over: Hand | None = None
        self._last = (0.0, QPointF(), 0)
        view.viewport().setMouseTracking(True)

    def add(self, hand: Hand, *, first: bool = False) -> None:
        """Ask this hand too, after the others or before them, but before the last."""
        end = len(self._hands) - (self._behind is not None)
        self._hands.insert(0 if first else end, hand)

    def add_last(self, hand: Hand) -> None:
        """Leave to this hand whatever no other takes, also of those that come later."""
        self._behind = hand
        self._hands.append(hand)

    def remove(self, hand: Hand) -> None:
        """Ask it no more, whatever it holds."""
        self._hands = [each for each in self._hands if each is not hand]
        self._holding = None if self._holding is hand else self._holding
        self._over = None if self._over is hand else self._over

    def touch(
        self, at: QPointF, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Touch | None:
        """What lies at a point of the view; None where there are no pages."""
        layout, area = self._place()
        if not layout.pages:
            return None
        content = at + QPointF(area.x, area.y)
        page, x, y = layout.point_on_paper(content.x(), content.y())
        on_paper = layout.page_box(page).holds(content.x(), content.y())
        return Touch(content, page, x, y, on_paper, modifiers, self._last[2])

    def press(self, event: QMouseEvent) -> bool:
        """The mouse went down; whether a hand took it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._count(event.position())
        touch = self.touch(event.position(), event.modifiers())
        if touch is None:
            return False
        self._holding = next((hand for hand in list(self._hands) if hand.press(touch)), None)
        return self._holding is not None

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved: who holds it draws on, else the pointer takes the shape of what it is over."""
        touch = self.touch(event.position(), event.modifiers())
        if touch is None:
            self.leave()
        elif self._holding is not None:
            self._holding.drag(touch)
        else:
            self._hover(touch)

    def release(self, event: QMouseEvent) -> None:
        """The mouse went up."""
        touch = self.touch(event.position(), event.modifiers())
        if event.button() == Qt.MouseButton.LeftButton and self._holding is not None:
            holding, self._holding = self._holding, None
            if touch is not None:
                holding.release(touch)

    def leave(self) -> None:
        """The mouse left the view."""
        if self._over is not None:
            over, self._over = self._over, None
            over.leave()
        self._view.viewport().unsetCursor()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a hand wants a key that may be a shortcut of the desk."""
        return any(hand.wants(event) for hand in self._hands)

    def key(self, event: QKeyEvent) -> bool:
        """A key went down; whether a hand took it."""
        return any(hand.key(event) for hand in list(self._hands))

    def menu(self, event: QContextMenuEvent) -> QMenu | None:
        """What can be done at a point, or in the middle of the view when a key asks; None: nothing."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self._view.viewport().rect().center() if by_key else event.pos()
        touch = self.touch(QPointF(at))
        if touch is None:
            return None
        menu = QMenu(self._view)
        for hand in self._hands:
            hand.fill_menu(menu, touch)
        if not menu.actions():
            menu.deleteLater()
            return None
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.viewport().mapToGlobal(QPoint(at)))
        return menu

    def _hover(self, touch: Touch) -> None:
        over, shape = None, None
        for hand in self._hands:
            shape = hand.hover(touch)
            if shape is not None:
                over = hand
                break
        if self._over is not None and self._over is not over:
            self._over.leave()
        self._over = over
        if shape is None:
            self._view.viewport().unsetCursor()
        else:
            self._view.viewport().setCursor(shape)

    def _count(self, at: QPointF) -> None:
        """Count clicks at one point in quick succession."""
        when, where, clicks = self._last
        now = time.monotonic()
        quick = now - when < QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        near = (at - where).manhattanLength() <= _NEAR
        self._last = now, at, clicks % 3 + 1 if quick and near else 1
