"""Who moves in together stands in the facts of one case, and is found there again for the next."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.households import MOST, Member, carried_over, facts_of, members_in, people_of
from tests.fakes.town import MINE, case_of

NAMES = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12)
PLACES = st.text(st.characters(categories=["Lu", "Ll"]), max_size=12)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2026, 1, 1))
PEOPLE = st.builds(Applicant, NAMES, NAMES | st.just(""), DAYS)
MEMBERS = st.builds(Member, PEOPLE, PLACES, PLACES)


@given(st.lists(MEMBERS, max_size=MOST))
def test_whoever_was_entered_is_found_again(members: list[Member]) -> None:
    assert list(members_in(facts_of(members))) == members


def test_a_birth_nobody_can_read_stays_as_it_was_written() -> None:
    [member] = members_in({"person2_name": "Muster, Jonas", "person2_birth": "31.02.2019, Beispielhausen"})
    assert (member.person.birth_date, member.birth) == (None, "31.02.2019, Beispielhausen")


def test_the_applicant_is_the_first_of_the_household() -> None:
    jonas = Member(Applicant("Muster", "Jonas"))
    case = replace(case_of(MINE[0]), facts=tuple(facts_of([jonas]).items()))
    assert people_of(case) == (case_of(MINE[0]).applicant, jonas.person)


def test_the_next_case_knows_the_new_home_and_nothing_about_the_person() -> None:
    facts = {"new_street": "Hauptstraße 12", "new_town": "Musterstadt", "birth_name": "Beispiel"}
    card = TomlRulebook([resource()]).procedures["id-card"]
    carried = carried_over(replace(case_of(MINE[0]), facts=tuple(facts.items())), card)
    assert carried == {"street": "Hauptstraße 12", "home_town": "Musterstadt"}
