"""What the first paint does not wait for: the window comes up before readers, judges and the store."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.people import Role

LETTER = resource("samples", "unknown_letter.pdf")
# Says what has been imported when the first window is painted, and leaves.
WATCH = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            print(json.dumps(sorted(sys.modules)), flush=True)
            os._exit(0)
        return False

def watched():
    application = QApplication.instance()
    application.watch = Watch()
    application.installEventFilter(application.watch)
    return application_runs()

application_runs = QApplication.exec
QApplication.exec = lambda *_: watched()
from clerkdesk.__main__ import main
sys.argv = ["clerkdesk", *sys.argv[1:]]
sys.exit(main())
"""
READERS_AND_JUDGES = {"pymupdf", "pyhanko", "pyhanko_certvalidator", "pikepdf", "typst"}
STORE_AND_KEYS = {"sqlalchemy", "alembic", "keyring", "cryptography"}
DIALECTS = {"sqlalchemy.dialects.postgresql"}
VIEWER = {"clerkdesk.ui.viewing.pane", "clerkdesk.app.build", "clerkdesk.app.cli"}


def imported(profile: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", WATCH, *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CLERKDESK_PROFILE": str(profile)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_a_file_is_painted_before_all_that_only_a_desk_needs(tmp_path: Path) -> None:
    there = imported(tmp_path / "nobody", str(LETTER))
    assert "clerkdesk.ui.viewing.first_page" in there
    assert there & (READERS_AND_JUDGES | STORE_AND_KEYS | VIEWER) == set()
    assert not (tmp_path / "nobody").exists()


@pytest.mark.whole
def test_the_desk_is_painted_before_readers_judges_and_key_rings_are_imported(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "office")
    desk = Desk(profile, SessionVault(), SystemClock())
    desk.reception.introduce("Erika Chef", "Bürgerbüro", frozenset({Role.CLERK}))
    desk.close()
    late = READERS_AND_JUDGES | DIALECTS | {"keyring", "cryptography", "asn1crypto"}
    assert imported(profile.root) & late == set()
