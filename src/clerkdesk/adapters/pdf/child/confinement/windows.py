"""What Windows offers to keep the PDF child small and harmless; imported only there.

A job object (Microsoft, "Job Objects", and JOBOBJECT_EXTENDED_LIMIT_INFORMATION in winnt.h). There is no
filter over calls as on Linux: what a child must not do with files and the network, nothing here forbids.
"""

import ctypes
import sys

_EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4  # members of JOBOBJECTINFOCLASS
_LIMIT_ACTIVE_PROCESS, _LIMIT_PROCESS_MEMORY, _DIE_ON_UNHANDLED_EXCEPTION = 0x8, 0x100, 0x400
_ALL_UI = 0xFF
"""No clipboard, no handles of other windows, no other desktop, no shutting down (JOB_OBJECT_UILIMIT_...)."""


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with the structures in it written out."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def confine(memory_bytes: int) -> list[str]:
    """Bound this process for the rest of its life, before it opens its first file; says what is in force.

    "job": no more memory than this, no further process, nothing of the desktop. Nobody can lift that: the
    job has no name, and its only handle is closed.
    """
    if sys.platform != "win32":
        return []
    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    if job.value is None:
        return []
    limits = _Limits(
        flags=_LIMIT_ACTIVE_PROCESS | _LIMIT_PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION,
        processes=1,
        process_memory=memory_bytes,
    )
    ui = ctypes.c_uint32(_ALL_UI)
    done = (
        kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel.SetInformationJobObject(job, _UI_RESTRICTIONS, ctypes.byref(ui), ctypes.sizeof(ui))
        and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
    )
    kernel.CloseHandle(job)
    return ["job"] if done else []
