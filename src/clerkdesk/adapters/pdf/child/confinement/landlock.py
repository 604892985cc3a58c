"""Landlock (landlock(7)): files may be read, and nothing on the disk be made, changed, removed or run."""

import ctypes
import os
import struct
from pathlib import Path

# Called by number: the C library has no names for them. The numbers are the same on all machines.
_CREATE, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION, _PATH_BENEATH = 1, 1
_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_RIGHTS = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
"""Rights on files that came with each version: all of the first, REFER, TRUNCATE, IOCTL_DEV."""
_NETWORK = {4: 0b11}
"""To bind and connect TCP sockets."""
_SCOPES = {6: 0b11}
"""Sockets without a name, and signals, of processes outside."""


def read_only(libc: ctypes.CDLL, but_for: Path) -> bool:
    """Leave this process no right on files but to read them, and to write those beneath ``but_for``.

    There, too, none can be made, cut short or removed. False where the kernel has no Landlock.
    """
    version = _call(libc, _CREATE, None, 0, _ASK_VERSION)
    if version < 1:
        return False
    files, network, scopes = (_up_to(version, kind) for kind in (_RIGHTS, _NETWORK, _SCOPES))
    told = struct.pack("=QQQ", files & ~(_READ_FILE | _READ_DIR), network, scopes)
    size = 8 if version < 4 else 16 if version < 6 else 24
    rules = _call(libc, _CREATE, ctypes.c_char_p(told), size, 0)
    if rules < 0:
        return False
    try:
        place = os.open(but_for, os.O_PATH | os.O_CLOEXEC)
        try:
            beneath = ctypes.c_char_p(struct.pack("=Qi", _WRITE_FILE, place))
            added = _call(libc, _ADD_RULE, rules, _PATH_BENEATH, beneath, 0) == 0
        finally:
            os.close(place)
        return added and _call(libc, _RESTRICT_SELF, rules, 0) == 0
    except OSError:
        return False
    finally:
        os.close(rules)


def _up_to(version: int, rights: dict[int, int]) -> int:
    return sum(bits for since, bits in rights.items() if since <= version)


def _call(libc: ctypes.CDLL, *arguments: object) -> int:
    """A call by its number; whole numbers have the width of a register."""
    return int(libc.syscall(*(ctypes.c_long(one) if isinstance(one, int) else one for one in arguments)))
