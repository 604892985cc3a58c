"""Further persons in the dialog for a new case: who moves in together with the applicant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.households import MOST, Member
from clerkdesk.ui.kit import dates
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.fields import ChoiceBox, LabelledField, LabelledLine
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role


class FurtherPersons(QWidget):
    """A block of fields per person, and a button for one more; ``changed`` when there is one more or less."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], family_name: Callable[[], str]) -> None:
        super().__init__()
        self._today = today
        self._family_name = family_name
        self._blocks: list[PersonBlock] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Text(self.tr("Who else moves in?"), Role.ROW))
        self.add_button = Button(self.tr("Add a person"), icon="user-plus", size=Size.SMALL)
        self.add_button.clicked.connect(self.add)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def add(self) -> None:
        """Ask for one more person, who probably has the applicant's family name."""
        block = PersonBlock(len(self._blocks) + 2, self._family_name(), self._today)
        block.removed.connect(lambda: self._remove(block))
        self._blocks.append(block)
        self._column.insertWidget(self._column.count() - 1, block)
        self.add_button.setEnabled(len(self._blocks) < MOST)
        self.changed.emit()
        block.given_names.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def members(self) -> tuple[Member, ...] | None:
        """Everybody entered, or None after saying beside the fields what is wrong."""
        found = [block.member() for block in self._blocks]
        whole = tuple(member for member in found if member is not None)
        return whole if len(whole) == len(found) else None

    def _remove(self, block: PersonBlock) -> None:
        self._blocks.remove(block)
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()
        for number, left in enumerate(self._blocks, start=2):
            left.count(number)
        self.add_button.setEnabled(True)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class PersonBlock(QWidget):
    """The fields for one person; ``removed`` when the clerk takes them away again."""

    removed = Signal()

    def __init__(self, number: int, family_name: str, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._title = Text("", Role.MEDIUM)
        self.remove_button = Button("", Kind.GHOST, icon="x", size=Size.SMALL)
        self.remove_button.clicked.connect(self.removed)
        self.given_names = LabelledLine(self.tr("Given names"))
        self.family_name = LabelledLine(self.tr("Family name"))
        self.birth_date = LabelledLine(self.tr("Date of birth"), self.tr("dd.mm.yyyy"))
        self.birth_place = LabelledLine(self.tr("Place of birth"))
        self.relation = ChoiceBox(self.tr("Relation to the applicant"))
        self.relation.addItems(
            [self.tr("Spouse"), self.tr("Partner"), self.tr("Child"), self.tr("Other relation")]
        )
        self.family_name.write(family_name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setSpacing(8)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self.remove_button, 0, 1, Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(self.given_names, 1, 0)
        grid.addWidget(self.family_name, 1, 1)
        grid.addWidget(self.birth_date, 2, 0)
        grid.addWidget(self.birth_place, 2, 1)
        grid.addWidget(LabelledField(self.relation.accessibleName(), self.relation), 3, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)  # a family name needs as much room as given names
        self.count(number)

    def count(self, number: int) -> None:
        """Be the person of this number; the applicant is the first."""
        title = self.tr("Person {number}").format(number=number)
        self._title.setText(title)
        self.remove_button.setToolTip(self.tr("Take away person {number}").format(number=number))
        self.remove_button.setAccessibleName(self.remove_button.toolTip())

    def member(self) -> Member | None:
        """Who was entered, or None after saying what is missing."""
        family, given = self.family_name.value, self.given_names.value
        self.family_name.set_trouble("" if family else self.tr("The form needs this."))
        born = dates.typed_day(self.birth_date.value, self._today())
        no_day = self.tr("This day does not exist. Please enter it like 15.11.2026.")
        wrong_day = bool(self.birth_date.value) and (born is None or born > self._today())
        self.birth_date.set_trouble(no_day if wrong_day else "")
        if not family or wrong_day:
            (self.birth_date if family else self.family_name).field.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return Member(Applicant(family, given, born), self.birth_place.value, self.relation.currentText())
