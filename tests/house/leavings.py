"""What this process and its children hold: open files, sockets, processes, shared memory, temporary files."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from tests.house.leftovers import children

_PATIENCE = 2.0


@dataclass(frozen=True)
class Leavings:
    """Everything that can be left behind, as the system lists it."""

    held: frozenset[str]
    processes: frozenset[str]
    shared: frozenset[str]
    temporary: frozenset[str]

    def beyond(self, before: "Leavings") -> list[str]:
        """What is here now and was not then."""
        new = (self.held - before.held, self.processes - before.processes)
        return sorted(chain(*new, self.shared - before.shared, self.temporary - before.temporary))


def leavings(*folders: Path) -> Leavings:
    """Look at it now; ``folders`` are where a file could have been left."""
    below = [path for folder in folders for path in folder.rglob("*")]
    return Leavings(
        frozenset(_held()),
        frozenset(f"process {pid} {command}" for pid, command in children().items()),
        frozenset(f"shared {path.name}" for path in Path("/dev/shm").glob("clerkdesk-*")),
        frozenset(map(str, below)),
    )


def left_since(before: Leavings, *folders: Path) -> list[str]:
    """What was not there before and stays; others on this machine share its memory, too, for a moment."""
    late = time.monotonic() + _PATIENCE
    while left := leavings(*folders).beyond(before):
        if time.monotonic() > late:
            return left
        time.sleep(0.05)
    return []


def _held() -> Iterator[str]:
    """Open files and sockets, by number and name: the same name open once more is one more."""
    for place in Path("/proc/self/fd").iterdir():
        try:
            yield f"open {place.name} {place.readlink()}"
        except OSError:
            continue  # the folder that was just read
