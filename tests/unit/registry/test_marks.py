"""The marks of residents: whose it is, as whom, and honestly how they gave it."""

from datetime import UTC, datetime

import pytest

from clerkdesk.domain.attestations import Attestation, Attested, read
from clerkdesk.domain.entries import Declared, Declination, DeclineReason, Entry, FieldEntry, OnPaper
from clerkdesk.domain.ink import Ink, Sample, Stroke, Tool
from clerkdesk.domain.pages import Place
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.seals import Binding, FieldMark
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField
from clerkdesk.registry.marks import resident_marks

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
KATRIN = Actor(Person("person-katrin", "Katrin Muster", "Bürgerbüro", frozenset({Role.CLERK})), "Schalter 3")
INK = Ink((Stroke((Sample(1, 1, 0.5, 0), Sample(2, 2, 0.5, 5)), Tool.FINGER),), 70, 20)
SCAN = "5c" * 32


def field(role: SignerRole, name: str, document: str = "form", slot: bool = True) -> SittingField:
    place = Place(0, 60, 700, 260, 60)
    return SittingField(document, "aa", f"{document}-{role}", place, slot, {}, {}, role, name)


def mark_of(one: SittingField, entry: Entry, named: bool = True) -> FieldMark:
    sitting = Sitting("s", "case-1", "Jonas Muster", "Musterstadt", (one,), (), named=named)
    signed = SignedSitting(sitting, (FieldEntry(one.document, one.field, entry),))
    [mark] = resident_marks(signed, "form", KATRIN, "Musterstadt", NOON)
    return mark


def attested(mark: FieldMark) -> Attestation:
    found = read(mark.reason)
    assert found is not None
    return found


def test_ink_is_its_fields_signers_as_guardian_of_the_child() -> None:
    mark = mark_of(field(SignerRole.GUARDIAN_1, "Petra Muster"), INK)
    assert mark.reason == (
        "Handwritten signature of Petra Muster as guardian of Jonas Muster taken on the pad with a finger, "
        "desk Schalter 3, clerk Katrin Muster"
    )
    assert mark.caption == "Petra Muster, sorgeberechtigt · Musterstadt, 23.11.2026"
    assert (mark.typed, mark.drawing.lines != ()) == ("", True)
    assert mark.binding == Binding("case-1", "aa")


def test_a_declaration_names_the_witness_and_shows_the_name_that_was_confirmed() -> None:
    mark = mark_of(field(SignerRole.APPLICANT, "Jonas Muster"), Declared("Jonas B. Muster"))
    assert attested(mark) == Attestation(Attested.DECLARED, "Jonas B. Muster", "Schalter 3", "Katrin Muster")
    assert mark.caption == (
        "Jonas B. Muster · ohne Handschrift erklärt, bezeugt von Katrin Muster · Musterstadt, 23.11.2026"
    )
    assert (mark.typed, mark.drawing.lines) == ("Jonas B. Muster", ())


def test_a_signature_on_paper_names_the_digest_of_its_scan() -> None:
    mark = mark_of(field(SignerRole.CARER, "Max Muster"), OnPaper(SCAN))
    assert attested(mark) == Attestation(
        Attested.ON_PAPER, "Max Muster", "Schalter 3", "Katrin Muster",
        role=SignerRole.CARER, principal="Jonas Muster", scan=SCAN,
    )  # fmt: skip
    assert mark.typed == "Auf Papier unterschrieben, Scan liegt bei"
    assert mark.caption == "Max Muster, rechtliche Betreuung · Musterstadt, 23.11.2026"


@pytest.mark.parametrize("entry", [INK, OnPaper(SCAN)])
def test_a_name_nobody_knows_is_stated_nowhere(entry: Entry) -> None:
    mark = mark_of(field(SignerRole.APPLICANT, ""), entry, named=False)
    assert attested(mark).name == ""
    assert mark.caption == "Musterstadt, 23.11.2026"


def test_a_file_without_the_field_gets_it_where_the_ink_goes() -> None:
    mark = mark_of(field(SignerRole.APPLICANT, "Jonas Muster", slot=False), INK)
    assert mark.place == Place(0, 60, 700, 260, 60)


def test_nothing_is_marked_in_a_document_that_was_declined() -> None:
    fields = (
        field(SignerRole.APPLICANT, "Jonas Muster"),
        field(SignerRole.APPLICANT, "Jonas Muster", "notice"),
    )
    sitting = Sitting("s", "case-1", "Jonas Muster", "Musterstadt", fields, ())
    entries = tuple(FieldEntry(one.document, one.field, INK) for one in fields)
    signed = SignedSitting(sitting, entries, (Declination("form", DeclineReason.UNSAID),))
    assert resident_marks(signed, "form", KATRIN, "Musterstadt", NOON) == ()
    assert len(resident_marks(signed, "notice", KATRIN, "Musterstadt", NOON)) == 1
