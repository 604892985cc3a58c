"""The first start of a new office: who works here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clerkdesk.domain.people import Role
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Card, Pane
from clerkdesk.ui.kit.theme import Role as Type
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.waiting_files import WaitingFiles


class FirstStart(Pane):
    """Asks for the first person's name and what they do; ``answered`` carries name and roles."""

    answered = Signal(str, object)

    def __init__(self, town: str) -> None:
        super().__init__("background")
        self.setWindowTitle(f"ClerkDesk – {town}".removesuffix(" – "))
        theme = theme_of(self)
        self.resize(theme.px(720), theme.px(480))
        self._name = TextField(self.tr("Your name"), placeholder=self.tr("First name and family name"))
        self._clerk = Tick(self.tr("I work on cases at the counter"))
        self._clerk.setChecked(True)
        self._supervisor = Tick(self.tr("I approve cases of others"))
        self._begin = Button(self.tr("Open the desk"), Kind.PRIMARY, key="Enter")
        self._begin.setDefault(True)
        self._begin.clicked.connect(self._answer)
        self._name.textChanged.connect(self._offer)
        for tick in (self._clerk, self._supervisor):
            tick.toggled.connect(self._offer)
        self.waiting = WaitingFiles()
        self.notices = Notices()
        self._arrange()
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the desk, wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        card = Card(padding=24)
        card.setFixedWidth(theme_of(self).px(480))
        card.body.setSpacing(12)
        card.body.addWidget(Text(self.tr("Who works at this desk?"), Type.PAGE, wrap=True))
        card.body.addWidget(self.waiting)
        sentence = self.tr(
            "This office is new. Every act in a case will carry your name. You also enter who else "
            "works here, in the menu of the desk."
        )
        card.body.addWidget(Text(sentence, wrap=True))
        card.body.addWidget(LabelledField(self.tr("Name"), self._name))
        card.body.addWidget(self._clerk)
        card.body.addWidget(self._supervisor)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._begin)
        card.body.addLayout(row)
        room = QVBoxLayout(self)
        room.addWidget(self.notices)
        middle = QHBoxLayout()  # not an alignment: that would not ask how high the words are when they break
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        room.addStretch(1)
        room.addLayout(middle)
        room.addStretch(1)

    def roles(self) -> frozenset[Role]:
        """What was ticked."""
        ticks = {Role.CLERK: self._clerk, Role.SUPERVISOR: self._supervisor}
        return frozenset(role for role, tick in ticks.items() if tick.isChecked())

    def _offer(self) -> None:
        self._begin.setEnabled(bool(self._name.text().strip()) and bool(self.roles()))

    def _answer(self) -> None:
        if self._begin.isEnabled():
            self.answered.emit(self._name.text(), self.roles())
