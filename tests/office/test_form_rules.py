"""A place that was chosen once is remembered, by words alone, and found on the next such form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.base.errors import Missing, Refused
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.pages import Place
from clerkdesk.domain.rights import Act
from clerkdesk.usecases.form_rules import Proposal
from tests.fakes.foreign_forms import MM, SIGNED, foreign_form, top_of_words
from tests.office.conftest import SmallOffice

CHOSEN = Place(0, 60, 540, 200, 48)


@pytest.fixture(autouse=True)
def nothing_remembered(office: SmallOffice) -> Iterator[None]:
    forget_all(office)
    yield
    forget_all(office)


def forget_all(office: SmallOffice) -> None:
    for rule in office.clerk.form_rules.own():
        office.clerk.form_rules.drop(rule.key)


def chosen_digest(office: SmallOffice, folder: Path) -> str:
    """The digest of a form that came in, and on which the clerk chose a place."""
    taken = office.clerk.exchange.take_in(foreign_form(folder / "first.pdf", "Erika Muster"))
    office.clerk.signing.place_field(taken.case.id, taken.document, CHOSEN)
    return office.versions(taken.case.id)[0].digest


def proposal(office: SmallOffice, folder: Path) -> Proposal:
    others = ("Max Beispiel", "Łucja Probe", "Ali Vorlage")
    copies = [foreign_form(folder / f"{at}.pdf", name, at * 20) for at, name in enumerate(others)]
    return office.clerk.form_rules.propose(chosen_digest(office, folder), CHOSEN, copies)


def test_a_second_copy_is_known_and_its_place_found_though_moved(office: SmallOffice, tmp_path: Path) -> None:
    office.clerk.form_rules.keep(proposal(office, tmp_path))
    moved = foreign_form(tmp_path / "moved.pdf", "Rosa Neu", 30 * MM)
    taken = office.clerk.exchange.take_in(moved)
    assert taken.recognised
    document = office.clerk.cases.open(taken.case.id).documents[0].document
    place = dict(document.places)["signature"]
    first = top_of_words(tmp_path / "first.pdf")
    assert place.y == pytest.approx(CHOSEN.y + top_of_words(moved) - first, abs=0.5)
    assert (place.page, place.x, place.width) == (0, pytest.approx(60, abs=0.5), 200)
    office.clerk.signing.name_signer(taken.case.id, Applicant("Neu", "Rosa"))
    assert office.clerk.signing.prepare(taken.case.id).fields[0].place == place


def test_a_rule_holds_no_name_of_anybody(office: SmallOffice, tmp_path: Path) -> None:
    made = proposal(office, tmp_path)
    assert made.proven
    assert made.rule.fields[0].phrase == SIGNED, "the name above the line is nearer, and no word of the form"
    said = " ".join((*made.rule.words, made.rule.fields[0].phrase))
    assert "Muster" not in said.replace("Musterstadt", "") and "Erika" not in said


def test_each_copy_shows_where_the_field_would_lie(office: SmallOffice, tmp_path: Path) -> None:
    made = proposal(office, tmp_path)
    assert [copy.trial.name for copy in made.copies[1:]] == ["0.pdf", "1.pdf", "2.pdf"]
    heights = [copy.trial.place.y for copy in made.copies if copy.trial.place is not None]
    assert heights == pytest.approx([540, 540, 560, 580], abs=1)
    assert all(copy.picture.width > 100 for copy in made.copies)


def test_nothing_is_kept_without_a_further_copy(office: SmallOffice, tmp_path: Path) -> None:
    digest = chosen_digest(office, tmp_path)
    alone = office.clerk.form_rules.propose(digest, CHOSEN, [])
    with pytest.raises(Refused) as refused:
        office.clerk.form_rules.keep(alone)
    assert refused.value.code == "RUL-06"
    with pytest.raises(Refused) as same:
        office.clerk.form_rules.propose(digest, CHOSEN, [tmp_path / "first.pdf"])
    assert same.value.code == "RUL-05"


def test_copies_of_another_form_are_refused(office: SmallOffice, tmp_path: Path) -> None:
    other = foreign_form(tmp_path / "other.pdf", "Max Beispiel", signed="Ort und Datum")
    with pytest.raises(Refused) as refused:
        office.clerk.form_rules.propose(chosen_digest(office, tmp_path), Place(0, 60, 700, 200, 48), [other])
    assert refused.value.code == "RUL-04"


def test_a_rule_is_taken_away_again(office: SmallOffice, tmp_path: Path) -> None:
    rules = office.clerk.form_rules
    rules.keep(proposal(office, tmp_path))
    kept = rules.own()
    assert len(kept) == 1
    office.clerk.form_rules.drop(kept[0].key)
    assert rules.own() == ()
    assert not office.clerk.exchange.take_in(foreign_form(tmp_path / "next.pdf", "Rosa Neu")).recognised
    with pytest.raises(Missing):
        rules.drop(kept[0].key)


def test_a_known_form_may_still_come_into_a_case_of_another_kind(office: SmallOffice, tmp_path: Path) -> None:
    office.clerk.form_rules.keep(proposal(office, tmp_path))
    case = office.registration()
    added = office.clerk.exchange.add_file(case.id, foreign_form(tmp_path / "next.pdf", "Rosa Neu"))
    assert added.case.id == case.id


def test_keeping_stands_in_the_history(office: SmallOffice, tmp_path: Path) -> None:
    office.clerk.form_rules.keep(proposal(office, tmp_path))
    with office.desk.adapters.store.read() as unit:
        acts = [line.act for line in unit.history.of_case("")]
    assert Act.KEEP_FORM_RULE in acts
