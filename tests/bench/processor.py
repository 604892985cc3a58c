"""Processor time of this process and its children together: a seal is made by three of them."""

import resource
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from statistics import median

from tests.house.leftovers import children


def processor_ms(work: Callable[[], object], rounds: int, apart: Collection[int] = ()) -> float:
    """Processor time of one round, here and in the children that outlive it, in ms, after one to warm up.

    Children that are ``apart`` do not count.
    """
    work()
    return _measured(work, rounds, apart)


def in_turns_ms(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The same for several works that take turns, the median of each: what else goes on meets them alike."""
    for work in works:
        work()
    taken = [[_measured(work, 1) for work in works] for _ in range(rounds)]
    return [median(times) for times in zip(*taken, strict=True)]


def _measured(work: Callable[[], object], rounds: int, apart: Collection[int] = ()) -> float:
    before = _seconds_so_far(apart)
    for _ in range(rounds):
        work()
    return (_seconds_so_far(apart) - before) * 1000 / rounds


def whole_ms(work: Callable[[], object], rounds: int) -> float:
    """Processor time of what ``work`` starts and sees to the end, in ms: whole processes, start and all."""

    def ended() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)  # os.times() counts in ticks of 10 ms
        return used.ru_utime + used.ru_stime

    work()
    before = ended()
    for _ in range(rounds):
        work()
    return (ended() - before) * 1000 / rounds


def _seconds_so_far(apart: Collection[int]) -> float:
    """Processor time so far, of this process and of its running children."""
    return time.process_time() + sum(_seconds_of(pid) for pid in children() if pid not in apart)


def _seconds_of(pid: int) -> float:
    """Processor time of a process and all its threads, those that ended too (clock_getcpuclockid(3))."""
    return time.clock_gettime(~pid << 3 | 2)


def peak_mb(pid: int) -> float:
    """The most memory a process has had in use so far (VmHWM), in MB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise LookupError("VmHWM")
