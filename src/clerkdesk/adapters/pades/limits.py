"""What a PAdES child may use at most (POSIX; on Windows only the time limit of the call holds)."""

import math
import sys
from contextlib import suppress

from clerkdesk.base.cores import keep_to_itself

_MEMORY = 4 << 30
_GRACE = 30.0


def limit_memory() -> None:
    """Keep this process below 4 GB of address space, so that a hostile file ends in MemoryError.

    What it has in memory is a resident's paper: nobody may look there, and a crash leaves none of it.
    """
    keep_to_itself()
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def limit_cpu(seconds: float) -> None:
    """End this process should it still compute ``seconds`` (and some grace) from now, parent or no parent."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds + _GRACE)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
