"""Stopping long work from the terminal: Ctrl+C and SIGTERM end it after the piece at hand, twice at once."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_NOTICE = b"\nclerkdesk: stopping after this file; Ctrl+C again drops it\n"


class Stop:
    """Whether somebody asked to stop, while the context lasts.

    The second time they ask, the piece at hand is dropped by a KeyboardInterrupt; but not while it is
    ``undisturbed``. A signal that the surroundings ignore, as a shell's background does, stays ignored.
    """

    def __init__(self) -> None:
        self.asked = False
        self._undisturbed = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> "Stop":
        for number in _SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """What happens in here is not cut off."""
        self._undisturbed = True
        try:
            yield
        finally:
            self._undisturbed = False

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        if not self.asked:
            self.asked = True
            os.write(2, _NOTICE)  # print may be what was interrupted
        elif not self._undisturbed:
            raise KeyboardInterrupt
