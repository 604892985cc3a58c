"""The one kind of dialog: a question with its fields, what it costs to go on, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.scrolled import Scrolled
from clerkdesk.ui.kit.theme import Role, Tone, theme_of

_LEAST_HEIGHT, _EDGE = 80, 24


class Dialog(QDialog):
    """Ask before going on: title, one sentence, fields in `body`, Cancel [Esc] and one primary button.

    It stays open while the work is done: `agreed` asks the page to act, which then calls `accept()`, or
    `refuse()` with a sentence when it cannot be. When something `loses`, Enter does not mean going on.
    """

    agreed = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        go_on: str,
        parent: QWidget,
        *,
        icon: str = "",
        loses: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(theme_of(self).px(420))
        room = QVBoxLayout(self)
        room.setContentsMargins(24, 20, 24, 20)
        room.setSpacing(8)
        room.addWidget(Text(paint.sentence(title), Role.PAGE, wrap=True))
        if sentence:
            room.addWidget(Text(sentence, wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        room.addLayout(self.body)
        self._trouble = Text("", Role.BODY, Tone.DANGER, wrap=True)
        self._trouble.hide()
        room.addWidget(self._trouble)
        room.addSpacing(8)
        self.cancel_button = Button(self.tr("Cancel"), Kind.GHOST, key="Esc")
        self.cancel_button.clicked.connect(self.reject)
        self.go_on_button = Button(go_on, Kind.DANGER if loses else Kind.PRIMARY, icon=icon)
        self.go_on_button.clicked.connect(self.agreed)
        (self.cancel_button if loses else self.go_on_button).setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.go_on_button)
        room.addLayout(row)

    def refuse(self, sentence: str) -> None:
        """Stay open and say why it did not work."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)
        self.adjustSize()


class LongDialog(Dialog):
    """A dialog with so many fields that in a low window, or in large letters, they scroll."""

    def __init__(self, title: str, sentence: str, go_on: str, parent: QWidget, *, icon: str = "") -> None:
        super().__init__(title, sentence, go_on, parent, icon=icon)
        self._holder = parent
        self._fields = Scrolled(_LEAST_HEIGHT)
        self.body.addWidget(self._fields)
        self.body = self._fields.room

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the fields need, and no higher than the window."""
        super().showEvent(event)
        self.take_room()

    def take_room(self) -> None:
        """Show all fields at once as far as the window allows."""
        layout, least = self.layout(), theme_of(self).px(_LEAST_HEIGHT)
        assert layout is not None
        self._fields.setFixedHeight(least)
        for stale in (self.body, layout):
            stale.activate()
        around = layout.totalHeightForWidth(self.width()) - least
        free = self._holder.window().height() - around - 2 * _EDGE
        self._fields.setFixedHeight(max(min(self._fields.sizeHint().height(), free), least))
        layout.activate()
        self.adjustSize()
