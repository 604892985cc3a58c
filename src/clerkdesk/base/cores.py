"""What is in memory stays in memory: no core dumps, no crash reports, and no looking into child processes."""

import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002
_WER_FAULT_REPORTING_FLAG_NOHEAP = 1


def no_core() -> None:
    """Forbid core dumps of this process and of all it starts, where there are such.

    One byte, not none: Linux pipes a dump of a process with limit 0 to the system's collector all the
    same, but takes 1 for a process that must not be dumped at all (core(5); fs/coredump.c). Where less
    than 1 is allowed, none it is. On Windows no error report is made of a crash, and should one be made
    in spite of that, it has no heap in it (SetErrorMode, WerSetFlags).
    """
    if sys.platform == "win32":
        _no_error_report()
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    if most == resource.RLIM_INFINITY or most > 1:
        most = 1
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def keep_to_itself() -> None:
    """Forbid, beside core dumps, that anybody looks into this process's memory; for child processes.

    Not dumpable also means: no debugger of the same person may attach (prctl(2), ptrace(2); Linux alone).
    The desk itself must stay open to its owner: the portals of a desktop look into /proc for who asks them.
    """
    no_core()
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _no_error_report() -> None:
    if sys.platform == "win32":
        import ctypes

        with suppress(OSError, AttributeError):
            kernel = ctypes.windll.kernel32
            kernel.SetErrorMode(kernel.GetErrorMode() | _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
            ctypes.windll.wer.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
