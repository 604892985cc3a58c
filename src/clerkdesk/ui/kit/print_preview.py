"""The sheets as they will come out of the printer, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import PageSize, Raster
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.print_wish import PaperFit, placed
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.kit.theme import Role, Tone, theme_of

_SHEET = QSize(240, 340)  # px
_KEPT = 24
_WHITE = QColor("#FFFFFF")

Draw = Callable[[int, float], Raster]


class PrintPreview(QWidget):
    """Shows a sheet with its page; drawn by what draws for the printer, off the GUI thread."""

    def __init__(self, pages: Sequence[PageSize], draw: Draw, jobs: Jobs) -> None:
        super().__init__()
        self._pages, self._draw, self._jobs = tuple(pages), draw, jobs
        self._chosen: tuple[int, ...] = ()
        self._at = 0
        self._paper, self._fit = QSizeF(595, 842), PaperFit.SHRINK
        self._drawn: dict[int, tuple[QImage, Raster] | None] = {}
        self.sheet = _Sheet(self)
        self._words = Text("", Role.SECONDARY, Tone.NEUTRAL)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before_button = ToolButton("chevron-left", self.tr("Sheet before"))
        self.after_button = ToolButton("chevron-right", self.tr("Next sheet"))
        self.before_button.clicked.connect(lambda: self._turn(-1))
        self.after_button.clicked.connect(lambda: self._turn(1))
        row = QHBoxLayout()
        row.addWidget(self.before_button)
        row.addWidget(self._words, 1)
        row.addWidget(self.after_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)

    def show_sheets(self, chosen: Sequence[int], paper: QSizeF, fit: PaperFit) -> None:
        """Show these pages (from 0) on paper of a size in points, upright; none where none is meant."""
        self._chosen, self._paper, self._fit = tuple(chosen), paper, fit
        self._at = min(self._at, max(len(self._chosen) - 1, 0))
        self._turn(0)

    def close_preview(self) -> None:
        """Ask for no more pages."""
        self._jobs.forget(self)

    @property
    def page(self) -> int | None:
        """The page (from 0) on the sheet shown."""
        return self._chosen[self._at] if self._chosen else None

    @property
    def said(self) -> str:
        """Which sheet of how many is shown, in words."""
        return self._words.text()

    def _turn(self, step: int) -> None:
        count = len(self._chosen)
        self._at = min(max(self._at + step, 0), max(count - 1, 0))
        self.before_button.setEnabled(self._at > 0)
        self.after_button.setEnabled(self._at < count - 1)
        words = self.tr("Sheet {sheet} of {count}").format(sheet=self._at + 1, count=count)
        self._words.setText(words if count else self.tr("No page is chosen"))
        self.sheet.setAccessibleName(self._words.text())
        self.sheet.update()
        self._ask()

    def _ask(self) -> None:
        page = self.page
        if page is None or page in self._drawn:
            return
        while len(self._drawn) >= _KEPT:
            del self._drawn[next(iter(self._drawn))]
        self._drawn[page] = None
        size, draw = self._pages[page], self._draw
        ratio = self.devicePixelRatioF()
        scale = min(_SHEET.width() / size.width, _SHEET.height() / size.height) * 1.5 * ratio
        self._jobs.run(
            Lane.DEVICE,
            lambda progress: draw(page, scale),
            on_done=partial(self._take, page),
            on_fail=self._missing,
            owner=self,
        )

    def _take(self, page: int, raster: Raster) -> None:
        self._drawn[page] = image_of(raster), raster  # Qt reads the very bytes
        self.sheet.update()

    def _missing(self, trouble: Exception) -> None:
        """A page that cannot be drawn stays an empty sheet here; printing says what is wrong with it."""
        if not isinstance(trouble, ClerkDeskError):
            raise trouble

    def paint_sheet(self, painter: QPainter, room: QRectF) -> None:
        """Draw the sheet as large as the room allows, with its page on it."""
        colors, page = theme_of(self).colors, self.page
        paper = self._paper
        if page is not None and self._pages[page].width > self._pages[page].height:
            paper = paper.transposed()
        scale = min(room.width() / paper.width(), room.height() / paper.height())
        size = paper * scale
        sheet = QRectF(
            room.center().x() - size.width() / 2, room.center().y() - size.height() / 2, *size.toTuple()
        )
        painter.fillRect(sheet, _WHITE)
        if page is not None:
            place = placed(self._pages[page], paper, self._fit)
            where = QRectF(sheet.topLeft() + place.topLeft() * scale, place.size() * scale)
            painter.setClipRect(sheet)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            drawn = self._drawn.get(page)
            if drawn is not None:
                painter.drawImage(where, drawn[0])
            painter.setClipping(False)
        paint.box(painter, sheet, 0, None, colors.border)


class _Sheet(QWidget):
    """The room the sheet is drawn in."""

    def __init__(self, preview: PrintPreview) -> None:
        super().__init__()
        self._preview = preview
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_SHEET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self).colors.background)
        self._preview.paint_sheet(painter, QRectF(self.rect()).adjusted(12, 12, -12, -12))
        painter.end()
