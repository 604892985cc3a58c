"""What Linux offers to keep the PDF child small and harmless; imported only there."""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress

from clerkdesk.adapters.pdf import segment
from clerkdesk.adapters.pdf.child.confinement import landlock, seccomp
from clerkdesk.base.cores import keep_to_itself

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWIPC = 0x08000000
_CLONE_NEWNET = 0x40000000
_CAPABILITIES_3 = 0x20080522


def confine(memory_bytes: int) -> list[str]:
    """Bound this process for the rest of its life, before it opens its first file; says what is in force.

    Memory is bounded (RLIMIT_AS), no core dump, few open files, no written file, no further process,
    no new privileges. It dies with the desk. Besides, each where the kernel has it for a plain user:
    "network" (a network namespace of its own, with nothing in it), "files" (Landlock: they are only read),
    "calls" (seccomp: the kernel refuses whatever reading does not need).
    """
    keep_to_itself()
    for kind, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_NOFILE, 48),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _limit(kind, most)
    if sys.platform == "linux":
        return _leave_the_world(ctypes.CDLL(None, use_errno=True))
    _limit(resource.RLIMIT_NPROC, 0)
    return []


def _limit(kind: int, most: int) -> None:
    with suppress(ValueError):
        resource.setrlimit(kind, (most, most))


def _leave_the_world(libc: ctypes.CDLL) -> list[str]:
    os.umask(0o077)
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    alone = libc.unshare(_CLONE_NEWUSER | _CLONE_NEWIPC | _CLONE_NEWNET) == 0
    _drop_capabilities(libc)
    _limit(resource.RLIMIT_NPROC, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    reads_only = landlock.read_only(libc, but_for=segment.FOLDER)
    filtered = seccomp.install(libc)  # last: it refuses the calls above
    found = {"network": alone, "files": reads_only, "calls": filtered}
    return [name for name, in_force in found.items() if in_force]


def _drop_capabilities(libc: ctypes.CDLL) -> None:
    """Whoever makes a namespace of users has every right in it (user_namespaces(7)); none is needed."""
    whose = (ctypes.c_uint32 * 2)(_CAPABILITIES_3, 0)
    libc.capset(whose, (ctypes.c_uint32 * 6)())
