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


class SittingBar(QWidget):
    """One live line about the sitting; ``stopped`` when the clerk ends it, two wishes when a seal is due."""

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
        self.stop_button = Button(self.tr("Stop"), icon="x", key="Shift+Esc", size=Size.SMALL)
        self.seal_button = Button(self.tr("Seal again"), Kind.SOFT, icon="stamp", size=Size.SMALL)
        self.discard_button = Button(self.tr("Discard the signature"), Kind.DANGER, size=Size.SMALL)
        self.stop_button.clicked.connect(self.stopped)
        self.seal_button.clicked.connect(self.seal_wished)
        self.discard_button.clicked.connect(self.discard_wished)
        self._arrange()
        self._offer(waiting=False)
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(Icon("tablet", 20, Tone.INFO), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addWidget(self._ways)
        row.addLayout(words, 1)
        row.addWidget(self.stop_button)
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
        self._title.setText(paint.sentence(self.tr("{name} is at the pad").format(name=sitting.signer)))
        self._state = self.tr("The form is being shown")
        self._offer(waiting=False)
        self.show_language(language)

    def show_progress(self, progress: PadProgress) -> None:
        """Tell what the pad shows now."""
        words = {
            "reading": self.tr("Reading, field {number} of {count}"),
            "signing": self.tr("Signing field {number} of {count}"),
            "declining": self.tr("Thinking about not signing"),
        }.get(progress.phase)
        if words is not None:
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
        self._title.setText(paint.sentence(self.tr("{name} has signed").format(name=sitting.signer)))
        self._state = self.tr(
            "The signature is kept only while ClerkDesk is open. Please let the person wait for the seal."
        )
        self._language = ""
        self._offer(waiting=True)
        self._write()

    def _offer(self, *, waiting: bool) -> None:
        self.stop_button.setVisible(not waiting)
        self._ways.setVisible(waiting)

    def _write(self) -> None:
        self._line.setText(" · ".join(part for part in (self._state, self._language) if part))
        self.setAccessibleName(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pale ground and its edge."""
        tone = theme_of(self).tone(Tone.INFO)
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, tone.soft, tone.edge)
        painter.end()
