"""Plays a script in the event loop: does a step, waits until it shows, takes its picture, goes on."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

_TICK_MILLISECONDS = 5


@dataclass(frozen=True)
class Step:
    """A step that was just begun: what it is called, and how to see that it is done."""

    name: str
    shows: Callable[[], bool]


@dataclass(frozen=True)
class Played:
    """A step that is done, with the seconds it took."""

    name: str
    seconds: float


class Player(QObject):
    """Drives a script, a generator that begins a step and yields how to see it done.

    A step is done when it shows and nothing goes on behind the windows any more (``settled``).
    ``on_step`` is called after each step, ``on_end`` with the step that never came true, or "". A script
    that raises is stuck at the step it had begun last.
    """

    def __init__(
        self,
        script: Iterator[Step],
        settled: Callable[[], bool],
        on_step: Callable[[Played], None],
        on_end: Callable[[str], None],
        patience: float = 30.0,
    ) -> None:
        super().__init__()
        self._script = script
        self._settled = settled
        self._on_step = on_step
        self._on_end = on_end
        self._patience = patience
        self._step: Step | None = None
        self._begun = 0.0
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin with the first step."""
        self._timer.start()
        self._next()

    def _next(self) -> None:
        self._begun = time.perf_counter()
        before = self._step
        try:
            self._step = next(self._script, None)
        except Exception:
            self._end(f"what comes after: {before.name}" if before is not None else "the first step")
            raise
        if self._step is None:
            self._end("")

    def _look(self) -> None:
        step = self._step
        if step is None:
            return
        taken = time.perf_counter() - self._begun
        if self._shows(step) and self._settled():
            self._on_step(Played(step.name, taken))
            self._next()
        elif taken > self._patience:
            self._end(step.name)

    def _shows(self, step: Step) -> bool:
        try:
            return step.shows()
        except Exception:
            self._end(step.name)
            raise

    def _end(self, stuck_at: str) -> None:
        self._timer.stop()
        self._step = None
        self._on_end(stuck_at)
