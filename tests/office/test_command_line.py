"""The command line: what its verbs say, how they end, and never a traceback."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from clerkdesk.app.cli import main
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.paths import Profile, resource
from tests.fakes import bad_files
from tests.fakes.open_key import without_passphrase
from tests.office.conftest import start_verb

LETTER = resource("samples", "unknown_letter.pdf")


def test_what_is_not_understood_ends_with_64(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["nosuch"],
        ["verify"],
        ["import"],
        ["sign"],
        ["sign", "a", "b"],
        ["verify", "a", "--nosuch"],
    ):
        assert main(words) == 64, words
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("usage: clerkdesk")
    assert main(["--help"]) == main(["verify", "--help"]) == main(["--version"]) == 0


def test_import_takes_files_in_and_names_those_it_cannot(
    own_profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(LETTER)]) == 70
    said = capsys.readouterr().err
    assert "PEO-08: Several people work here" in said
    assert "choose one with --person: " in said
    assert main(["import", str(LETTER), "--person", "Niemand"]) == 70
    assert "PEO-01" in capsys.readouterr().err
    bad = bad_files.picture(tmp_path / "bild.pdf")
    form = resource("samples", "specialist_program_registration.pdf")
    assert main(["import", str(form), str(bad), str(LETTER), "--person", "katrin"]) == 1
    said = capsys.readouterr()
    assert [line.rpartition(": ")[2] for line in said.out.splitlines()] == [
        "case MUSTER-2026-00417 (recognised)",
        "case 26-00001 (form not known)",
    ]
    assert said.err == (
        f"{bad}: PDF-01: This is not a PDF. Ask the program that made it to print it anew as PDF.\n"
    )
    assert main(["import", str(LETTER), "--person", "katrin", "--reference", "26-00001"]) == 0
    assert "case 26-00001" in capsys.readouterr().out


def test_migrate_and_doctor_make_a_fresh_profile_that_lacks_nothing_but_its_town(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "fresh"))
    assert main(["migrate"]) == main(["migrate"]) == 0
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    [problem] = [line for line in said.splitlines() if line.startswith("PROBLEM")]
    assert problem.split()[1:3] == ["office", "SET-04:"]
    assert said.splitlines()[0].startswith("there was no store yet; a new one was made: ")
    assert said.splitlines()[1] == "the store is up to date; nothing was changed"
    assert [line.split()[1] for line in said.splitlines()[2:]] == [
        "program", "screen", "office", "store", "history", "clock", "documents", "reading", "key", "seal",
        "certificate", "trust", "lists", "time", "rules", "forms", "session", "vendor", "pad", "pen",
        "calibration", "touch",
    ]  # fmt: skip


def break_store(own_profile: Profile) -> None:
    own_profile.store.write_bytes(b"this is no store at all" * 100)


def break_policy(own_profile: Profile) -> None:
    own_profile.office_policy.write_text("size_limit_mb = many\n")


def forget_town(own_profile: Profile) -> None:
    own_profile.office_policy.write_text('unit = "Rathaus"\n')


def break_rules(own_profile: Profile) -> None:
    (own_profile.rules / "procedures").mkdir(parents=True)
    (own_profile.rules / "procedures" / "bad.toml").write_text('key = "bad"\n')


def break_work(own_profile: Profile) -> None:
    own_profile.work.rmdir()
    own_profile.work.touch()


def break_key(own_profile: Profile) -> None:
    own_profile.seal_key.write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "part", "code"),
    [
        (break_store, "desk", "STO-06"),
        (break_policy, "desk", "SET-01"),
        (forget_town, "office", "SET-04"),
        (break_rules, "rules", "bad.toml"),
        (break_work, "desk", "DSK-04"),
    ],
)
def test_the_doctor_names_what_is_broken(
    own_profile: Profile,
    capsys: pytest.CaptureFixture[str],
    harm: Callable[[Profile], None],
    part: str,
    code: str,
) -> None:
    harm(own_profile)
    assert main(["doctor"]) == 1
    (problem,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("PROBLEM")]
    assert problem.split()[1] == part
    assert code in problem


def test_the_doctor_tells_when_nobody_trusts_the_own_seal(
    own_profile: Profile, pretend_town: PretendTown, capsys: pytest.CaptureFixture[str]
) -> None:
    without_passphrase(pretend_town, own_profile.seal_key)
    for trusted in (True, False):
        if not trusted:
            (own_profile.trusted / "root.pem").unlink()
        main(["doctor"])
        [line] = [line for line in capsys.readouterr().out.splitlines() if line.split()[1] == "certificate"]
        assert ("TRU-19" in line) is not trusted
        assert line.startswith("ok" if trusted else "note")


def test_a_broken_store_stops_every_verb_with_its_code(
    own_profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    break_store(own_profile)
    for words in (["migrate"], ["import", str(LETTER)]):
        assert main(words) == 70
        assert re.fullmatch(r"clerkdesk: STO-0[16]: .+\. .+\. \(SQLITE_NOTADB\)\n", capsys.readouterr().err)
    assert own_profile.store.read_bytes().startswith(b"this is no store")


def test_whatever_nobody_expected_is_a_code_and_a_log_without_personal_data(
    own_profile: Profile,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    expected_errors: list[str],
) -> None:
    def stumble(*_: object) -> int:
        raise ZeroDivisionError("Erika Mustermann, born 12.03.1980")

    expected_errors.append("unexpected")
    monkeypatch.setattr("clerkdesk.app.migrating.migrate_store", stumble)
    assert main(["migrate"]) == 70
    assert capsys.readouterr().err.startswith("clerkdesk: CRA-01: unexpected ZeroDivisionError, report ")
    log = (own_profile.logs / "clerkdesk.log").read_text("utf-8")
    assert "stumble" in log
    assert "Erika" not in log
    assert "1980" not in log


def test_a_reader_who_left_before_the_end_of_a_buffered_verb_ends_it_quietly(own_profile: Profile) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with start_verb("doctor", stdout=writing) as process:
        os.close(writing)
        assert process.wait(30) == 74
        assert process.stderr is not None
        assert process.stderr.read() == b""
