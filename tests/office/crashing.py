"""A desk that kills itself: plays an act on a profile and dies, by SIGKILL, at a chosen moment of it.

``python -m tests.office.crashing PROFILE ACT CASE [MOMENT]``: prints the act's key, then every moment it
passes; MOMENT is the number (from 1) of the one it does not survive, or its name and how often it comes,
as in ``after store.write*2``. ACT ``work`` goes on for ever.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from clerkdesk.app.build import Desk
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.ids import new_id
from clerkdesk.base.paths import Profile
from clerkdesk.domain.seals import Level
from clerkdesk.usecases.sealing_files import SealWish
from tests.office.conftest import SmallOffice, leave_out, open_office, write

PASSPHRASE = "demo"


class Fate:
    """Counts moments, tells them, and ends everything at the chosen one; asleep until ``begin``."""

    def __init__(self, last: str) -> None:
        self._name, _, nth = last.rpartition("*")
        self._left = int(nth)
        self._awake = False

    def begin(self, key: str) -> None:
        """The act begins now."""
        self._awake = True
        print("key", key, flush=True)

    def moment(self, name: str) -> None:
        """A moment of the act; nothing comes after the chosen one."""
        if self._awake:
            print(name, flush=True)
            self._left -= self._name in ("", name)
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


class Watched:
    """A port of the back whose calls have a moment before and one after."""

    def __init__(self, port: Any, name: str, calls: tuple[str, ...], fate: Fate) -> None:
        self._port, self._name, self._calls, self._fate = port, name, calls, fate

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._port, name)
        return self._watch(name, found) if name in self._calls else found

    def _watch(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **named: Any) -> Any:
            self._fate.moment(f"before {self._name}.{name}")
            result = call(*given, **named)
            self._fate.moment(f"after {self._name}.{name}")
            return result

        return watched


class WatchedStore(Watched):
    """The store, whose units of work also have a moment when all is written and nothing committed."""

    @contextmanager
    def write(self) -> Iterator[Any]:
        """A unit with its three moments."""
        self._fate.moment("before store.write")
        with self._port.write() as unit:
            yield unit
            self._fate.moment("uncommitted store.write")
        self._fate.moment("after store.write")


def watch(desk: Desk, fate: Fate) -> None:
    """Put moments around everything an act asks of the back."""
    back = desk.adapters
    desk.adapters = replace(
        back,
        store=WatchedStore(back.store, "store", (), fate),
        blobs=Watched(back.blobs, "blobs", ("keep", "path", "begins_with"), fate),
        sealer=Watched(back.sealer, "sealer", ("seal",), fate),
        examiner=Watched(back.examiner, "examiner", ("examine",), fate),
    )  # type: ignore[arg-type]


def seal(small: SmallOffice, case: str, fate: Fate) -> None:
    """Have a checked case signed."""
    signed = write(small.clerk.signing.prepare(case))
    fate.begin(signed.sitting.id)
    small.clerk.signing.seal(signed)


def sit(small: SmallOffice, case: str, fate: Fate) -> None:
    """Have a checked case signed while the seal key is locked, seal it once it is unlocked, tell of it."""
    signing, sitting = small.clerk.signing, small.clerk.signing.prepare(case)
    fate.begin(sitting.id)
    signing.send_to_pad(sitting)
    fate.moment("at the pad")
    signed = write(sitting)
    small.desk.adapters.keys.lock()
    with suppress(KeyTrouble):
        signing.seal(signed)
    fate.moment("waiting for the passphrase")
    small.desk.seal_key.unlock(small.town.passphrase)
    signing.seal(signed)
    fate.moment("sealed")
    signing.told(sitting.id)


def seal_some(small: SmallOffice, case: str, fate: Fate) -> None:
    """Seal what was written of a case of several documents, but for the last one, which was declined."""
    sitting = small.clerk.signing.prepare(case)
    fate.begin(sitting.id)
    small.clerk.signing.seal(leave_out(write(sitting), sitting.fields[-1].document))


def file_away(small: SmallOffice, case: str, fate: Fate) -> None:
    """File an approved case."""
    key = new_id()
    fate.begin(key)
    small.clerk.filing.file_away(case, register_entered=True, key=key)


def seal_file(small: SmallOffice, source: str, fate: Fate) -> None:
    """Have a file sealed that belongs to no case."""
    path = Path(source)
    fate.begin("")
    small.clerk.sealing_files.seal(path, path.with_suffix(".sealed.pdf"), SealWish(Level.B_B))


def work(small: SmallOffice, _case: str, fate: Fate) -> None:
    """Take residents from the door to the file until the end."""
    fate.begin("")
    for interrupted in small.clerk.rounds.interrupted():
        small.clerk.rounds.told(interrupted.key)
    while True:
        case, key = small.approved(), new_id()
        small.clerk.filing.file_away(case.id, register_entered=True, key=key)
        small.clerk.filing.told(key)
        print("filed", case.reference, flush=True)


def main(root: str, act: str, case: str, last: str = "0") -> None:
    """Play the act."""
    town = PretendTown(Path(), PASSPHRASE, Path(), b"")
    fate = Fate(last)
    small = open_office(Profile(Path(root)), town)
    if act != "work":
        watch(small.desk, fate)
    people = (small.clerk, small.colleague, small.supervisor)
    small = SmallOffice(small.desk, town, *(small.desk.sign_in(office.actor.person.id) for office in people))
    small.desk.seal_key.unlock(town.passphrase)
    acts = {
        "seal": seal, "seal-some": seal_some, "sit": sit, "file": file_away, "seal-file": seal_file,
        "work": work,
    }  # fmt: skip
    acts[act](small, case, fate)
    print("done", flush=True)
    small.desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
