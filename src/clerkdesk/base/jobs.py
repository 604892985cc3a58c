"""Background work: lanes of threads, progress, Stop, and results brought home to one place.

A lane with one thread does its work in order, so serial lanes stand where locks would be.
No Qt here: ``deliver`` brings a call to whatever thread owns the screen.
"""

import itertools
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from clerkdesk.base.errors import Cancelled

_log = logging.getLogger(__name__)
PATIENCE = 0.3
"""Seconds that work may go on for which nobody waits any more: most of it has ended by then."""


class Lane(Enum):
    """Where work runs; the value is how many threads the lane has."""

    STORE = ("store", 1)
    STORE_LONG = ("store-long", 1)
    PDF = ("pdf", 1)
    CONTENTS = ("contents", 1)
    SEAL = ("seal", 1)
    DEVICE = ("device", 1)
    NET = ("net", 4)


class Progress:
    """What a piece of work holds to report how far it is, and to learn that it was stopped."""

    def __init__(self, report: Callable[[int, int, str], None], stopped: threading.Event) -> None:
        self._report = report
        self._stopped = stopped

    def step(self, done: int, total: int, text: str = "") -> None:
        """Report ``done`` of ``total``; raises Cancelled once somebody pressed Stop."""
        if self._stopped.is_set():
            raise Cancelled
        self._report(done, total, text)


@dataclass
class _Job:
    number: int
    owner: object
    on_done: Callable[[Any], None] | None
    on_fail: Callable[[Exception], None] | None
    on_step: Callable[[int, int, str], None] | None
    keep: bool
    cut_off: Callable[[], None] | None
    stopped: threading.Event = field(default_factory=threading.Event)
    running: bool = False
    scissors: threading.Timer | None = None

    def cut(self) -> None:
        """Cut off its work, if that is under way."""
        if self.running and self.cut_off is not None:
            self.cut_off()


class Jobs:
    """Run work in its lane and bring the outcome back through ``deliver``.

    ``deliver`` takes a call without arguments and runs it on the thread that owns the screen;
    in tests and on the command line it may simply call it.
    """

    def __init__(self, deliver: Callable[[Callable[[], None]], None]) -> None:
        self._deliver = deliver
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._jobs: dict[int, _Job] = {}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._closed = False

    def run(
        self,
        lane: Lane,
        work: Callable[[Progress], Any],
        on_done: Callable[[Any], None] | None = None,
        on_fail: Callable[[Exception], None] | None = None,
        on_step: Callable[[int, int, str], None] | None = None,
        owner: object = None,
        keep: bool = False,
        cut_off: Callable[[], None] | None = None,
    ) -> int:
        """Queue ``work`` in ``lane``; returns the job's number, good for ``stop``.

        ``cut_off`` ends work from outside that takes no steps; it is called from any thread and only while
        that very work is under way, when it is stopped, and soon after nobody waits for it any more.

        Callbacks run on the screen's thread, never after ``forget(owner)``. What a person has decided
        is to be run with ``keep``: it is done even if its page, or the whole desk, closes before its
        turn comes. Once closed, nothing new is taken on.
        """
        job = _Job(next(self._numbers), owner, on_done, on_fail, on_step, keep, cut_off)
        with self._lock:
            if self._closed:
                _log.info("job %d came after closing", job.number)
                return job.number
            self._jobs[job.number] = job
            pool = self._pools.get(lane)
            if pool is None:
                name, threads = lane.value
                pool = self._pools[lane] = ThreadPoolExecutor(threads, thread_name_prefix=name)
            pool.submit(self._do, job, work)
        return job.number

    def stop(self, number: int) -> None:
        """Ask a job to stop at its next step, or cut it off; it then fails with Cancelled."""
        with self._lock:
            job = self._jobs.get(number)
            if job is not None:
                job.stopped.set()
                self._cut(job)

    def forget(self, owner: object) -> None:
        """Drop every callback of ``owner`` (a page that closes) and stop its work, unless it is kept."""
        with self._lock:
            for job in [job for job in self._jobs.values() if job.owner is owner]:
                job.on_done = job.on_fail = job.on_step = None
                if not job.keep:
                    job.stopped.set()
                    del self._jobs[job.number]
                    self._cut_soon(job)

    def idle(self) -> bool:
        """Whether nothing is queued, running or waiting to be delivered."""
        with self._lock:
            return not self._jobs

    def close(self) -> None:
        """Stop everything but what is kept, and wait for the threads to end; safe to call twice."""
        with self._lock:
            self._closed = True
            for job in self._jobs.values():
                job.on_done = job.on_fail = job.on_step = None
                if not job.keep:
                    job.stopped.set()
                    self._cut(job)
            pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            pool.shutdown(wait=True)
        with self._lock:
            self._jobs.clear()

    def _cut(self, job: _Job) -> None:
        """Cut off a job's work, and again while it lasts: it may not have come to what can be cut off."""
        job.cut()
        self._cut_soon(job)

    def _cut_soon(self, job: _Job) -> None:
        if job.running and job.cut_off is not None:
            job.scissors = threading.Timer(PATIENCE, self._time_is_up, (job,))
            job.scissors.daemon = True
            job.scissors.start()

    def _time_is_up(self, job: _Job) -> None:
        with self._lock:  # so that its lane cannot be at the next one's work by then
            self._cut(job)

    def _note_running(self, job: _Job, *, running: bool) -> None:
        with self._lock:
            job.running = running
            if job.scissors is not None:
                job.scissors.cancel()

    def _do(self, job: _Job, work: Callable[[Progress], Any]) -> None:
        def report(done: int, total: int, text: str) -> None:
            self._bring(job, lambda: job.on_step and job.on_step(done, total, text))

        try:
            self._note_running(job, running=True)
            try:
                if job.stopped.is_set():
                    raise Cancelled
                result = work(Progress(report, job.stopped))
            finally:
                self._note_running(job, running=False)
        except Exception as trouble:
            self._bring_failure(job, trouble)
        except BaseException as trouble:
            self._bring_failure(job, RuntimeError(f"{type(trouble).__name__} in a job"))
        else:
            self._bring(job, lambda: job.on_done and job.on_done(result), last=True)

    def _bring_failure(self, job: _Job, trouble: Exception) -> None:
        wanted = job.number in self._jobs
        if wanted and job.on_fail is None and not isinstance(trouble, Cancelled):
            _log.error("job %d failed and nobody listens", job.number, exc_info=trouble)
        self._bring(job, lambda: job.on_fail and job.on_fail(trouble), last=True)

    def _bring(self, job: _Job, callback: Callable[[], object], last: bool = False) -> None:
        """Have the screen's thread call back, unless the job is forgotten by then."""

        def home() -> None:
            with self._lock:
                wanted = job.number in self._jobs
                if last:
                    self._jobs.pop(job.number, None)
            if wanted:
                callback()

        try:
            self._deliver(home)
        except Exception as trouble:
            _log.error("job %d cannot be brought home", job.number, exc_info=trouble)
            with self._lock:
                self._jobs.pop(job.number, None)
