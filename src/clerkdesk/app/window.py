"""The verb without a name: open the desk, or raise the one that is open on this profile already."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QSettings
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.adapters.vault.late import LateVault
from clerkdesk.app.application import has_screen, make_application
from clerkdesk.app.build import Desk
from clerkdesk.app.crash import catch_everything, report_number
from clerkdesk.app.doorbell import Caller, Doorbell
from clerkdesk.app.front import DeskFront
from clerkdesk.app.logs import keep_logs, report
from clerkdesk.base.cores import no_core
from clerkdesk.base.errors import ClerkDeskError, Refused, Unreachable
from clerkdesk.base.jobs import Lane
from clerkdesk.base.paths import Profile, default_profile
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.people import Person, Role
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.preferences.first_start import FirstStart
from clerkdesk.ui.shell.sign_in import Reception

NO_SCREEN = 69
_PATIENCE = 20.0
"""Seconds another desk on this profile gets to answer: it may be starting."""
_TURN_MILLISECONDS = 100


def open_desk(files: Sequence[Path]) -> int:
    """Open the desk with files to be taken in; returns when it closes, or 69 at once without a screen.

    What keeps a desk from opening is shown in a window too: who starts it from a menu sees no terminal.
    """
    if not has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        print("clerkdesk: DSK-09: no screen: neither DISPLAY nor WAYLAND_DISPLAY is set", file=sys.stderr)
        return NO_SCREEN
    try:
        return _open(default_profile(), files)
    except Exception as trouble:
        named = trouble if isinstance(trouble, ClerkDeskError) else _report(trouble)
        if has_screen():
            application = QApplication.instance() or make_application(DeskPreferences())
            window = refusal_window(named)
            window.show()
            application.exec()
        raise named from trouble


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
    front = DeskFront(application, Desk(profile, LateVault(), SystemClock()), memory)
    bell = Doorbell(profile, front.ring)
    catch_everything(front.report_crash)
    try:
        begin(front, memory, files)
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


def begin(front: DeskFront, memory: QSettings, files: Sequence[Path]) -> None:
    """Let the one person who works here sit down; of several, ask who it is."""
    for file in files:  # they wait until somebody sits here
        front.ring({"do": "sign", "file": str(file.absolute())}, lambda _: None)
    front.vacated.connect(lambda left, rest: _ask_again(front, left, rest))
    people = front.desk.reception.people()
    if len(people) == 1:
        front.open(people[0].id)
    elif people:
        _ask_who_sits(front, people, str(memory.value("desk/person", "")))
    else:
        _ask_who_works(front)


def _ask_who_sits(front: DeskFront, people: Sequence[Person], last: str) -> Reception:
    asking = Reception(front.desk.policy.town, people, last)
    refused = asking.notices.show_trouble
    asking.sat_down.connect(lambda person: front.invite(person, lambda: _part(front, asking), refused))
    _receive(front, asking)
    return asking


def _ask_again(front: DeskFront, left: Person, people: Sequence[Person]) -> None:
    """Whoever sat here works here no more: say so, and ask who sits down now."""
    asking = _ask_who_sits(front, people, "")
    asking.notices.show_trouble(Refused("PEO-05"), named=left.name)


def _ask_who_works(front: DeskFront) -> None:
    desk = front.desk
    asking = FirstStart(desk.policy.town)
    refused = asking.notices.show_trouble

    def answered(name: str, roles: frozenset[Role]) -> None:
        front.jobs.run(
            Lane.STORE,
            lambda _: desk.reception.introduce(name, desk.policy.unit, roles),
            lambda first: front.invite(first.id, lambda: _part(front, asking), refused),
            refused,
            keep=True,
        )

    asking.answered.connect(answered)
    _receive(front, asking)


def _receive(front: DeskFront, asking: Reception | FirstStart) -> None:
    front.reception = asking
    asking.waiting.show_count(front.unattended)
    front.waiting_changed.connect(asking.waiting.show_count)
    asking.show()
    asking.activateWindow()


def _part(front: DeskFront, asking: Reception | FirstStart) -> None:
    """Somebody sits here now."""
    front.reception = None
    asking.close()


def _report(trouble: Exception) -> ClerkDeskError:
    """Write down what nobody expected; returns it under its report number."""
    number = report_number()
    report(default_profile().logs, trouble, number)
    return ClerkDeskError(f"CRA-01/{number}", type(trouble).__name__)


def refusal_window(trouble: ClerkDeskError) -> QWidget:
    """A window that says why the desk cannot be opened."""
    window = Pane("background")
    window.setWindowTitle("ClerkDesk")
    window.resize(560, 160)
    notices = Notices()
    notices.show_trouble(trouble)
    notices.closed.connect(window.close)
    QVBoxLayout(window).addWidget(notices)
    return window
