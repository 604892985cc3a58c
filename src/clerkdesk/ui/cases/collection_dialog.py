"""The dialog that opens a collection: who comes, by which power of attorney, and what of the old document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from clerkdesk.domain.apart import doubled
from clerkdesk.domain.cases import Case
from clerkdesk.domain.collection import Collection, OldDocument, collection_of
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.choices import EitherOr, Tick
from clerkdesk.ui.kit.dialog import LongDialog
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.kit.labels import SectionTitle
from clerkdesk.ui.kit.notice_table import notice_for

translate = QCoreApplication.translate


class CollectionDialog(LongDialog):
    """Asks three things before the pad; ``answered`` carries a Collection.

    Starts from what was answered before, else from who needs no power of attorney. What becomes of the old
    document is never guessed.
    """

    answered = Signal(object)

    def __init__(self, case: Case, roles: Sequence[SignerRole], parent: QWidget) -> None:
        title = self.tr("Who collects it?")
        sentence = self.tr("It stands on the confirmation of receipt, which is signed on the pad next.")
        super().__init__(title, sentence, self.tr("To the pad"), parent, icon="pen-line")
        self._applicant = case.applicant
        self._names = {role: case.fact(role.value) for role in roles}
        self.collectors = {role: EitherOr(collector_words(case, role)) for role in roles}
        self.name = TextField(self.tr("First name and family name"))
        self.power = Tick(self.tr("Power of attorney and identity document seen"))
        self.old = {each: EitherOr(words) for each, words in old_document_words().items()}
        self._name_line = LabelledField(self.tr("First name and family name"), self.name)
        self._build()
        self._begin(case, roles)
        self.agreed.connect(self._answer)

    def _build(self) -> None:
        self._group(self.tr("Collected by"), tuple(self.collectors.values()))
        self.body.addWidget(self._name_line)
        self.body.addWidget(self.power)
        self._group(self.tr("Previous document"), tuple(self.old.values()))
        for role, choice in self.collectors.items():
            choice.toggled.connect(lambda on, role=role: self._take(role) if on else None)
        for choice in self.old.values():
            choice.toggled.connect(self._settle)
        self.name.textChanged.connect(self._settle)
        self.power.toggled.connect(self._settle)

    def _group(self, title: str, choices: Sequence[EitherOr]) -> None:
        room = QVBoxLayout()
        room.setSpacing(2)
        group = QButtonGroup(self)
        self.body.addSpacing(8)
        self.body.addWidget(SectionTitle(title))
        for choice in choices:
            group.addButton(choice)
            room.addWidget(choice)
        self.body.addLayout(room)

    def _begin(self, case: Case, roles: Sequence[SignerRole]) -> None:
        before = collection_of(case)
        known = before is not None and before.collector in roles
        role = before.collector if before is not None and known else roles[0]
        self.collectors[role].setChecked(True)
        if before is not None:
            self.old[before.old].setChecked(True)
            self.power.setChecked(before.power_seen)
        self.collectors[role].setFocus()

    def _take(self, role: SignerRole) -> None:
        self.name.setText(self._names[role])
        self._name_line.setVisible(role is not SignerRole.APPLICANT)
        self.power.setVisible(role is SignerRole.AUTHORISED)
        self._settle()
        self.take_room()

    def _settle(self) -> None:
        role = next((role for role, choice in self.collectors.items() if choice.isChecked()), None)
        twice = role is not None and doubled(self._applicant, {role: self.name.text()}) is not None
        self._name_line.set_trouble(notice_for("SGN-24").sentence if twice else "")
        self.go_on_button.setEnabled(self._entered() is not None and not twice)
        self.take_room()

    def _entered(self) -> Collection | None:
        """What was answered; None while something is missing."""
        role = next((role for role, choice in self.collectors.items() if choice.isChecked()), None)
        old = next((each for each, choice in self.old.items() if choice.isChecked()), None)
        name = "" if role is SignerRole.APPLICANT else self.name.text().strip()
        seen = role is SignerRole.AUTHORISED and self.power.isChecked()
        unnamed = role is not SignerRole.APPLICANT and not name
        if role is None or old is None or unnamed or (role is SignerRole.AUTHORISED and not seen):
            return None
        return Collection(old, role, name, seen)

    def _answer(self) -> None:
        entered = self._entered()
        if entered is not None:
            self.go_on_button.setEnabled(False)
            self.answered.emit(entered)


def collector_words(case: Case, role: SignerRole) -> str:
    """As whom somebody collects, to choose from."""
    name = case.fact(role.value)
    match role:
        case SignerRole.APPLICANT:
            words, name = translate("Collection", "{name} in person"), case.applicant.spoken
        case SignerRole.AUTHORISED:
            return translate("Collection", "Somebody with a power of attorney")
        case SignerRole.CARER:
            words = translate("Collection", "The carer, {name}")
        case _:
            words = translate("Collection", "The parent or guardian, {name}")
    return paint.sentence(words.format(name=name).rstrip(":, "))


def old_document_words() -> Mapping[OldDocument, str]:
    """What becomes of the old document."""
    return {
        OldDocument.HANDED_IN: translate("Collection", "Handed in"),
        OldDocument.INVALIDATED: translate("Collection", "Invalidated and given back"),
        OldDocument.LOST: translate("Collection", "Lost or stolen, and reported"),
        OldDocument.NONE: translate("Collection", "There is none"),
    }
