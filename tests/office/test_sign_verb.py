"""The verb sign: a file handed to the running desk, and what becomes of it."""

import json
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerkdesk.app.bell_place import bell_name
from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile, resource
from tests.office.conftest import start_verb

LETTER = resource("samples", "unknown_letter.pdf")


def test_sign_says_when_no_desk_is_running_or_no_file_is_there(
    own_profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sign", "nowhere.pdf"]) == 66
    assert "PDF-09" in capsys.readouterr().err
    with start_verb("sign", LETTER) as process:
        _, said = process.communicate(timeout=30)
    assert process.returncode == 69
    assert said.startswith(b"clerkdesk: DSK-02: no desk is running")


class PretendDesk:
    """Answers the doorbell of a profile with prepared lines, then waits or hangs up."""

    def __init__(self, own_profile: Profile, answers: list[object], stays: bool) -> None:
        self._answers, self._stays = answers, stays
        self._server = socket.socket(socket.AF_UNIX)
        self._path = Path(bell_name(own_profile))
        self._server.bind(str(self._path))
        self._server.listen()
        self.heard: dict[str, str] = {}
        self.answered = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        with self._server, self._server.accept()[0] as caller, caller.makefile("rwb") as line:
            self.heard = json.loads(line.readline())
            for answer in self._answers:
                line.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode() + b"\n")
                line.flush()
            self.answered.set()
            if self._stays:
                line.read()

    def close(self) -> None:
        """Wait for the caller to go."""
        self._thread.join(10)
        self._path.unlink()


@pytest.fixture
def desk(own_profile: Profile) -> Iterator[Callable[..., PretendDesk]]:
    opened: list[PretendDesk] = []

    def open_desk(*answers: object, stays: bool = False) -> PretendDesk:
        opened.append(PretendDesk(own_profile, list(answers), stays))
        return opened[-1]

    yield open_desk
    for one in opened:
        one.close()


TAKEN = {"state": "taken-in", "reference": "26-00001"}


@pytest.mark.parametrize(
    ("answers", "wait", "code", "said"),
    [
        ([TAKEN], False, 0, "taken-in: case 26-00001"),
        ([TAKEN, {"state": "signed", "reference": "26-00001"}], True, 0, "signed: case 26-00001"),
        ([TAKEN, {"state": "declined", "reference": "26-00001"}], True, 1, "declined: case 26-00001"),
        ([{"state": "failed", "code": "PDF-03"}], True, 1, "failed PDF-03"),
        ([TAKEN], True, 69, "DSK-03"),
        ([b"this is not what a desk says\n"], False, 69, "DSK-03"),
    ],
)
def test_sign_hands_a_file_over_and_ends_as_the_desk_says(
    desk: Callable[..., PretendDesk], tmp_path: Path, answers: list[object], wait: bool, code: int, said: str
) -> None:
    link = tmp_path / "Vollmacht.pdf"
    link.symlink_to(LETTER)
    running = desk(*answers)
    words = ["--reference", "26-00001", "--return", tmp_path, *(["--wait"] if wait else [])]
    with start_verb("sign", link, *words) as process:
        out, err = process.communicate(timeout=30)
    assert process.returncode == code
    assert said in (out + err).decode()
    assert b"Traceback" not in err
    assert running.heard == {
        "do": "sign", "file": str(link), "reference": "26-00001", "return": str(tmp_path),
    }  # fmt: skip


def test_ctrl_c_ends_the_waiting_for_a_signature(desk: Callable[..., PretendDesk]) -> None:
    running = desk(TAKEN, stays=True)
    with start_verb("sign", LETTER, "--wait") as process:
        assert running.answered.wait(20)
        assert process.stdout is not None
        assert process.stdout.readline() == b"taken in: case 26-00001\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""
