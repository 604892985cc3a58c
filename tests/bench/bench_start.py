"""How long the command line takes to be there, next to a Python that does nothing."""

import subprocess
import sys
from collections.abc import Iterator

from tests.bench.figures import Figure, seconds


def bench_start() -> Iterator[Figure]:
    """Every child process and every `clerkdesk sign` pays this before its first word."""
    bare = seconds(lambda: _python("pass"))
    command_line = seconds(lambda: _python("import clerkdesk.app.cli"))
    child = seconds(lambda: _python("import clerkdesk.base.children"))
    yield Figure("start.command_line", command_line, bare, "s", "<= 5")
    yield Figure("start.child", child, bare, "s", "<= 5")


def _python(text: str) -> None:
    subprocess.run([sys.executable, "-c", text], check=True)
