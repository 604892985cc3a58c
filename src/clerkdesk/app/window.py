"""The verb without a name: open the desk, or raise the one that is open on this profile already."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QSettings
from PySide6.QtWidgets import QApplication, QVBoxLayout

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.application import has_screen, make_application
from clerkdesk.app.build import Desk
from clerkdesk.app.crash import catch_everything
from clerkdesk.app.doorbell import Caller, Doorbell
from clerkdesk.app.front import DeskFront
from clerkdesk.app.logs import keep_logs
from clerkdesk.base.cores import no_core
from clerkdesk.base.errors import ClerkDeskError, Unreachable
from clerkdesk.base.paths import Profile, default_profile
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.people import Role
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.preferences.first_start import FirstStart

_PATIENCE = 20.0
"""Seconds another desk on this profile gets to answer: it may be starting."""
_TURN_MILLISECONDS = 100


def open_desk(files: Sequence[Path]) -> int:
    """Open the desk with files to be taken in; returns when it closes.

    What keeps a desk from opening is shown in a window too: who starts it from a menu sees no terminal.
    """
    try:
        return _open(default_profile(), files)
    except ClerkDeskError as trouble:
        if has_screen():
            _show_refusal(trouble)
        raise


def _open(profile: Profile, files: Sequence[Path]) -> int:
    no_core()
    profile.create()
    keep_logs(profile.logs)
    preferences = TomlSettings(profile.office_policy, profile.desk_preferences).preferences()
    application = make_application(preferences)
    lock = QLockFile(str(profile.root / "desk.lock"))
    if not _first_here(lock, profile, files):
        return 0
    memory = QSettings(str(profile.root / "window.ini"), QSettings.Format.IniFormat)
    front = DeskFront(application, Desk(profile, open_vault(), SystemClock()), memory)
    bell = Doorbell(profile, front.ring)
    catch_everything(front.report_crash)
    try:
        _begin(front, memory, files)
        return application.exec()
    finally:
        front.close()
        bell.close()
        lock.unlock()


def _first_here(lock: QLockFile, profile: Profile, files: Sequence[Path]) -> bool:
    """Take the profile for this desk; if a desk is open on it already, that one comes to the front instead.

    The lock decides, not the bell: of two starts at the same moment neither hears the other's bell yet.
    Raises Unreachable DSK-04 when there can be no lock, DSK-08 when the other desk does not answer.
    """
    lock.setStaleLockTime(0)  # a desk may be open for days; one that is gone is recognised by its number
    late = time.monotonic() + _PATIENCE
    while not lock.tryLock(_TURN_MILLISECONDS):
        if lock.error() is not QLockFile.LockError.LockFailedError:
            raise Unreachable("DSK-04", lock.error().name)
        if _raised(profile, files):
            return False
        if time.monotonic() > late:
            raise Unreachable("DSK-08", "another desk holds the profile and does not answer")
    return True


def _raised(profile: Profile, files: Sequence[Path]) -> bool:
    caller = Caller(profile)
    if not caller.answered:
        return False
    caller.say({"do": "raise"})
    for file in files:
        caller.say({"do": "sign", "file": str(file.absolute())})
    heard = caller.hear(_PATIENCE)
    caller.leave()
    return heard is not None


def _begin(front: DeskFront, memory: QSettings, files: Sequence[Path]) -> None:
    people = [person.id for person in front.desk.reception.people()]
    last = str(memory.value("desk/person", ""))

    def open_for(person: str) -> None:
        front.open(person)
        for file in files:
            front.ring({"do": "sign", "file": str(file.absolute())}, lambda _: None)

    if people:
        open_for(last if last in people else people[0])
    else:
        _ask_who(front, open_for)


def _ask_who(front: DeskFront, open_for: Callable[[str], None]) -> None:
    desk = front.desk
    asking = front.reception = FirstStart(desk.policy.town)

    def answered(name: str, roles: frozenset[Role]) -> None:
        open_for(desk.reception.introduce(name, desk.policy.unit, roles).id)
        front.reception = None
        asking.close()

    asking.answered.connect(answered)
    asking.show()


def _show_refusal(trouble: ClerkDeskError) -> None:
    application = QApplication.instance() or make_application(DeskPreferences())
    window = Pane("background")
    window.setWindowTitle("ClerkDesk")
    window.resize(560, 160)
    notices = Notices()
    notices.show_trouble(trouble)
    notices.closed.connect(window.close)
    QVBoxLayout(window).addWidget(notices)
    window.show()
    application.exec()
