"""The clerk as witness of a declaration without handwriting: who it is, and that they declared it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.apart import folded
from clerkdesk.domain.names import as_typed
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.sittings import SittingField
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.scrolled import RING_ROOM, Scrolled
from clerkdesk.ui.kit.theme import Role, Tone

_LEAST_HEIGHT = 40


class WitnessForm(QWidget):
    """Asks for the name and the clerk's word: ``confirmed`` carries the name, ``returned`` if they refuse.

    Another name than the pad shows is asked back once. ``changed`` when it is asked, and when it is no more.
    The buttons stay in sight where the rest scrolls.
    """

    confirmed = Signal(str)
    returned = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Text("", Role.BODY, wrap=True)
        self._shown = ""
        self._asked_back = False
        name = self.tr("Name of the person")
        self.name = TextField(name)
        self.name_line = LabelledField(name, self.name)
        self.seen = Tick(self.tr("I saw this person declare it"))
        self.confirm_button = Button(self.tr("Confirm as witness"), Kind.PRIMARY, size=Size.SMALL)
        self.return_button = Button(self.tr("Back to signing"), size=Size.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 2)
        column.setSpacing(8)
        asked = self.tr("Who cannot write declares this; the seal names you as witness:")
        words = Text(asked, Role.BODY, Tone.NEUTRAL, wrap=True)
        form = Scrolled(_LEAST_HEIGHT)
        for part in (words, self._sentence, self.name_line, self.seen):
            form.room.addWidget(part)
        column.addWidget(form)
        ways = QHBoxLayout()
        ways.setContentsMargins(RING_ROOM, 0, 0, 0)
        ways.setSpacing(8)
        for button in (self.confirm_button, self.return_button):
            ways.addWidget(button)
        ways.addStretch(1)
        column.addLayout(ways)
        self.name.textChanged.connect(self._take_name)
        self.seen.toggled.connect(self._settle)
        self.confirm_button.clicked.connect(self._confirm)
        self.return_button.clicked.connect(self.returned)
        self.drop()

    def ask(self, field: SittingField, language: str) -> None:
        """Ask about this field in a language, starting from the name known so far."""
        self._sentence.setText(in_language(field.sentence, language))
        self._shown = field.signer
        self.name.setText(field.signer)
        self.seen.setChecked(False)
        self._settle()
        self.show()
        self.changed.emit()

    def drop(self) -> None:
        """Ask no more, and keep nothing of what was asked."""
        self.hide()
        self._sentence.clear()
        self._shown = ""
        self.name.clear()
        self.seen.setChecked(False)
        self._settle()
        self.changed.emit()

    @property
    def _name(self) -> str:
        return as_typed(self.name.text())

    @property
    def differs(self) -> bool:
        """Whether it is said that the name is not the one on the pad."""
        return self._asked_back

    def _confirm(self) -> None:
        """The clerk's word counts; for another name than the pad shows it is asked for twice."""
        other = bool(self._shown) and folded(self._name) != folded(self._shown)
        if other and not self._asked_back:
            self._asked_back = True
            words = self.tr(
                "The name differs: the pad shows {name}. If the one entered here is right, confirm again."
            )
            self.name_line.set_trouble(words.format(name=self._shown))
            self.changed.emit()
        else:
            self.confirmed.emit(self._name)

    def _take_name(self) -> None:
        self._asked_back = False
        self.name_line.set_trouble("")
        self._settle()

    def _settle(self) -> None:
        self.confirm_button.setEnabled(bool(self._name) and self.seen.isChecked())
