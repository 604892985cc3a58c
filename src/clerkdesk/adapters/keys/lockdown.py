"""What the operating system can do to keep a key inside its process (Linux; elsewhere less)."""

import ctypes
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4


def lock_down() -> None:
    """Forbid core dumps and looking into this process's memory, as far as the platform can.

    Not dumpable also means: no debugger of the same user may attach (prctl(2), ptrace(2)).
    The process ends with its parent because its standard input closes then; a parent-death signal
    would come already when the *thread* that started it ends.
    """
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
