"""Looking at files from the command line: what it says of those that cannot be shown, and how it ends."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from clerkdesk.app.cli import main
from clerkdesk.base.paths import resource

LETTER = resource("samples", "unknown_letter.pdf")
# Closes all windows a moment after the file could be shown, or not.
CLOSING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from clerkdesk.app.glance.table import LaidFile
done = LaidFile._is_shown
def shown(self):
    done(self)
    QTimer.singleShot(0, QApplication.closeAllWindows)
LaidFile._is_shown = shown
from clerkdesk.__main__ import main
sys.argv = ["clerkdesk", *sys.argv[1:]]
sys.exit(main())
"""


def glanced(*files: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CLOSING, *map(str, files)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.pdf"]) == 66
    assert "PDF-09: no such file: nowhere.pdf" in capsys.readouterr().err


def test_without_a_screen_nothing_is_started(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([str(LETTER)]) == 69
    assert "DSK-09" in capsys.readouterr().err


def test_a_folder_is_not_called_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "x.pdf"
    folder.mkdir()
    assert main([str(folder)]) == 66
    told = capsys.readouterr().err
    assert "PDF-10" in told
    assert "folder" in told


@pytest.mark.parametrize("before", [(), ("--",)])
def test_a_file_of_any_name_is_shown_if_no_verb_has_it(
    tmp_path: Path, before: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Sequence[str]] = []

    def look(files: Sequence[str]) -> int:
        shown.append(list(files))
        return 0

    monkeypatch.setattr("clerkdesk.app.glance.verb.glance", look)
    monkeypatch.chdir(tmp_path)
    for name in ("letter", "migrate"):
        Path(name).write_bytes(LETTER.read_bytes())
    assert main([*before, "letter"]) == 0
    assert main(["--", "migrate"]) == 0
    assert shown == [["letter"], ["migrate"]]


def test_a_verb_is_a_verb_whatever_file_lies_there(
    own_profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("migrate").touch()
    monkeypatch.setattr("clerkdesk.app.glance.verb.glance", lambda _: pytest.fail("looked at"))
    monkeypatch.setattr("clerkdesk.app.migrating.migrate_store", lambda: 7)
    assert main(["migrate"]) == 7


def test_the_help_tells_how_a_file_is_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "clerkdesk FILE.pdf" in capsys.readouterr().out


@pytest.mark.whole
def test_a_file_is_shown_and_leaves_nothing_behind(own_profile: Path) -> None:
    done = glanced(LETTER)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.whole
def test_a_file_that_cannot_be_shown_is_said_in_words(tmp_path: Path, own_profile: Path) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\nno more")
    done = glanced(damaged)
    assert done.returncode == 1
    assert done.stderr.startswith("clerkdesk: damaged.pdf: PDF-02: the PDF is damaged"), done.stderr
