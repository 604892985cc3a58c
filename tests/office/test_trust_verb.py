"""The verb trust: lists are taken in, named and given up on the command line, and verify judges by them."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.adapters.store.unit_of_work import open_store
from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile
from clerkdesk.domain.people import Role
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Checked
from clerkdesk.ports.store import Store
from tests.fakes.lasting import Office, an_office
from tests.fakes.papers import blank_paper, marks
from tests.fakes.trusted_list import DAY, NOW, Line, Listed, Paper, a_publisher
from tests.house.leftovers import LongLived

pytestmark = pytest.mark.whole

UNION, COUNTRY = a_publisher(), a_publisher()
LIST = Paper(services=(Listed(a_publisher().certificate),))


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A desk without anything."""
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "desk"))
    return Profile(tmp_path / "desk")


@pytest.fixture
def profile(empty: Profile, capsys: pytest.CaptureFixture[str]) -> Profile:
    """A desk with nobody but an administrator and a clerk."""
    assert main(["person", "add", "Alex Muster", "--role", "administrator"]) == 0
    assert main(["person", "add", "Kim Beispiel", "--role", "clerk"]) == 0
    capsys.readouterr()
    return empty


@pytest.fixture(scope="module")
def land(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office in a land whose authority lists may name."""
    with an_office(long_lived, tmp_path_factory, curve=True) as office:
        yield office


def a_list(office: Office, *lines: Line) -> Paper:
    """A list that names the authority of the land."""
    return Paper(services=(Listed(office.land.certificate("issuer"), lines=lines or (Line(),)),))


def verdict(path: Path, capsys: pytest.CaptureFixture[str], *flags: str) -> dict[str, str]:
    capsys.readouterr()
    main(["verify", "--json", *flags, "--", str(path)])
    found = json.loads(capsys.readouterr().out)
    return {"verdict": found["verdict"], "code": found["code"], **found["signatures"][0]}


def test_lists_are_taken_in_in_turn_named_and_given_up(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str], land: Office
) -> None:
    assert main(["trust", "list"]) == 0
    assert "no trusted list" in capsys.readouterr().out
    pointers = {"EU": [UNION.certificate], "DE": [COUNTRY.certificate]}
    everybody, country = Paper("EU", 7, pointers=pointers), a_list(land)
    files = [everybody.file(tmp_path, UNION), country.file(tmp_path, COUNTRY)]
    arguments = ["trust", "import", *map(str, files)]
    assert main(arguments) == 1, "nobody knows who may sign them"
    assert "TRU-12" in capsys.readouterr().err
    assert main([*arguments, "--signer", str(UNION.file(tmp_path))]) == 1, "it signs no list of lists"
    assert "EU-7.xml: TRU-12" in capsys.readouterr().err
    assert main([*arguments, "--union-signer", str(UNION.file(tmp_path))]) == 0
    assert main(["trust", "list"]) == 0
    told = capsys.readouterr().out.splitlines()[-2:]
    assert told[0].startswith("DE  number 5, issued") and "1 services for signatures" in told[0]
    assert told[1].startswith("EU  number 7, issued") and "a list of 2 lists" in told[1]
    assert main(["trust", "remove", "de"]) == 0
    assert main(["trust", "remove", "de"]) == 70
    [kept] = profile.trusted_lists.glob("*.json")
    assert (kept.name, kept.stat().st_mode & 0o777) == ("EU.json", 0o600)
    assert profile.keys.stat().st_mode & 0o777 == 0o700


def test_who_took_a_list_in_or_removed_it_stands_in_the_history(profile: Profile, tmp_path: Path) -> None:
    path, signer = LIST.file(tmp_path, COUNTRY), COUNTRY.file(tmp_path)
    assert main(["trust", "import", str(path), "--signer", str(signer), "--by", "alex"]) == 0
    assert main(["trust", "remove", "DE"]) == 0, "there is but one administrator"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert told(profile) == [
        ("Alex Muster", Act.TRUST_LIST, {"list": "DE", "number": "5", "digest": digest}),
        ("Alex Muster", Act.DISTRUST_LIST, {"list": "DE"}),
    ]


def test_nobody_but_an_administrator_takes_lists_in(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(LIST.file(tmp_path, COUNTRY)), "--signer", str(COUNTRY.file(tmp_path))]
    with people(profile) as store, store.write() as unit:
        alex = next(one for one in unit.people.all() if one.name == "Alex Muster")
        unit.people.save(replace(alex, roles=frozenset({Role.SUPERVISOR})))
    for act in (["import", *files], ["remove", "DE"]):
        assert main(["trust", *act, "--by", "alex"]) == 70
        assert "RGT-01" in capsys.readouterr().err
    assert told(profile) == [] and not list(profile.trusted_lists.glob("*"))


def test_where_nobody_works_yet_it_is_said_what_to_do(
    empty: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trust", "import", str(LIST.file(tmp_path, COUNTRY))]) == 70
    said = capsys.readouterr().err
    assert "PEO-09" in said and "clerkdesk person add NAME --role administrator" in said


def test_a_list_that_has_run_out_is_taken_in_with_a_warning(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str], land: Office
) -> None:
    old = Paper(services=a_list(land).services, issued=NOW - 300 * DAY, next_update=NOW - 120 * DAY)
    path, signer = old.file(tmp_path, COUNTRY), COUNTRY.file(tmp_path)
    assert main(["trust", "import", str(path), "--signer", str(signer)]) == 0
    assert "which is past" in capsys.readouterr().out


def test_verify_judges_by_the_lists_of_the_office(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str], land: Office
) -> None:
    sealed = tmp_path / "sealed.pdf"
    land.sealer.seal(blank_paper(tmp_path / "paper.pdf"), sealed, marks("resident"), "B-B")
    assert verdict(sealed, capsys)["code"] == "SIG-20"
    signer = ["--signer", str(COUNTRY.file(tmp_path))]
    country = a_list(land)
    assert main(["trust", "import", str(country.file(tmp_path, COUNTRY)), *signer]) == 0
    assert verdict(sealed, capsys)["verdict"] == "valid"
    later = (NOW + 200 * DAY).date().isoformat()
    assert verdict(sealed, capsys, "--at", later)["code"] == "SIG-23"
    withdrawn = a_list(land, Line("withdrawn", NOW - DAY), Line()).newer()
    assert main(["trust", "import", str(withdrawn.file(tmp_path, COUNTRY)), *signer]) == 0
    assert verdict(sealed, capsys)["code"] == "SIG-24"


def test_verify_asks_online_only_when_it_is_told_to(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str], land: Office
) -> None:
    sealed = tmp_path / "sealed.pdf"
    paper = blank_paper(tmp_path / "paper.pdf")
    land.holding("revoked").sealer.seal(paper, sealed, marks("resident"), "B-T")
    land.holding("town")
    profile.create()
    (profile.trusted / "root.pem").write_bytes(land.land.root_pem.read_bytes())
    assert verdict(sealed, capsys)["verdict"] == "valid"
    inside = verdict(sealed, capsys, "--online")
    assert (inside["verdict"], inside["revocation_checked"]) == ("valid", Checked.BARRED)
    profile.office_policy.write_text('online_hosts = "127.0.0.1"\n')
    found = verdict(sealed, capsys, "--online")
    assert (found["verdict"], found["code"], found["revocation_checked"]) == (
        "invalid",
        "SIG-22",
        Checked.ONLINE,
    )
    assert main(["verify", str(sealed), "--online", "--at", "2030-01-01"]) == 64


def test_the_doctor_says_when_a_newer_list_is_due(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str], land: Office
) -> None:
    paper = Paper(services=a_list(land).services, issued=NOW - 90 * DAY, next_update=NOW + 5 * DAY)
    path, signer = paper.file(tmp_path, COUNTRY), COUNTRY.file(tmp_path)
    assert main(["trust", "import", str(path), "--signer", str(signer)]) == 0
    line = lists_line(capsys)
    assert line.startswith("note     lists        DE number 5 until")
    assert line.endswith("take in the next of DE")


def test_the_doctor_names_a_damaged_list(profile: Profile, capsys: pytest.CaptureFixture[str]) -> None:
    profile.trusted_lists.mkdir(parents=True, exist_ok=True)
    (profile.trusted_lists / "DE.json").write_text("{}")
    assert lists_line(capsys).startswith("PROBLEM  lists        TRU-16: DE.json")


@contextmanager
def people(profile: Profile) -> Iterator[Store]:
    """The store of the office."""
    store = open_store(profile.store)
    try:
        yield store
    finally:
        store.close()


def told(profile: Profile) -> list[tuple[str, Act, dict[str, str]]]:
    """What the history has about trusted lists, and by whom."""
    with people(profile) as store, store.read() as unit:
        lines = [line for line in unit.history.of_case("") if line.act in (Act.TRUST_LIST, Act.DISTRUST_LIST)]
    return [(line.person_name, line.act, dict(line.values)) for line in reversed(lines)]


def lists_line(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["doctor"])
    [line] = [line for line in capsys.readouterr().out.splitlines() if line[9:].startswith("lists")]
    return line


def test_a_list_that_is_not_there_is_not_called_a_wrong_one(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, code in ((tmp_path / "nope.xml", "PDF-09: The file is not there."), (tmp_path, "PDF-10: ")):
        assert main(["trust", "import", str(path)]) == 1
        said = capsys.readouterr().err
        assert said.startswith(f"{path.name}: {code}")
        assert "Error" not in said
