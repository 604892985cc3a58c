"""The verb ``seal``: what it says, how it ends, stopped and gone on with."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
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
from tests.office.conftest import Stamping, start_verb

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
        clerk.cases.open_new("id-card", Applicant("Muster", "Erika"), {"street": "Musterweg 1"})
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
    assert ": sealed, B-B only (TRU-03: The time stamp service does not answer" in said.out
    assert said.err == f"clerkdesk: 1 of 1 files: 1 sealed, 1 of them below B-T\nclerkdesk: {again}\n"
    service.up = True
    assert seal(papers[0], "--level", "B-T", *BY) == 0
    assert ": raised, B-T: " in capsys.readouterr().out
    assert lines_of(bare) == 2


def test_without_key_right_or_known_level_nothing_is_begun(
    own_profile: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert seal(papers[0], *BY) == 70
    assert "KEY-04" in capsys.readouterr().err, "its passphrase is not in the key ring, and nobody is there"
    assert seal(papers[0]) == 70
    assert "PEO-08" in capsys.readouterr().err
    assert seal() == seal(papers[0], "--level", "B-X") == 64
    assert [path for path in papers[0].parent.iterdir() if path not in papers] == []


class Terminal:
    """A terminal with the verb in it."""

    def __init__(self, *arguments: object) -> None:
        self._own, its = pty.openpty()
        command = [sys.executable, "-m", "clerkdesk", "seal", *map(str, arguments)]
        self.process = subprocess.Popen(
            command, stdin=its, stdout=its, stderr=its, start_new_session=True, preexec_fn=_take_terminal
        )
        os.close(its)
        self.shown = ""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._own)

    def wait_for(self, pattern: str, patience: float = 30.0) -> None:
        late = time.monotonic() + patience
        while not re.search(pattern, self.shown):
            assert time.monotonic() < late, self.shown
            if select.select([self._own], [], [], 0.1)[0]:
                self.shown += self._read()

    def type(self, words: str) -> None:
        os.write(self._own, words.encode())

    def end(self) -> int:
        """Read until it has ended; its exit code."""
        while more := self._read():
            self.shown += more
        return self.process.wait(10)

    def _read(self) -> str:
        try:
            return os.read(self._own, 4096).decode()
        except OSError:  # nobody is left at the other end
            return ""


def _take_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_on_a_terminal_the_passphrase_is_asked_and_one_live_line_tells_the_file_at_hand(
    own_profile: Profile, papers: list[Path], pretend_town: PretendTown
) -> None:
    bad = bad_files.picture(papers[0].with_name("bild.pdf"))
    with Terminal(*papers, bad, *BY) as terminal:
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
    with Terminal(*many, *BY) as terminal:
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
