"""The one kind of dialog: a question with its fields, what it costs to go on, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of


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
