"""Signed with a pen at the whole desk: the scan is sealed like ink, and nobody is thanked at the pad."""

from datetime import date
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.domain.attestations import Attested
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.procedures import Signer, StepId
from clerkdesk.ui.pad.course import Phase
from tests.office.conftest import PAPERS
from tests.ui.app.conftest import Counter

pytestmark = pytest.mark.whole


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 310, 438), False)
    pixels.clear_with(240)
    path = tmp_path / "Scan 0042.png"
    pixels.save(path)
    return path


def test_a_form_signed_with_a_pen_is_sealed_from_its_scan(counter: Counter, scan: Path) -> None:
    office = counter.seat.office
    facts = {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"}
    erika = Applicant("Muster", "Erika", date(1991, 7, 3))
    case = office.cases.open_new("residence-registration", erika, facts)
    office.cases.check(case.id, PAPERS)
    [form] = office.cases.open(case.id).documents
    office.copies.begin_print_to_sign(case.id, form.version.digest)
    counter.front.desk.adapters.print_reader.close()
    counter.seat.window.open_case(case.id)
    counter.until(lambda: counter.case.id == case.id)
    counter.settle()
    card = counter.seat.case_page.frame.card
    assert card.paper is not None
    card.paper.scan_dropped.emit(scan)
    counter.until(lambda: card.paper is not None and len(card.paper.ticks) == 2)
    counter.settle()
    for tick in card.paper.ticks.values():
        tick.click()
    counter.click_primary()
    counter.until(lambda: counter.case.next_step is StepId.APPROVE)
    counter.settle()
    sealed, kept = counter.view.documents
    assert sealed.signers == (Signer.RESIDENT, Signer.SEAL) and not kept.version.signed
    told = [one.attestation for one in office.signing.judge(sealed.version.digest).signatures]
    assert [one.kind for one in told if one] == [Attested.ON_PAPER, Attested.ON_PAPER, Attested.SEAL]
    assert counter.pad.state.phase is Phase.IDLE, "nobody stands there to be thanked"
    with counter.front.desk.adapters.store.read() as unit:
        assert unit.pending.waiting(PendingKind.ANNOUNCED) == (), "the clerk was told how it ended"
