"""Archive time stamps are renewed before their certificate or algorithm ends."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.app.cli import main
from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Kind, Verdict
from clerkdesk.registry.history import check_chain, contradicted
from tests.office.conftest import SmallOffice, Stamping

pytestmark = pytest.mark.whole

YEAR = timedelta(days=365)
ADMIN = Person("admin", "Alex Admin", "IT", frozenset({Role.ADMINISTRATOR}))


@pytest.fixture
def archived(lasting: SmallOffice, service: Stamping) -> Case:
    """A case whose archive time stamp ends in sixty days; from now on the service has a new certificate."""
    with lasting.desk.adapters.store.write() as unit:
        unit.people.add(ADMIN)
    service.name = "short-tsa"
    case = lasting.signed()
    service.name = "tsa"
    return case


def test_what_ends_within_the_margin_is_due(lasting: SmallOffice, archived: Case) -> None:
    renewing = lasting.desk.renewing()
    assert list(renewing.due(timedelta(days=30))) == []
    [due] = renewing.due(YEAR)
    assert (due.case, due.reference) == (archived.id, archived.reference)
    assert timedelta(days=59) < due.ends - datetime.now(UTC) < timedelta(days=61)


def test_what_is_due_is_known_without_reading_any_document(lasting: SmallOffice, archived: Case) -> None:
    noted = list(lasting.desk.renewing().due(YEAR))
    assert list(lasting.desk.renewing().due(YEAR, every=True)) == noted
    for version in lasting.versions(archived.id):
        lasting.desk.adapters.blobs.path(version.digest).unlink()
    assert list(lasting.desk.renewing().due(YEAR)) == noted


def test_a_renewed_file_outlives_its_first_time_stamp(lasting: SmallOffice, archived: Case) -> None:
    [due] = lasting.desk.renewing().due(YEAR)
    lasting.desk.renewing().renew(due, Actor(ADMIN, "Schalter 3"))
    assert list(lasting.desk.renewing().due(YEAR)) == []
    sealed, renewed = lasting.versions(archived.id)[-2:]
    blobs = lasting.desk.adapters.blobs
    assert blobs.begins_with(renewed.digest, sealed.digest)
    later = datetime.now(UTC) + 4 * YEAR
    judging = lasting.desk.judging()
    before, after = (judging.judge(blobs.path(one.digest), later) for one in (sealed, renewed))
    assert before.verdict is Verdict.UNCLEAR
    assert after.verdict is Verdict.VALID
    assert sum(one.kind is Kind.TIMESTAMP for one in after.signatures) == 2
    store = lasting.desk.adapters.store
    assert check_chain(store) is None and contradicted(store) == ()
    newest = lasting.clerk.cases.open(archived.id).history[0]
    assert (newest.act, newest.value("digest")) == (Act.RENEW, renewed.digest)


def test_the_same_renewal_counts_once(lasting: SmallOffice, archived: Case) -> None:
    [due] = lasting.desk.renewing().due(YEAR)
    for _ in range(2):
        lasting.desk.renewing().renew(due, Actor(ADMIN, "Schalter 3"))
    assert len(lasting.versions(archived.id)) == 3


@pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR, Role.FOREMAN])
def test_nobody_renews_without_the_right(lasting: SmallOffice, archived: Case, role: Role) -> None:
    [due] = lasting.desk.renewing().due(YEAR)
    other = replace(ADMIN, roles=frozenset({role}))
    with pytest.raises(Refused, match="RGT-01"):
        lasting.desk.renewing().renew(due, Actor(other, "Schalter 3"))
    assert len(lasting.versions(archived.id)) == 2


def test_a_seal_without_archive_time_stamp_is_never_due(
    lasting: SmallOffice, service: Stamping, archived: Case
) -> None:
    service.up = False
    lasting.signed()
    assert [due.case for due in lasting.desk.renewing().due(30 * YEAR)] == [archived.id]


def test_the_verb_lists_then_renews(
    lasting: SmallOffice, archived: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLERKDESK_PROFILE", str(lasting.desk.profile.root))
    assert main(["renew", "--due"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith(f"{archived.reference}  ") and "ends on" in listed
    assert len(lasting.versions(archived.id)) == 2
    assert main(["renew"]) == 0
    assert capsys.readouterr().out == listed.replace("\n", ", renewed\n")
    for arguments in ((), ("--due",)):
        assert main(["renew", *arguments]) == 0
        assert capsys.readouterr().out == "nothing is due\n"


def test_a_time_stamp_that_would_end_no_later_is_not_added(
    lasting: SmallOffice,
    service: Stamping,
    archived: Case,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CLERKDESK_PROFILE", str(lasting.desk.profile.root))
    service.name = "short-tsa"
    [due] = lasting.desk.renewing().due(YEAR)
    kept = list(lasting.desk.profile.blobs.rglob("*"))
    for _ in range(2):
        assert main(["renew"]) == 2
        said = capsys.readouterr()
        assert said.out == "" and f"ends on {due.ends:%Y-%m-%d}: TRU-09: " in said.err
    assert len(lasting.versions(archived.id)) == 2
    assert list(lasting.desk.profile.blobs.rglob("*")) == kept
    assert list(lasting.desk.renewing().due(YEAR)) == [due]


def test_an_archived_file_that_was_taken_in_is_due_too(
    lasting: SmallOffice, archived: Case, tmp_path: Path
) -> None:
    sealed, bought = lasting.versions(archived.id)[-1], tmp_path / "zugekauft.pdf"
    bought.write_bytes(lasting.desk.adapters.blobs.path(sealed.digest).read_bytes())
    case = lasting.registration()
    lasting.clerk.exchange.take_in(bought, case.reference)
    renewing = lasting.desk.renewing()
    found = {due.case: due for due in renewing.due(YEAR)}
    assert found.keys() == {archived.id, case.id}
    assert {due.case: due for due in renewing.due(YEAR, every=True)} == found
    renewing.renew(found[case.id], Actor(ADMIN, "Schalter 3"))
    assert [due.case for due in renewing.due(YEAR)] == [archived.id]


def test_a_renewal_that_fails_stays_due(
    lasting: SmallOffice,
    service: Stamping,
    archived: Case,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CLERKDESK_PROFILE", str(lasting.desk.profile.root))
    service.up = False
    assert main(["renew"]) == 1
    assert "TRU-03" in capsys.readouterr().err
    assert len(list(lasting.desk.renewing().due(YEAR))) == 1
