"""The screen of a sitting: languages above, how far it is, and below that what a resident does now."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.domain.procedures import in_language
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import CONTRAST, TEXT_SCALES, Theme
from clerkdesk.ui.pad.course import Course, Phase
from clerkdesk.ui.pad.declaring import DeclaringScreen
from clerkdesk.ui.pad.declining import DecliningScreen
from clerkdesk.ui.pad.languages import LanguageRow
from clerkdesk.ui.pad.passing import PassingScreen
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.progress import ProgressRow, ProgressStep
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.reading import ReadingScreen
from clerkdesk.ui.pad.signing import SigningScreen

_LARGE = 1.5
"""From this text size on there is no room for words beside the form."""


class SittingScreen(Pane):
    """Hold the parts a resident meets between the first page and Done."""

    def __init__(self, reader: Reader) -> None:
        super().__init__("background")
        self.languages = LanguageRow()
        self.reading = ReadingScreen(reader)
        self.signing = SigningScreen()
        self.declaring = DeclaringScreen()
        self.declining = DecliningScreen()
        self.passing = PassingScreen()
        self._progress = ProgressRow()
        self._stack = _Parts()
        self._parts: dict[Phase, QWidget] = {
            Phase.PASSING: self.passing,
            Phase.READING: self.reading,
            Phase.SIGNING: self.signing,
            Phase.DECLARING: self.declaring,
            Phase.WITNESSING: self.declaring,
            Phase.DECLINING: self.declining,
        }
        for part in dict.fromkeys(self._parts.values()):
            self._stack.addWidget(part)
        inner = QVBoxLayout()
        inner.setContentsMargins(40, 16, 40, 24)
        inner.setSpacing(12)
        inner.addWidget(self._progress)
        inner.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.languages)
        column.addWidget(Hairline())
        column.addLayout(inner, 1)

    def show_part(self, phase: Phase) -> None:
        """Bring the part of this phase to the front."""
        self.declaring.wait(phase is Phase.WITNESSING)
        part = self._parts[phase]
        part.resize(self._stack.size())  # or its rows would fold for a width that nobody sees
        self._stack.setCurrentWidget(part)

    def show_field(self, course: Course, caption: str) -> None:
        """Open the document of the field at hand, and lay out clean paper with this caption."""
        self.signing.prepare(caption)
        self.reading.show_field(course.sitting, course.field, course.read_to)

    def speak(self, phrases: Phrases, course: Course) -> None:
        """Say everything in this language."""
        steps = [
            ProgressStep(in_language(field.title, phrases.language.code), field.document, field.signer)
            for field in course.fields
        ]
        self.languages.speak(phrases)
        self._progress.show_steps(steps, course.number, phrases)
        self.passing.speak(phrases, course.field)
        if course.passing:
            return  # the next person shall see nothing of the one before, nor the other way round
        self.reading.speak(phrases, course.sitting, course.field)
        self.signing.speak(phrases, course.field)
        self.declaring.speak(phrases, course.field)
        self.declining.speak(phrases)

    def dress(self, theme: Theme) -> None:
        """Follow look and size of the letters."""
        at = TEXT_SCALES.index(theme.text_scale)
        self.languages.limit(smaller=at > 0, larger=at < len(TEXT_SCALES) - 1)
        self.languages.show_contrast(theme.name == CONTRAST)
        large = theme.text_scale >= _LARGE
        self.reading.dress(large)
        self.declining.dress(large)
        self.declaring.dress(large)
        self.passing.dress(large)
        self.signing.dress(large)

    def clear(self) -> None:
        """Drop ink, pages, facts and names: one person is done, and the next may follow."""
        self.reading.forget()
        self.signing.forget()
        self.declaring.forget()
        self.passing.forget()

    def forget(self) -> None:
        """Drop everything: nobody sits here any more."""
        self.reading.reader.leave()
        self.clear()
        self._progress.forget()
        self.languages.offer(())


class _Parts(QStackedWidget):
    """Take the room that the part in sight needs: until they are in sight, others do not know their width."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """The least that the part in sight can do with."""
        part = self.currentWidget()
        return part.minimumSizeHint() if part is not None else QSize(0, 0)
