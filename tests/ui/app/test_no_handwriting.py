"""Somebody who cannot write at a real desk: said at the pad, witnessed at the desk, sealed for what it is."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from clerkdesk.app.demo import hands
from clerkdesk.app.demo.town import CLERK
from clerkdesk.domain.attestations import Attested
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.signatures import Verdict
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import Phrases
from tests.ui.app.conftest import Counter

pytestmark = pytest.mark.whole


def at_the_pad(counter: Counter) -> str:
    """An identity card whose applicant reads on the pad; gives the case's id."""
    office = counter.desk.sign_in(CLERK.id)
    erika = Applicant("Muster", "Erika", date(1991, 7, 3))
    case = office.cases.open_new("id-card", erika, {"street": "Musterweg 1"})
    office.cases.check(case.id, {"identity"})
    counter.seat.window.open_case(case.id)
    counter.until_case(case.reference)
    counter.click_primary()
    counter.until(lambda: counter.pad.state.phase is Phase.READING and hands.primary(counter.pad))
    return case.id


def press_on_pad(counter: Counter, words: str) -> None:
    said = Phrases(LANGUAGES["de"]).say(words)
    counter.until(lambda: counter.pad.settled)
    buttons = counter.pad.findChildren(QAbstractButton)
    hands.click(next(each for each in buttons if each.isVisible() and each.text() == said))


def test_a_declaration_is_witnessed_at_the_desk_and_sealed(counter: Counter) -> None:
    case = at_the_pad(counter)
    form = counter.seat.flow.panel.bar.witness
    counter.press_on_pad()
    counter.until(lambda: counter.pad.state.phase is Phase.SIGNING)
    press_on_pad(counter, say.DECLARE)
    counter.until(lambda: counter.pad.state.phase is Phase.DECLARING)
    assert not form.isVisible()
    press_on_pad(counter, say.DECLARE_CONFIRM)
    counter.until(lambda: form.isVisible())
    assert counter.pad.state.phase is Phase.WITNESSING
    form.name.setText("Erika Maria Muster")
    counter.click(form.seen, QPoint(12, form.seen.height() // 2))
    counter.click(form.confirm_button)
    assert counter.pad.state.phase is Phase.WITNESSING, "the pad shows another name: it is asked back once"
    counter.click(form.confirm_button)
    counter.until(lambda: counter.pad.state.phase is Phase.THANKS)
    counter.settle()
    office = counter.desk.sign_in(CLERK.id)
    view = office.cases.open(case)
    assert view.case.next_step is StepId.FEE
    judgement = office.signing.judge(view.documents[0].version.digest)
    assert judgement.verdict is Verdict.VALID
    attested = next(one.attestation for one in judgement.signatures if one.attestation is not None)
    assert (attested.kind, attested.name, attested.clerk) == (
        Attested.DECLARED, "Erika Maria Muster", CLERK.name,
    )  # fmt: skip


def test_leaving_the_desk_while_the_clerk_is_asked_seals_nothing(counter: Counter) -> None:
    case = at_the_pad(counter)
    counter.seat.flow.panel.bar.declare_button.click()
    counter.until(lambda: counter.pad.state.phase is Phase.WITNESSING)
    counter.seat.flow.close()
    assert counter.pad.state.phase is Phase.IDLE
    counter.settle()
    view = counter.desk.sign_in(CLERK.id).cases.open(case)
    assert view.case.next_step is StepId.SIGN
    assert view.history[0].value("reason") == "desk-left"
