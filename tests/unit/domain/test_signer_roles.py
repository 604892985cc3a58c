"""Who signs as whom: the day before a birthday and the birthday itself, and those who stand in."""

from datetime import date
from typing import Any

import pytest

from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.errors import Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case, StepRecord
from clerkdesk.domain.collection import COLLECTOR
from clerkdesk.domain.documents import Direction
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.domain.procedures import Form, Procedure, SignerRole, StepId
from clerkdesk.domain.signer_roles import REPRESENTED_BY, Part, cast_of, signed_fields
from clerkdesk.domain.signers import Naming, name_signers
from clerkdesk.domain.sitting_fields import fields_to_sign, in_order, without_place
from tests.fakes.office import NOON, a_case, a_document

TODAY = date(2026, 11, 23)
CHILD, GUARDIAN, SECOND = SignerRole.APPLICANT, SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2
CARER, AUTHORISED, INTERPRETER = SignerRole.CARER, SignerRole.AUTHORISED, SignerRole.INTERPRETER
PLACE = Place(0, 70, 420, 220, 56)


@pytest.fixture(scope="module")
def procedures() -> dict[str, Procedure]:
    return dict(TomlRulebook([resource()]).procedures)


def aged(born: date | None, *facts: tuple[str, str]) -> Case:
    return a_case(applicant=Applicant("Muster", "Jonas", born), facts=facts)


def signed_by(procedure: Procedure, case: Case, day: date = TODAY) -> set[SignerRole]:
    """As whom the procedure's first form is signed."""
    return set(signed_fields(case, procedure.forms[0], day).values())


@pytest.mark.parametrize(
    ("key", "years", "before", "after"),
    [
        ("id-card", 10, {GUARDIAN}, {GUARDIAN, CHILD}),
        ("id-card", 16, {GUARDIAN, CHILD}, {CHILD}),
        ("passport", 10, {GUARDIAN}, {GUARDIAN, CHILD}),
        ("passport", 18, {GUARDIAN, CHILD}, {CHILD}),
        ("residence-registration", 16, {GUARDIAN}, {CHILD}),
        ("registration-certificate", 10, {GUARDIAN}, {CHILD}),
    ],
)
def test_a_birthday_changes_who_signs_on_the_day_itself_and_not_the_day_before(
    key: str,
    years: int,
    before: set[SignerRole],
    after: set[SignerRole],
    procedures: dict[str, Procedure],
) -> None:
    born = date(TODAY.year - years, TODAY.month, TODAY.day)
    assert signed_by(procedures[key], aged(born), date(2026, 11, 22)) == before
    assert signed_by(procedures[key], aged(born), TODAY) == after


def test_who_was_born_on_29_february_is_a_year_older_on_1_march_where_there_is_none(
    procedures: dict[str, Procedure],
) -> None:
    case, card = aged(date(2012, 2, 29)), procedures["id-card"]
    assert signed_by(card, case, date(2028, 2, 28)) == {GUARDIAN, CHILD}
    assert signed_by(card, case, date(2028, 2, 29)) == {CHILD}
    younger = aged(date(2016, 2, 29))
    assert signed_by(card, younger, date(2026, 2, 28)) == {GUARDIAN}
    assert signed_by(card, younger, date(2026, 3, 1)) == {GUARDIAN, CHILD}


def test_whose_age_decides_and_is_not_known_is_asked_for_it(procedures: dict[str, Procedure]) -> None:
    unknown = aged(None)
    card, single = procedures["id-card"], procedures["single-document"]
    assert cast_of(unknown, card, card.forms, TODAY).lacks_age
    assert not cast_of(unknown, single, single.forms, TODAY).lacks_age
    assert not cast_of(aged(date(1990, 1, 1)), card, card.forms, TODAY).lacks_age


@pytest.mark.parametrize("role", [CARER, AUTHORISED])
def test_somebody_signs_in_an_adults_place_where_the_case_says_so(
    role: SignerRole, procedures: dict[str, Procedure]
) -> None:
    case = aged(date(1940, 1, 1), (REPRESENTED_BY, role.value))
    for key in ("id-card", "passport", "residence-registration", "registration-certificate"):
        assert signed_by(procedures[key], case) == {role}, key


def test_nobody_stands_in_for_a_child_whom_those_with_custody_apply_for(
    procedures: dict[str, Procedure],
) -> None:
    case = aged(date(2017, 1, 1), (REPRESENTED_BY, AUTHORISED.value))
    assert signed_by(procedures["id-card"], case) == {GUARDIAN}
    assert signed_by(procedures["residence-registration"], case) == {GUARDIAN}
    older = aged(date(2012, 1, 1), (REPRESENTED_BY, AUTHORISED.value))
    assert signed_by(procedures["id-card"], older) == {GUARDIAN, CHILD}
    card = procedures["id-card"]
    assert cast_of(older, card, card.forms[:1], TODAY).instead == ()


def test_somebody_with_a_power_of_attorney_collects_even_for_a_child(
    procedures: dict[str, Procedure],
) -> None:
    collection = next(form for form in procedures["id-card"].forms if form.at is StepId.HAND_OVER)

    def collects(*facts: tuple[str, str]) -> set[SignerRole]:
        return set(signed_fields(aged(date(2017, 1, 1), *facts), collection, TODAY).values())

    assert collects((COLLECTOR, AUTHORISED.value)) == {AUTHORISED}
    assert collects((COLLECTOR, CHILD.value)) == {GUARDIAN}
    assert collects((COLLECTOR, SECOND.value)) == {SECOND}


def test_a_second_guardian_and_an_interpreter_sign_only_where_somebody_named_them(
    procedures: dict[str, Procedure],
) -> None:
    card, born = procedures["id-card"], date(2014, 1, 1)
    cast = cast_of(aged(born), card, card.forms[:1], TODAY)
    assert cast.parts == (Part(GUARDIAN, ""), Part(CHILD, "Jonas Muster"))
    assert cast.others == (SECOND, INTERPRETER)
    named = aged(born, ("guardian-1", "Petra Muster"), ("guardian-2", "Max Muster"), ("interpreter", "Ada"))
    parts = cast_of(named, card, card.forms[:1], TODAY).parts
    assert [(part.role, part.needed) for part in parts] == [
        (GUARDIAN, True),
        (SECOND, False),
        (CHILD, True),
        (INTERPRETER, False),
    ]
    grown_up = cast_of(aged(date(1990, 1, 1)), card, card.forms[:1], TODAY)
    assert (grown_up.others, grown_up.instead) == ((INTERPRETER,), (CARER, AUTHORISED))


def slots(form: Form, *names: str) -> tuple[SignatureSlot, ...]:
    wanted = names or tuple(field.name for field in form.fields)
    return tuple(SignatureSlot(name, PLACE, False) for name in wanted)


def fields_of(procedure: Procedure, case: Case, *names: str) -> list[Any]:
    form = procedure.forms[0]
    document = a_document(case.id, form=form.key, direction=Direction.OWN)
    return list(fields_to_sign(case, procedure, document, "ab", slots(form, *names), TODAY))


def test_each_field_says_who_signs_it_as_whom_and_what_they_are_told(
    procedures: dict[str, Procedure],
) -> None:
    facts = (("guardian-1", "Petra Muster"), ("new_street", "Musterweg 1"), ("new_town", "Musterstadt"))
    case = aged(date(2014, 1, 1), *facts, ("move_in", "15.11.2026"))
    first, _ = fields_of(procedures["residence-registration"], case)
    assert (first.role, first.signer) == (GUARDIAN, "Petra Muster")
    assert first.sentence["de"] == (
        "Sie melden Jonas Muster für die Wohnung Musterweg 1 in Musterstadt an. Einzug: 15.11.2026."
    )
    own, _ = fields_of(procedures["residence-registration"], aged(date(1990, 1, 1)))
    assert own.sentence["de"] == "Sie melden sich für die Wohnung an, die auf diesem Meldeschein steht."


def test_fields_come_person_by_person_in_the_order_the_procedure_calls_them(
    procedures: dict[str, Procedure],
) -> None:
    card = procedures["id-card"]
    case = aged(date(2014, 1, 1), ("guardian-1", "Petra Muster"), ("interpreter", "Petra Muster"))
    found = in_order([*fields_of(card, case), *fields_of(card, case)], card)
    assert [(field.signer, field.role) for field in found] == [
        ("Petra Muster", GUARDIAN),
        ("Petra Muster", INTERPRETER),
        ("Petra Muster", GUARDIAN),
        ("Petra Muster", INTERPRETER),
        ("Jonas Muster", CHILD),
        ("Jonas Muster", CHILD),
    ]


def test_a_form_made_before_a_birthday_lacks_the_place_of_who_signs_from_then_on(
    procedures: dict[str, Procedure],
) -> None:
    card, case = procedures["id-card"], aged(date(2016, 11, 23), ("guardian-1", "Petra Muster"))
    form = card.forms[0]
    document = a_document(case.id, form=form.key, direction=Direction.OWN)
    made_before = slots(form, "guardian_1_declaration")
    assert without_place(case, card, document, made_before, date(2026, 11, 22)) is None
    assert without_place(case, card, document, made_before, TODAY) is CHILD
    assert without_place(case, card, document, (), TODAY) is CHILD


def test_a_form_from_elsewhere_without_any_place_waits_for_the_clerk_to_choose_one(
    procedures: dict[str, Procedure],
) -> None:
    single, case = procedures["single-document"], aged(None)
    letter = a_document(case.id, form="document")
    assert without_place(case, single, letter, (SignatureSlot("Sig1", PLACE, False),), TODAY) is None


def test_what_is_said_of_signers_replaces_and_takes_back() -> None:
    case = aged(None, ("street", "Musterweg 1"), ("guardian-1", "Petra"))
    named = name_signers(case, Naming(((GUARDIAN, "Paula"), (SECOND, "Max")), CARER, date(2014, 1, 1)))
    assert dict(named.facts) == {
        "street": "Musterweg 1",
        "guardian-1": "Paula",
        "guardian-2": "Max",
        REPRESENTED_BY: "carer",
    }
    assert named.applicant.birth_date == date(2014, 1, 1)
    back = name_signers(named, Naming(((SECOND, ""),), CHILD))
    assert dict(back.facts) == {"street": "Musterweg 1", "guardian-1": "Paula"}
    assert back.applicant.birth_date == date(2014, 1, 1)


def test_who_has_signed_keeps_name_and_age() -> None:
    case = aged(date(2014, 1, 1), ("guardian-1", "Petra"))
    same = Naming(((GUARDIAN, "Petra"), (SECOND, "Max")), None, date(2014, 1, 1))
    assert name_signers(case, same, {GUARDIAN}).fact("guardian-2") == "Max"
    for changed in (
        Naming(((GUARDIAN, "Paula"),)),
        Naming((), CARER),
        Naming((), None, date(2000, 1, 1)),
    ):
        with pytest.raises(Refused, match="SGN-23"):
            name_signers(case, changed, {GUARDIAN})
    unknown = aged(None, ("guardian-1", "Petra"))
    born = name_signers(unknown, Naming((), None, date(2014, 1, 1)), {GUARDIAN}).applicant.birth_date
    assert born == date(2014, 1, 1)


def test_nobody_is_named_once_everything_is_signed() -> None:
    done = tuple(StepRecord(step, NOON, "brandt") for step in (StepId.CHECK, StepId.SIGN))
    case = a_case(steps=(*done, StepRecord(StepId.FILE)))
    with pytest.raises(Refused, match="SGN-23"):
        name_signers(case, Naming(((INTERPRETER, "Ada"),)))


def test_a_father_is_not_his_son_even_if_they_share_a_name(procedures: dict[str, Procedure]) -> None:
    card = procedures["id-card"]
    facts = (("guardian-1", "Jonas Muster"), ("guardian-2", "jonas muster"), ("interpreter", "Jonas Muster"))
    found = in_order(fields_of(card, aged(date(2014, 1, 1), *facts)), card)
    assert [field.role for field in found] == [GUARDIAN, INTERPRETER, SECOND, CHILD]
    assert len({field.person for field in found}) == 3, "one of those who have custody translated too"
