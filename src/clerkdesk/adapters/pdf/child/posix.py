"""What Linux offers to keep the PDF child small and harmless; imported only there."""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress

from clerkdesk.base.cores import keep_to_itself

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def confine(memory_bytes: int) -> None:
    """Bound this process for the rest of its life, before it opens its first file.

    Memory is bounded (RLIMIT_AS), no core dump, few open files, no written file, no further process,
    no new privileges. It dies with the desk. Where the kernel lets a plain user have an own network
    namespace, it also loses every network; elsewhere nothing here opens a socket anyway.
    """
    keep_to_itself()
    for kind, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_NOFILE, 48),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError):
            resource.setrlimit(kind, (most, most))
    if sys.platform == "linux":
        _leave_the_world(ctypes.CDLL(None, use_errno=True))
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _leave_the_world(libc: ctypes.CDLL) -> None:
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    os.umask(0o077)
