"""The resident is signing: what the pad shows now, at the clerk's desk, and how to stop it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.sittings import Sitting
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.signing.pad import PadProgress
from clerkdesk.ui.signing.witness import WitnessForm


class SittingBar(QWidget):
    """One live line about the sitting, and the clerk's part in it.

    ``stopped`` when the clerk ends it, ``declaration_wished`` when somebody cannot write; two wishes when a
    seal is due.
    """

    declaration_wished = Signal()
    stopped = Signal()
    seal_wished = Signal()
    discard_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", Role.ROW, Tone.INFO)
        self._line = Text("", Role.BODY, wrap=True)
        self._ways = QWidget()
        self._state = ""
        self._language = ""
        self._name = ""
        self.witness = WitnessForm()
        self.declare_button = Button(
            self.tr("Declare without handwriting"), icon="accessibility", size=Size.SMALL
        )
        self.stop_button = Button(self.tr("Stop"), icon="x", key="Shift+Esc", size=Size.SMALL)
        self.seal_button = Button(self.tr("Seal again"), Kind.SOFT, icon="stamp", size=Size.SMALL)
        self.discard_button = Button(self.tr("Discard the signature"), Kind.DANGER, size=Size.SMALL)
        self.declare_button.clicked.connect(self.declaration_wished)
        self.stop_button.clicked.connect(self.stopped)
        self.seal_button.clicked.connect(self.seal_wished)
        self.discard_button.clicked.connect(self.discard_wished)
        self._arrange()
        self._offer(waiting=False)
        self.hide()

    def _arrange(self) -> None:
        room = QVBoxLayout(self)
        room.setContentsMargins(14, 10, 14, 10)
        room.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(12)
        room.addLayout(row)
        room.addWidget(self.witness)  # below all, in the whole width: beside the acts it would cut the list
        row.addWidget(Icon("tablet", 20, Tone.INFO), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addWidget(self._ways)
        words.addStretch(1)
        row.addLayout(words, 1)
        acts = QVBoxLayout()  # one below the other: side by side they would take the width of the list
        acts.setSpacing(6)
        for button in (self.stop_button, self.declare_button):
            acts.addWidget(button)
        acts.addStretch(1)
        row.addLayout(acts)
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 8, 0, 2)
        ways.setSpacing(8)
        for button in (self.seal_button, self.discard_button):
            ways.addWidget(button)
        ways.addStretch(1)

    @property
    def words(self) -> str:
        """What the bar says."""
        return f"{self._title.text()} {self._line.text()}"

    def begin(self, sitting: Sitting, language: str) -> None:
        """Tell of a sitting that begins."""
        self._name = sitting.signer
        self._show_who(self.tr("{name} is at the pad"), sitting.fields[0].signer)
        self._state = self.tr("The form is being shown")
        self._offer(waiting=False)
        self.show_language(language)

    def show_progress(self, progress: PadProgress) -> None:
        """Tell what the pad shows now."""
        words = {
            "reading": self.tr("Reading, field {number} of {count}"),
            "signing": self.tr("Signing field {number} of {count}"),
            "declaring": self.tr("Declaring field {number} of {count} without handwriting"),
            "witnessing": self.tr("Field {number} of {count} is declared; you are asked as witness"),
            "declining": self.tr("Thinking about not signing"),
            "passing": self.tr("The pad is being passed on"),
        }.get(progress.phase)
        self.declare_button.setVisible(progress.phase in ("reading", "signing"))
        if words is not None:
            at, next_one = self.tr("{name} is at the pad"), self.tr("{name} is next at the pad")
            self._show_who(next_one if progress.phase == "passing" else at, progress.signer)
            self._state = words.format(number=progress.field, count=progress.fields)
            self._write()

    def show_language(self, language: str) -> None:
        """Tell in which language the resident reads; who has signed reads no more."""
        if self.stop_button.isHidden():
            return
        self._language = LANGUAGES[language].own_name if language in LANGUAGES else ""
        self._write()

    def show_waiting(self, sitting: Sitting) -> None:
        """Tell that somebody has signed and the seal could not be set yet."""
        self._name = sitting.signer
        self._show_who(self.tr("{name} has signed"), ", ".join(sitting.people))
        self._state = self.tr(
            "The signature is kept only while ClerkDesk is open. Please let the person wait for the seal."
        )
        self._language = ""
        self._offer(waiting=True)
        self._write()

    def _offer(self, *, waiting: bool) -> None:
        self.declare_button.setVisible(not waiting)
        self.stop_button.setVisible(not waiting)
        self._ways.setVisible(waiting)

    def _show_who(self, words: str, name: str) -> None:
        """Say whose turn it is; of who was not named, by what the desk calls the case."""
        self._title.setText(paint.sentence(words.format(name=name or self._name)))

    def _write(self) -> None:
        self._line.setText(" · ".join(part for part in (self._state, self._language) if part))
        self.setAccessibleName(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pale ground and its edge."""
        tone = theme_of(self).tone(Tone.INFO)
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, tone.soft, tone.edge)
        painter.end()
