"""What a case costs, by the age of who it is for."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, fee_of
from clerkdesk.domain.procedures import Procedure
from tests.fakes.office import NOON, a_case


@pytest.fixture(scope="module")
def id_card(tmp_path_factory: pytest.TempPathFactory) -> Procedure:
    folders: tuple[Path, Path] = (tmp_path_factory.mktemp("rules"), resource())
    return TomlRulebook(folders).procedures["id-card"]


@pytest.mark.parametrize(
    ("born", "cents"),
    [(date(2002, 11, 23), 2760), (date(2002, 11, 22), 4600), (date(1960, 1, 1), 4600), (None, 4600)],
)
def test_the_reduction_ends_on_the_birthday(id_card: Procedure, born: date | None, cents: int) -> None:
    assert NOON.date() == date(2026, 11, 22)
    assert fee_of(a_case(applicant=Applicant("Muster", "Tim", born)), id_card) == cents


def test_somebody_born_on_a_leap_day_grows_older_in_march() -> None:
    leapling = Applicant("Muster", "Tim", date(2004, 2, 29))
    assert leapling.age_on(date(2028, 2, 28)) == 23
    assert leapling.age_on(date(2028, 2, 29)) == 24
    assert leapling.age_on(date(2027, 2, 28)) == 22
    assert leapling.age_on(date(2027, 3, 1)) == 23
