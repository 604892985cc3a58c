"""Fields to write in and choose from: text, search, choice, and the frame that names them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of

_ICON = 18


class TextField(QLineEdit):
    """One line to write in; the name is spoken, the icon leads, the key cap stands at the end."""

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._key, self._mark = icon, key, ""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._make_room()

    def set_trouble(self, trouble: bool) -> None:
        """Outline the field in red with a mark at its end, or take both away."""
        self._mark = "circle-alert" if trouble else ""
        self.setProperty("trouble", trouble)
        self._restyle()

    def lock(self) -> None:
        """Make the field read-only with a lock at its end; say the reason under it."""
        self._mark = "lock"
        self.setReadOnly(True)
        self._restyle()

    def _restyle(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Make room anew when the text size or the direction changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._make_room()

    def _make_room(self) -> None:
        theme = theme_of(self)
        lead = theme.px(_ICON) + 6 if self._icon else 0
        tail = (
            paint.cap_width(theme, self._key) + 4 if self._key else theme.px(_ICON) + 8 if self._mark else 0
        )
        left, right = (round(tail), lead) if self.isRightToLeft() else (lead, round(tail))
        self.setTextMargins(left, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let Qt draw field and words, then add icon, mark and key cap."""
        super().paintEvent(event)
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        inner = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        side, middle = theme.px(_ICON), self.height() / 2
        muted = theme.colors.muted
        if self._icon:
            place = paint.leading(painter, inner, side)
            paint_icon(painter, QRectF(place.x(), middle - side / 2, side, side), self._icon, muted)
        if self._mark:
            place = paint.trailing(painter, inner, side)
            ink = theme.tone(Tone.DANGER).ink if self._mark == "circle-alert" else muted
            paint_icon(painter, QRectF(place.x(), middle - side / 2, side, side), self._mark, ink)
        if self._key:
            height = theme.px(paint.CAP_HEIGHT)
            place = paint.trailing(painter, inner.adjusted(-4, 0, 4, 0), paint.cap_width(theme, self._key))
            place = QRectF(place.x(), round(middle - height / 2), place.width(), height)
            paint.cap(painter, place, self._key, theme, muted, theme.colors.border)
        painter.end()


class SearchField(TextField):
    """The field with the magnifying glass."""

    def __init__(
        self, name: str, placeholder: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, placeholder=placeholder or name, icon="search", key=key, parent=parent)


class ChoiceBox(QComboBox):
    """One out of a few, drawn like a field; the name is spoken."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """As wide as the longest choice, 36 px high at 100 %."""
        theme = theme_of(self)
        words = max(
            (paint.text_width(theme.font(Role.BODY), self.itemText(at)) for at in range(self.count())),
            default=80,
        )
        return QSize(round(words) + 12 + 8 + theme.px(_ICON) + 12, theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """May shorten its words, not its height."""
        theme = theme_of(self)
        return QSize(theme.px(96), theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, choice and arrow."""
        theme = theme_of(self)
        colors = theme.colors
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        on = self.isEnabled()
        paint.box(
            painter,
            QRectF(self.rect()),
            6,
            colors.surface if on else colors.background,
            colors.control if on else colors.border,
        )
        inner = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        side = theme.px(_ICON)
        arrow = paint.trailing(painter, inner, side)
        paint_icon(
            painter, QRectF(arrow.x(), (self.height() - side) / 2, side, side), "chevron-down", colors.muted
        )
        words = paint.before(painter, inner, side + 8)
        paint.line(
            painter, words, self.currentText(), theme.font(Role.BODY), colors.text if on else colors.muted
        )
        painter.end()


class LabelledField(QWidget):
    """A field with its name above; below it a hint, why it is locked, or its trouble and a mend."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        name = Text(label, Role.MEDIUM)
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self._hint = hint
        self._below = Text(hint, Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(4)
        for part in (name, field, self._below):
            self._room.addWidget(part)
        self._below.setVisible(bool(hint))
        self._mend: QWidget | None = None

    def set_hint(self, hint: str) -> None:
        """Say something else below the field, or nothing."""
        self._hint = hint
        self._say(hint, Tone.NEUTRAL)

    def lock(self, reason: str) -> None:
        """Lock the field and say why."""
        if isinstance(self.field, TextField):
            self.field.lock()
        else:
            self.field.setEnabled(False)
        self._say(reason, Tone.NEUTRAL)

    def set_trouble(self, sentence: str, mend: QWidget | None = None) -> None:
        """Say what is wrong, with a button that mends it if there is one; an empty sentence takes it back."""
        if isinstance(self.field, TextField):
            self.field.set_trouble(bool(sentence))
        if self._mend is not None:
            self._mend.hide()
            self._mend.deleteLater()
        self._mend = mend
        if mend is not None:
            self._room.addWidget(mend, alignment=Qt.AlignmentFlag.AlignLeft)
        self._say(sentence or self._hint, Tone.DANGER if sentence else Tone.NEUTRAL)

    def _say(self, sentence: str, tone: Tone) -> None:
        self._below.setText(sentence)
        self._below.set_tone(tone)
        self._below.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)


class LabelledLine(LabelledField):
    """One line to write in, with its name above; a star says that it is needed."""

    STAR = "*"  # marks what is needed

    def __init__(self, label: str, placeholder: str = "", *, required: bool = False) -> None:
        self.line = TextField(label, placeholder=placeholder)
        super().__init__(f"{label} {self.STAR}" if required else label, self.line)

    @property
    def value(self) -> str:
        """What was written, without spaces around it."""
        return self.line.text().strip()

    def write(self, value: str) -> None:
        """Put something else in."""
        self.line.setText(value)
