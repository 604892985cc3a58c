"""No core dumps: whoever dies must not leave residents' data, or a key, on the disk."""

import sys
from contextlib import suppress


def no_core() -> None:
    """Forbid core dumps of this process and of all it starts, where there are such.

    One byte, not none: Linux pipes a dump of a process with limit 0 to the system's collector all the
    same, but takes 1 for a process that must not be dumped at all (core(5); fs/coredump.c). Where less
    than 1 is allowed, none it is.
    """
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    if most == resource.RLIM_INFINITY or most > 1:
        most = 1
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
