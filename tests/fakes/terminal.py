"""A terminal for a verb, read and typed into as a person would."""

import os
import pty
import re
import select
import subprocess
import sys
import time


class Terminal:
    """A terminal with a verb of ours in it."""

    def __init__(self, *arguments: object) -> None:
        self._own, its = pty.openpty()
        command = [sys.executable, "-m", "clerkdesk", *map(str, arguments)]
        self.process = subprocess.Popen(
            command, stdin=its, stdout=its, stderr=its, start_new_session=True, preexec_fn=_take_terminal
        )
        os.close(its)
        self.shown = ""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._own)

    def wait_for(self, pattern: str, patience: float = 30.0) -> None:
        late = time.monotonic() + patience
        while not re.search(pattern, self.shown):
            assert time.monotonic() < late, self.shown
            if select.select([self._own], [], [], 0.1)[0]:
                self.shown += self._read()

    def type(self, words: str) -> None:
        os.write(self._own, words.encode())

    def end(self) -> int:
        """Read until it has ended; its exit code."""
        while more := self._read():
            self.shown += more
        return self.process.wait(10)

    def _read(self) -> str:
        try:
            return os.read(self._own, 4096).decode()
        except OSError:  # nobody is left at the other end
            return ""


def _take_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
