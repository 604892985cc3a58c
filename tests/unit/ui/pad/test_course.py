"""The course of a sitting: which field comes next, whatever was signed, declared, declined or passed on."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.errors import Refused
from clerkdesk.domain.entries import Declared, Declination, DeclineReason
from clerkdesk.domain.ink import Ink, Sample, Stroke
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import Sitting, SittingField
from clerkdesk.ui.pad.course import Course

INK = Ink((Stroke((Sample(1, 1, 0.5, 0),)),), 70, 20)
NAMES = ("Petra Muster", "Max Muster", "")


def field(number: int, document: str, name: str = NAMES[0], y: float = 0.0) -> SittingField:
    role = SignerRole.INTERPRETER if not name else SignerRole.GUARDIAN_1
    place = Place(0, 60, y, 260, 60)
    return SittingField(document, f"digest of {document}", f"field_{number}", place, True, {}, {}, role, name)


def course(*fields: SittingField) -> Course:
    return Course(Sitting("s", "c", "Jonas Muster", "Musterstadt", fields, ()))


@st.composite
def sittings(draw: st.DrawFn) -> tuple[SittingField, ...]:
    """Fields person by person, as sittings are planned."""
    chosen = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from("ABC")), min_size=1, max_size=8))
    chosen.sort(key=lambda each: NAMES.index(each[0]))
    return tuple(field(number, document, name) for number, (name, document) in enumerate(chosen))


def test_a_sitting_without_a_field_has_no_course() -> None:
    with pytest.raises(Refused, match="PAD-01"):
        course()


@given(sittings(), st.data())
def test_however_it_goes_it_ends_with_every_field_filled_or_its_document_declined(
    fields: tuple[SittingField, ...], data: st.DataObject
) -> None:
    led = course(*fields)
    declined: dict[str, DeclineReason] = {}
    for _ in fields:
        if led.over:
            break
        at_hand = led.field
        assert led.fields[led.number - 1] == at_hand
        assert led.passing is False or led.begun
        led.take_over()
        assert not led.passing
        if data.draw(st.booleans()):
            led.keep(INK)
        else:
            declined[at_hand.document] = data.draw(st.sampled_from(DeclineReason))
            theirs = {one.document for one in led.fields if one.person == at_hand.person}
            assert led.has_others is bool(theirs - {at_hand.document})
            assert led.has_others or not led.has_open_others
            led.decline(declined[at_hand.document], everything=False)
    assert led.over
    kept = [(one.document, one.field) for one in fields if one.document not in declined]
    signed = led.signed
    if not kept:
        assert signed is None
        return
    assert signed is not None and signed.complete
    assert [(one.document, one.field) for one in signed.entries] == kept
    assert {one.document: one.reason for one in signed.declined} == declined


@given(sittings())
def test_the_pad_passes_once_from_each_to_the_next(fields: Sequence[SittingField]) -> None:
    led, passed = course(*fields), 0
    while not led.over:
        passed += led.passing
        led.take_over()
        led.keep(INK)
    assert passed == len({one.signer for one in fields}) - 1


def test_of_several_reasons_the_one_they_share_is_told_else_none() -> None:
    shared, mixed = (course(field(0, "A"), field(1, "B")) for _ in range(2))
    for led, second in ((shared, DeclineReason.READ_LATER), (mixed, DeclineReason.WRONG_DETAILS)):
        led.decline(DeclineReason.READ_LATER, everything=False)
        led.decline(second, everything=False)
    assert (shared.reason, mixed.reason) == (DeclineReason.READ_LATER, DeclineReason.UNSAID)


def test_a_document_declined_at_its_second_field_loses_what_stood_in_the_first() -> None:
    led = course(field(0, "A"), field(1, "A", NAMES[1]), field(2, "B", NAMES[1]))
    led.keep(INK)
    led.decline(DeclineReason.WRONG_DETAILS, everything=False)
    assert (led.number, led.field.document) == (1, "B")
    led.keep(Declared("Max Muster"))
    signed = led.signed
    assert signed is not None
    assert [one.document for one in signed.entries] == ["B"]
    assert signed.declined == (Declination("A", DeclineReason.WRONG_DETAILS),)


def test_only_who_signed_a_document_before_has_read_so_far() -> None:
    led = course(field(0, "A", y=10), field(1, "A", y=20), field(2, "A", NAMES[1], y=30))
    assert led.read_to is None
    led.keep(INK)
    assert led.read_to == Place(0, 60, 10, 260, 60)
    led.keep(INK)
    assert led.read_to is None, "somebody else reads it from the beginning"


def test_the_same_name_in_another_role_is_the_same_person() -> None:
    led = course(field(0, "A", "Petra Muster"), field(1, "B", "petra muster"))
    led.keep(INK)
    assert not led.passing
