"""A child that stands by, so that nobody waits for another one to start."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from clerkdesk.base.children import Child
from clerkdesk.base.errors import ClerkDeskError

_PAUSE = 0.3
"""Seconds before one is started: what was asked for, and is looked at now, comes first."""


@dataclass
class _Starter:
    """A thread that starts children; it must outlive them, for they die with it (prctl(2))."""

    wishes: SimpleQueue[bool] = field(default_factory=SimpleQueue)
    """True for a child, False for the end."""
    thread: threading.Thread | None = None
    busy: bool = False
    making: Child | None = None
    ready: Child | None = None


class Standby:
    """One child that is confined and ready, and has seen no document; started in the background.

    Any thread may call. ``close`` also ends children that were taken, unless they have ended before.
    """

    def __init__(self, make: Callable[[], Child], pause: float = _PAUSE) -> None:
        self._make = make
        self._pause = pause
        self._lock = threading.Lock()
        self._starter = _Starter()

    def have_one(self) -> None:
        """See to it that soon there is one."""
        with self._lock:
            starter = self._starter
            if starter.busy or (starter.ready is not None and starter.ready.running):
                return
            if starter.thread is None:
                starter.thread = threading.Thread(
                    target=self._work, args=(starter,), name="standby", daemon=True
                )
                starter.thread.start()
            starter.busy = True
            starter.wishes.put(True)

    def take(self) -> Child | None:
        """The child that is ready, from now on the caller's; None when there is none."""
        with self._lock:
            taken, self._starter.ready = self._starter.ready, None
        if taken is not None and not taken.running:
            taken.close()
            return None
        return taken

    def close(self) -> None:
        """End what is there or on its way; safe to call twice."""
        with self._lock:
            starter, self._starter = self._starter, _Starter()
        starter.wishes.put(False)
        if starter.making is not None:
            starter.making.kill()
        if starter.thread is not None:
            starter.thread.join()
        if starter.ready is not None:
            starter.ready.close()

    def _work(self, starter: _Starter) -> None:
        while starter.wishes.get():
            try:
                starter.wishes.get(timeout=self._pause)
            except Empty:
                self._start(starter)
            else:
                return

    def _start(self, starter: _Starter) -> None:
        child = starter.making = self._make()
        with suppress(ClerkDeskError, OSError):  # the next question starts its own, or says why it cannot
            child.call({"do": "ready"})
        with self._lock:
            starter.making, starter.busy = None, False
            old, starter.ready = starter.ready, child
            unwanted = old if self._starter is starter else child
        if unwanted is not None:
            unwanted.close()
