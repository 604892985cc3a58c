"""Who signs beside the applicant or for them: named, asked for, on the pad, and in the sealed file."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

import pymupdf
import pytest

from clerkdesk.app.demo.town import TownClock
from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.pages import Place
from clerkdesk.domain.people import Role
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Integrity
from clerkdesk.registry.sitting_plans import Unfit
from tests.office.conftest import SmallOffice, write

GUARDIAN, SECOND, CARER = SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2, SignerRole.CARER
CHILD, AUTHORISED, INTERPRETER = SignerRole.APPLICANT, SignerRole.AUTHORISED, SignerRole.INTERPRETER
PARENTS = {GUARDIAN: "Petra Muster", SECOND: "Max Muster"}
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LETTER = resource("samples", "unknown_letter.pdf")


@pytest.fixture(autouse=True)
def monday(clock: TownClock) -> Iterator[None]:
    """It is 23 November 2026."""
    clock.pretend(NOW)
    yield
    clock.pretend(None)


def aged(small: SmallOffice, years: int | None, procedure: str = "id-card") -> Case:
    """The case of somebody whose birthday was yesterday, checked."""
    born = date(2026 - years, 11, 22) if years is not None else None
    facts = {
        "street": "Musterweg 1",
        "new_street": "Musterweg 1",
        "new_town": "Musterstadt",
        "move_in": "15.11.2026",
    }
    case = small.clerk.cases.open_new(procedure, Applicant("Muster", "Jonas", born), facts)
    papers = small.clerk.cases.procedure(procedure).papers
    return small.clerk.cases.check(case.id, {paper.key for paper in papers if paper.required})


def asked(small: SmallOffice, case: Case) -> tuple[str, SignerRole | None]:
    """What the desk asks for before this case can be signed: code and role."""
    with pytest.raises(Unfit) as trouble:
        small.clerk.signing.prepare(case.id)
    return trouble.value.code, trouble.value.role


def name(small: SmallOffice, case: Case, names: Mapping[SignerRole, str]) -> Case:
    return small.clerk.signers.name_signers(case.id, names)


def sealed(small: SmallOffice, case: Case) -> list[tuple[str, SignerRole]]:
    """Sign a case; who signed as whom, once every signature is intact and the file names each."""
    sitting = small.clerk.signing.prepare(case.id)
    small.clerk.signing.send_to_pad(sitting)
    small.clerk.signing.seal(write(sitting))
    small.clerk.signing.told(sitting.id)
    judgement = small.clerk.signing.judge(small.digest(case))
    assert judgement.integrity is Integrity.INTACT
    said = {finding.field: finding.attestation for finding in judgement.signatures}
    drawn = drawn_in(small, case)
    for field in sitting.fields:
        assert said[field.field].name == field.signer
        assert field.signer in drawn[field.field]
    return list(dict.fromkeys((field.signer, field.role) for field in sitting.fields))


def drawn_in(small: SmallOffice, case: Case) -> dict[str, str]:
    """What is written in each field of the newest version."""
    with pymupdf.open(small.desk.adapters.blobs.path(small.digest(case))) as pdf:
        return {
            widget.field_name: " ".join(page.get_text(clip=widget.rect).split())
            for page in pdf
            for widget in page.widgets()
        }


def boxes(small: SmallOffice, case: Case) -> list[str]:
    """The fields of the case's first document that somebody can see."""
    with pymupdf.open(small.desk.adapters.blobs.path(small.digest(case))) as pdf:
        return [widget.field_name for page in pdf for widget in page.widgets() if not widget.rect.is_empty]


def test_for_a_child_of_nine_those_with_custody_sign_alone(fresh: SmallOffice) -> None:
    case = aged(fresh, 9)
    assert asked(fresh, case) == ("SGN-21", GUARDIAN)
    name(fresh, case, {GUARDIAN: "Petra Muster"})
    assert boxes(fresh, case) == ["guardian_1_declaration"]
    assert sealed(fresh, case) == [("Petra Muster", GUARDIAN)]


def test_a_child_of_twelve_signs_after_both_who_have_custody(fresh: SmallOffice) -> None:
    case = aged(fresh, 12, "passport")
    name(fresh, case, PARENTS)
    assert sealed(fresh, case) == [
        ("Petra Muster", GUARDIAN),
        ("Max Muster", SECOND),
        ("Jonas Muster", CHILD),
    ]


@pytest.mark.parametrize(
    ("years", "procedure"), [(16, "id-card"), (18, "passport"), (16, "residence-registration")]
)
def test_who_is_old_enough_signs_alone(fresh: SmallOffice, years: int, procedure: str) -> None:
    assert sealed(fresh, aged(fresh, years, procedure)) == [("Jonas Muster", CHILD)]


@pytest.mark.parametrize(("years", "procedure"), [(15, "id-card"), (17, "passport")])
def test_who_is_not_is_not_alone(fresh: SmallOffice, years: int, procedure: str) -> None:
    assert asked(fresh, aged(fresh, years, procedure)) == ("SGN-21", GUARDIAN)


def test_whoever_a_child_moves_in_with_signs_both_fields_of_its_registration(fresh: SmallOffice) -> None:
    case = aged(fresh, 9, "residence-registration")
    assert asked(fresh, case) == ("SGN-21", GUARDIAN)
    name(fresh, case, {GUARDIAN: "Petra Muster"})
    assert sealed(fresh, case) == [("Petra Muster", GUARDIAN)]


def test_a_carer_signs_in_the_place_of_who_cannot(fresh: SmallOffice) -> None:
    case = aged(fresh, 80)
    fresh.clerk.signers.name_signers(case.id, {}, represented_by=CARER)
    assert asked(fresh, case) == ("SGN-21", CARER)
    name(fresh, case, {CARER: "Berta Beispiel"})
    assert sealed(fresh, case) == [("Berta Beispiel", CARER)]


def test_an_interpreter_signs_last_and_has_a_place_of_their_own(fresh: SmallOffice) -> None:
    case = aged(fresh, 40, "residence-registration")
    assert boxes(fresh, case) == ["applicant_declaration", "applicant_privacy"]
    name(fresh, case, {INTERPRETER: "Dora Dolmetsch"})
    assert boxes(fresh, case)[2:] == ["interpreter_declaration"]
    assert sealed(fresh, case) == [("Jonas Muster", CHILD), ("Dora Dolmetsch", INTERPRETER)]


def test_a_letter_is_signed_by_somebody_with_a_power_of_attorney(fresh: SmallOffice) -> None:
    case = fresh.clerk.exchange.take_in(LETTER).case
    letter = fresh.clerk.cases.open(case.id).documents[0].document
    fresh.clerk.signing.place_field(case.id, letter.id, Place(0, 70, 420, 220, 56))
    fresh.clerk.signing.name_signer(case.id, Applicant("Muster", "Erika"))
    fresh.clerk.signers.name_signers(case.id, {AUTHORISED: "Paul Probe"}, represented_by=AUTHORISED)
    [field] = fresh.clerk.signing.prepare(case.id).fields
    assert field.sentence["de"].endswith("für Erika Muster.")
    assert sealed(fresh, case) == [("Paul Probe", AUTHORISED)]


def test_without_a_date_of_birth_the_desk_asks_and_never_guesses(fresh: SmallOffice) -> None:
    case = aged(fresh, None)
    assert asked(fresh, case) == ("SGN-20", None)
    fresh.clerk.signers.name_signers(case.id, {}, birth_date=date(2017, 1, 1))
    assert asked(fresh, case) == ("SGN-21", GUARDIAN)
    name(fresh, case, {GUARDIAN: "Petra Muster"})
    assert [field.signer for field in fresh.clerk.signing.prepare(case.id).fields] == ["Petra Muster"]


def test_a_form_made_before_a_birthday_is_made_anew_before_it_is_signed(
    fresh: SmallOffice, clock: TownClock
) -> None:
    case = aged(fresh, 9)
    name(fresh, case, {GUARDIAN: "Petra Muster"})
    clock.pretend(NOW + timedelta(days=364))
    assert asked(fresh, case) == ("SGN-22", CHILD)
    name(fresh, case, {})
    assert boxes(fresh, case) == ["guardian_1_declaration", "applicant_declaration"]
    assert sealed(fresh, case) == [("Petra Muster", GUARDIAN), ("Jonas Muster", CHILD)]


@pytest.mark.parametrize("change", ["name", "role"])
def test_a_sitting_does_not_outlive_who_signs_in_it(fresh: SmallOffice, change: str) -> None:
    case = fresh.clerk.exchange.take_in(LETTER).case
    letter = fresh.clerk.cases.open(case.id).documents[0].document
    fresh.clerk.signing.place_field(case.id, letter.id, Place(0, 70, 420, 220, 56))
    fresh.clerk.signing.name_signer(case.id, Applicant("Muster", "Erika"))
    fresh.clerk.signers.name_signers(case.id, {CARER: "Berta Beispiel"}, represented_by=CARER)
    sitting = fresh.clerk.signing.prepare(case.id)
    if change == "name":
        name(fresh, case, {CARER: "Bert Beispiel"})
    else:
        fresh.clerk.signers.name_signers(case.id, {}, represented_by=CHILD)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.send_to_pad(sitting)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.seal(write(sitting))


def test_a_sitting_of_a_form_made_anew_is_stale(fresh: SmallOffice) -> None:
    case = aged(fresh, 40)
    sitting = fresh.clerk.signing.prepare(case.id)
    name(fresh, case, {INTERPRETER: "Dora Dolmetsch"})
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.send_to_pad(sitting)
    assert [version.number for version in fresh.versions(case.id)] == [1, 2]


def test_who_signed_is_not_renamed_and_the_history_has_who_was_named(fresh: SmallOffice) -> None:
    case = aged(fresh, 12)
    name(fresh, case, PARENTS)
    sealed(fresh, case)
    with pytest.raises(Refused, match="SGN-23"):
        name(fresh, case, {GUARDIAN: "Paula Muster"})
    lines = [line for line in fresh.clerk.cases.open(case.id).history if line.act is Act.NAME_SIGNER]
    assert [(line.value("guardian-1"), line.person_name) for line in lines] == [
        ("Petra Muster", "Katrin Muster")
    ]


def test_only_clerks_name_signers_and_only_in_cases_that_are_theirs(fresh: SmallOffice) -> None:
    case = aged(fresh, 12)
    assert Role.CLERK not in fresh.supervisor.actor.person.roles
    with pytest.raises(Refused, match="RGT-01"):
        fresh.supervisor.signers.name_signers(case.id, PARENTS)
    with pytest.raises(Conflict, match="INB-01"):
        fresh.colleague.signers.name_signers(case.id, PARENTS)
    fresh.clerk.cases.close(case.id, "Doch nicht")
    with pytest.raises(Refused, match="CAS-09"):
        name(fresh, case, PARENTS)


@pytest.mark.parametrize("unseen", ["  ", "\u200b", "\u202e\u00ad", "–"])
def test_a_name_nobody_can_read_is_no_name(fresh: SmallOffice, unseen: str) -> None:
    case = aged(fresh, 9)
    name(fresh, case, {GUARDIAN: unseen})
    assert asked(fresh, case) == ("SGN-21", GUARDIAN)


def test_whatever_is_pasted_as_a_name_the_seal_says_whose_signature_it_is(fresh: SmallOffice) -> None:
    case = aged(fresh, 9)
    name(fresh, case, {GUARDIAN: "Petra\n" + "Muster " * 1400})
    fresh.sign(case)
    findings = fresh.clerk.signing.judge(fresh.digest(case)).signatures
    [said] = [one.attestation for one in findings if one.field == "guardian_1_declaration"]
    assert said is not None and said.role is GUARDIAN
    assert said.name.startswith("Petra Muster Muster") and said.name.endswith("…")


def test_who_signed_as_a_guardian_is_not_renamed_once_the_child_is_older(
    fresh: SmallOffice, clock: TownClock
) -> None:
    case = aged(fresh, 15)
    name(fresh, case, {GUARDIAN: "Petra Muster"})
    fresh.sign(case)
    fresh.clerk.cases.take_fee(case.id, "Q-1")
    clock.pretend(NOW + timedelta(days=365))
    with pytest.raises(Refused, match="SGN-23"):
        name(fresh, case, {GUARDIAN: "Paula Probe"})


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ({GUARDIAN: "jonas  muster"}, "SGN-24"),
        ({GUARDIAN: "Petra Muster", SECOND: "Petra MUSTER"}, "SGN-24"),
        ({GUARDIAN: "Petra Muster", INTERPRETER: "Jonas Muster"}, "SGN-24"),
        ({GUARDIAN: "Petra Muster", INTERPRETER: None}, "SGN-25"),
    ],
    ids=["own-guardian", "one-for-both", "own-interpreter", "clerk"],
)
def test_nobody_is_named_who_signs_or_witnesses_already(
    fresh: SmallOffice, names: Mapping[SignerRole, str | None], code: str
) -> None:
    case = aged(fresh, 9)
    clerk = fresh.clerk.actor.person.name
    with pytest.raises(Refused, match=code):
        name(fresh, case, {role: who or clerk for role, who in names.items()})
    assert fresh.clerk.cases.open(case.id).case.fact(INTERPRETER.value) == ""
