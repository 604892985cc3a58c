"""What the verb ``seal`` says while it works: one live line on a terminal, one line per file elsewhere."""

import json
import math
import shutil
import sys
import time
from collections import Counter, deque
from pathlib import Path
from typing import Protocol

from clerkdesk.app.plain_words import in_words, title_for
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.seals import Level
from clerkdesk.usecases.sealing_files import Outcome, SealedFile

ELSEWHERE = "BAT-02"
"""The code of a file that somebody else seals just now."""
_REMEMBERED = 20
_PASSING = frozenset({"TRU-03", "TRU-04", "TRU-05", "TRU-06"})
"""Codes of services that may help another time."""
_WORDS = {Outcome.SEALED: "sealed", Outcome.RAISED: "raised", Outcome.STANDING: "sealed already"}


class SealReport(Protocol):
    """Is told what happens to each file, in order."""

    def begin(self, number: int, source: Path) -> None:
        """A file comes to the fore, counted from 1."""
        ...

    def done(self, source: Path, target: Path, sealed: SealedFile) -> None:
        """A file stands sealed."""
        ...

    def failed(self, source: Path, trouble: ClerkDeskError) -> None:
        """A file could not be sealed."""
        ...

    def end(self) -> None:
        """No more files come."""
        ...


def time_left(seconds: float) -> str:
    """A guess in words, rounded up: nobody is to be disappointed.

    >>> [time_left(seconds) for seconds in (3, 42, 100, 4000)]
    ['about 10 s left', 'about 50 s left', 'about 2 min left', 'about 67 min left']
    """
    if seconds < 60:
        return f"about {max(1, math.ceil(seconds / 10)) * 10} s left"
    return f"about {math.ceil(seconds / 60)} min left"


class LineReport:
    """One line per file on standard output, troubles on standard error."""

    def __init__(self, wanted: Level) -> None:
        self._wanted = wanted

    def begin(self, number: int, source: Path) -> None:
        """Says nothing yet."""

    def done(self, source: Path, target: Path, sealed: SealedFile) -> None:
        """The file, what became of it, its level and where it lies."""
        print(_line(source, target, sealed, self._wanted), flush=True)

    def failed(self, source: Path, trouble: ClerkDeskError) -> None:
        """The file, code and words."""
        print(f"{_shown(source)}: {in_words(trouble)}", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Says nothing more."""


class JsonReport:
    """One object per file and line on standard output."""

    def __init__(self, wanted: Level) -> None:
        self._wanted = wanted

    def begin(self, number: int, source: Path) -> None:
        """Says nothing yet."""

    def done(self, source: Path, target: Path, sealed: SealedFile) -> None:
        """The file, what became of it, and why it lacks a level, if it does."""
        why = title_for(sealed.code) if sealed.code else ""
        self._print(source, str(target), sealed.outcome, (sealed.level, sealed.digest), (sealed.code, why))

    def failed(self, source: Path, trouble: ClerkDeskError) -> None:
        """The file, code and words."""
        outcome = "elsewhere" if trouble.code == ELSEWHERE else "failed"
        self._print(source, None, outcome, (None, None), (trouble.code, in_words(trouble)))

    def end(self) -> None:
        """Says nothing more."""

    def _print(
        self,
        source: Path,
        target: str | None,
        outcome: str,
        made: tuple[str | None, str | None],
        trouble: tuple[str, str],
    ) -> None:
        level, digest = made
        code, reason = trouble
        record = {
            "file": str(source),
            "sealed_file": target,
            "outcome": outcome,
            "level": level,
            "wanted": self._wanted,
            "digest": digest,
            "code": code,
            "reason": reason,
        }
        print(json.dumps(record), flush=True)


class LiveReport:
    """One line on the terminal that always tells the file at hand; only troubles stay above it."""

    def __init__(self, wanted: Level, total: int) -> None:
        self._wanted = wanted
        self._total = total
        self._number = 0
        self._began = 0.0
        self._lasted: deque[float] = deque(maxlen=_REMEMBERED)

    def begin(self, number: int, source: Path) -> None:
        """Show which file it is, of how many, and a guess how long the others will take."""
        self._number, self._began = number, time.monotonic()
        words = f"{number} of {self._total}, {_shown(source.name)}"
        if self._lasted:
            mean = sum(self._lasted) / len(self._lasted)
            words += f", {time_left(mean * (self._total - number + 1))}"
        self._show(words)

    def done(self, source: Path, target: Path, sealed: SealedFile) -> None:
        """Only a seal below its level stays in sight."""
        self._lasted.append(time.monotonic() - self._began)
        if not sealed.level.reaches(self._wanted):
            self._stay(_line(source, target, sealed, self._wanted))

    def failed(self, source: Path, trouble: ClerkDeskError) -> None:
        """The trouble stays in sight."""
        self._lasted.append(time.monotonic() - self._began)
        self._stay(f"{_shown(source)}: {in_words(trouble)}")

    def end(self) -> None:
        """Clear the live line."""
        self._show("")

    def _stay(self, words: str) -> None:
        self._show("")
        print(words, flush=True)

    def _show(self, words: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{words[:width]:<{width}}\r{words[:width]}", end="", flush=True)


class Tally:
    """Counts what became of the files, for the last line and the exit code."""

    def __init__(self, wanted: Level) -> None:
        self._wanted = wanted
        self._outcomes: Counter[Outcome] = Counter()
        self.failed = 0
        self.elsewhere = 0
        self.below = 0
        self.may_be_raised = False

    @property
    def finished(self) -> int:
        """How many files had their turn."""
        return self.failed + self.elsewhere + sum(self._outcomes.values())

    def count(self, sealed: SealedFile) -> None:
        """One more that stands sealed."""
        self._outcomes[sealed.outcome] += 1
        self.below += not sealed.level.reaches(self._wanted)
        self.may_be_raised |= sealed.code in _PASSING

    def fail(self, trouble: ClerkDeskError) -> None:
        """One more that could not be sealed, or that somebody else seals."""
        if trouble.code == ELSEWHERE:
            self.elsewhere += 1
        else:
            self.failed += 1

    def in_words(self) -> str:
        """All of it in one line."""
        parts = [f"{count} {_WORDS[outcome]}" for outcome, count in sorted(self._outcomes.items()) if count]
        parts += [f"{self.below} of them below {self._wanted}"] if self.below else []
        parts += [f"{self.elsewhere} in work elsewhere"] if self.elsewhere else []
        parts += [f"{self.failed} not sealed"] if self.failed else []
        return ", ".join(parts) or "nothing was sealed"


def _line(source: Path, target: Path, sealed: SealedFile, wanted: Level) -> str:
    only = "" if sealed.level.reaches(wanted) else " only"
    why = f" ({title_for(sealed.code)})" if sealed.code else ""
    return f"{_shown(source)}: {_WORDS[sealed.outcome]}, {sealed.level}{only}{why}: {_shown(target)}"


def _shown(path: Path | str) -> str:
    """A name that can neither begin another line nor command the terminal."""
    return on_one_line(str(path))
