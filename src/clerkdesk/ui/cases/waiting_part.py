"""What the step card says at the hand-over: how far it is, how the applicant is told, and who collects."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.collection import Collection, collection_of
from clerkdesk.domain.procedures import SignerRole, in_language
from clerkdesk.domain.waiting import ToldHow, Waiting, WaitState
from clerkdesk.ui.cases.collection_dialog import old_document_words
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.choices import EitherOr
from clerkdesk.ui.kit.dates import long_day
from clerkdesk.ui.kit.labels import SectionTitle, Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.kit.words import told_name
from clerkdesk.usecases.cases import CaseView, is_unasked, to_collect

translate = QCoreApplication.translate


def has_part(view: CaseView) -> bool:
    """Whether there is anything to say of the hand-over before it is signed for."""
    if is_unasked(view.procedure, view.documents) or not view.procedure.collection:
        return view.case.wait_state is not None
    return bool(to_collect(view.procedure, view.documents))


class WaitingPart(QWidget):
    """Tells the state; ``changed`` when it was chosen how the applicant is told.

    ``collection_wished`` when somebody collects now, or who does is to be changed; ``take_back_wished`` when
    what was noted last was wrong.
    """

    changed = Signal()
    collection_wished = Signal()
    take_back_wished = Signal()

    def __init__(self, view: CaseView, language: str) -> None:
        super().__init__()
        self._view = view
        self.told: dict[ToldHow, EitherOr] = {}
        self.collect_button: Button | None = None
        self.take_back_button: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        waiting = view.procedure.waiting
        thing = in_language(waiting.thing, language) if waiting is not None else ""
        place = in_language(waiting.place, language) if waiting is not None else ""
        self._build(thing or translate("Collection", "It"), place)

    @property
    def how(self) -> ToldHow | None:
        """How the applicant was told, as chosen; None while nothing is."""
        return next((how for how, choice in self.told.items() if choice.isChecked()), None)

    def _build(self, thing: str, place: str) -> None:
        case, collection = self._view.case, collection_of(self._view.case)
        if collection is not None and not is_unasked(self._view.procedure, self._view.documents):
            self._tell_collection(collection)
        elif case.wait_state is WaitState.ORDERED:
            words = translate("Collection", "{place} since {day}")
            day = long_day(case.waiting_since.astimezone().date())
            self._say(thing, words.format(place=place or translate("Steps", "In production"), day=day))
        elif case.wait_state is WaitState.ARRIVED and case.waiting is not None:
            self._ask_how(thing, case.waiting)
        elif case.waiting is not None and case.waiting.told_at is not None:
            self._tell_told(thing, case.waiting)

    def _say(self, title: str, sentence: str) -> None:
        self._column.addWidget(SectionTitle(title))
        line = Text(paint.sentence(sentence), Role.BODY, wrap=True)
        line.setObjectName("wait_state")
        self._column.addWidget(line)

    def _ask_how(self, thing: str, waiting: Waiting) -> None:
        words = translate("Collection", "Arrived on {day}. How was {name} told?")
        day = long_day(waiting.arrived_at.astimezone().date()) if waiting.arrived_at else ""
        title = translate("Collection", "{thing} is here").format(thing=thing)
        self._say(title, words.format(day=day, name=self._view.case.applicant.spoken))
        row = QHBoxLayout()
        row.setSpacing(16)
        group = QButtonGroup(self)
        for how in ToldHow:
            self.told[how] = choice = EitherOr(told_name(how))
            choice.toggled.connect(self.changed)
            group.addButton(choice)
            row.addWidget(choice)
        row.addStretch(1)
        self._column.addLayout(row)
        self._offer("hand", translate("Collection", "Collects it now …"), take_back=True)

    def _tell_told(self, thing: str, waiting: Waiting) -> None:
        title = translate("Collection", "{thing} is ready to be collected").format(thing=thing)
        words = translate("Collection", "{name} was told {how} on {day}.")
        day = long_day(waiting.told_at.astimezone().date()) if waiting.told_at else ""
        how = told_name(waiting.told_how) if waiting.told_how is not None else ""
        self._say(title, words.format(name=self._view.case.applicant.spoken, how=how, day=day))
        self._offer("", "", take_back=True)

    def _tell_collection(self, collection: Collection) -> None:
        self._say(translate("Collection", "Collection"), _collected_words(self._view, collection))
        old = translate("Collection", "Previous document: {what}").format(
            what=old_document_words()[collection.old]
        )
        self._column.addWidget(Text(old, Role.SECONDARY, Tone.NEUTRAL, wrap=True))
        self._offer("pencil", translate("Collection", "Change …"), take_back=False)

    def _offer(self, icon: str, collect: str, *, take_back: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        if collect:
            self.collect_button = Button(collect, Kind.SECONDARY, icon=icon, size=Size.SMALL)
            self.collect_button.clicked.connect(self.collection_wished)
            row.addWidget(self.collect_button)
        if take_back:
            words = translate("Collection", "Take the last note back")
            self.take_back_button = Button(words, Kind.GHOST, icon="undo-2", size=Size.SMALL)
            self.take_back_button.clicked.connect(self.take_back_wished)
            row.addWidget(self.take_back_button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)


def _collected_words(view: CaseView, collection: Collection) -> str:
    if collection.collector is SignerRole.APPLICANT:
        return translate("Collection", "{name} collects it in person.").format(
            name=view.case.applicant.spoken
        )
    if collection.collector is SignerRole.AUTHORISED:
        words = translate("Collection", "{name} collects it; the power of attorney was seen.")
    else:
        words = translate("Collection", "{name} collects it for the applicant.")
    return words.format(name=collection.name)
