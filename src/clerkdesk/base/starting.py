"""Starting this very program again as a child, with next to nothing imported for it."""

import os
import subprocess
import sys


def own_command() -> list[str]:
    """How to start this very program again, from a bundle or from Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "clerkdesk"]


def child_command(room: str) -> list[str]:
    """How to start the child of a room."""
    return [*own_command(), "--child", room]


def start_child(room: str, pipe_bytes: int = -1) -> "subprocess.Popen[bytes]":
    """Start the child of a room, which waits for messages on its standard input.

    Its pipes hold ``pipe_bytes``, where that can be chosen.
    """
    return subprocess.Popen(
        child_command(room),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pipesize=pipe_bytes,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )
