"""The verb verify for people: words in German or English, and a report that replaces nothing."""

import hashlib
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile, resource
from tests.fakes import bad_files
from tests.fakes.papers import blank_paper, mark
from tests.office.conftest import SmallOffice

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def papers(office: SmallOffice, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("papers")
    unsigned = blank_paper(folder / "unsigned.pdf")
    valid = folder / "Anmeldung 26-00017.pdf"
    office.desk.adapters.sealer.seal(unsigned, valid, [mark()], "B-B")
    return {
        "unsigned": unsigned,
        "valid": valid,
        "invalid": bad_files.tampered(valid, folder / "invalid.pdf"),
        "unclear": bad_files.continued(valid, folder / "unclear.pdf"),
    }


def told(report: Path) -> str:
    with pymupdf.open(report) as pages:
        return " ".join(" ".join(page.get_text() for page in pages).split())


def test_what_is_printed_for_people_stands_below_the_line_for_programs(
    own_profile: Profile, papers: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(papers["valid"])]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == f"{papers['valid']}: VALID (integrity intact, trust trusted)"
    assert all(line.startswith("  ") for line in rest)
    assert rest[0] == "  Signed and unchanged"
    said = " ".join(rest)
    assert "1. resident: Valid" in said
    assert "Handwritten on the pad by Erika Mustermann, sealed by " in said
    assert re.search(r"Time: \d+ \w+ 20\d\d, [\d:]{8} \(UTC[+-]\d\d:\d\d\)", said), "a time needs its zone"
    assert "known today" not in said
    assert main(["verify", "--at", f"{datetime.now(UTC).year + 1}-01-01", str(papers["valid"])]) in (0, 2)
    assert "by what is known today" in capsys.readouterr().out


def test_the_report_tells_who_was_named_for_this_check_alone(
    own_profile: Profile, papers: dict[str, Path], tmp_path: Path
) -> None:
    root = next(own_profile.trusted.iterdir())
    marked = "named for this check, not by the office"
    for moved in (False, True):
        report = tmp_path / f"report{moved}.pdf"
        named = root.rename(tmp_path / root.name) if moved else root
        files = [str(papers["valid"]), "--trust", str(named), "--report", str(report), "--lang", "en"]
        assert main(["verify", *files]) == 0
        assert (marked in told(report)) is moved


def test_german_is_spoken_when_asked_for(own_profile: Profile, papers: dict[str, Path]) -> None:
    """In a process of its own: this one has no application that could translate."""
    command = [sys.executable, "-m", "clerkdesk", "verify", "--lang", "de", str(papers["invalid"])]
    done = subprocess.run(command, capture_output=True, env=dict(os.environ), check=False)
    first, *rest = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (1, b"")
    assert first == f"{papers['invalid']}: INVALID (integrity broken, trust unknown)"
    assert rest[0] in ("  Nicht das, was unterschrieben wurde", "  Not what was signed")
    assert any("Verlangen Sie das Original." in line for line in rest)


def test_without_words_there_are_codes_and_plain_english(
    own_profile: Profile,
    papers: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = tmp_path / "report.pdf"
    monkeypatch.setitem(sys.modules, "clerkdesk.ui.kit.judgement_words", None)
    assert main(["verify", "--lang", "de", str(papers["invalid"])]) == 1
    said = capsys.readouterr().out
    assert "why: SIG-11 the content is not what was signed" in said
    assert main(["verify", str(papers["valid"]), "--report", str(report)]) == 64
    assert "REP-04" in capsys.readouterr().err
    assert not report.exists()


def test_a_report_tells_which_bytes_were_judged_and_what_of_them(
    own_profile: Profile, papers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.pdf"
    files = [*map(str, papers.values()), "nowhere.pdf"]
    assert main(["verify", *files, "--report", str(report), "--lang", "en"]) == 1
    assert len(capsys.readouterr().out.splitlines()) > 5
    words = told(report)
    for sentence in (
        "Report on signatures",
        "2. Anmeldung 26-00017.pdf",
        "Handwritten on the pad by Erika Mustermann, sealed by",
        "Not what was signed",
        "There is no such file.",
        "no qualified one within the meaning of Regulation (EU) No 910/2014",
        "nobody was asked over the network",
    ):
        assert sentence in words, sentence
    digest = hashlib.sha256(papers["valid"].read_bytes()).hexdigest()
    assert digest in words.replace(" ", "")
    with pikepdf.open(report) as pdf:
        assert str(pdf.Root.Lang) == "en"


def test_a_report_is_in_the_desks_language_unless_another_is_named(
    own_profile: Profile, papers: dict[str, Path], tmp_path: Path
) -> None:
    for language in ("de", "en"):
        own_profile.desk_preferences.write_text(f'language = "{language}"\n', "utf-8")
        report = tmp_path / f"{language}.pdf"
        command = [sys.executable, "-m", "clerkdesk", "verify", papers["valid"], "--report", report]
        assert subprocess.run(command, capture_output=True, env=dict(os.environ), check=False).returncode == 0
        with pikepdf.open(report) as pdf:
            assert str(pdf.Root.Lang) == language


def test_a_report_replaces_no_file_least_of_all_a_judged_one(
    own_profile: Profile, papers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    valid, before = papers["valid"], papers["valid"].read_bytes()
    (out := tmp_path / "out").mkdir()
    elsewhere = out / "link.pdf"
    elsewhere.symlink_to(out / "nowhere.pdf")
    for target, code in (
        (valid, "REP-02"),
        (elsewhere, "REP-02"),
        (tmp_path, "REP-02"),
        (out / "nofolder" / "report.pdf", "REP-03"),
    ):
        assert main(["verify", str(valid), "--report", str(target)]) == 64
        said = capsys.readouterr()
        assert (said.out, code in said.err) == ("", True)
    assert valid.read_bytes() == before
    assert list(out.iterdir()) == [elsewhere]


def test_a_file_that_changes_while_it_is_judged_gets_no_report(
    own_profile: Profile,
    office: SmallOffice,
    papers: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from clerkdesk.registry.judging import Judging

    file, judge = tmp_path / "file.pdf", Judging.judge
    file.write_bytes(papers["valid"].read_bytes())

    def judged_meanwhile(self: Judging, path: Path, *rest: object) -> object:
        found = judge(self, path, *rest)  # type: ignore[arg-type]
        with file.open("ab") as stream:
            stream.write(b"%")
        return found

    monkeypatch.setattr(Judging, "judge", judged_meanwhile)
    assert main(["verify", str(file), "--report", str(tmp_path / "report.pdf")]) == 70
    assert "REP-01" in capsys.readouterr().err
    assert not (tmp_path / "report.pdf").exists()


def test_a_report_that_cannot_be_written_leaves_nothing_behind(
    own_profile: Profile, papers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out := tmp_path / "out").mkdir()
    name = "r" * 252 + ".pdf"  # 256 bytes: no file can be called so
    assert main(["verify", str(papers["unsigned"]), "--report", str(out / name)]) == 70
    assert "PAP-07" in capsys.readouterr().err
    assert list(out.iterdir()) == []


def test_preferences_that_cannot_be_read_are_told_before_anything_is_judged(
    own_profile: Profile, papers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_profile.desk_preferences.write_text("language = \n", "utf-8")
    command = ["verify", str(papers["valid"]), "--report", str(tmp_path / "report.pdf")]
    assert main(command) == 70
    said = capsys.readouterr()
    assert (said.out, "SET-01" in said.err) == ("", True)
    assert main([*command, "--lang", "en", "--json", "--at", "2026-11-24"]) in (0, 2)
    assert '"language": "en"' in capsys.readouterr().out
    assert "Judged as of 24 November 2026, 12:00:00" in told(tmp_path / "report.pdf")


def test_the_template_of_the_report_is_carried_along() -> None:
    assert resource("templates", "signature-report.typ").is_file()
