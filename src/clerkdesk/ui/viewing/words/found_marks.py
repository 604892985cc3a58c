"""What was found, marked on the paper: every hit underlined, the one that is looked at in a frame."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from clerkdesk.domain.contents import Hit
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.theme import CONTRAST, Tone, theme_of
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout
from clerkdesk.ui.viewing.pages.marks import paper_theme
from clerkdesk.ui.viewing.pages.view import PagesView

_LINE, _FRAME, _STRONG = 1.5, 2.0, 3.5  # px


class FoundMarks:
    """A layer of the view: the hits there are, and the current one."""

    def __init__(self, view: PagesView) -> None:
        self._view = view
        self._places: dict[int, list[Place]] = {}
        self._current: Hit | None = None

    def show(self, hits: Iterable[Hit], current: Hit | None) -> None:
        """Mark these hits instead of those before."""
        places = defaultdict(list)
        for hit in hits:
            if hit != current:
                for place in hit.places:
                    places[place.page].append(place)
        self._places, self._current = dict(places), current
        self._view.viewport().update()

    def paint_page(self, painter: QPainter, layout: PageLayout, page: int, area: Box) -> None:
        """Mark what stands on this page; nothing of it is covered."""
        for place in self._places.get(page, ()):
            self._paint(painter, _where(layout, place, area), current=False)
        if self._current is not None:
            for place in self._current.places:
                if place.page == page:
                    self._paint(painter, _where(layout, place, area), current=True)

    def _paint(self, painter: QPainter, where: QRectF, *, current: bool) -> None:
        colors = paper_theme().tone(Tone.WARNING)
        strong, night = theme_of(self._view).name == CONTRAST, self._view.night
        mode = QPainter.CompositionMode
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(mode.CompositionMode_Screen if night else mode.CompositionMode_Multiply)
        painter.fillRect(where, colors.ink if night else colors.edge if current else colors.fill)
        painter.setCompositionMode(mode.CompositionMode_SourceOver)
        pen = QPen(colors.edge if night else colors.ink, _FRAME if current else _LINE)
        if current and strong:
            plain = paper_theme().colors
            pen = QPen(plain.surface if night else plain.text, _STRONG)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if current or strong:
            around = pen.widthF() / 2
            painter.drawRect(where.adjusted(-around, -around, around, around))
        else:
            painter.drawLine(where.bottomLeft(), where.bottomRight())


def _where(layout: PageLayout, place: Place, area: Box) -> QRectF:
    box = layout.place_box(place)
    return QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
