"""Words on the page: texts by role and tone, statuses, key caps, initials, icons and hairlines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip


class Text(QLabel):
    """Words in one of the house's type roles; `tone` NEUTRAL is the grey of secondary words."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: Tone | None = None,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.key)
        self.setWordWrap(wrap)
        self.set_tone(tone)
        if self.isRightToLeft():
            self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Turn round with the interface; by itself a label follows the direction of its words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def _turn(self) -> None:
        flag = Qt.AlignmentFlag
        right = self.isRightToLeft()
        if not self.alignment() & flag.AlignHCenter:
            side = flag.AlignRight if right else flag.AlignLeft
            self.setAlignment(side | flag.AlignAbsolute | (self.alignment() & flag.AlignVertical_Mask))

    def set_tone(self, tone: Tone | None) -> None:
        """Change the colour by what it says."""
        self.setProperty("tone", str(tone) if tone else "")
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedText(Text):
    """One line that shortens itself with an ellipsis and shows the whole as tip."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: Tone | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """May shrink to a few letters."""
        return QSize(min(48, super().sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as tip when it does not fit."""
        super().resizeEvent(event)
        cut = paint.text_width(self.font(), self.text()) > self.width()
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the shortened line in the label's own font and colour."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint.line(
            painter, QRectF(self.rect()), self.text(), self.font(), self.palette().windowText().color()
        )
        painter.end()


class SectionTitle(Text):
    """The heading of a section, 11/600."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, Role.SECTION, parent=parent)


class Chip(QLabel):
    """A status: filled when I must act, icon and word alone when others act or it is done."""

    def __init__(self, look: StatusLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: StatusLook) -> None:
        """Show another status."""
        self._look = look
        self.setText(look.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as icon and word."""
        theme = theme_of(self)
        return QSize(round(paint.status_width(theme, self._look) + 1), theme.px(paint.CHIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A status is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the status."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint.status(painter, QRectF(self.rect()), self._look, theme_of(self))
        painter.end()


class KeyCap(QLabel):
    """A key as it is printed on the keyboard, such as "Ctrl+K", in the shown language."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(paint.key_text(key), parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        theme = theme_of(self)
        return QSize(round(paint.cap_width(theme, self._key)), theme.px(paint.CAP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        theme = theme_of(self)
        painter = QPainter(self)
        paint.cap(painter, QRectF(self.rect()), self._key, theme, theme.colors.muted, theme.colors.border)
        painter.end()


class Avatar(QLabel):
    """A person's initials in a circle; a green dot says the person is at the desk now."""

    def __init__(
        self, name: str, initials: str, *, present: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_person(name, initials, present=present)

    def show_person(self, name: str, initials: str, *, present: bool) -> None:
        """Stand for somebody else, or say whether they are there."""
        self._present = present
        self.setText(initials)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.update()

    def sizeHint(self) -> QSize:
        """A circle of 28 px and room for the dot."""
        side = theme_of(self).px(30)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle, initials and dot."""
        theme = theme_of(self)
        colors = theme.colors
        painter = QPainter(self)
        side = float(self.width() - 2)
        circle = QRectF(0, 1, side, side)
        paint.box(painter, circle, side / 2, colors.selected, None)
        paint.line(
            painter,
            circle,
            self.text(),
            theme.font(Role.CAPTION),
            colors.primary,
            Qt.AlignmentFlag.AlignHCenter,
        )
        if self._present:
            inset = theme.px(5)
            corner = QRectF(self.rect()).adjusted(0, 0, -inset, -inset).bottomRight()
            paint.dot(painter, corner, theme.px(6), colors.surface)
            paint.dot(painter, corner, theme.px(4), theme.tone(Tone.SUCCESS).ink)
        painter.end()


class Icon(QLabel):
    """An icon without words of its own, in a tone; `round_ground` puts it in a pale circle of that size."""

    def __init__(
        self,
        name: str,
        size: int = 18,
        tone: Tone | None = None,
        *,
        round_ground: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone, self._ground = name, size, tone, round_ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tone: Tone | None = None) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        """The icon, or its circle."""
        side = theme_of(self).px(self._ground or self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and icon."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        whole = QRectF(self.rect())
        if self._ground:
            paint.box(painter, whole, whole.width() / 2, theme.colors.background, None)
        side = theme.px(self._size)
        place = QRectF(whole.center().x() - side / 2, whole.center().y() - side / 2, side, side)
        paint_icon(
            painter, place, self._name, theme.tone(self._tone).ink if self._tone else theme.colors.text
        )
        painter.end()


class Hairline(QFrame):
    """A line of one pixel between panes or sections."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        (self.setFixedWidth if vertical else self.setFixedHeight)(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the pixel; fillRect keeps it sharp."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self).colors.line)
        painter.end()
