"""The verb without a name: open the desk, or raise the one that is open on this profile already."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.application import make_application
from clerkdesk.app.build import Desk
from clerkdesk.app.crash import catch_everything
from clerkdesk.app.doorbell import Caller, Doorbell
from clerkdesk.app.logs import keep_logs
from clerkdesk.app.workplace import Workplace
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.paths import Profile, default_profile
from clerkdesk.domain.people import Role
from clerkdesk.ui.preferences.first_start import FirstStart


def open_desk(files: Sequence[Path]) -> int:
    """Open the desk with files to be taken in; returns when it closes."""
    profile = default_profile()
    profile.create()
    keep_logs(profile.logs)
    preferences = TomlSettings(profile.office_policy, profile.desk_preferences).preferences()
    application = make_application(preferences)
    if _raised(profile, files):
        return 0
    memory = QSettings(str(profile.root / "window.ini"), QSettings.Format.IniFormat)
    workplace = Workplace(application, Desk(profile, open_vault(), SystemClock()), memory)
    bell = Doorbell(profile, workplace.ring)
    catch_everything(lambda number: _tell(workplace, number))
    try:
        _begin(workplace, memory, files)
        return application.exec()
    finally:
        bell.close()
        workplace.close()


def _raised(profile: Profile, files: Sequence[Path]) -> bool:
    caller = Caller(profile)
    if not caller.answered:
        return False
    caller.say({"do": "raise"})
    for file in files:
        caller.say({"do": "sign", "file": str(file.resolve())})
    caller.hear(5.0)
    caller.leave()
    return True


def _begin(workplace: Workplace, memory: QSettings, files: Sequence[Path]) -> None:
    people = [person.id for person in workplace.desk.reception.people()]
    last = str(memory.value("desk/person", ""))

    def open_for(person: str) -> None:
        workplace.open(person)
        for file in files:
            workplace.ring({"do": "sign", "file": str(file.resolve())}, lambda _: None)

    if people:
        open_for(last if last in people else people[0])
    else:
        _ask_who(workplace, open_for)


def _ask_who(workplace: Workplace, open_for: Callable[[str], None]) -> None:
    desk = workplace.desk
    asking = FirstStart(desk.policy.town)

    def answered(name: str, roles: frozenset[Role]) -> None:
        open_for(desk.reception.introduce(name, desk.policy.unit, roles).id)
        asking.close()

    asking.answered.connect(answered)
    asking.show()


def _tell(workplace: Workplace, number: str) -> None:
    if workplace.seat is not None:
        workplace.seat.window.show_notice(ClerkDeskError("CRA-01", number))
