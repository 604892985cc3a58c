"""Banners: what happened, what is safe, what to do; the code for the telephone grey at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.PRIMARY: "info",
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.DANGER: "circle-x",
    Tone.INFO: "info",
}


@dataclass(frozen=True)
class Act:
    """Something a banner offers to do: the words on its button and what it calls."""

    words: str
    run: Callable[[], object]
    kind: Kind = Kind.SECONDARY
    icon: str = ""
    key: str = ""

    def button(self) -> Button:
        """Make the button."""
        made = Button(self.words, self.kind, icon=self.icon, key=self.key, size=Size.SMALL)
        made.clicked.connect(lambda: self.run())
        return made


@dataclass(frozen=True)
class BannerLook:
    """The words of a banner; no icon named means the usual one of its tone."""

    title: str
    sentence: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: str = ""
    code: str = ""


class Banner(QWidget):
    """A pale box in a tone: icon, title, sentence, buttons; a title alone makes one quiet line.

    The buttons stand below the words, or ``beside`` them where height is dear; a title alone is low then.
    """

    def __init__(
        self,
        look: BannerLook,
        acts: Sequence[Act] = (),
        parent: QWidget | None = None,
        *,
        beside: bool = False,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.buttons = [act.button() for act in acts]
        self.setAccessibleName(look.title)
        self.setAccessibleDescription(look.sentence)
        plain = look.tone in (Tone.NEUTRAL, Tone.PRIMARY)
        row = QHBoxLayout(self)
        edge = 6 if beside and not (look.sentence or acts) else 12
        row.setContentsMargins(14, edge, 14, edge)
        row.setSpacing(12)
        icon = Icon(look.icon or _ICONS[look.tone], 20 if look.sentence else 18, look.tone)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        role = Role.ROW if look.sentence else Role.MEDIUM
        self._title = Text(look.title, role, None if plain else look.tone, wrap=True)
        column.addWidget(self._title)
        if look.sentence:
            column.addWidget(Text(look.sentence, wrap=True))
        if acts and beside:
            row.addLayout(self._end(look.code))
        elif acts:
            column.addLayout(self._foot(look.code))
        elif look.code:
            row.addWidget(_code(look.code), 0, Qt.AlignmentFlag.AlignTop)

    def retitle(self, title: str) -> None:
        """Say how far it is now; buttons keep the keyboard."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def _foot(self, code: str) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, 0, 0)
        foot.setSpacing(8)
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        if code:
            foot.addWidget(_code(code))
        return foot

    def _end(self, code: str) -> QVBoxLayout:
        end = QVBoxLayout()
        end.setSpacing(6)
        for button in self.buttons:
            end.addWidget(button)
        if code:
            end.addWidget(_code(code), 0, Qt.AlignmentFlag.AlignTrailing)
        end.addStretch(1)
        return end

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pale ground and its edge."""
        tone = theme_of(self).tone(self.look.tone)
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, tone.soft, tone.edge)
        painter.end()


def _code(code: str) -> Text:
    """The code for the telephone."""
    return Text(code, Role.SECONDARY, Tone.NEUTRAL)
