"""The verb ``seal``: the town's seal on many files that belong to no case."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.crash import report_number
from clerkdesk.app.key_care import ask
from clerkdesk.app.logs import report as report_crash
from clerkdesk.app.plain_words import in_words
from clerkdesk.app.seal_report import JsonReport, LineReport, LiveReport, SealReport, Tally
from clerkdesk.app.stopping import Stop
from clerkdesk.app.taking_in import somebody
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble, Unreachable
from clerkdesk.base.paths import Profile, default_profile
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.signatures import Level
from clerkdesk.usecases.keys import ANSWERABLE, SealKey
from clerkdesk.usecases.sealing_files import SealedFile, SealWish

ALL_SEALED, SOME_FAILED, SOME_BELOW, USAGE, ENDED, STOPPED = 0, 1, 2, 64, 70, 130
_END_ALL = ("RGT-", "PEO-", "STO-")
_TRIES = 3

Seal = Callable[[Path, Path, AbstractContextManager[None]], SealedFile]


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
    desk = Desk(default_profile(), open_vault(), SystemClock())
    try:
        level = Level(order.level or desk.policy.seal_level)
        wish = SealWish(level, order.field, order.reason, order.replacing)
        sealing = desk.sign_in(_entitled(desk, order.by)).sealing_files
        _make_folder(order.out)
        open_key(desk.seal_key)
        report = _report(order, level, len(tasks))

        def one(source: Path, target: Path, undisturbed: AbstractContextManager[None]) -> SealedFile:
            return sealing.seal(source, target, wish, undisturbed)

        return _Run(tasks, report, Tally(level), desk.seal_key, desk.profile).go(one)
    finally:
        desk.close()


def tasks_for(files: Sequence[Path], out: Path | None) -> Iterator[tuple[Path, Path]]:
    """Each file with the place of its sealed one: its own name in ``out``, else NAME.sealed.pdf beside it.

    What is the place of another one is no file to seal: ``*.pdf`` names what an earlier run has made, too.
    """
    pairs = [(file, _target(file, out)) for file in files]
    made = {target.absolute() for _, target in pairs}
    yield from (pair for pair in pairs if pair[0].absolute() not in made)


def shared_place(tasks: Sequence[tuple[Path, Path]]) -> Path | None:
    """The place that two different files would have, None when each has its own."""
    sources = dict[Path, Path]()
    for source, target in tasks:
        if sources.setdefault(target.absolute(), source.absolute()) != source.absolute():
            return target
    return None


def open_key(key: SealKey) -> None:
    """See that the key can seal, asking for its passphrase or PIN where a person sits at the terminal."""
    secret = None
    for left in reversed(range(_TRIES + 1)):
        try:
            key.make_ready(secret)
        except KeyTrouble as trouble:
            if trouble.code not in ANSWERABLE or not left or not sys.stdin.isatty():
                raise
            secret = ask(key, trouble)
        else:
            return


class _Run:
    """One run over many files; it goes on after a trouble with one, unless that would be everyone's."""

    def __init__(
        self,
        tasks: Sequence[tuple[Path, Path]],
        report: SealReport,
        tally: Tally,
        key: SealKey,
        profile: Profile,
    ) -> None:
        self._tasks = tasks
        self._report = report
        self._tally = tally
        self._key = key
        self._profile = profile

    def go(self, seal_one: Seal) -> int:
        """Seal until the end, or until somebody stops it; returns the exit code."""
        ended: ClerkDeskError | None = None
        with Stop() as stop:
            try:
                for number, (source, target) in enumerate(self._tasks, 1):
                    self._report.begin(number, source)
                    ended = self._seal(source, target, seal_one, stop)
                    if stop.asked or ended is not None:
                        break
            except KeyboardInterrupt:
                stop.asked = True
            self._report.end()
        return self._last_words(ended, stop.asked)

    def _seal(self, source: Path, target: Path, seal_one: Seal, stop: Stop) -> ClerkDeskError | None:
        """Have one file sealed; the trouble that ends the whole run, if there is one."""
        try:
            sealed = seal_one(source, target, stop.undisturbed())
        except ClerkDeskError as trouble:
            if stop.asked:  # whoever stops us may have stopped our children, too
                return None
            if self._ends_all(trouble):
                return trouble
            self._fail(source, trouble)
        except Exception as trouble:  # noqa: BLE001 - a night's work does not end with one file
            number = report_number()
            report_crash(self._profile.logs, trouble, number)
            self._fail(source, ClerkDeskError("CRA-01", f"report {number}"))
        else:
            self._tally.count(sealed)
            self._report.done(source, target, sealed)
        return None

    def _fail(self, source: Path, trouble: ClerkDeskError) -> None:
        self._tally.failed += 1
        self._report.failed(source, trouble)

    def _ends_all(self, trouble: ClerkDeskError) -> bool:
        """Whether no other file would fare better: the key, the store or the right is gone."""
        if isinstance(trouble, KeyTrouble):
            try:
                self._key.make_ready()
            except KeyTrouble:
                return True
        return trouble.code.startswith(_END_ALL)

    def _last_words(self, ended: ClerkDeskError | None, asked: bool) -> int:
        total, tally = len(self._tasks), self._tally
        print(f"clerkdesk: {tally.finished} of {total} files: {tally.in_words()}", file=sys.stderr)
        again = "the same command again"
        if ended is not None:
            print(f"clerkdesk: ended: {in_words(ended)}; then {again} goes on", file=sys.stderr)
            return ENDED
        if asked and tally.finished < total:
            print(f"clerkdesk: stopped; {again} goes on with the rest", file=sys.stderr)
            return STOPPED
        if tally.below:
            print(f"clerkdesk: {again} raises those below their level", file=sys.stderr)
        if tally.failed:
            return SOME_FAILED
        return SOME_BELOW if tally.below else ALL_SEALED


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.stem}.sealed{file.suffix}")


def _target(file: Path, out: Path | None) -> Path:
    """Never the file itself, also where ``out`` is its own folder."""
    if out is None or out.absolute().resolve() == file.absolute().parent.resolve():
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
