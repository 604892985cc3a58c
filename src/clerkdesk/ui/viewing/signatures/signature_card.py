"""A signature on a card: what is said of it in words, and the way to its field on the paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.surfaces import Card
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.viewing.signatures.after_signing import NOTHING_AFTER, AfterLook

PADDING, GAP = 12, 4


@dataclass(frozen=True)
class CardLook:
    """What stands on a card: the verdict on this one signature, who signed, and sentences below each other.

    ``place`` is its field on the paper, None where it has none to be seen; ``where`` says so in words.
    ``code`` is for the telephone, ``after`` what stands below the card.
    """

    status: StatusLook
    who: str
    sentences: tuple[str, ...]
    where: str
    place: Place | None = None
    code: str = ""
    after: AfterLook = NOTHING_AFTER

    @property
    def spoken(self) -> str:
        """All of it, for who listens."""
        return ". ".join(
            part.rstrip(".") for part in (self.status.word, self.who, *self.sentences, self.where)
        )


class SignatureCard(QPushButton):
    """A card that leads to the field; pressed while it is the one pointed out on the paper."""

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setCheckable(True)
        self.setAccessibleName(look.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focus_radius", 8)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        _fill(self._room, look, leads=True)

    def sizeHint(self) -> QSize:
        """As large as its words."""
        return self._room.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Words may be broken, never cut."""
        return self._room.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Words are broken at its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the broken words."""
        return self._room.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does; arrows are for the panel."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; the chosen one as a row that is chosen, with the edge of its colour."""
        theme = theme_of(self)
        colors = theme.colors
        chosen, hover = self.isChecked(), self.underMouse()
        fill = colors.selected if chosen else colors.hover if hover else colors.surface
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, fill, colors.primary if chosen else colors.control)
        painter.end()


class QuietCard(Card):
    """The card of a signature that has no place on any page; the keyboard can go there to read it."""

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=PADDING)
        self.look = look
        self.setAccessibleName(look.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focus_radius", 8)
        _fill(self.body, look, leads=False)


def _fill(room: QVBoxLayout, look: CardLook, *, leads: bool) -> None:
    """Write the words of a card; clicks go through them to the card."""
    room.setSpacing(GAP)
    tone = look.status.tone
    head = QHBoxLayout()
    head.setSpacing(6)
    head.addWidget(Icon(look.status.icon, 16, tone), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Text(look.status.word, Role.CAPTION, tone, wrap=True), 1)
    if look.code:
        head.addWidget(Text(look.code, Role.SECONDARY, Tone.NEUTRAL), 0, Qt.AlignmentFlag.AlignTop)
    room.addLayout(head)
    room.addWidget(Text(look.who, Role.MEDIUM, wrap=True))
    for sentence in look.sentences:
        room.addWidget(Text(sentence, Role.SECONDARY, wrap=True))
    foot = QHBoxLayout()
    foot.setContentsMargins(0, 4, 0, 0)
    foot.setSpacing(6)
    if leads:
        foot.addWidget(Icon("map-pin", 14, Tone.PRIMARY))
    where = (Role.CHIP, Tone.PRIMARY) if leads else (Role.SECONDARY, Tone.NEUTRAL)
    foot.addWidget(Text(look.where, *where), 1)
    room.addLayout(foot)
