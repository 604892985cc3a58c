"""What stands in the place of a case while none is open: the ways to go on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.shell.actions import DeskActions
from clerkdesk.ui.shell.tiles import TileLook, paint_tile_row

WIDTH, HEIGHT = 460, 60


class WayCard(QAbstractButton):
    """A card that starts something: icon, what, one sentence, its key."""

    def __init__(self, look: TileLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(look.title)
        self.setAccessibleName(look.title)
        self.setAccessibleDescription(look.second)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focus_radius", 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """460 by 60 px at 100 %."""
        theme = theme_of(self)
        return QSize(theme.px(WIDTH), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card and words."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        ground = theme.colors.hover if self.underMouse() else theme.colors.surface
        paint.box(painter, QRectF(self.rect()), 8, ground, theme.colors.line)
        paint_tile_row(painter, QRectF(self.rect()).adjusted(14, 0, -14, 0), self._look, theme)
        painter.end()


class NoCase(Pane):
    """The pane beside the list while no case is open; ``wished`` carries an action's id."""

    wished = Signal(str)

    def __init__(self, actions: DeskActions, parent: QWidget | None = None) -> None:
        super().__init__("background", parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        room = QVBoxLayout(self)
        room.setContentsMargins(24, 24, 24, 24)
        room.setSpacing(8)
        room.addStretch(2)
        self._title = Text(self.tr("No case is open"), Role.PAGE)
        self._sub = Text(self.tr("This is how to go on:"), Role.BODY, Tone.NEUTRAL)
        room.addWidget(self._title, 0, centre)
        room.addWidget(self._sub, 0, centre)
        room.addSpacing(12)
        self._cards: dict[str, WayCard] = {}
        sentences = {
            "palette": self.tr("Name, reference, barcode or action."),
            "open_next": self.tr("One of your own, else one nobody works on."),
            "new_case": self.tr("For a resident at the counter, forms filled in."),
        }
        for id_, sentence in sentences.items():
            action = actions.table[id_]
            if not actions.permitted(id_):
                continue
            title = self.tr("Search or scan") if id_ == "palette" else action.text
            card = WayCard(TileLook(title, sentence, icon=action.icon, key=action.keys[0]))
            self._cards[id_] = card
            card.clicked.connect(lambda _=False, id_=id_: self.wished.emit(id_))
            room.addWidget(card, 0, centre)
        room.addStretch(3)

    def set_quiet(self, quiet: bool) -> None:
        """Leave away what the list says while it is empty: one message is enough."""
        for part in (self._title, self._sub, self._cards.get("open_next")):
            if part is not None:
                part.setVisible(not quiet)
