"""The documents of a case, one under the other; a click puts one on the stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.cases.looks import DocumentLook
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.kit.tips import plain_tip

ROW = 44


class DocumentRow(QAbstractButton):
    """One document: icon, title, what is known of it, and how far it is."""

    def __init__(self, look: DocumentLook) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focus_radius", 8)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: DocumentLook) -> None:
        """Show more, or something newer, of the document."""
        self._look = look
        self.setText(look.title)
        self.setAccessibleName(look.spoken)
        self.setToolTip(plain_tip(look.title))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, theme_of(self).px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, the two lines and the state."""
        theme = theme_of(self)
        colors, look = theme.colors, self._look
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self.isChecked() or self.underMouse():
            both = self.isChecked() and self.underMouse()
            ground = colors.sel_hover if both else colors.selected if self.isChecked() else colors.hover
            paint.box(painter, QRectF(self.rect()), 8, ground, None)
        side = theme.px(18)
        row = QRectF(self.rect()).adjusted(10, 0, -10, 0)
        top = (self.height() - side) / 2
        lead = paint.leading(painter, row, side)
        paint_icon(painter, QRectF(lead.x(), top, side, side), "file-text", colors.muted)
        words = paint.after(painter, row, side + 10)
        if look.icon:
            end = paint.trailing(painter, row, side)
            paint_icon(painter, QRectF(end.x(), top, side, side), look.icon, theme.tone(look.tone).ink)
            words = paint.before(painter, words, side + 8)
        title, small = theme.font(Role.MEDIUM), theme.font(Role.SMALL)
        above, below = paint.line_height(title), paint.line_height(small)
        start = (self.height() - above - (below if look.line else 0)) / 2
        paint.line(painter, QRectF(words.x(), start, words.width(), above), look.title, title, colors.text)
        under = QRectF(words.x(), start + above, words.width(), below)
        paint.line(painter, under, look.line, small, colors.muted)
        painter.end()


class DocumentList(QWidget):
    """All documents of the case; ``chosen`` carries the place of the one a person picked.

    ``menu_wished`` when the menu of a document is asked for; it is the one chosen then.
    """

    chosen = Signal(int)
    menu_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DocumentRow] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(2)

    def show_documents(self, looks: Sequence[DocumentLook], current: int) -> None:
        """Show these documents, one of them as the one on the stand."""
        for row in self.rows[len(looks) :]:
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(looks) :]
        for at, look in enumerate(looks):
            if at < len(self.rows):
                self.rows[at].set_look(look)
                continue
            row = DocumentRow(look)
            self._group.addButton(row, at)
            self._room.addWidget(row)
            self.rows.append(row)
        if 0 <= current < len(self.rows):
            self.rows[current].setChecked(True)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose the document below the mouse, or with the keyboard, and ask for its menu."""
        at = self.mapFromGlobal(event.globalPos())
        row = next((row for row in self.rows if row.geometry().contains(at)), None)
        if row is None:
            super().contextMenuEvent(event)
            return
        row.click()
        self.menu_wished.emit()
