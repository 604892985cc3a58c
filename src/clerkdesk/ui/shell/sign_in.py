"""Who sits down at this desk: everybody with initials, found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.people import Person, Role
from clerkdesk.ui.kit.fields import SearchField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role as TypeRole
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.shell.overlay import Overlay
from clerkdesk.ui.shell.tiles import TileDelegate, TileLook, match_in

translate = QCoreApplication.translate


class SignInSheet(Overlay):
    """Ctrl+L: ``sat_down`` carries the id of the person chosen."""

    sat_down = Signal(str)

    def __init__(self, window: QWidget, people: Sequence[Person], here: str) -> None:
        """``here`` is the id of who sits at the desk now, empty for nobody."""
        super().__init__(window, self.tr("Who sits at this desk?"), 480, 520)
        self._people = tuple(people)
        self._here = here
        column = Column[Person](self.tr("Person"), lambda person: person.name)
        self._rows: Rows[Person] = Rows([column], look=self._look, parent=self)
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 12)
        head.setSpacing(8)
        head.addWidget(Text(self.tr("Who sits at this desk?"), TypeRole.PAGE))
        words = self.tr("Everything done here is written down under this name. No password is asked.")
        head.addWidget(Text(words, TypeRole.SECONDARY, Tone.NEUTRAL, wrap=True))
        self.field = SearchField(self.tr("Find a person"), self.tr("Name"))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        head.addWidget(self.field)
        self.crowd = RowList(self.tr("People"))
        self.crowd.setItemDelegate(TileDelegate(self.crowd))
        self.crowd.setModel(self._rows)
        self.crowd.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field.returnPressed.connect(lambda: self._take(self._rows.row(self.crowd.currentIndex())))
        self.crowd.clicked.connect(lambda index: self._take(self._rows.row(index)))
        self.crowd.chosen.connect(lambda one: self.field.setAccessibleDescription(self._look(one).spoken()))
        self.body.addLayout(head)
        self.body.addWidget(self.crowd, 1)
        self.body.addSpacing(12)

    def come(self) -> None:
        """Begin with everybody."""
        self.field.clear()
        self._narrow()
        super().come()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move through the people while the keyboard stays in the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.crowd.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        text = self.field.text().strip()
        self._rows.show([one for one in self._people if not text or match_in(one.name, text) != (0, 0)])
        self.crowd.move_by(1)

    def _look(self, person: Person) -> TileLook:
        roles = " · ".join(_role_name(role) for role in Role if role in person.roles)
        return TileLook(
            person.name,
            " · ".join(part for part in (person.unit, roles) if part),
            right=self.tr("sits here") if person.id == self._here else "",
            initials=person.initials,
            match=match_in(person.name, self.field.text()),
            act="" if person.id == self._here else self.tr("sit down"),
        )

    def _take(self, person: Person | None) -> None:
        if person is None:
            return
        self.go()
        if person.id != self._here:
            self.sat_down.emit(person.id)


def _role_name(role: Role) -> str:
    return {
        Role.CLERK: translate("People", "Clerk"),
        Role.SUPERVISOR: translate("People", "Supervisor"),
        Role.FOREMAN: translate("People", "Foreman"),
        Role.ADMINISTRATOR: translate("People", "Administrator"),
    }[role]
