"""The dialog for a new case: which procedure, for whom, and the facts its forms need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.households import carried_over, facts_of, people_of
from clerkdesk.domain.procedures import Procedure, in_language
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.inbox.further_persons import FurtherPersons
from clerkdesk.ui.kit import dates
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.fields import ChoiceBox, LabelledField, LabelledLine
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.theme import theme_of

FROM_APPLICANT = frozenset({"birth_date", "family_name", "given_names"})
"""Facts of a procedure that are asked for as the applicant's own."""
DAYS = frozenset({"move_in", "move_out"})
"""Facts that are a day."""

AROUND, LEAST = 220, 160
"""Pixels at 100 % text: title, buttons and air around the fields; the least the fields get."""


@dataclass(frozen=True)
class NewCase:
    """What a person entered for a new case; one dialog opens one, however often it is asked (``key``)."""

    procedure: str
    applicant: Applicant
    facts: dict[str, str]
    key: str


class NewCaseDialog(Dialog):
    """Asks, checks days kindly, keeps what was entered till it worked; ``wished`` carries a NewCase."""

    wished = Signal(object)

    def __init__(
        self, procedures: tuple[Procedure, ...], language: str, clock: Clock, parent: QWidget
    ) -> None:
        needed = self.tr("Fields with {star} are needed.").format(star=LabelledLine.STAR)
        super().__init__(self.tr("New case"), needed, self.tr("Open case"), parent, icon="file-plus")
        self._window = parent.window()
        self._key = new_id()
        self._procedures = procedures
        self._language = language
        self._clock = clock
        self._facts: dict[str, LabelledLine] = {}
        self._household: Case | None = None
        self.notices = Notices(self)
        self.procedure = ChoiceBox(self.tr("Procedure"))
        self.procedure.addItems([in_language(each.title, language) for each in procedures])
        self.family_name = LabelledLine(self.tr("Family name"), required=True)
        self.given_names = LabelledLine(self.tr("Given names"))
        self.birth_date = LabelledLine(self.tr("Date of birth"), self.tr("dd.mm.yyyy"))
        self.person = ChoiceBox(self.tr("For whom"))
        self._person_line = LabelledField(self.person.accessibleName(), self.person)
        self._person_line.hide()
        self.further = FurtherPersons(self._today, lambda: self.family_name.value)
        self._build()
        self.person.activated.connect(self._take_person)
        self.further.changed.connect(self._take_room)
        self.procedure.currentIndexChanged.connect(self._show_facts)
        self.agreed.connect(self._try)
        self._show_facts()
        self.family_name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, family_name: str) -> None:
        """Put a family name in, as it was searched for."""
        self.family_name.write(family_name)

    def come_from(self, case: Case) -> None:
        """Ask for another case of the same household: one of its people, the home already filled in."""
        self._household = case
        people = people_of(case)
        self.person.addItems([*(person.spoken for person in people), self.tr("Somebody else")])
        self._person_line.show()
        self._take_person(0)
        self._show_facts()

    def _take_person(self, at: int) -> None:
        """Fill in who was chosen; for somebody else the fields are empty again."""
        people = people_of(self._household) if self._household is not None else ()
        person = people[at] if at < len(people) else Applicant("", "")
        self.family_name.write(person.family_name)
        self.given_names.write(person.given_names)
        self.birth_date.write(dates.long_day(person.birth_date) if person.birth_date else "")

    def wish(self) -> NewCase | None:
        """What was entered, or None after saying beside the fields what is missing."""
        checks = [self._check_name(), self._check_birth(), *map(self._check_fact, self._facts)]
        if not all(checks):
            asked = (self.family_name, self.birth_date, *self._facts.values())
            wrong = next(each for each, right in zip(asked, checks, strict=True) if not right)
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(wrong)
            return None
        procedure = self._chosen()
        members = self.further.members() if procedure.household else ()
        if members is None:
            return None
        birth = self._day(self.birth_date)
        applicant = Applicant(self.family_name.value, self.given_names.value, birth)
        facts = {key: self._fact(key) for key in self._facts if self._facts[key].value}
        if birth is not None and any(fact.key == "birth_date" for fact in procedure.asked):
            facts["birth_date"] = dates.long_day(birth)
        facts |= facts_of(members)
        return NewCase(procedure.key, applicant, facts, self._key)

    def show_trouble(self, trouble: Exception) -> None:
        """Say why the case was not opened; everything entered stays."""
        self._wait(False)
        self.notices.show_trouble(trouble)

    def _build(self) -> None:
        self.body.addWidget(self.notices)
        scrolled = QWidget()
        fields = QVBoxLayout(scrolled)
        fields.setContentsMargins(4, 4, 16, 4)
        fields.setSpacing(12)
        procedure = LabelledField(self.tr("Procedure"), self.procedure)
        for part in (procedure, self._person_line, self.family_name, self.given_names, self.birth_date):
            fields.addWidget(part)
        self._facts_room = QVBoxLayout()
        self._facts_room.setSpacing(12)
        fields.addLayout(self._facts_room)
        fields.addWidget(self.further)
        fields.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(scrolled)
        self._area = area
        self.body.addWidget(area, 1)

    def _show_facts(self) -> None:
        """Ask for the facts of the chosen procedure; what was typed under the same key stays."""
        typed = {key: labelled.value for key, labelled in self._facts.items()}
        while (item := self._facts_room.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.setParent(None)
                gone.deleteLater()
        self._facts = {}
        known = carried_over(self._household, self._chosen()) if self._household is not None else {}
        for fact in self._chosen().asked:
            if fact.key in FROM_APPLICANT:
                continue
            hint = self.tr("dd.mm.yyyy") if fact.key in DAYS else ""
            label = in_language(fact.label, self._language)
            asked = self._facts[fact.key] = LabelledLine(label, hint, required=fact.required)
            asked.write(typed.get(fact.key) or known.get(fact.key, ""))
            self._facts_room.addWidget(asked)
        self.further.setVisible(self._chosen().household)
        self._take_room()

    def _take_room(self) -> None:
        """Show all fields at once as far as the window allows; the rest scrolls."""
        fields = self._area.widget()
        assert fields is not None
        fields.adjustSize()
        around = theme_of(self).px(AROUND)
        free = self._window.height() - around
        self._area.setMinimumHeight(max(theme_of(self).px(LEAST), min(fields.height(), free)))
        self.adjustSize()

    def _chosen(self) -> Procedure:
        return self._procedures[self.procedure.currentIndex()]

    def _check_name(self) -> bool:
        missing = not self.family_name.value
        self.family_name.set_trouble(
            self.tr("Without a name nobody finds the case again.") if missing else ""
        )
        return not missing

    def _check_birth(self) -> bool:
        day = self._day(self.birth_date)
        trouble = ""
        if day is None and self.birth_date.value:
            trouble = self._no_such_day()
        elif day is not None and day > self._today():
            trouble = self.tr("This is no day in the past. Please enter it like 03.07.1991.")
        self.birth_date.set_trouble(trouble)
        return not trouble

    def _check_fact(self, key: str) -> bool:
        asked, required = self._facts[key], {fact.key for fact in self._chosen().asked if fact.required}
        trouble = ""
        if key in required and not asked.value:
            trouble = self.tr("The form needs this.")
        elif key in DAYS and asked.value and self._day(asked) is None:
            trouble = self._no_such_day()
        asked.set_trouble(trouble)
        return not trouble

    def _no_such_day(self) -> str:
        return self.tr("This day does not exist. Please enter it like 15.11.2026.")

    def _fact(self, key: str) -> str:
        asked = self._facts[key]
        day = self._day(asked) if key in DAYS else None
        return dates.long_day(day) if day is not None else asked.value

    def _day(self, labelled: LabelledLine) -> date | None:
        return dates.typed_day(labelled.value, self._today())

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _try(self) -> None:
        wish = self.wish() if self.go_on_button.isEnabled() else None
        if wish is not None:
            self.notices.clear()
            self._wait(True)
            self.wished.emit(wish)

    def _wait(self, waiting: bool) -> None:
        self.go_on_button.setEnabled(not waiting)
        self.go_on_button.setText(self.tr("Filling in the forms …") if waiting else self.tr("Open case"))
