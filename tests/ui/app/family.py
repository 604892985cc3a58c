"""The Muster family at the counter: what the clerk clicks and types, and what they do at the pad."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from clerkdesk.app.demo import hands
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.cases.collection_dialog import CollectionDialog
from clerkdesk.ui.inbox.further_persons import PersonBlock
from clerkdesk.ui.inbox.new_case import NewCaseDialog
from clerkdesk.ui.kit.ask_signers import AskSigners
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import Phrases
from tests.ui.app.conftest import Counter

D = TypeVar("D", bound=QWidget)

HOME = {"Neue Wohnung": "Hauptstraße 12", "Ort": "Musterstadt", "Einzug": "15.11.2026"}
OTHERS = (("Jonas", "4.5.1990"), ("Mia", "1.2.2015"), ("Ben", "9.9.2018"))
AT_AN_END = (Phase.SEALING, Phase.PATIENCE, Phase.THANKS)


class Family:
    """Four people at one counter."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self._german = Phrases(LANGUAGES["de"])

    # The clerk

    def register(self) -> None:
        """Open the registration of Petra Muster, with whom three others move in."""
        self.counter.seat.window.inbox.new_case()
        dialog = self._asked(NewCaseDialog)
        dialog.procedure.setCurrentText("Anmeldung einer Wohnung")
        home = ((_line(dialog, label), words) for label, words in HOME.items())
        names = (
            (dialog.family_name, "Muster"),
            (dialog.given_names, "Petra"),
            (dialog.birth_date, "3.7.1991"),
        )
        for line, words in (*names, *home):
            _type(line, words)
        for given, born in OTHERS:
            dialog.further.add_button.click()
            block = dialog.further.findChildren(PersonBlock)[-1]
            _type(block.given_names, given)
            _type(block.birth_date, born)
        self._open(dialog)

    def another(self, who: str, procedure: str) -> None:
        """Open a further case for somebody of the household whose case lies on the table."""
        self.counter.seat.case_page.besides.open_another()
        dialog = self._asked(NewCaseDialog)
        dialog.person.setCurrentText(who)
        dialog.person.activated.emit(dialog.person.currentIndex())
        dialog.procedure.setCurrentText(procedure)
        self._open(dialog)

    def back_to(self, case: str) -> None:
        """Lay a case (id) on the table again."""
        self.counter.seat.window.open_case(case)
        self._until_open(lambda: self.counter.case.id == case)

    def to_the_pad(self) -> None:
        """See the papers and send the case to the pad."""
        self.counter.tick_papers()
        self.counter.click_primary()

    def say_who_signs(self, name: str) -> None:
        """Name the one person the desk asks for."""
        dialog = self._asked(AskSigners)
        role = next(role for role, line in dialog.lines.items() if not line.isHidden())
        dialog.names[role].setText(name)
        dialog.go_on_button.click()

    def take_fee(self) -> None:
        """Enter the receipt of the fee, and finish the step."""
        page = self.counter.seat.case_page
        self.counter.until(lambda: page.frame.card.receipt_field is not None)
        assert page.frame.card.receipt_field is not None
        page.frame.card.receipt_field.setText("4711")
        self.counter.click_primary()
        self.counter.settle()

    def say_who_collects(self, name: str) -> None:
        """Somebody with a power of attorney collects, and the old card is handed in."""
        dialog = self._asked(CollectionDialog)
        [*_, authorised] = dialog.collectors.values()
        authorised.click()
        dialog.name.setText(name)
        dialog.power.click()
        next(iter(dialog.old.values())).click()
        dialog.go_on_button.click()

    # The residents

    def sign_all(self) -> list[str]:
        """Whoever has the turn takes the pad, reads and signs, until the last has; returns who signed."""
        signers = [self.sign_next()]
        while self.counter.pad.state.phase not in AT_AN_END:
            signers.append(self.sign_next())
        return signers

    def sign_next(self) -> str:
        """Take the pad if it is passed on, read one field, sign it and hand it in; returns who that was."""
        counter, pad = self.counter, self.counter.pad
        counter.until(lambda: pad.state.phase in (Phase.PASSING, Phase.READING))
        if pad.state.phase is Phase.PASSING:
            self._press_primary()
            counter.until(lambda: pad.state.phase is Phase.READING)
        at_hand = pad.state.field
        signer = pad.state.signer
        self._press_primary()
        counter.until(lambda: pad.state.phase is Phase.SIGNING)
        counter.write()
        counter.until(lambda: not pad.state.ink_empty)
        self._press_primary()
        counter.until(lambda: pad.state.phase is not Phase.SIGNING or pad.state.field != at_hand)
        return signer

    def answer(self, *phrases: str) -> None:
        """Press one button on the pad after the other, by the phrases on them."""
        for phrase in phrases:
            words = self._german.say(phrase)
            self.counter.until(lambda words=words: self._button(words) is not None)
            button = self._button(words)
            assert button is not None
            hands.click(button)

    def _press_primary(self) -> None:
        self.counter.until(lambda: hands.primary(self.counter.pad) is not None)
        self.counter.press_on_pad()

    def _button(self, words: str) -> Button | None:
        if not self.counter.pad.settled:
            return None
        buttons = self.counter.pad.findChildren(Button)
        return next((one for one in buttons if one.text() == words and one.isVisible()), None)

    def _asked(self, kind: type[D]) -> D:
        """The dialog of this kind, once it stands open."""
        self.counter.until(lambda: any(one.isVisible() for one in self._dialogs(kind)))
        return next(one for one in self._dialogs(kind) if one.isVisible())

    def _dialogs(self, kind: type[D]) -> list[D]:
        return self.counter.seat.window.findChildren(kind)

    def _open(self, dialog: NewCaseDialog) -> None:
        before = self.counter.seat.case_page.view
        dialog.go_on_button.click()
        self._until_open(lambda: self.counter.seat.case_page.view is not before)

    def _until_open(self, there: Callable[[], object]) -> None:
        page, viewer = self.counter.seat.case_page, self.counter.seat.viewer
        self.counter.until(lambda: page.view is not None and there() and viewer.facts is not None)
        self.counter.settle()


def _line(dialog: NewCaseDialog, label: str) -> LabelledField:
    return next(each for each in dialog.findChildren(LabelledField) if each.field.accessibleName() == label)


def _type(line: LabelledField, words: str) -> None:
    assert isinstance(line.field, TextField)
    line.field.setText(words)
