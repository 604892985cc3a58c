"""Child processes for dangerous work, and how to talk to them.

A message is a JSON head and raw bytes, each with its length before it. Nothing that comes from
a child is ever unpickled: a child that reads hostile files may lie, it must not command. So what
it says is bounded, too: how long it may be, which numbers it may hold, which errors it may name.
"""

import json
import math
import os
import re
import select
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, NoReturn, Protocol

from clerkdesk.base.errors import (
    ClerkDeskError,
    Conflict,
    DeviceTrouble,
    KeyTrouble,
    Missing,
    Refused,
    Unreachable,
    Unreadable,
)
from clerkdesk.base.starting import start_child

Head = dict[str, Any]
_LENGTHS = struct.Struct(">II")
_CODE = re.compile(r"[A-Z]{3}-\d\d")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""A half of a character that is written in two (RFC 8259, 7), whether or not the other one is there."""
_LONGEST_HINT = 200
_CAN_POLL = hasattr(select, "poll")  # not on Windows
_FITS_A_PIPE = 16_000
"""Bytes that a pipe takes at once, whether or not the other side reads (pipe(7): 65,536)."""


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Leeway:
    """What a room's child may say: bytes of a head and of a body, and the errors it may name.

    Characters that are only half of one become question marks unless ``halves``: they can be neither kept
    nor shown. File names may hold them.
    """

    head: int = 8 << 20
    body: int = 8 << 20
    errors: tuple[type[ClerkDeskError], ...] = (
        Refused,
        Conflict,
        Missing,
        Unreadable,
        Unreachable,
        DeviceTrouble,
        KeyTrouble,
    )
    halves: bool = False


_FROM_PARENT = Leeway(head=1 << 30, body=1 << 30, halves=True)


def send(pipe: IO[bytes], head: Head, body: bytes = b"") -> None:
    """Write one message."""
    pipe.write(_beginning(head, len(body)))
    if body:
        pipe.write(body)
    pipe.flush()


def _beginning(head: Head, body: int) -> bytes:
    """A message up to its body, of so many bytes."""
    packed = json.dumps(head, separators=(",", ":")).encode()
    return _LENGTHS.pack(len(packed), body) + packed


def receive(pipe: _Readable, leeway: Leeway = Leeway()) -> tuple[Head, bytes]:
    """Read one message; EOFError when the other side has gone, ValueError when it talks nonsense."""
    lengths = _exactly(pipe, _LENGTHS.size)
    head_size, body_size = _LENGTHS.unpack(lengths)
    if head_size > leeway.head or body_size > leeway.body:
        raise ValueError("too long")
    written = _exactly(pipe, head_size).decode()  # json itself would let half characters through
    try:
        head = json.loads(written, parse_float=_finite, parse_constant=_no_number)
        if not leeway.halves and _HALF.search(written):
            head = json.loads(json.dumps(head, ensure_ascii=False).encode(errors="replace"))
    except RecursionError:
        raise ValueError("too deep") from None
    if not isinstance(head, dict):
        raise ValueError("no head")
    return head, _exactly(pipe, body_size)


def _finite(written: str) -> float:
    number = float(written)
    return number if math.isfinite(number) else _no_number(written)


def _no_number(written: str) -> NoReturn:
    raise ValueError(f"{written[:20]} is no number")


def _exactly(pipe: _Readable, size: int) -> bytes:
    got = pipe.read(size)
    if len(got) != size:
        raise EOFError
    return got


def serve(handle: Callable[[Head, bytes], tuple[Head, bytes]]) -> None:
    """Be a child: answer messages from standard input until it closes.

    ``handle`` gets head and body and returns the same; a ClerkDeskError it raises travels home
    with its code and hint, anything else becomes the code CHD-02 without details.
    """
    pipe_in, pipe_out = child_pipes()
    while True:
        try:
            head, body = receive(pipe_in, _FROM_PARENT)
        except EOFError:
            return
        try:
            reply, data = handle(head, body)
        except ClerkDeskError as trouble:
            reply, data = {"error": type(trouble).__name__, "code": trouble.code, "hint": trouble.hint}, b""
        except MemoryError:
            reply, data = {"error": "Unreadable", "code": "CHD-03", "hint": "memory limit"}, b""
        except Exception as trouble:
            reply, data = {"error": "Unreadable", "code": "CHD-02", "hint": type(trouble).__name__}, b""
        send(pipe_out, reply, data)


def leave_with_parent() -> None:
    """Have this process end, whatever it is busy with, once the parent's end of the pipe is closed.

    For children whose work can take long. A parent-death signal (prctl(2)) would come already when the
    thread that started us ends. Without poll(2), on Windows, a child ends when it reads the next message.
    """
    if not _CAN_POLL:
        return
    end = select.poll()
    end.register(child_pipes()[0], 0)  # a closed other end is always told

    def watch() -> None:
        end.poll()
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


_pipes: tuple[IO[bytes], IO[bytes]] | None = None


def child_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take standard input and output for messages; stray prints go to standard error instead."""
    global _pipes
    if _pipes is None:
        pipe_in = os.fdopen(os.dup(0), "rb")
        pipe_out = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        _pipes = pipe_in, pipe_out
    return _pipes


def _named(reply: Head, leeway: Leeway) -> ClerkDeskError:
    """The error a child names, if it is one of its room's; its hint goes to the log, on one short line."""
    kinds = {kind.__name__: kind for kind in leeway.errors}
    kind, code = kinds.get(str(reply["error"])), str(reply.get("code"))
    if kind is None or not _CODE.fullmatch(code):
        return Unreadable("CHD-02", "an error that is not this child's to name")
    hint = "".join(sign if sign.isprintable() else " " for sign in str(reply.get("hint", ""))[:_LONGEST_HINT])
    return kind(code, hint)


class _Patient:
    """The reading end of a pipe for one answer: who overstays is a TimeoutError.

    Waiting costs a call of the system; a thread that watches the clock costs more than the shortest answers.
    """

    def __init__(self, pipe: int, seconds: float) -> None:
        self._pipe = pipe
        self._end = time.monotonic() + seconds
        self._poll = select.poll()
        self._poll.register(pipe, select.POLLIN)

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer when the other side has gone."""
        pieces: list[bytes] = []
        while size > 0:
            if not self._poll.poll(max(0.0, self._end - time.monotonic()) * 1000):
                raise TimeoutError
            piece = os.read(self._pipe, min(size, 1 << 20))
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


class Child:
    """A child process that does one room's dangerous work; a dead one is replaced at the next call.

    ``room`` is the module that serves ("clerkdesk.adapters.pdf.child.serving"). Calls are serial: use one
    Child per lane. ``start`` is a message sent first after every start. ``begun`` is a first child that
    somebody started already.
    """

    def __init__(
        self,
        room: str,
        start: Head | None = None,
        leeway: Leeway = Leeway(),
        begun: "subprocess.Popen[bytes] | None" = None,
    ) -> None:
        self._room = room
        self._start = start
        self._leeway = leeway
        self._begun = begun
        self._process: subprocess.Popen[bytes] | None = None
        self._doomed: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def running(self) -> bool:
        """Whether there is a child now; one that has died is none."""
        process = self._process  # one that was killed just after its answer has not ended yet
        return process is not None and process is not self._doomed and process.poll() is None

    def call(
        self,
        head: Head,
        body: bytes = b"",
        seconds: float = 30.0,
        ask_back: Callable[[Head, bytes], tuple[Head, bytes]] | None = None,
    ) -> tuple[Head, bytes]:
        """Ask the child and wait for its answer.

        A reply whose head has ``ask`` is a question back to us (a key operation, say), answered by
        ``ask_back``. Raises Unreadable("CHD-01") when the child dies, talks nonsense or overstays
        ``seconds``, and whatever error the child named and may name.
        """
        with self._lock:
            if not self.running:
                self._bury()
                self._spawn(seconds)
            return self._talk(head, body, seconds, ask_back)

    def _spawn(self, seconds: float) -> None:
        self._process, self._begun = self._begun or start_child(self._room), None
        if self._start is not None:
            self._talk(self._start, b"", seconds, None)

    def _talk(
        self,
        head: Head,
        body: bytes,
        seconds: float,
        ask_back: Callable[[Head, bytes], tuple[Head, bytes]] | None,
    ) -> tuple[Head, bytes]:
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None
        # A short question fits into the pipe: only the answer can keep us waiting, and it can be waited for.
        beginning = _beginning(head, len(body))
        short = _CAN_POLL and ask_back is None and len(beginning) + len(body) <= _FITS_A_PIPE
        alarm = None if short else self._alarm(process, seconds)
        answers: _Readable = _Patient(process.stdout.fileno(), seconds) if short else process.stdout
        try:
            for piece in (beginning, body):
                process.stdin.write(piece)
            process.stdin.flush()
            reply, data = receive(answers, self._leeway)
            while "ask" in reply and ask_back is not None:
                send(process.stdin, *ask_back(reply, data))
                reply, data = receive(answers, self._leeway)
        except (EOFError, OSError, ValueError) as trouble:
            if short:
                self._doom(process)  # it may have overstayed
            self._bury()
            raise Unreadable("CHD-01", f"{self._room} died or overstayed") from trouble
        except BaseException:  # Ctrl-C: an answer that comes later must not be taken for the next one's
            self._bury()
            raise
        finally:
            if alarm is not None:
                alarm.cancel()
                alarm.join()
        if "error" in reply:
            raise _named(reply, self._leeway)
        return reply, data

    def _alarm(self, process: "subprocess.Popen[bytes]", seconds: float) -> threading.Timer:
        """Ends the child when its time is over, whatever either side waits for."""
        alarm = threading.Timer(seconds, self._doom, (process,))
        alarm.daemon = True
        alarm.start()
        return alarm

    def kill(self) -> None:
        """Cut off whatever the child is doing now; the waiting call fails, the next one starts afresh."""
        process = self._process
        if process is not None:
            self._doom(process)

    def _doom(self, process: subprocess.Popen[bytes]) -> None:
        self._doomed = process
        process.kill()

    def close(self) -> None:
        """End the child for good; safe to call twice."""
        with self._lock:
            if self._process is None:
                self._process, self._begun = self._begun, None
            self._bury()

    def _bury(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.5)
        if process.poll() is None:
            process.kill()
            process.wait()
