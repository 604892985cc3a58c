"""Trusted lists that were removed, and who may sign which: the list of lists decides about all others."""

from pathlib import Path

import pytest

from clerkdesk.adapters.trust.importing import ListImport
from clerkdesk.adapters.trust.kept_lists import KeptLists
from clerkdesk.base.errors import ClerkDeskError
from tests.fakes.trusted_list import Listed, Paper, a_publisher

COUNTRY = a_publisher()
SIGNERS = [COUNTRY.certificate]
LIST = Paper(services=(Listed(a_publisher().certificate),))


@pytest.fixture
def office(tmp_path: Path) -> ListImport:
    """An office that has no lists yet, and knows nobody who signs any."""
    (tmp_path / "lists").mkdir()
    return ListImport(KeptLists(tmp_path / "lists"), list)


def test_a_list_that_was_removed_does_not_come_back_older(office: ListImport, tmp_path: Path) -> None:
    newer = LIST.newer()
    path = newer.file(tmp_path, COUNTRY)
    office.take_in(path, SIGNERS)
    office.remove("DE")
    with pytest.raises(ClerkDeskError, match="TRU-13"):
        office.take_in(LIST.file(tmp_path, COUNTRY), SIGNERS)
    assert office.take_in(path, SIGNERS).territory == "DE", "the very same may"
    office.remove("DE")
    assert office.take_in(newer.newer().file(tmp_path, COUNTRY), SIGNERS).sequence == 7


def test_a_removed_list_vouches_for_nobody(office: ListImport, tmp_path: Path) -> None:
    kept = KeptLists(tmp_path / "lists")
    office.take_in(LIST.file(tmp_path, COUNTRY), SIGNERS)
    assert len(kept.authorities()) == 1
    office.remove("DE")
    assert kept.authorities() == () and list(kept.files()) == []


def test_who_signs_countries_lists_signs_no_list_of_lists(office: ListImport, tmp_path: Path) -> None:
    everybody = Paper("EU", 388, pointers={"EU": SIGNERS, "DE": SIGNERS}).file(tmp_path, COUNTRY)
    with pytest.raises(ClerkDeskError, match="TRU-12"):
        office.take_in(everybody, SIGNERS)
    with pytest.raises(ClerkDeskError, match="TRU-12"):
        office.take_in(LIST.file(tmp_path, COUNTRY), union_signers=SIGNERS)
    assert office.take_in(everybody, union_signers=SIGNERS).of_lists
