"""The filter over the child's calls, run step by step as the kernel runs it, for both machines it knows."""

import errno
import mmap
import os
import sys

import pytest

from clerkdesk.adapters.pdf.child.confinement.seccomp import program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what Linux has, and nobody else")
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# From the kernel's own tables (syscall_64.tbl; asm-generic/unistd.h), in this order of machines.
READING = {"read": (0, 63), "fstat": (5, 80), "brk": (12, 214), "futex": (202, 98), "exit_group": (231, 94)}
REFUSED = {
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "sendto": (44, 206),
    "kill": (62, 129),
    "unlinkat": (263, 35),
    "renameat2": (316, 276),
    "mkdirat": (258, 34),
    "linkat": (265, 37),
    "symlinkat": (266, 36),
    "fchmodat": (268, 53),
    "fchownat": (260, 54),
    "ftruncate": (77, 46),
    "clone": (56, 220),
    "clone3": (435, 435),
    "unshare": (272, 97),
    "setns": (308, 268),
    "prctl": (157, 167),
    "memfd_create": (319, 279),
    "openat2": (437, 437),
    "pidfd_getfd": (438, 438),
    "keyctl": (250, 219),
    "perf_event_open": (298, 241),
    "setuid": (105, 146),
    "shmat": (30, 196),
    "io_uring_enter": (426, 426),
    "a call of the future": (9999, 9999),
}
DEADLY = {"execve": (59, 221), "ptrace": (101, 117), "process_vm_writev": (311, 271), "mount": (165, 40)}
OPENAT, MMAP, MPROTECT, FCNTL, IOCTL, PRLIMIT = (
    *((257, 56), (9, 222), (10, 226)),
    *((72, 25), (16, 29), (302, 261)),
)


@pytest.fixture(params=ARCHITECTURES)
def machine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def answer(machine: str, number: int, *arguments: int, architecture: int = 0) -> int:
    """What the filter says of a call (struct seccomp_data; four kinds of steps are enough)."""
    words = {0: number, 4: architecture or ARCHITECTURES[machine]}
    for at, value in enumerate(arguments):
        words[16 + 8 * at], words[20 + 8 * at] = value & 0xFFFFFFFF, value >> 32
    steps, at, held = program(machine), 0, 0
    while True:
        code, if_so, if_not, operand = steps[at]
        at += 1
        match code:
            case 0x20:
                held = words.get(operand, 0)
            case 0x15:
                at += if_so if held == operand else if_not
            case 0x35:
                at += if_so if held >= operand else if_not
            case 0x45:
                at += if_so if held & operand else if_not
            case 0x06:
                return operand
            case _:
                raise AssertionError(f"a step of another kind: {code:#x}")


def own(both: tuple[int, int], machine: str) -> int:
    return both[list(ARCHITECTURES).index(machine)]


def test_what_reading_needs_is_allowed(machine: str) -> None:
    assert {answer(machine, own(both, machine)) for both in READING.values()} == {ALLOW}


def test_everything_else_is_refused(machine: str) -> None:
    found = {name: answer(machine, own(both, machine)) for name, both in REFUSED.items()}
    assert {name: code for name, code in found.items() if code != REFUSE} == {}


def test_what_only_an_attacker_asks_for_ends_the_child(machine: str) -> None:
    assert {answer(machine, own(both, machine)) for both in DEADLY.values()} == {KILL}


def test_calls_of_another_machine_end_the_child(machine: str) -> None:
    for architecture in (*ARCHITECTURES.values(), 0x40000003):  # the last one is i386
        expected = ALLOW if architecture == ARCHITECTURES[machine] else KILL
        number = own(READING["read"], machine)
        assert answer(machine, number, architecture=architecture) == expected


def test_the_second_set_of_numbers_is_closed() -> None:
    assert answer("x86_64", 0x40000000) == KILL


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (os.O_RDONLY | os.O_CLOEXEC, ALLOW),
        (os.O_RDWR | os.O_CLOEXEC, ALLOW),
        (os.O_WRONLY, REFUSE),
        (os.O_RDWR | os.O_CREAT, REFUSE),
        (os.O_RDWR | os.O_TRUNC, REFUSE),
        (os.O_RDWR | os.O_APPEND, REFUSE),
        (0o20000000 | os.O_RDWR, REFUSE),
    ],
)
def test_a_file_is_opened_to_read_or_to_change_what_is_there(machine: str, flags: int, expected: int) -> None:
    assert answer(machine, own(OPENAT, machine), 0, 0, flags, 0) == expected


def test_memory_is_never_made_executable(machine: str) -> None:
    for call in (MMAP, MPROTECT):
        assert answer(machine, own(call, machine), 0, 4096, mmap.PROT_READ | mmap.PROT_WRITE) == ALLOW
        assert answer(machine, own(call, machine), 0, 4096, mmap.PROT_READ | mmap.PROT_EXEC) == REFUSE


def test_of_a_file_only_its_own_flags_are_asked(machine: str) -> None:
    allowed = [
        command for command in range(2000) if answer(machine, own(FCNTL, machine), 5, command) == ALLOW
    ]
    assert allowed == [1, 2, 3, 1030]


def test_a_terminal_is_only_asked_whether_it_is_one(machine: str) -> None:
    assert answer(machine, own(IOCTL, machine), 0, 0x5401) == ALLOW
    assert answer(machine, own(IOCTL, machine), 0, 0x5412) == REFUSE  # TIOCSTI types into it


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [((0, 7, 0), ALLOW), ((1, 7, 0), REFUSE), ((0, 7, 4096), REFUSE), ((0, 7, 1 << 40), REFUSE)],
)
def test_limits_are_only_read_and_only_its_own(
    machine: str, arguments: tuple[int, ...], expected: int
) -> None:
    assert answer(machine, own(PRLIMIT, machine), *arguments) == expected
