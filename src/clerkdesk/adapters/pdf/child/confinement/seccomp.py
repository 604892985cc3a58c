"""Which calls the reading child may make of the Linux kernel: a short list, everything else is refused.

A filter (seccomp(2)) is a program of classic BPF over what a call says of itself: its number, the machine it
is for, and its arguments as numbers. What an argument points to is not seen, so paths are Landlock's matter.
"""

import ctypes
import errno
import os
import struct
from collections.abc import Iterator, Sequence

# Numbers of calls: on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl), and on arm64 (asm-generic/unistd.h;
# None where only the older machine has the call).
_Numbers = dict[str, tuple[int, int | None]]
_ALLOWED: _Numbers = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "stat": (4, None),
    "fstat": (5, 80),
    "lstat": (6, None),
    "poll": (7, None),
    "lseek": (8, 62),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "access": (21, None),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "dup": (32, 23),
    "nanosleep": (35, 101),
    "getpid": (39, 172),
    "exit": (60, 93),
    "uname": (63, 160),
    "getcwd": (79, 17),
    "readlink": (89, None),
    "gettimeofday": (96, 169),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "time": (201, None),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "getdents64": (217, 61),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "newfstatat": (262, 79),
    "readlinkat": (267, 78),
    "faccessat": (269, 48),
    "ppoll": (271, 73),
    "getcpu": (309, 168),
    "getrandom": (318, 278),
    "membarrier": (324, 283),
    "statx": (332, 291),
    "rseq": (334, 293),
    "faccessat2": (439, 439),
}
_DEADLY: _Numbers = {
    "execve": (59, 221),
    "ptrace": (101, 117),
    "mount": (165, 40),
    "init_module": (175, 105),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "finit_module": (313, 273),
    "bpf": (321, 280),
    "execveat": (322, 281),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
}
"""No mistake of an honest library asks for these: who does is taken over, and ended at once."""
_OPEN: _Numbers = {"openat": (257, 56)}
_MAP: _Numbers = {"mmap": (9, 222), "mprotect": (10, 226)}
_CONTROL: _Numbers = {"fcntl": (72, 25)}
_DEVICE: _Numbers = {"ioctl": (16, 29)}
_LIMIT: _Numbers = {"prlimit64": (302, 261)}

_OPENING = {"x86_64": 0o2704402, "aarch64": 0o2544402}
"""A file may be opened with O_RDWR, O_NOCTTY, O_NONBLOCK, O_LARGEFILE, O_CLOEXEC, O_DIRECTORY, O_NOFOLLOW.

That is to read, and to write what is there, as the memory that is shared. The machines spell the flags in two
ways (asm/fcntl.h).
"""
_PROT_EXEC = 4
_FCNTL = (1, 2, 3, 1030)
"""F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC."""
_TCGETS = (0x5401, 0x802C542A)
"""Is this a terminal? Python asks that of each file it opens."""

_LOAD, _EQUAL, _AT_LEAST, _ANY_OF, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_KILL, _ALLOW, _REFUSE = 0x80000000, 0x7FFF0000, 0x00050000 | errno.EPERM
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_X32 = 0x40000000
_AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_SET_MODE_FILTER, _TO_ALL_THREADS = 1, 1
_SECCOMP = {"x86_64": 317, "aarch64": 277}

_Step = tuple[int, int, int, int]
"""What to do, steps to leave out if so, steps to leave out if not, with which number."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def install(libc: ctypes.CDLL, machine: str = "") -> bool:
    """Let this process, all its threads, call the kernel for nothing but reading; for good.

    False where the kernel has no filters, or the machine is one we have no numbers for.
    """
    machine = machine or os.uname().machine
    if machine not in _AUDIT:
        return False
    steps = b"".join(struct.pack("=HBBI", *step) for step in program(machine))
    told = _Program(len(steps) // 8, steps)
    arguments = (ctypes.c_long(_SET_MODE_FILTER), ctypes.c_long(_TO_ALL_THREADS), ctypes.byref(told))
    return bool(libc.syscall(ctypes.c_long(_SECCOMP[machine]), *arguments) == 0)


def program(machine: str) -> list[_Step]:
    """The filter for a machine ("x86_64", "aarch64"), step by step."""
    column = list(_AUDIT).index(machine)
    steps: list[_Step] = [(_LOAD, 0, 0, _MACHINE), (_EQUAL, 1, 0, _AUDIT[machine]), (_RETURN, 0, 0, _KILL)]
    steps.append((_LOAD, 0, 0, _NUMBER))
    if machine == "x86_64":  # its second set of numbers would pass by the list
        steps += [(_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _KILL)]
    for calls, answer in (
        (_ALLOWED, [(_RETURN, 0, 0, _ALLOW)]),
        (_DEADLY, [(_RETURN, 0, 0, _KILL)]),
        (_OPEN, _without(2, ~_OPENING[machine])),
        (_MAP, _without(2, _PROT_EXEC)),
        (_CONTROL, _one_of(1, _FCNTL)),
        (_DEVICE, _one_of(1, _TCGETS)),
        (_LIMIT, _own_limit()),
    ):
        for number in _numbers(calls, column):
            steps += [(_EQUAL, 0, len(answer), number), *answer]
    return [*steps, (_RETURN, 0, 0, _REFUSE)]


def _numbers(calls: _Numbers, column: int) -> Iterator[int]:
    for both in calls.values():
        number = both[column]
        if number is not None:
            yield number


def _low(argument: int) -> int:
    return _ARGUMENTS + 8 * argument


def _without(argument: int, forbidden: int) -> list[_Step]:
    """Allow the call if none of these bits is set in an argument's lower half, the only one that counts."""
    return [
        (_LOAD, 0, 0, _low(argument)),
        (_ANY_OF, 0, 1, forbidden & 0xFFFFFFFF),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _one_of(argument: int, values: Sequence[int]) -> list[_Step]:
    """Allow the call if an argument is one of these."""
    tries = [(_EQUAL, len(values) - at, 0, value) for at, value in enumerate(values)]
    return [(_LOAD, 0, 0, _low(argument)), *tries, (_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW)]


def _own_limit() -> list[_Step]:
    """Allow to ask for this process's own limits: process 0, and no new limit (prlimit(2))."""
    words = (_low(0), _low(2), _low(2) + 4)
    checks: list[_Step] = []
    for left, word in zip((2, 1, 0), words, strict=True):
        checks += [(_LOAD, 0, 0, word), (_EQUAL, 0, 2 * left + 1, 0)]
    return [*checks, (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
