"""The verb ``seal``: the town's seal on many files that belong to no case."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.key_care import ask
from clerkdesk.app.logs import logging_to
from clerkdesk.app.seal_report import JsonReport, LineReport, LiveReport, SealReport, Tally
from clerkdesk.app.seal_run import SealRun, Task
from clerkdesk.app.taking_in import somebody
from clerkdesk.base.errors import KeyTrouble, Unreachable
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.keys import SecretKind
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.seals import Level
from clerkdesk.usecases.keys import ANSWERABLE, SealKey
from clerkdesk.usecases.sealing_files import SealedFile, SealWish

USAGE = 64
_TRIES = {SecretKind.PASSPHRASE: 3, SecretKind.PIN: 1}
"""How often a person is asked: a token locks its PIN after a few wrong ones."""


@dataclass(frozen=True)
class SealOrder:
    """What was asked for on the command line; an empty ``level`` is the office's."""

    files: Sequence[Path]
    out: Path | None
    level: str
    field: str
    reason: str
    replacing: bool
    by: str
    as_json: bool


def seal(order: SealOrder) -> int:
    """Seal file after file, and say of each what became of it; returns the exit code."""
    tasks = tuple(tasks_for(order.files, order.out))
    if shared := shared_place(tasks):
        print(
            f"clerkdesk: two files would be sealed into one place: {on_one_line(str(shared))}",
            file=sys.stderr,
        )
        return USAGE
    profile = default_profile()
    with logging_to(profile.logs):
        return _seal(order, tasks, Desk(profile, open_vault(), SystemClock()))


def _seal(order: SealOrder, tasks: Sequence[Task], desk: Desk) -> int:
    try:
        level = Level(order.level or desk.policy.seal_level)
        wish = SealWish(level, order.field, order.reason, order.replacing)
        sealing = desk.sign_in(_entitled(desk, order.by)).sealing_files
        _make_folder(order.out)
        open_key(desk.seal_key)
        report = _report(order, level, len(tasks))

        def one(source: Path, target: Path, undisturbed: AbstractContextManager[None]) -> SealedFile:
            return sealing.seal(source, target, wish, undisturbed)

        return SealRun(tasks, report, Tally(level), desk.seal_key).go(one)
    finally:
        desk.close()


def tasks_for(files: Sequence[Path], out: Path | None) -> Iterator[Task]:
    """Each file with the place of its sealed one: its own name in ``out``, else NAME.sealed.pdf beside it.

    A file that is named twice is sealed once. What is the place of another one is no file to seal: ``*.pdf``
    names what an earlier run has made, too.
    """
    pairs = dict[Path, Task]()
    for file in files:
        pairs.setdefault(_place(file), (file, _target(file, out)))
    made = {_place(target) for _, target in pairs.values()}
    yield from (pair for place, pair in pairs.items() if place not in made)


def shared_place(tasks: Sequence[Task]) -> Path | None:
    """The place that two different files would have, None when each has its own."""
    places = set[Path]()
    for _, target in tasks:
        if _place(target) in places:
            return target
        places.add(_place(target))
    return None


def open_key(key: SealKey) -> None:
    """See that the key can seal, asking for its passphrase or PIN where a person sits at the terminal.

    A passphrase may be wrong twice, a PIN is tried once.
    """
    secret = None
    for left in reversed(range(_TRIES[key.asks.kind] + 1)):
        try:
            key.make_ready(secret)
        except KeyTrouble as trouble:
            if trouble.code not in ANSWERABLE or not left or not sys.stdin.isatty():
                raise
            secret = ask(key, trouble)
        else:
            return


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.stem}.sealed{file.suffix}")


def _place(file: Path) -> Path:
    """Where a file lies, however it was named; a link is a file of its own."""
    return Path(os.path.realpath(file.parent), file.name)


def _target(file: Path, out: Path | None) -> Path:
    """Never the file itself, also where ``out`` is its own folder."""
    if out is None or os.path.realpath(out) == os.path.realpath(file.parent):
        return _beside(file)
    return out / file.name


def _entitled(desk: Desk, by: str) -> str:
    people = desk.reception.people()
    entitled = [person for person in people if may(person, Act.SEAL_FILE)]
    return somebody(entitled or people, by, "--by").id


def _make_folder(out: Path | None) -> None:
    if out is not None:
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as trouble:
            raise Unreachable("EXC-09", type(trouble).__name__) from trouble


def _report(order: SealOrder, level: Level, total: int) -> SealReport:
    if order.as_json:
        return JsonReport(level)
    return LiveReport(level, total) if sys.stdout.isatty() else LineReport(level)
