"""What the paper child may use at most (POSIX; on Windows only the time limit of the call holds)."""

import sys
from contextlib import suppress

_MEMORY = 4 << 30


def limit_memory() -> None:
    """Keep this process below 4 GB of address space, so that hostile data end in MemoryError."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
