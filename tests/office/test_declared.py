"""Declared without handwriting: sealed with the name typed, and called so by file, judge and case."""

from dataclasses import replace

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.attestations import Attested
from clerkdesk.domain.entries import Declared
from clerkdesk.domain.hands import Hand, Way, read_hand
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.sittings import SignedSitting, Sitting
from tests.office.conftest import SmallOffice, write


def declare(sitting: Sitting, name: str) -> SignedSitting:
    """The first field is declared by this person, the others are signed."""
    signed = write(sitting)
    first, *others = signed.entries
    return replace(signed, entries=(replace(first, entry=Declared(name)), *others))


def test_a_declaration_is_sealed_beside_ink_and_told_as_one(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    sealed = fresh.clerk.signing.seal(declare(sitting, "Erika Maria Muster"))
    fresh.clerk.signing.told(sitting.id)
    assert sealed.next_step is StepId.APPROVE
    judgement = fresh.clerk.signing.judge(fresh.digest(case))
    said = {one.field: one.attestation for one in judgement.signatures}
    declared, written = (said[field.field] for field in sitting.fields)
    assert declared is not None and written is not None
    assert (declared.kind, declared.name, declared.clerk) == (
        Attested.DECLARED, "Erika Maria Muster", "Katrin Muster",
    )  # fmt: skip
    assert written.kind is Attested.HANDWRITTEN
    line = fresh.clerk.cases.open(case.id).history[0]
    assert line.value("declared") == "Erika Maria Muster"
    hands = [read_hand(value) for name, value in line.values if name == "hand"]
    assert hands == [
        Hand(SignerRole.APPLICANT, Way.DECLARED, "Erika Maria Muster"),
        Hand(SignerRole.APPLICANT, Way.INK, "Erika Muster"),
    ]


def test_name_and_witness_can_be_read_on_the_page(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.seal(declare(sitting, "Xenia Zweitname"))
    fresh.clerk.signing.told(sitting.id)
    adapters = fresh.desk.adapters
    path = adapters.blobs.path(fresh.digest(case))
    page = " ".join(word.text for word in adapters.check_reader.words(path))
    assert page.count("Xenia Zweitname") == 2, "typed in the field, and in the line under it"
    assert "bezeugt von Katrin Muster" in page


def test_a_declaration_by_nobody_is_an_empty_field(fresh: SmallOffice) -> None:
    sitting = fresh.clerk.signing.prepare(fresh.checked().id)
    with pytest.raises(Refused, match="SGN-05"):
        fresh.clerk.signing.seal(declare(sitting, "  "))
