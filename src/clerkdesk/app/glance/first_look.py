"""The first look at a file: its first page is being read while the window is still being made."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from threading import Event, Thread

from clerkdesk.adapters.pdf.first_page import FirstPageProcess

Seen = Callable[[bytes | None], None]
USUAL = 900, 779
"""Columns and rows of a page in a window of the usual size, where screen and letters are usual, too."""
_NEVER = 0, 0


class FirstLook:
    """Opens a file in the child that was started for it, and draws its first page.

    No lane and no use case stand between, for all that this room imports is waited for. The page is drawn
    in its usual size before there is a window, and once more only when that turns out otherwise.
    """

    def __init__(self, path: Path, begun: "Popen[bytes]") -> None:
        self._reader = FirstPageProcess(begun)
        self._path = path
        self._wanted = Event()
        self._size = _NEVER
        self._seen: Seen = _nobody
        self._work = Thread(target=self._look, daemon=True)
        self._work.start()

    def show(self, size: tuple[int, int], seen: Seen) -> None:
        """Draw the page so many pixels wide, and no more rows; ``seen`` gets them in a thread, else None."""
        self._size, self._seen = size, seen
        self._wanted.set()

    def close(self) -> None:
        """End the child, whatever it is doing; safe to call twice."""
        self._seen = _nobody
        self._reader.cancel()
        self._wanted.set()
        self._work.join()
        self._reader.close()

    def _look(self) -> None:
        page = None
        try:
            self._reader.open(self._path)
            page = self._reader.draw(*USUAL)
            self._wanted.wait()
            if self._size not in (USUAL, _NEVER):
                page = self._reader.draw(*self._size)
        except Exception:  # noqa: BLE001 - the viewer asks again, and tells what is wrong
            self._wanted.wait()
        self._seen(page)


def _nobody(_: bytes | None) -> None:
    """Nobody is there any more to see it."""
