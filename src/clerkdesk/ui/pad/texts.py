"""The words on the pad: what to do now, what is signed in one sentence, the facts beside the form."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.domain.sentences import isolated
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of

_BETWEEN_FACTS = 8
"""px; five facts beside the form are in sight to their last line."""


class Titles(QWidget):
    """What to do now, and one plain sentence below it."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text(role=Role.PAD_TITLE, wrap=True)
        self._sentence = Text(role=Role.PAD_TEXT, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._sentence)

    def show_words(self, title: str, sentence: str) -> None:
        """Say this."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def shorten(self, wanted: bool) -> None:
        """Leave the room of the title to the sentence."""
        self._title.setVisible(not wanted)

    def center(self) -> None:
        """Stand in the middle instead of at the beginning of the line."""
        for text in (self._title, self._sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)


class Facts(QWidget):
    """The main facts of the case: a grey label, and below it the value in its own direction."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._texts: list[Text] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts: label and value; as many as there stand already only change their words."""
        if 2 * len(facts) != len(self._texts):
            self.forget()
            for _ in facts:
                self._add_fact()
        words = [said for label, value in facts for said in (label, isolated(value))]
        for text, said in zip(self._texts, words, strict=True):
            text.setText(said)

    def _add_fact(self) -> None:
        if self._texts:
            self._column.addSpacing(_BETWEEN_FACTS)
        for text in (
            Text(role=Role.PAD_TOOL, tone=Tone.NEUTRAL, wrap=True),
            Text(role=Role.PAD_STRONG, wrap=True),
        ):
            self._column.addWidget(text)
            self._texts.append(text)

    def forget(self) -> None:
        """Show nothing."""
        while self._column.takeAt(0) is not None:
            pass
        for text in self._texts:
            text.clear()
            text.hide()
            text.deleteLater()
        self._texts = []


class Squeezable(QScrollArea):
    """Words that take the height they need, give it up when there is too little, and then scroll."""

    def __init__(self, words: QWidget, least: int) -> None:
        super().__init__()
        self._words = words
        self._least = least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.hold(words)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)

    def hold(self, words: QWidget) -> None:
        """Take the words (back) in, on whatever ground lies below."""
        self.setWidget(words)
        self.viewport().setAutoFillBackground(False)
        words.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """All words in sight, if there is room.

        No height for a width, which a box layout would take for the least height.
        """
        width = max(self.width(), 400)
        return QSize(400, self._words.heightForWidth(width) if self._words.hasHeightForWidth() else 0)

    def minimumSizeHint(self) -> QSize:
        """The beginning of the words."""
        return QSize(200, theme_of(self).px(self._least))

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the words or the width change."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.updateGeometry()
        return super().event(event)
