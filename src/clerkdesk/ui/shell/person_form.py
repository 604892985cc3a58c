"""One person of the office: name, unit, and what they are there for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.domain.people import Person, Role
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role as Type
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.shell.sign_in import role_name


class PersonForm(QWidget):
    """A new colleague, or the roles of one; ``kept`` when it shall be so, ``let_go`` when they leave."""

    kept = Signal()
    let_go = Signal()

    def __init__(self, unit: str) -> None:
        """``unit`` is that of a new colleague, if nothing else is written."""
        super().__init__()
        self._unit = unit
        self._person: Person | None = None
        self._own = False
        self.title = Text("", Type.PAGE, wrap=True)
        self.name = TextField(self.tr("Name"), placeholder=self.tr("First name and family name"))
        self.unit = TextField(self.tr("Unit"))
        self._name_field = LabelledField(self.tr("Name"), self.name)
        self._unit_field = LabelledField(self.tr("Unit"), self.unit)
        self.ticks = {role: Tick(role_name(role)) for role in Role}
        self._words = Text("", Type.SECONDARY, Tone.NEUTRAL, wrap=True)
        self.keep_button = Button("", Kind.PRIMARY, key="Enter")
        self.leave_button = Button(self.tr("Does not work here any more …"), Kind.GHOST)
        self._arrange()
        self.keep_button.clicked.connect(self._keep)
        self.leave_button.clicked.connect(self.let_go)
        for field in (self.name, self.unit):
            field.textChanged.connect(self._settle)
            field.returnPressed.connect(self._keep)
        for tick in self.ticks.values():
            tick.toggled.connect(self._settle)

    def show_new(self) -> None:
        """Ask for a new colleague."""
        self._show(None, own=False)
        self.name.clear()
        self.unit.setText(self._unit)

    def show_person(self, person: Person, *, own: bool) -> None:
        """Show what somebody is there for; their own entry nobody changes."""
        self._show(person, own=own)

    def roles(self) -> frozenset[Role]:
        """What is ticked."""
        return frozenset(role for role, tick in self.ticks.items() if tick.isChecked())

    def focus(self) -> None:
        """Put the keyboard on the first part that can be changed."""
        first = self.name if self._person is None else next(iter(self.ticks.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, person: Person | None, *, own: bool) -> None:
        self._person, self._own = person, own
        for role, tick in self.ticks.items():
            tick.setChecked(person is not None and role in person.roles)
            tick.setEnabled(not own)
        for field in (self._name_field, self._unit_field):
            field.setVisible(person is None)
        self.title.setText(self.tr("New colleague") if person is None else person.name)
        self._words.setText(self._explanation(person, own=own))
        self._words.setVisible(bool(self._words.text()))
        self.keep_button.setText(self.tr("Enter colleague") if person is None else self.tr("Change roles"))
        self.keep_button.updateGeometry()
        self.keep_button.setVisible(not own)
        self.leave_button.setVisible(person is not None and person.works_here and not own)
        self._settle()

    def _explanation(self, person: Person | None, *, own: bool) -> str:
        if own:
            return self.tr("Nobody changes their own roles. Another administrator can.")
        if person is not None and not person.works_here:
            return self.tr("Does not work here any more. Past acts keep this name; a role brings them back.")
        return ""

    def _settle(self) -> None:
        named = self._person is not None or bool(self.name.text().strip() and self.unit.text().strip())
        changed = self._person is None or self.roles() != self._person.roles
        self.keep_button.setEnabled(named and changed and bool(self.roles()) and not self._own)

    def _keep(self) -> None:
        if self.keep_button.isEnabled():
            self.kept.emit()

    def _arrange(self) -> None:
        content = Pane("surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        for part in (self.title, self._words, self._name_field, self._unit_field, *self.ticks.values()):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 8, 20, 16)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.keep_button)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(scroll, 1)
        room.addWidget(foot)
