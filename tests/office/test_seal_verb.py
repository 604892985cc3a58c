"""The verb ``seal``: what it says, how it ends, stopped and gone on with."""

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.exchange.sealed_folder import LocalSealedFolder
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app import seal_run
from clerkdesk.app.build import Desk
from clerkdesk.app.cli import main
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.seal_report import time_left
from clerkdesk.app.sealing import tasks_for
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.rights import Act
from clerkdesk.registry.history import check_chain
from tests.fakes import bad_files
from tests.fakes.open_key import without_passphrase
from tests.fakes.papers import blank_paper
from tests.fakes.terminal import Terminal
from tests.office.conftest import Stamping, start_verb

pytestmark = pytest.mark.whole

BY = ("--by", "katrin")


@pytest.fixture
def bare(own_profile: Profile, pretend_town: PretendTown) -> Profile:
    """A profile of the command line whose key needs no passphrase."""
    without_passphrase(pretend_town, own_profile.seal_key)
    return own_profile


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    (tmp_path / "in").mkdir()
    return [blank_paper(tmp_path / "in" / f"Bescheid {number}.pdf", number + 1) for number in range(3)]


def seal(*arguments: object) -> int:
    return main(["seal", *map(str, arguments)])


def lines_of(profile: Profile) -> int:
    """How many files the history calls sealed."""
    desk = Desk(profile, SessionVault(), SystemClock())
    with desk.adapters.store.read() as unit:
        found = sum(entry.act is Act.SEAL_FILE for entry in unit.history.entries())
    desk.close()
    return found


def test_each_file_gets_a_line_and_those_that_fail_hold_up_nobody(
    bare: Profile, papers: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = bad_files.picture(tmp_path / "in" / "bild.pdf")
    out = tmp_path / "out" / "heute"
    assert seal(papers[0], bad, *papers[1:], "--out", out, *BY) == 1
    said = capsys.readouterr()
    assert said.out.splitlines() == [f"{paper}: sealed, B-B: {out / paper.name}" for paper in papers]
    assert said.err.splitlines() == [
        f"{bad}: PDF-01: This is not a PDF. Ask the program that made it to print it anew as PDF.",
        "clerkdesk: 4 of 4 files: 3 sealed, 1 not sealed",
    ]
    assert sorted(path.name for path in out.iterdir()) == [paper.name for paper in papers]
    assert seal(*papers, "--out", out, *BY) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [f"{paper}: sealed already, B-B: {out / paper.name}" for paper in papers]
    assert said.err == "clerkdesk: 3 of 3 files: 3 sealed already\n"
    assert lines_of(bare) == 3


def test_every_pdf_of_a_folder_may_be_named_again(
    bare: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    for word in ("sealed", "sealed already"):
        assert seal(*sorted(papers[0].parent.glob("*.pdf")), *BY) == 0
        assert capsys.readouterr().err == f"clerkdesk: 3 of 3 files: 3 {word}\n"
    assert len(list(papers[0].parent.iterdir())) == 6


def test_a_desk_that_is_open_does_not_mind(bare: Profile, papers: list[Path]) -> None:
    desk = Desk(bare, SessionVault(), SystemClock())
    clerk = desk.sign_in(CLERK.id)
    try:
        assert seal(papers[0], *BY) == 0
        clerk.cases.open_new(
            "id-card", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
        )
        assert seal(papers[1], *BY) == 0
        assert check_chain(desk.adapters.store) is None
    finally:
        desk.close()
    assert lines_of(bare) == 2


def test_no_file_is_ever_its_own_place() -> None:
    a, made, folder = Path("in/a.pdf"), Path("in/a.sealed.pdf"), Path("in")
    assert list(tasks_for([a], None)) == list(tasks_for([a, made], None)) == [(a, made)]
    assert list(tasks_for([a], folder)) == [(a, made)]
    assert list(tasks_for([a], Path("out"))) == [(a, Path("out/a.pdf"))]
    assert list(tasks_for([made], None)) == [(made, Path("in/a.sealed.sealed.pdf"))]


def test_a_file_that_is_named_twice_is_sealed_once(
    bare: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, name = papers[0].parent, papers[0].name
    (folder.parent / "also").symlink_to(folder)
    again = [f"{folder}/./{name}", folder / ".." / folder.name / name, folder.parent / "also" / name]
    assert seal(papers[0], *again, *BY) == 0
    assert capsys.readouterr().err == "clerkdesk: 1 of 1 files: 1 sealed\n"
    assert lines_of(bare) == 1


def test_a_name_that_is_no_text_is_as_good_as_any(bare: Profile, papers: list[Path]) -> None:
    odd = papers[0].with_name(os.fsdecode(b"M\xfcller.pdf"))
    papers[0].rename(odd)
    for _ in range(2):
        assert seal(odd, "--json", *BY) == 0
    assert len(list(odd.parent.glob("*.sealed.pdf"))) == lines_of(bare) == 1


def test_where_nothing_can_be_printed_the_work_is_done_all_the_same(
    bare: Profile, papers: list[Path]
) -> None:
    with Path("/dev/full").open("w") as full, start_verb("seal", *papers, *BY, stdout=full) as process:
        _, complaint = process.communicate(timeout=60)
    assert complaint.decode().splitlines() == [
        "clerkdesk: 3 of 3 files: 3 sealed",
        "clerkdesk: what became of each file could not be printed",
    ]
    assert process.returncode == 74 and lines_of(bare) == 3
    with Path("/dev/full").open("w") as full:
        bad = bad_files.picture(papers[0].with_name("bild.pdf"))
        with start_verb("seal", bad, papers[0], *BY, stdout=full, stderr=full) as process:
            assert process.wait(60) == 74


def test_two_runs_over_the_same_files_both_end_well(bare: Profile, papers: list[Path]) -> None:
    with start_verb("seal", *papers, *BY) as one, start_verb("seal", *papers, *BY) as other:
        said = [process.communicate(timeout=60) for process in (one, other)]
        assert [one.returncode, other.returncode] == [0, 0], said
    assert lines_of(bare) == 3


def test_what_another_run_has_in_work_is_not_told_as_failed(
    bare: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seal_run, "_PATIENCE", 0.5)
    with LocalSealedFolder().bench(papers[0].with_suffix(".sealed.pdf")):
        assert seal(*papers, *BY) == 1
        assert capsys.readouterr().err.splitlines()[1:] == [
            "clerkdesk: 3 of 3 files: 2 sealed, 1 in work elsewhere",
            "clerkdesk: the same command again tells what became of those in work elsewhere",
        ]
        assert seal(papers[0], "--json", *BY) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["outcome"], told["code"]) == ("elsewhere", "BAT-02")


def test_what_is_for_the_log_does_not_stand_on_the_terminal(
    bare: Profile, service: Stamping, papers: list[Path]
) -> None:
    with bare.office_policy.open("a") as policy:
        policy.write(f'tsa_url = "{service.server.url}"\n')
    service.up = False
    with start_verb("seal", papers[0], "--level", "B-T", *BY) as process:
        said, complaint = process.communicate(timeout=60)
    assert process.returncode == 2 and len(said.splitlines()) == 1
    assert [line.partition(b": ")[0] for line in complaint.splitlines()] == [b"clerkdesk"] * 2
    assert "sealing goes on without" in (bare.logs / "clerkdesk.log").read_text()


def test_two_files_never_get_one_place(
    bare: Profile, papers: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = blank_paper(tmp_path / papers[0].name)
    assert seal(papers[0], twin, "--out", tmp_path / "out", "--force", *BY) == 64
    assert "two files would be sealed into one place" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_json_has_one_object_per_file(
    bare: Profile, papers: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert seal(papers[0], tmp_path / "none.pdf", "--json", *BY) == 1
    good, missing = map(json.loads, capsys.readouterr().out.splitlines())
    assert list(good) == list(missing)
    assert (good["file"], good["outcome"], good["level"], good["wanted"]) == (
        str(papers[0]), "sealed", "B-B", "B-B",
    )  # fmt: skip
    assert Path(good["sealed_file"]).exists() and re.fullmatch("[0-9a-f]{64}", good["digest"])
    assert (missing["outcome"], missing["code"], missing["sealed_file"]) == ("failed", "PDF-09", None)
    assert missing["reason"].startswith("PDF-09: ")


def test_a_service_that_is_down_is_told_per_file_and_made_up_for_by_the_same_command(
    bare: Profile, service: Stamping, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (bare.trusted / "land.pem").write_bytes(service.office.land.root_pem.read_bytes())
    with bare.office_policy.open("a") as policy:
        policy.write(f'tsa_url = "{service.server.url}"\n')
    service.up = False
    again = "the same command again raises those below their level"
    assert seal(papers[0], "--level", "B-T", *BY) == 2
    said = capsys.readouterr()
    assert ": sealed, B-B only (TRU-03: The time stamp service does not answer): " in said.out
    assert said.err == f"clerkdesk: 1 of 1 files: 1 sealed, 1 of them below B-T\nclerkdesk: {again}\n"
    assert seal(papers[0], "--level", "B-T", "--json", *BY) == 2
    told = json.loads(capsys.readouterr().out)
    assert (told["code"], told["reason"]) == ("TRU-03", "TRU-03: The time stamp service does not answer")
    service.up = True
    assert seal(papers[0], "--level", "B-T", *BY) == 0
    assert ": raised, B-T: " in capsys.readouterr().out
    assert lines_of(bare) == 2


def test_without_key_right_or_known_level_nothing_is_begun(
    own_profile: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert seal(papers[0], *BY) == 70
    said = capsys.readouterr().err
    assert "KEY-04: The seal key is locked. Its passphrase or PIN was not given" in said, "nobody is there"
    assert "signature is kept" not in said
    assert seal(papers[0]) == 70
    assert "PEO-08" in capsys.readouterr().err
    assert seal() == seal(papers[0], "--level", "B-X") == 64
    assert [path for path in papers[0].parent.iterdir() if path not in papers] == []


@pytest.mark.parametrize("policy", [None, 'unit = "Rathaus"\n'])
def test_before_the_town_is_named_nothing_is_sealed(
    bare: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str], policy: str | None
) -> None:
    bare.office_policy.unlink()
    if policy is not None:
        bare.office_policy.write_text(policy)
    assert seal(*papers, *BY) == 70
    assert "SET-04: The town is not named yet. " in capsys.readouterr().err
    assert list(papers[0].parent.glob("*.sealed.pdf")) == [] and lines_of(bare) == 0


def test_on_a_terminal_the_passphrase_is_asked_and_one_live_line_tells_the_file_at_hand(
    own_profile: Profile, papers: list[Path], pretend_town: PretendTown
) -> None:
    bad = bad_files.picture(papers[0].with_name("bild.pdf"))
    with Terminal("seal", *papers, bad, *BY) as terminal:
        terminal.wait_for("Passphrase of the seal key: ")
        terminal.type("falsch\n")
        terminal.wait_for(r"(?s)KEY-01.*Passphrase of the seal key: ")
        terminal.type(f"{pretend_town.passphrase}\n")
        assert terminal.end() == 1
    assert pretend_town.passphrase not in terminal.shown
    assert re.search(r"\r1 of 4, Bescheid 0.pdf *\r", terminal.shown)
    assert re.search(r"\r3 of 4, Bescheid 2.pdf, about \d+ (s|min) left", terminal.shown)
    assert ": sealed" not in terminal.shown.replace("files: 3 sealed", "")
    assert "bild.pdf: PDF-01: " in terminal.shown
    assert "clerkdesk: 4 of 4 files: 3 sealed, 1 not sealed" in terminal.shown


def test_who_enters_no_passphrase_is_told_that_the_key_is_locked(
    own_profile: Profile, papers: list[Path]
) -> None:
    with Terminal("seal", *papers, *BY) as terminal:
        terminal.wait_for("Passphrase of the seal key: ")
        terminal.type("\x04")
        assert terminal.end() == 70
    assert "KEY-04: The seal key is locked" in terminal.shown and "CRA-01" not in terminal.shown


def test_the_time_left_is_told_in_the_words_of_a_person() -> None:
    assert [time_left(seconds) for seconds in (0, 59, 60, 61, 7200)] == [
        "about 10 s left", "about 60 s left", "about 1 min left", "about 2 min left", "about 120 min left",
    ]  # fmt: skip


@pytest.fixture
def many(tmp_path: Path) -> list[Path]:
    return [blank_paper(tmp_path / f"{number:02}.pdf") for number in range(40)]


@pytest.fixture
def running(bare: Profile, many: list[Path]) -> Iterator[subprocess.Popen[bytes]]:
    """The verb at work; two files are sealed."""
    with start_verb("seal", *many, *BY) as process:
        assert process.stdout is not None
        for _ in range(2):
            assert b": sealed, " in process.stdout.readline()
        yield process
        process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_stops_it_is_told_how_far_it_came_and_how_to_go_on(
    running: subprocess.Popen[bytes], bare: Profile, many: list[Path], number: signal.Signals
) -> None:
    running.send_signal(number)
    said, complaint = running.communicate(timeout=30)
    assert running.returncode == 130
    sealed = 2 + said.count(b": sealed, ")
    assert sealed < len(many)
    assert complaint.decode().splitlines() == [
        "",
        "clerkdesk: stopping after this file; Ctrl+C again drops it",
        f"clerkdesk: {sealed} of 40 files: {sealed} sealed",
        "clerkdesk: stopped; the same command again goes on with the rest",
    ]
    folder = many[0].parent
    assert len(list(folder.glob("*.sealed.pdf"))) == sealed == lines_of(bare)
    assert list(folder.glob(".*")) == []


def test_ctrl_c_on_a_terminal_reaches_the_children_too_and_harms_nothing(
    bare: Profile, many: list[Path]
) -> None:
    with Terminal("seal", *many, *BY) as terminal:
        terminal.wait_for("5 of 40")
        terminal.type("\x03")
        assert terminal.end() == 130
    [sealed] = re.findall(r"(\d+) of 40 files: ", terminal.shown)
    assert len(list(many[0].parent.glob("*.sealed.pdf"))) == int(sealed) == lines_of(bare)
    assert seal(*many[:3], *BY) == 0


def test_a_second_ctrl_c_drops_the_file_at_hand(bare: Profile, many: list[Path], service: Stamping) -> None:
    """A time stamp service that does not answer would hold up the stop."""
    with bare.office_policy.open("a") as policy:
        policy.write(f'tsa_url = "{service.server.url}"\n')

    def ponder(question: bytes) -> object:
        time.sleep(4)
        return service.answer(question)

    service.server.say = ponder  # type: ignore[assignment]
    with start_verb("seal", *many, "--level", "B-T", *BY) as process:
        while not service.server.asked:
            time.sleep(0.05)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=30)
    assert process.returncode == 130 and time.monotonic() - began < 3.5
    assert b"0 of 40 files: nothing was sealed" in complaint
    folder = many[0].parent
    assert list(folder.glob("*.sealed.pdf")) == list(folder.glob(".*")) == []
    assert lines_of(bare) == 0
