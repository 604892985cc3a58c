"""The dialog that asks who signs beside an applicant or for them, and for a date of birth that is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.apart import doubled
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.signer_roles import Cast
from clerkdesk.domain.signers import Naming
from clerkdesk.ui.kit import dates
from clerkdesk.ui.kit.dialog import LongDialog
from clerkdesk.ui.kit.fields import ChoiceBox, LabelledField, TextField
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.role_words import role_name


@dataclass(frozen=True)
class AskedSigners:
    """What the dialog starts from: ``cast`` says who signs once that is said, ``names`` who is known.

    ``applicant`` is whom none of the others may be.
    """

    cast: Callable[[Naming], Cast]
    today: date
    names: Mapping[SignerRole, str] = field(default_factory=dict)
    represented_by: SignerRole = SignerRole.APPLICANT
    applicant: Applicant = field(default_factory=lambda: Applicant("", ""))


class AskSigners(LongDialog):
    """Ask for the names of those who sign; ``answered`` carries a Naming.

    Only who may sign by what is entered so far is asked for; Enter goes on as soon as nobody is missing.
    """

    answered = Signal(object)

    def __init__(self, words: tuple[str, str], asked: AskedSigners, go_on: str, parent: QWidget) -> None:
        """``words`` are title and sentence."""
        super().__init__(*words, go_on, parent)
        self._asked = asked
        self._asks_birth = asked.cast(Naming()).lacks_age
        self.birth_date = TextField(self.tr("Applicant's date of birth"), placeholder=self.tr("dd.mm.yyyy"))
        self.birth_line = LabelledField(self.birth_date.accessibleName(), self.birth_date)
        self.represented_by = ChoiceBox(self.tr("Who signs as or for the applicant"))
        self.choice_line = LabelledField(self.represented_by.accessibleName(), self.represented_by)
        others = [role for role in SignerRole if role is not SignerRole.APPLICANT]
        self.names = {role: TextField(role_name(role)) for role in others}
        self.lines = {role: LabelledField(role_name(role), line) for role, line in self.names.items()}
        for line in (self.birth_line, self.choice_line, *self.lines.values()):
            self.body.addWidget(line)
        for role, name in self.names.items():
            name.setText(asked.names.get(role, ""))
        self.birth_line.setVisible(self._asks_birth)
        self._settle()
        for name in (self.birth_date, *self.names.values()):
            name.textChanged.connect(self._settle)
        self.represented_by.currentIndexChanged.connect(self._settle)
        self.agreed.connect(self._answer)
        self._first_open().setFocus(Qt.FocusReason.OtherFocusReason)

    def naming(self) -> Naming:
        """What is entered so far."""
        shown = [role for role, line in self.lines.items() if not line.isHidden()]
        stands_in = self.represented_by.currentData()
        return Naming(
            names=tuple((role, self.names[role].text().strip()) for role in shown),
            represented_by=SignerRole(stands_in) if stands_in else None,
            birth_date=self._born(),
        )

    def _born(self) -> date | None:
        day = dates.typed_day(self.birth_date.text(), self._asked.today) if self._asks_birth else None
        return day if day is not None and day <= self._asked.today else None

    def _settle(self) -> None:
        """Ask for whoever may sign now, and let nobody go on while somebody is missing."""
        cast = self._asked.cast(self.naming())
        self._offer(cast)
        cast = self._asked.cast(self.naming())
        needed = {part.role for part in cast.parts if part.needed}
        known = not cast.lacks_age
        twice = doubled(self._asked.applicant, dict(self.naming().names))
        for role, line in self.lines.items():
            asked = role in needed or role in cast.others or any(part.role is role for part in cast.parts)
            line.setVisible(asked and known)
            line.set_hint("" if role in needed else self.tr("Only if somebody signs as that"))
            line.set_trouble(notice_for("SGN-24").sentence if role is twice else "")
        missing = any(role in needed and not name.text().strip() for role, name in self.names.items())
        self.go_on_button.setEnabled(known and not missing and twice is None)
        self.take_room()

    def _offer(self, cast: Cast) -> None:
        """Let somebody sign in the applicant's place where the procedure allows it at that age."""
        box = self.represented_by
        roles = [SignerRole.APPLICANT, *cast.instead] if cast.instead and not cast.lacks_age else []
        if [box.itemData(at) for at in range(box.count())] != [role.value for role in roles]:
            wanted = box.currentData() or self._asked.represented_by.value
            box.blockSignals(True)
            box.clear()
            for role in roles:
                box.addItem(role_name(role), role.value)
            box.setCurrentIndex(max(0, box.findData(wanted)))
            box.blockSignals(False)
        self.choice_line.setVisible(bool(roles))

    def _first_open(self) -> QWidget:
        """The first line that waits for something, else what goes on."""
        named = {line: self.names[role] for role, line in self.lines.items()}
        fields = {self.birth_line: self.birth_date, **named}
        empty = (field for line, field in fields.items() if not line.isHidden() and not field.text().strip())
        return next(empty, self.go_on_button)

    def _answer(self) -> None:
        self.go_on_button.setEnabled(False)
        self.answered.emit(self.naming())
