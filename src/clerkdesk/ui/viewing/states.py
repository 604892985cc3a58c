"""What stands in the viewer's place while a document is being opened, or cannot be shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Tone, theme_of
from clerkdesk.ui.kit.waiting import LATE_MS, EmptyState
from clerkdesk.ui.viewing.pages import paper
from clerkdesk.ui.viewing.pages.layout import GAP, MARGIN
from clerkdesk.ui.viewing.pages.marks import paper_theme
from clerkdesk.ui.viewing.pages.page_notices import FILE_GONE

translate = QCoreApplication.translate

# Damaged, died, took too long, storage away: trying again may help. A locked or foreign file stays as it is.
_WORTH_ANOTHER_TRY = frozenset({"PDF-02", "PDF-05", "PDF-06", "PDF-09", "PDF-10", "BLB-01", "BLB-03"})
# The bytes that are kept are not those of the document, or there are none to be had: never offered.
_NOT_TO_BE_SAVED = frozenset({"BLB-01", "BLB-02", "BLB-03"}) | FILE_GONE


def no_document() -> Pane:
    """Say that there is nothing to show."""
    ground = Pane("surface")
    title = translate("ViewerStates", "No document lies here")
    sentence = translate("ViewerStates", "What belongs to the case is shown here.")
    QVBoxLayout(ground).addWidget(EmptyState("file-text", title, sentence))
    return ground


def document_trouble(code: str, save: Callable[[], object], again: Callable[[], object]) -> EmptyState:
    """Say why a document cannot be shown, and offer to save the original or to try again."""
    notice = notice_for(code)
    acts = []
    if code not in _NOT_TO_BE_SAVED:
        acts.append(Act(translate("ViewerStates", "Save original"), save, icon="download"))
    if code in _WORTH_ANOTHER_TRY:
        acts.append(Act(translate("ViewerStates", "Try again"), again, Kind.GHOST))
    return EmptyState(notice.icon or "file-x", notice.title, notice.sentence, acts, code)


def page_trouble(code: str, again: Callable[[], object]) -> Banner:
    """Say on a page that it, alone, cannot be drawn; the others can, unless the whole file is gone."""
    others = translate("ViewerStates", "The document is safe and unchanged, and the other pages can be read.")
    look = BannerLook(
        translate("ViewerStates", "This page cannot be shown"),
        notice_for(code).title + "." if code in FILE_GONE else others,
        Tone.WARNING,
        "file-x",
        code,
    )
    return Banner(look, (Act(translate("ViewerStates", "Try again"), again, icon="refresh-cw"),))


class PaperSkeleton(QWidget):
    """A sheet with grey lines where the document will be; it shows only after 300 ms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._come)
        self.setAccessibleName(self.tr("The document is being opened"))

    def showEvent(self, event: QShowEvent) -> None:
        """Wait anew each time."""
        super().showEvent(event)
        self._due = False
        self._timer.start(LATE_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and later the sheet."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colors.background if theme.dark else theme.colors.surface2)
        if self._due:
            width = self.width() - 2 * MARGIN
            sheet = QRectF(MARGIN, GAP, width, width * 1.414)
            paper.paint_paper(painter, sheet, theme)
            _paint_lines(painter, sheet)
        painter.end()

    def _come(self) -> None:
        self._due = True
        self.update()


def _paint_lines(painter: QPainter, sheet: QRectF) -> None:
    grey = paper_theme().colors.surface2
    inner = sheet.adjusted(sheet.width() * 0.08, sheet.width() * 0.08, -sheet.width() * 0.08, 0)
    for row in range(12):
        width = inner.width() * (0.45 if row == 0 else 0.96 - 0.13 * (row % 3))
        line = QRectF(inner.x(), inner.y() + row * 34 + (20 if row else 0), width, 14 if row == 0 else 10)
        paint.box(painter, line, 5, grey, None)
