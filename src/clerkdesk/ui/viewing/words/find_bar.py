"""The bar in which words to find are typed, with the count of hits and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.kit.fields import SearchField
from clerkdesk.ui.kit.labels import ElidedText
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.viewing.words.finding import MOST, Search

_WIDE = 280  # px of the field at 100 %
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_F3)


def finds(event: QKeyEvent) -> bool:
    """Whether a key asks for the search, wherever it is pressed."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_F3 or (control and event.key() == Qt.Key.Key_F)


class _Field(SearchField):
    """Takes Enter, F3 and Esc for the search before anything else in the window does."""

    next_wished = Signal()
    before_wished = Signal()
    end_wished = Signal()

    def sizeHint(self) -> QSize:
        """Room for a few words, less where the bar is narrow."""
        return QSize(theme_of(self).px(_WIDE), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """These keys mean the search while it is typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from hit to hit, or away; everything else is typed."""
        if not self._own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.end_wished.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.before_wished.emit()
        else:
            self.next_wished.emit()

    def _own(self, event: QKeyEvent) -> bool:
        plain = (
            event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            == Qt.KeyboardModifier.NoModifier
        )
        return plain and event.key() in _OWN


class FindBar(Pane):
    """Takes what is sought and says what came of it; it finds nothing itself."""

    typed = Signal(str)
    next_wished = Signal()
    before_wished = Signal()
    end_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.field = _Field(self.tr("Search the document"))
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.before_button = ToolButton("chevron-up", self.tr("Hit before"), key="Shift+F3")
        self.next_button = ToolButton("chevron-down", self.tr("Next hit"), key="F3")
        self.count = ElidedText(role=Role.BODY)
        self.note = ElidedText(role=Role.BODY, tone=Tone.NEUTRAL)
        self.close_button = ToolButton("x", self.tr("End the search"), key="Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.before_button)
        row.addWidget(self.next_button)
        row.addWidget(self.count)
        row.addWidget(self.note, 1)
        row.addWidget(self.close_button)
        self._connect()
        self.show_search(None, 0)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.typed)
        self.next_button.clicked.connect(self.next_wished)
        self.before_button.clicked.connect(self.before_wished)
        self.close_button.clicked.connect(self.end_wished)
        self.field.next_wished.connect(self.next_wished)
        self.field.before_wished.connect(self.before_wished)
        self.field.end_wished.connect(self.end_wished)

    def take_keyboard(self) -> None:
        """Be typed into; what stands there is replaced by the first letter."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_search(self, search: Search | None, number: int) -> None:
        """Say how far the search is, and the number of the hit that is looked at."""
        found = bool(search is not None and search.hits)
        for button in (self.before_button, self.next_button):
            button.setEnabled(found)
        count, note = self._words(search, number)
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.note.setText(note)
        nothing = search is not None and search.done and not found
        self.field.set_trouble(nothing)
        if search is not None and search.done:
            announce(self.field, " ".join(words for words in (count, note) if words))

    def show_turned(self, *, to_beginning: bool) -> None:
        """Say that the way went on at the other end of the document."""
        words = self.tr("From the beginning again") if to_beginning else self.tr("From the end again")
        self.note.setText(words)
        announce(self.field, words)

    def _words(self, search: Search | None, number: int) -> tuple[str, str]:
        if search is None:
            return "", ""
        if search.hits:
            return self._count(search, number), self._unread(search)
        if not search.done:
            return self._going_on(search), ""
        if search.code:
            return "", self.tr("The document cannot be searched ({code})").format(code=search.code)
        if not search.written and not search.unread:
            return "", self.tr("This document is a picture: there is no text to search")
        without = search.pages - search.written - search.unread
        pictures = self.tr("Pages without text: {count}").format(count=without) if without else ""
        return self.tr("Nothing found"), " · ".join(filter(None, (pictures, self._unread(search))))

    def _count(self, search: Search, number: int) -> str:
        count = MOST if search.more else len(search.hits)
        words = self.tr("{number} of more than {count}") if search.more else self.tr("{number} of {count}")
        told = words.format(number=self._written(number), count=self._written(count))
        return told if search.done else f"{told} …"

    def _going_on(self, search: Search) -> str:
        percent = round(100 * search.looked / search.pages)
        return self.tr("Searching … {percent} %").format(percent=percent)

    def _unread(self, search: Search) -> str:
        if not search.unread:
            return ""
        return self.tr("Pages that could not be read: {count}").format(count=search.unread)

    def _written(self, number: int) -> str:
        return QLocale().toString(number)
