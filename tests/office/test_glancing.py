"""Looking at files from the command line: what it says of those that cannot be shown, and how it ends."""

import os
import subprocess
import sys
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
    assert done.stderr.startswith("clerkdesk: damaged.pdf: PDF-02: "), done.stderr
