"""Asking the child that reads hostile files, so that no file can hurt or hold up the desk."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from subprocess import Popen
from typing import TypeVar

from clerkdesk.adapters.pdf.room import READING
from clerkdesk.adapters.pdf.standby import Standby
from clerkdesk.base.children import Child, Head, Leeway
from clerkdesk.base.errors import Cancelled, Unreadable

_T = TypeVar("_T")


@dataclass(frozen=True)
class Limits:
    """What a document may cost: its size, the child's memory, seconds per question, pixels per picture."""

    file_bytes: int = 500_000_000
    memory_bytes: int = 2_000_000_000
    seconds: float = 20.0
    pixels: int = 40_000_000


STANDARD = Limits()


class Asking:
    """A child with bounded memory and time, asked one question at a time.

    ``cancel`` may come from any thread. A child that dies or overstays costs one answer, the next question
    starts a new one, or goes to the one that stands by, if there is a ``standby``. ``largest`` is the most
    bytes that an answer may carry beside its head. ``died`` is called when a child is gone. ``begun`` is the
    first child, where it runs already.
    """

    def __init__(
        self,
        limits: Limits,
        largest: int = 0,
        died: Callable[[], None] | None = None,
        begun: "Popen[bytes] | None" = None,
        standby: bool = False,
    ) -> None:
        self._limits = limits
        start: Head = {
            "do": "begin",
            "file_bytes": limits.file_bytes,
            "memory_bytes": limits.memory_bytes,
            "pixels": limits.pixels,
        }
        # A file can be nothing worse than unreadable.
        leeway = Leeway(body=largest, errors=(Unreadable,))
        self._child = Child(READING, start=start, leeway=leeway, begun=begun)
        self._standby = Standby(lambda: Child(READING, start=start, leeway=leeway)) if standby else None
        self._died = died
        self._question = threading.RLock()
        self._turn = threading.Lock()
        self._busy = False
        self._cancelled = False
        self._closed = False

    @property
    def question(self) -> threading.RLock:
        """Held by who asks several questions that belong together."""
        return self._question

    def warm_up(self) -> None:
        """Start the child before the first document needs it."""
        self.ask({"do": "ready"})

    def ask(self, question: Head) -> Head:
        """Ask for a head alone; raises what ``ports.pdf.PdfReader`` names, and Cancelled."""
        return self.ask_for_bytes(question)[0]

    def ask_for_bytes(self, question: Head, body: bytes = b"") -> tuple[Head, bytes]:
        """Ask with bytes, and for bytes."""
        with self._question:
            with self._turn:
                self._relieve()
                self._busy, self._cancelled, self._closed = True, False, False
            began = time.monotonic()
            try:
                return self._child.call(question, body, seconds=self._limits.seconds)
            except Unreadable as trouble:
                if trouble.code.startswith("CHD"):
                    raise self._named(trouble, time.monotonic() - began) from trouble
                raise
            finally:
                with self._turn:
                    self._busy = False
                    if self._standby is not None and not self._closed:
                        self._standby.have_one()

    def cancel(self) -> None:
        """Cut off what is being answered now, if anything is: that call fails with Cancelled."""
        with self._turn:
            if self._busy:
                self._cancelled = True
                self._child.kill()

    def forget(self) -> None:
        """End the child with all it holds of documents, and have an empty one ready."""
        with self._question:
            self._end_child()
            self.warm_up()

    def close(self) -> None:
        """End the child, and the one that stands by; safe to call twice."""
        with self._turn:
            self._closed = True
        self._end_child()
        if self._standby is not None:
            self._standby.close()

    def _end_child(self) -> None:
        self._child.close()
        if self._died is not None:
            self._died()

    def _relieve(self) -> None:
        """Have the child that stands by take the place of one that is gone."""
        if self._standby is None or self._child.running:
            return
        relief = self._standby.take()
        if relief is not None:
            self._child.close()
            self._child = relief

    def _named(self, trouble: Unreadable, seconds: float) -> Unreadable | Cancelled:
        """Say in the port's codes what became of the child."""
        if trouble.code == "CHD-02":
            return Unreadable("PDF-02", trouble.hint)
        if trouble.code == "CHD-03":
            return Unreadable("PDF-05", trouble.hint)
        if self._died is not None:
            self._died()
        if self._cancelled:
            return Cancelled("reading was cut off")
        if seconds >= self._limits.seconds:
            return Unreadable("PDF-06", f"more than {self._limits.seconds:g} s")
        return Unreadable("PDF-05", "the reader died")


def believed(build: Callable[[Head], _T], found: Head) -> _T:
    """Take the child's answer only in the shape it should have; a child that lies counts as dead."""
    try:
        return build(found)
    except (KeyError, TypeError, ValueError, IndexError, OverflowError, AttributeError) as trouble:
        raise Unreadable("PDF-05", "the reader's answer makes no sense") from trouble
