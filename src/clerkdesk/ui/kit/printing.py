"""Pages on paper: each drawn as fine as the printer needs, in its true size, one after the other."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.jobs import Progress
from clerkdesk.domain.pages import PageSize, Raster
from clerkdesk.ui.kit.print_wish import PaperFit, PrintWish, placed
from clerkdesk.ui.kit.raster import image_of

POINTS, FINEST, PIXELS = 72, 300, 12_000_000
"""Points per inch; dots per inch that no form needs more of; pixels one page may take."""

EVERYTHING = PrintWish()

Draw = Callable[[int, float], Raster]
"""Draws a page (from 0) at so many pixels per point."""


def print_pages(
    printer: QPrinter,
    pages: tuple[PageSize, ...],
    draw: Draw,
    progress: Progress,
    wish: PrintWish = EVERYTHING,
) -> None:
    """Print the pages that the person chose; not on the GUI thread, for drawing takes its time.

    Raises Cancelled after Stop, with what is not printed yet taken back; Unreachable PRN-01 when the printer
    does not take a page, and what ``draw`` raises.
    """
    # A printer that makes no copies by itself is sent the whole as often as wished, in its order.
    times = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    chosen = wish.chosen(len(pages)) * times
    if not chosen:
        return
    printer.setFullPage(True)
    _turn(printer, pages[chosen[0]])
    painter = QPainter()
    if not painter.begin(printer):
        raise Unreachable("PRN-01", "the printer does not begin")
    try:
        for done, page in enumerate(chosen):
            progress.step(done, len(chosen))
            _turn(printer, pages[page])
            if done and not printer.newPage():
                raise Unreachable("PRN-01", "no new page")
            drawn = draw(page, fineness(pages[page], printer.resolution()))
            _paint(painter, printer, pages[page], wish.fit, drawn)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _turn(printer: QPrinter, page: PageSize) -> None:
    wide = page.width > page.height
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)


def _paint(painter: QPainter, printer: QPrinter, page: PageSize, fit: PaperFit, drawn: Raster) -> None:
    dots = printer.resolution() / POINTS
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    place = placed(page, sheet.size() / dots, fit)
    target = QRectF(place.topLeft() * dots, place.size() * dots)
    painter.drawImage(target.translated(sheet.topLeft()), image_of(drawn))


def fineness(page: PageSize, resolution: int) -> float:
    """Pixels per point for a page: as fine as the printer, within what paper shows and a page may take."""
    most = math.sqrt(PIXELS / (page.width * page.height))
    return min(min(resolution, FINEST) / POINTS, most)
