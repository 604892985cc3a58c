"""The people of the office: who works here, as what, and who did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.people import Person
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.labels import Hairline, KeyCap, Text
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role as Type
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.shell.overlay import Overlay
from clerkdesk.ui.shell.person_form import PersonForm
from clerkdesk.ui.shell.sign_in import described
from clerkdesk.ui.shell.tiles import TileDelegate, TileLook
from clerkdesk.usecases.people import People


@dataclass(frozen=True)
class PeopleUse:
    """What the sheet works with; ``me`` is the id of who looks at it, ``unit`` that of new colleagues."""

    people: People
    jobs: Jobs
    me: str
    unit: str


class PeopleSheet(Overlay):
    """Enters colleagues, changes their roles, lets them go.

    ``changed`` carries everybody who works here now, ``toast_wished`` the words for what was done.
    """

    changed = Signal(object)
    toast_wished = Signal(str)

    def __init__(self, window: QWidget, use: PeopleUse) -> None:
        super().__init__(window, self.tr("People of this office"), 820, 560)
        self._use = use
        column = Column[Person](self.tr("Person"), lambda person: person.name)
        self._rows: Rows[Person] = Rows([column], look=self._look, parent=self)
        self.crowd = RowList(self.tr("People of this office"))
        self.crowd.setItemDelegate(TileDelegate(self.crowd))
        self.crowd.setModel(self._rows)
        self.crowd.chosen.connect(self._show)
        self.new_button = Button(self.tr("Enter a colleague"), icon="user-plus")
        self.new_button.clicked.connect(self._begin_new)
        self.notices = Notices(self)
        self.form = PersonForm(use.unit)
        self.crowd.opened.connect(lambda _: self.form.focus())
        self.form.kept.connect(self._keep)
        self.form.let_go.connect(self._ask_to_let_go)
        self._chosen: Person | None = None
        self._arrange()

    def come(self) -> None:
        """Begin with whoever works here now."""
        super().come()
        self.notices.clear()
        self._begin_new()
        self._read()

    def close_page(self) -> None:
        """Want no more answers; what was decided is done all the same."""
        self._use.jobs.forget(self)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(self.tr("People of this office"), Type.PAGE, wrap=True))
        sentence = self.tr("Nobody is ever removed: what somebody did stays under their name.")
        words.addWidget(Text(sentence, Type.SECONDARY, Tone.NEUTRAL, wrap=True))
        head.addLayout(words, 1)
        head.addWidget(KeyCap("Esc"))
        left = QVBoxLayout()
        left.setContentsMargins(0, 8, 0, 16)
        left.setSpacing(8)
        left.addWidget(self.crowd, 1)
        below = QHBoxLayout()
        below.setContentsMargins(20, 0, 20, 0)
        below.addWidget(self.new_button)
        below.addStretch(1)
        left.addLayout(below)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(left, 1)
        both.addWidget(Hairline(vertical=True))
        both.addWidget(self.form, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.notices)
        self.body.addWidget(Hairline())
        self.body.addLayout(both, 1)
        self.body.addSpacing(1)  # the sheet's round corners stay its own

    def _look(self, person: Person) -> TileLook:
        right = self.tr("you") if person.id == self._use.me else ""
        return TileLook(
            person.name,
            described(person) if person.works_here else self.tr("not here any more"),
            right=right,
            initials=person.initials,
        )

    # Reading

    def _read(self, then_show: str = "") -> None:
        people = self._use.people

        def read(everybody: tuple[Person, ...]) -> None:
            self._rows.show(sorted(everybody, key=lambda person: not person.works_here))
            index = self._rows.find(lambda person: person.id == then_show)
            if index.isValid():
                self.crowd.choose(index)
            self.changed.emit(tuple(person for person in everybody if person.works_here))

        self._run(people.all, read)

    def _show(self, person: Person) -> None:
        self._chosen = person
        self.form.show_person(person, own=person.id == self._use.me)

    def _begin_new(self) -> None:
        self._chosen = None
        self.crowd.setCurrentIndex(QModelIndex())
        self.form.show_new()
        self.form.focus()

    # Acts

    def _keep(self) -> None:
        people, form, chosen = self._use.people, self.form, self._chosen
        name, unit, roles = form.name.text(), form.unit.text().strip(), form.roles()

        def kept(person: Person) -> None:
            words = self.tr("{name} works here now")
            if chosen is not None:
                words = self.tr("{name} has other roles now")
            self._done(person.id, words.format(name=person.name))

        if chosen is None:
            self._run(lambda: people.add(name, unit, roles), kept)
        else:
            self._run(lambda: people.change_roles(chosen.id, roles), kept)

    def _ask_to_let_go(self) -> None:
        person = self._chosen
        if person is None:
            return
        title = self.tr("{name} does not work here any more?").format(name=person.name)
        sentence = self.tr("Past acts keep the name. Cases on their table lie there for anybody.")
        dialog = Dialog(title, sentence, self.tr("Does not work here any more"), self.window())
        dialog.agreed.connect(dialog.accept)
        dialog.agreed.connect(lambda: self._let_go(person))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _let_go(self, person: Person) -> None:
        people = self._use.people
        words = self.tr("{name} does not work here any more").format(name=person.name)
        self._run(lambda: people.let_go(person.id), lambda _: self._done(person.id, words))

    def _done(self, person: str, words: str) -> None:
        self.notices.clear()
        self.toast_wished.emit(words)
        self._read(then_show=person)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        jobs = self._use.jobs
        jobs.run(Lane.STORE, lambda _: work(), done, self.notices.show_trouble, owner=self, keep=True)
