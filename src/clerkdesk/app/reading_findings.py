"""What the doctor says of the process that reads strangers' files: what keeps a hostile one in check."""

import sys

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.findings import FINE, NOTE, Finding

_ON_LINUX = {
    "network": "a network of its own (user namespaces)",
    "files": "files that can only be read (Landlock)",
    "calls": "a filter over its calls to the kernel (seccomp)",
}
_IN_FORCE = {
    "network": "has no network",
    "files": "can write and run no file",
    "calls": "may ask the kernel for nothing but reading",
    "job": "may start no process and touch nothing on the desktop",
}


def reading(reader: PdfProcess) -> Finding:
    """Which protections are in force while a PDF is read, and which this system does not give."""
    confined = reader.confinement()
    words = ", ".join(_IN_FORCE[name] for name in confined if name in _IN_FORCE)
    told = "strangers' files are read in a process of their own"
    told = f"{told}, which {words}" if words else told
    wanted = _ON_LINUX if sys.platform == "linux" else {"job": "a job object"}
    lacking = ", ".join(words for name, words in wanted.items() if name not in confined)
    if lacking:
        return Finding("reading", NOTE, f"{told}; this system does not give it {lacking}")
    return Finding("reading", FINE, told)
