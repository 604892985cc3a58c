"""Reading: the real form at leisure, the main facts beside it, and the way on to the signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.sittings import Sitting, SittingField
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import ArrowButton, PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.sheets import ZOOMS
from clerkdesk.ui.pad.texts import Facts, Squeezable, Titles

_SIDE = 328


class ReadingScreen(QWidget):
    """Show a document and its facts; with large letters everything scrolls together.

    Going on is possible once the page in sight is really shown: nobody signs what they cannot see.
    """

    continued = Signal()
    declined = Signal()

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        self.titles = Titles()
        self._facts = Facts()
        self._up, self._down = ArrowButton("arrow-up"), ArrowButton("arrow-down")
        self._smaller, self._larger = ArrowButton("zoom-out"), ArrowButton("zoom-in")
        self._page = Text(role=Role.PAD_TOOL, tone=Tone.NEUTRAL)
        self._decline = PadButton(Kind.SECONDARY)
        self._continue = PadButton(Kind.PRIMARY, "arrow-right", icon_after=True)
        self._phrases: Phrases | None = None
        self._large = False
        self._head = QWidget()
        self._head_column = QVBoxLayout(self._head)
        self._head_column.setContentsMargins(26, 20, 26, 8)
        self._head_column.setSpacing(20)
        self._build()
        self._up.clicked.connect(lambda: reader.turn(-1))
        self._down.clicked.connect(lambda: reader.turn(1))
        self._smaller.clicked.connect(lambda: reader.step_zoom(-1))
        self._larger.clicked.connect(lambda: reader.step_zoom(1))
        self._decline.clicked.connect(self.declined)
        self._continue.clicked.connect(self.continued)
        reader.moved.connect(self._tell_place)
        reader.opened.connect(self._tell_place)

    def _build(self) -> None:
        self._moves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._moves.setSpacing(8)
        for button in (self._up, self._down, self._smaller, self._larger):
            self._moves.addWidget(button)
        self._moves.insertSpacing(2, 12)
        self._moves.addStretch(1)
        self._side = QWidget()
        self._side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(16)
        self._facts_frame = Squeezable(self._facts, 60)
        self._side_column.addWidget(self._facts_frame)
        self._side_column.addStretch(1)
        self._side_column.addWidget(self._page)
        self._side_column.addSpacing(-8)
        self._side_column.addLayout(self._moves)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(24)
        self._middle.addWidget(self.reader, 1)
        self._middle.addWidget(self._side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self.titles)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(SplitRow([self._decline], [self._continue]))

    def show_field(self, sitting: Sitting, field: SittingField, read_to: Place | None) -> None:
        """Show the field's document from its beginning, or where it goes on behind what was read already."""
        places = [other.place for other in sitting.fields if other.digest == field.digest]
        self.reader.open(field.digest, places, field.place, read_to)
        self._tell_place()

    def speak(self, phrases: Phrases, sitting: Sitting, field: SittingField) -> None:
        """Say everything in this language."""
        self._phrases = phrases
        language = phrases.language.code
        self.titles.show_words(phrases.say(say.PLEASE_READ), in_language(field.sentence, language))
        facts = () if field.foreign else sitting.facts
        self._facts.show_facts([(in_language(label, language), value) for label, value in facts])
        self._decline.setText(phrases.say(say.DECLINE))
        self._continue.setText(phrases.say(say.CONTINUE))
        self._up.setAccessibleName(phrases.say(say.UP))
        self._down.setAccessibleName(phrases.say(say.DOWN))
        self._smaller.setAccessibleName(phrases.say(say.FORM_SMALLER))
        self._larger.setAccessibleName(phrases.say(say.FORM_LARGER))
        self.reader.setAccessibleName(phrases.say(say.FORM))
        self.reader.set_notes(phrases.say(say.PAGE_COMES), phrases.say(say.PAGE_FAILED))
        self._tell_place()

    def dress(self, large: bool) -> None:
        """Follow the size of the letters: when ``large``, words and facts scroll with the form."""
        self.reader.dress()
        self._side.setFixedWidth(60 if large else _SIDE)
        self._page.setVisible(not large)
        if large == self._large:
            return
        self._large = large
        turned = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._moves.setDirection(turned)
        if large:
            self._facts_frame.takeWidget()
            for words in (self.titles, self._facts):
                self._head_column.addWidget(words)
                words.show()
            self._facts_frame.hide()
            self.reader.set_head(self._head)
            self._head.show()
        else:
            self.reader.set_head(None)
            self._head.hide()
            self._column.insertWidget(0, self.titles)
            self._facts_frame.hold(self._facts)
            self._facts.show()
            self._facts_frame.show()

    def forget(self) -> None:
        """Drop the document, the facts and the words."""
        self.reader.forget()
        self._facts.forget()
        self.titles.show_words("", "")
        self._page.clear()

    def _tell_place(self) -> None:
        bar = self.reader.verticalScrollBar()
        self._up.setEnabled(bar.value() > bar.minimum())
        self._down.setEnabled(bar.value() < bar.maximum())
        self._smaller.setEnabled(self.reader.zoom > ZOOMS[0])
        self._larger.setEnabled(self.reader.zoom < ZOOMS[-1])
        self._continue.setEnabled(self.reader.readable)
        if self._phrases is not None and self.reader.pages:
            number, count = self.reader.page, self.reader.pages
            self._page.setText(self._phrases.say(say.PAGE_OF, number=number, count=count))
