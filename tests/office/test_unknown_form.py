"""A form nobody knows: where it is signed, who signs it, and what is said and sealed of that."""

import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import Sitting
from tests.office.conftest import PAPERS, SmallOffice, a_branch, write

LETTER = resource("samples", "unknown_letter.pdf")
FORM = resource("samples", "specialist_program_registration.pdf")
PLACE, LOWER = Place(0, 70, 420, 220, 56), Place(0, 70, 560, 240, 60)
ERIKA, NOBODY = Applicant("Mustermann", "Erika"), Applicant("", "")


@pytest.fixture
def letter(fresh: SmallOffice, tmp_path: Path) -> Case:
    """A letter that tells neither who signs it nor where."""
    return fresh.clerk.exchange.take_in(Path(shutil.copyfile(LETTER, tmp_path / "Vollmacht.pdf"))).case


def document(small: SmallOffice, case: Case) -> str:
    return small.clerk.cases.open(case.id).documents[0].document.id


def place(small: SmallOffice, case: Case, where: Place = PLACE) -> None:
    small.clerk.signing.place_field(case.id, document(small, case), where)


def sealed(small: SmallOffice, sitting: Sitting) -> bytes:
    """The file after the resident has signed."""
    case = small.clerk.signing.seal(write(sitting))
    small.clerk.signing.told(sitting.id)
    return small.desk.adapters.blobs.path(small.digest(case)).read_bytes()


def test_nobody_is_sent_to_the_pad_before_a_clerk_said_who_signs(fresh: SmallOffice, letter: Case) -> None:
    place(fresh, letter)
    with pytest.raises(Refused, match="SGN-08"):
        fresh.clerk.signing.prepare(letter.id)


def test_the_name_said_stands_on_the_pad_in_the_seal_and_in_the_history(
    fresh: SmallOffice, letter: Case
) -> None:
    place(fresh, letter)
    named = fresh.clerk.signing.name_signer(letter.id, Applicant(" Mustermann ", "Erika"))
    assert (named.named, named.applicant.listed) == (True, "Mustermann, Erika")
    sitting = fresh.clerk.signing.prepare(letter.id)
    assert {field.signer for field in sitting.fields} == {"Erika Mustermann"}
    assert b"Handwritten signature of Erika Mustermann taken on the pad" in sealed(fresh, sitting)
    (line,) = [x for x in fresh.clerk.cases.open(letter.id).history if x.act is Act.NAME_SIGNER]
    assert line.value("applicant") == "Mustermann, Erika"


def test_a_name_nobody_knows_is_neither_said_nor_sealed(fresh: SmallOffice, letter: Case) -> None:
    place(fresh, letter)
    unnamed = fresh.clerk.signing.name_signer(letter.id, NOBODY)
    assert (unnamed.named, unnamed.applicant) == (False, letter.applicant)
    sitting = fresh.clerk.signing.prepare(letter.id)
    assert {field.signer for field in sitting.fields} == {""}
    assert b"Handwritten signature taken on the pad" in sealed(fresh, sitting)


def test_a_name_found_on_a_known_form_can_be_corrected_before_the_pad(fresh: SmallOffice) -> None:
    case = fresh.clerk.exchange.take_in(FORM).case
    assert case.named
    fresh.clerk.signing.name_signer(case.id, ERIKA)
    fresh.clerk.cases.check(case.id, PAPERS)
    with pytest.raises(Refused, match="SGN-20"):  # the date of birth went with the name it was found with
        fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signers.name_signers(case.id, {}, birth_date=date(1988, 2, 29))
    assert fresh.clerk.signing.prepare(case.id).signer == "Erika Mustermann"


def test_a_name_that_stands_in_our_own_form_or_is_sealed_stays(fresh: SmallOffice, letter: Case) -> None:
    place(fresh, letter)
    fresh.clerk.signing.name_signer(letter.id, ERIKA)
    assert fresh.sign(letter).next_step is StepId.FILE
    for case in (letter, fresh.registration()):
        with pytest.raises(Refused, match="SGN-09"):
            fresh.clerk.signing.name_signer(case.id, Applicant("Beispiel", "Max"))


@pytest.mark.parametrize("change", ["name", "place"])
def test_a_sitting_does_not_outlive_its_name_or_its_place(
    fresh: SmallOffice, letter: Case, change: str
) -> None:
    place(fresh, letter)
    fresh.clerk.signing.name_signer(letter.id, ERIKA)
    sitting = fresh.clerk.signing.prepare(letter.id)
    if change == "name":
        fresh.clerk.signing.name_signer(letter.id, Applicant("Beispiel", "Max"))
    else:
        place(fresh, letter, LOWER)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.seal(write(sitting))


def test_the_title_of_a_letter_is_held_against_nobodys_name(fresh: SmallOffice, letter: Case) -> None:
    with pytest.raises(Refused, match="EXC-08"):  # another procedure's form; not EXC-07, another person's
        fresh.clerk.exchange.take_in(FORM, letter.reference)


def test_place_and_name_survive_a_restart(fresh: SmallOffice, letter: Case, office: SmallOffice) -> None:
    place(fresh, letter)
    place(fresh, letter, LOWER)
    fresh.clerk.signing.name_signer(letter.id, ERIKA)
    fresh.desk.adapters.store.close()
    with a_branch(Profile(fresh.desk.profile.root), office) as again:
        sitting = again.clerk.signing.prepare(letter.id)
        assert [field.place for field in sitting.fields] == [LOWER]
        assert sitting.signer == "Erika Mustermann"
        sealed(again, sitting)
        with pikepdf.open(again.desk.adapters.blobs.path(again.digest(letter))) as pdf:
            (field,) = pdf.Root.AcroForm.Fields
            assert float(field.Rect[2] - field.Rect[0]) == pytest.approx(LOWER.width, abs=0.02)


def test_a_known_form_without_facts_is_announced_without_gaps(fresh: SmallOffice) -> None:
    case = fresh.clerk.exchange.take_in(FORM).case
    fresh.clerk.cases.check(case.id, PAPERS)
    said = fresh.clerk.signing.prepare(case.id).fields[0].sentence
    assert said["de"] == "Sie melden sich für die Wohnung an, die auf diesem Meldeschein steht."
    assert not any("…" in text or "{" in text for text in said.values())
    own = fresh.checked()
    said = fresh.clerk.signing.prepare(own.id).fields[0].sentence
    assert said["de"] == "Sie melden sich für die Wohnung Musterweg 1 in Musterstadt an. Einzug: 15.11.2026."
