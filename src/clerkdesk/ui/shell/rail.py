"""The rail at the edge of the window: the town, the areas with what waits in them, and the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.labels import ElidedText
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Theme, theme_of
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.ui.shell.arms import Arms

ICON, HEIGHT, HEIGHT_WITHOUT_WORDS, BADGE = 22, 58, 42, 17


@dataclass(frozen=True)
class Area:
    """A place the rail leads to: its id, word, icon, and the key shown in its tip."""

    id: str
    word: str
    icon: str
    key: str


class RailButton(QAbstractButton):
    """One area: icon, word, and how much waits there."""

    def __init__(self, area: Area, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = area
        self._count = 0
        self._with_words = True
        self.setText(area.word)
        self.setToolTip(plain_tip(f"{area.word} ({paint.key_text(area.key)})" if area.key else area.word))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focus_radius", 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how much waits; 0 shows nothing."""
        self._count = count
        name = self.tr("{area}, {count} waiting").format(area=self.area.word, count=count)
        self.setAccessibleName(name if count else self.area.word)
        self.update()

    def set_words(self, shown: bool) -> None:
        """Show the word under the icon, or the icon alone."""
        self._with_words = shown
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """A click asks to go there; the rail marks where one is."""

    def sizeHint(self) -> QSize:
        """High enough for icon and word."""
        theme = theme_of(self)
        return QSize(theme.px(44), theme.px(HEIGHT if self._with_words else HEIGHT_WITHOUT_WORDS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, icon, word, badge and the bar of the area one is in."""
        theme = theme_of(self)
        colors = theme.colors
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        whole = QRectF(self.rect())
        here = self.isChecked()
        pill = whole.adjusted(8, 0, -8, 0)
        if here or self.underMouse():
            paint.box(painter, pill, 8, colors.selected if here else colors.surface2, None)
        if here:
            bar = paint.leading(painter, whole, 3)
            paint.box(painter, bar.adjusted(0, 12, 0, -12), 1.5, colors.primary, None)
        ink = colors.primary if here else colors.muted
        side = theme.px(ICON)
        top = theme.px(10) if self._with_words else (whole.height() - side) / 2
        corner = QRectF(whole.center().x() - side / 2, top, side, side)
        paint_icon(painter, corner, self.area.icon, ink)
        if self._with_words:
            font = theme.font(Role.CHIP)
            height = paint.line_height(font)
            words = QRectF(pill.x(), whole.bottom() - height - theme.px(6), pill.width(), height)
            paint.line(painter, words, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
        if self._count:
            _paint_badge(painter, theme, corner, self.locale().toString(self._count))
        painter.end()


class Rail(Pane):
    """The rail; ``chosen`` carries the id of the area a person wants.

    Areas that are places stay switched on; ``doors`` (search, desk) only open something.
    """

    chosen = Signal(str)

    def __init__(
        self, town: str, places: Sequence[Area], doors: Sequence[Area], parent: QWidget | None = None
    ) -> None:
        super().__init__("background", parent)
        self.buttons: dict[str, RailButton] = {}
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 13, 0, 8)
        room.setSpacing(6)
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(Arms(town), 0, Qt.AlignmentFlag.AlignHCenter)
        self._town = ElidedText(town, Role.SMALL)
        self._town.setProperty("role", Role.CAPTION.key)
        self._town.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        head.addWidget(self._town, 0, Qt.AlignmentFlag.AlignHCenter)
        room.addLayout(head)
        room.addSpacing(8)
        for area in places:
            room.addWidget(self._make(area, place=True))
        room.addWidget(self._make(doors[0], place=False))
        room.addStretch(1)
        for area in doors[1:]:
            room.addWidget(self._make(area, place=False))

    def show_area(self, area: str) -> None:
        """Mark the area one is in."""
        for id_, button in self.buttons.items():
            button.setChecked(id_ == area)

    def set_count(self, area: str, count: int) -> None:
        """Show how much waits in an area."""
        self.buttons[area].set_count(count)

    def set_words(self, shown: bool) -> None:
        """Show words, or icons alone."""
        self._town.setVisible(shown)
        for button in self.buttons.values():
            button.set_words(shown)

    def _make(self, area: Area, *, place: bool) -> RailButton:
        button = self.buttons[area.id] = RailButton(area)
        button.setCheckable(place)
        button.clicked.connect(lambda: self.chosen.emit(area.id))
        return button


def _paint_badge(painter: QPainter, theme: Theme, icon: QRectF, words: str) -> None:
    font = theme.font(Role.SMALL)
    font.setWeight(theme.font(Role.CAPTION).weight())
    height = float(theme.px(BADGE))
    width = max(paint.text_width(font, words) + 10, height)
    middle = paint.trailing(painter, icon, 0).x()
    left = middle - width * 0.25 if middle > icon.center().x() else middle - width * 0.75
    badge = QRectF(round(left), icon.y() - 7, width, height)
    paint.box(painter, badge, height / 2, theme.colors.primary, None)
    paint.line(painter, badge, words, font, theme.colors.on_primary, Qt.AlignmentFlag.AlignHCenter)
