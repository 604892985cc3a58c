"""Binding a child that reads hostile files, in the way of the system it runs on."""

import sys


def confine(memory_bytes: int) -> list[str]:
    """Bound this process for good, before it opens its first file; says what is in force besides limits."""
    if sys.platform == "win32":
        from clerkdesk.adapters.pdf.child.confinement.windows import confine as bound
    else:
        from clerkdesk.adapters.pdf.child.confinement.posix import confine as bound
    return bound(memory_bytes)
