"""Who sits down at this desk: everybody with initials, found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.people import Person, Role
from clerkdesk.ui.kit.fields import SearchField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Card, Pane
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role as Type
from clerkdesk.ui.kit.theme import Tone, theme_of
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.kit.waiting_files import WaitingFiles
from clerkdesk.ui.shell.overlay import Overlay
from clerkdesk.ui.shell.tiles import TileDelegate, TileLook, match_in

translate = QCoreApplication.translate


class PersonChooser(QWidget):
    """Everybody with initials; typing narrows, Enter or a click takes: ``chosen`` carries the id."""

    chosen = Signal(str)

    def __init__(self, people: Sequence[Person], here: str = "") -> None:
        """``here`` is the id of who sits at the desk now, empty for nobody."""
        super().__init__()
        self._people = tuple(people)
        self._here = here
        column = Column[Person](self.tr("Person"), lambda person: person.name)
        self._rows: Rows[Person] = Rows([column], look=self._look, parent=self)
        self.field = SearchField(self.tr("Find a person"), self.tr("Name"))
        self.crowd = RowList(self.tr("People"))
        self._nobody = Text(self.tr("Nobody of that name works here."), Type.BODY, Tone.NEUTRAL)
        self._arrange()
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(lambda: self._take(self._rows.row(self.crowd.currentIndex())))
        self.crowd.clicked.connect(lambda index: self._take(self._rows.row(index)))
        self.crowd.chosen.connect(lambda one: self.field.setAccessibleDescription(self._look(one).spoken()))
        self._narrow()

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these people from now on."""
        self._people = tuple(people)
        self._narrow()

    def begin(self, first: str = "") -> None:
        """Begin with everybody, this person (id) marked if there is one; the keyboard goes to the field."""
        self.field.clear()
        self._narrow()
        index = self._rows.find(lambda person: person.id == first)
        if index.isValid():
            self.crowd.choose(index)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move through the people while the keyboard stays in the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.crowd.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 12)
        head.setSpacing(8)
        head.addWidget(Text(self.tr("Who sits at this desk?"), Type.PAGE, wrap=True))
        words = self.tr("Everything done here is written down under this name. No password is asked.")
        head.addWidget(Text(words, Type.SECONDARY, Tone.NEUTRAL, wrap=True))
        head.addWidget(self.field)
        self.crowd.setItemDelegate(TileDelegate(self.crowd))
        self.crowd.setModel(self._rows)
        self.crowd.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nobody.setContentsMargins(20, 4, 20, 4)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 12)
        room.setSpacing(0)
        room.addLayout(head)
        room.addWidget(self.crowd, 1)
        room.addWidget(self._nobody, 1)

    def _narrow(self) -> None:
        text = self.field.text().strip()
        found = [one for one in self._people if not text or match_in(one.name, text) != (0, 0)]
        self._rows.show(found)
        self.crowd.setVisible(bool(found))
        self._nobody.setVisible(not found)
        self.crowd.move_by(1)

    def _look(self, person: Person) -> TileLook:
        return TileLook(
            person.name,
            described(person),
            right=self.tr("sits here") if person.id == self._here else "",
            initials=person.initials,
            match=match_in(person.name, self.field.text()),
            act="" if person.id == self._here else self.tr("sit down"),
        )

    def _take(self, person: Person | None) -> None:
        if person is not None:
            self.chosen.emit(person.id)


class SignInSheet(Overlay):
    """Ctrl+L: ``sat_down`` carries the id of the person chosen."""

    sat_down = Signal(str)

    def __init__(self, window: QWidget, people: Sequence[Person], here: str) -> None:
        """``here`` is the id of who sits at the desk now."""
        super().__init__(window, self.tr("Who sits at this desk?"), 480, 520)
        self._here = here
        self.chooser = PersonChooser(people, here)
        self.chooser.chosen.connect(self._take)
        self.body.addWidget(self.chooser)

    def come(self) -> None:
        """Begin with everybody."""
        super().come()
        self.chooser.begin()

    def _take(self, person: str) -> None:
        self.go()
        if person != self._here:
            self.sat_down.emit(person)


class Reception(Pane):
    """What is shown before anybody sits at the desk; ``sat_down`` carries the id of the person chosen."""

    sat_down = Signal(str)

    def __init__(self, town: str, people: Sequence[Person], last: str) -> None:
        """``last`` is the id of who sat here last, offered first."""
        super().__init__("background")
        self._last = last
        self.setWindowTitle(f"ClerkDesk – {town}".removesuffix(" – "))
        theme = theme_of(self)
        self.resize(theme.px(720), theme.px(560))
        self.waiting = WaitingFiles()
        self.notices = Notices()
        self.chooser = PersonChooser(people)
        self.chooser.chosen.connect(self.sat_down)
        card = Card(padding=0)
        card.setMaximumWidth(theme.px(480))
        card.body.addWidget(self.chooser)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.notices)
        column.addWidget(self.waiting)
        column.addWidget(card, 1)
        room = QHBoxLayout(self)
        room.setContentsMargins(24, 24, 24, 24)
        room.addStretch(1)
        room.addLayout(column, 4)
        room.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer who sat here last."""
        super().showEvent(event)
        self.chooser.begin(self._last)


def described(person: Person) -> str:
    """Unit and roles of a person on one line."""
    roles = " · ".join(role_name(role) for role in Role if role in person.roles)
    return " · ".join(part for part in (person.unit, roles) if part)


def role_name(role: Role) -> str:
    """What somebody is here."""
    return {
        Role.CLERK: translate("People", "Clerk"),
        Role.SUPERVISOR: translate("People", "Supervisor"),
        Role.FOREMAN: translate("People", "Foreman"),
        Role.ADMINISTRATOR: translate("People", "Administrator"),
    }[role]
