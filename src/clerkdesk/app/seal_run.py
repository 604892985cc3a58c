"""One run over many files: sealed one after the other, each told of, stopped and gone on with."""

import logging
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from clerkdesk.app.crash import report_number
from clerkdesk.app.plain_words import in_words
from clerkdesk.app.printing import give_up_printing
from clerkdesk.app.seal_report import ELSEWHERE, SealReport, Tally
from clerkdesk.app.stopping import Stop
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble
from clerkdesk.usecases.keys import SealKey
from clerkdesk.usecases.sealing_files import SealedFile

ALL_SEALED, SOME_FAILED, SOME_BELOW, ENDED, UNHEARD, STOPPED = 0, 1, 2, 70, 74, 130
_END_ALL = ("RGT-", "PEO-", "STO-", "SET-")
_PATIENCE, _PAUSE = 10.0, 0.2
"""How long, in seconds, to wait at the end for files that another run has in work, and between two looks."""
_AGAIN = "the same command again"

Task = tuple[Path, Path]
Seal = Callable[[Path, Path, AbstractContextManager[None]], SealedFile]
_log = logging.getLogger(__name__)


class SealRun:
    """Goes on after a trouble with one file, unless that would be everyone's.

    What another run has in work is come back to at the end. Where nothing can be printed any more, the
    work goes on.
    """

    def __init__(self, tasks: Sequence[Task], report: SealReport, tally: Tally, key: SealKey) -> None:
        self._tasks = tasks
        self._report = report
        self._tally = tally
        self._key = key
        self._unheard = False

    def go(self, seal_one: Seal) -> int:
        """Seal until the end, or until somebody stops it; returns the exit code."""
        ended: ClerkDeskError | None = None
        with Stop() as stop:
            try:
                ended = self._all(seal_one, stop)
            except KeyboardInterrupt:
                stop.asked = True
            self._tell(self._report.end)
        return self._last_words(ended, stop.asked)

    def _all(self, seal_one: Seal, stop: Stop) -> ClerkDeskError | None:
        """Give each file its turn; the trouble that ends the whole run, if there is one."""
        held = []
        for number, task in enumerate(self._tasks, 1):
            trouble = self._turn(number, task, seal_one, stop)
            if _is_elsewhere(trouble):
                held.append((number, task))
            elif trouble is not None:
                return trouble
            if stop.asked:
                return None
        late = time.monotonic() + _PATIENCE
        for number, task in held:
            trouble = self._turn(number, task, seal_one, stop)
            while _is_elsewhere(trouble) and time.monotonic() < late and not stop.asked:
                time.sleep(_PAUSE)
                trouble = self._turn(number, task, seal_one, stop)
            if stop.asked:
                return None
            if trouble is not None and not _is_elsewhere(trouble):
                return trouble
            if trouble is not None:
                self._fail(task[0], trouble)
        return None

    def _turn(self, number: int, task: Task, seal_one: Seal, stop: Stop) -> ClerkDeskError | None:
        """Have one file sealed; returns what ends the whole run, or that somebody else has it in work."""
        source, target = task
        self._tell(lambda: self._report.begin(number, source))
        try:
            sealed = seal_one(source, target, stop.undisturbed())
        except ClerkDeskError as trouble:
            if stop.asked:  # whoever stops us may have stopped our children, too
                return None
            if _is_elsewhere(trouble) or self._ends_all(trouble):
                return trouble
            self._fail(source, trouble)
        except Exception as trouble:  # noqa: BLE001 - a night's work does not end with one file
            number_told = report_number()
            _log.exception("unexpected, report %s", number_told, exc_info=trouble)
            self._fail(source, ClerkDeskError("CRA-01", f"report {number_told}"))
        else:
            self._tally.count(sealed)
            self._tell(lambda: self._report.done(source, target, sealed))
        return None

    def _fail(self, source: Path, trouble: ClerkDeskError) -> None:
        self._tally.fail(trouble)
        self._tell(lambda: self._report.failed(source, trouble))

    def _tell(self, say: Callable[[], None]) -> None:
        """Report, as long as it can be written; who reads through a pipe and leaves ends the run."""
        try:
            if not self._unheard:
                say()
        except BrokenPipeError:
            raise
        except OSError:
            self._unheard = True
            give_up_printing()

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
        _say(f"{tally.finished} of {total} files: {tally.in_words()}")
        if self._unheard:
            _say("what became of each file could not be printed")
        if ended is not None:
            _say(f"ended: {in_words(ended)}; then {_AGAIN} goes on")
            return ENDED
        if asked and tally.finished < total:
            _say(f"stopped; {_AGAIN} goes on with the rest")
            return STOPPED
        if tally.elsewhere:
            _say(f"{_AGAIN} tells what became of those in work elsewhere")
        if tally.may_be_raised:
            _say(f"{_AGAIN} raises those below their level")
        return UNHEARD if self._unheard else self._code()

    def _code(self) -> int:
        if self._tally.failed or self._tally.elsewhere:
            return SOME_FAILED
        return SOME_BELOW if self._tally.below else ALL_SEALED


def _is_elsewhere(trouble: ClerkDeskError | None) -> bool:
    return trouble is not None and trouble.code == ELSEWHERE


def _say(words: str) -> None:
    with suppress(OSError):
        print(f"clerkdesk: {words}", file=sys.stderr)
