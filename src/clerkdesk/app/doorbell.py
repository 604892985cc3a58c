"""The doorbell: one desk per profile, and how a second start reaches the first.

Messages are JSON lines over a local socket that only the same person's programs can open.
"""

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from clerkdesk.app.bell_place import bell_name, hangs_safely
from clerkdesk.base.errors import Unreachable
from clerkdesk.base.paths import Profile

Message = dict[str, Any]
Answer = Callable[[Message], None]
_PATIENCE_MS = 200


class _Line(QObject):
    """The desk's end of one call; owns its socket, so that a line given up cannot be used by accident."""

    def __init__(self, descriptor: int, bell: "Doorbell") -> None:
        super().__init__()
        self._bell = bell
        self._socket = QLocalSocket()
        self._socket.disconnected.connect(self._part)
        self._socket.readyRead.connect(self._read)
        self._socket.setSocketDescriptor(descriptor)

    def answer(self, reply: Message) -> None:
        """Answer; who has hung up meanwhile hears nothing."""
        _write(self._socket, reply)

    def close(self) -> None:
        """Hang up."""
        self._socket.disconnectFromServer()

    def _read(self) -> None:
        while self._socket.canReadLine():
            try:
                message = json.loads(bytes(self._socket.readLine().data()))
            except ValueError:
                self._socket.abort()
                return
            if isinstance(message, dict):
                self._bell.ring(message, self.answer)

    def _part(self) -> None:
        self._bell.part(self)


class _Server(QLocalServer):
    """Hands calls on as bare numbers: sockets the server makes die with it behind Python's back."""

    def __init__(self, come: Callable[[int], None]) -> None:
        super().__init__()
        self._come = come

    def incomingConnection(self, descriptor: int) -> None:
        """Somebody calls."""
        self._come(descriptor)


class Doorbell:
    """Listens for later starts; ``ring`` gets each message and a way to answer (more than once)."""

    def __init__(self, profile: Profile, ring: Callable[[Message, Answer], None]) -> None:
        self.ring = ring
        self._lines: set[_Line] = set()
        self._gone: list[_Line] = []
        self._server = _Server(self._come)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = bell_name(profile)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            if not self._server.listen(name):
                raise Unreachable("DSK-01", self._server.errorString())

    def part(self, line: _Line) -> None:
        """Let go of a line that was hung up."""
        self._lines.discard(line)
        self._gone.append(line)  # it is just saying so itself; it may go when the next one comes

    def close(self) -> None:
        """Stop listening, and hang up on everybody."""
        self._server.close()
        for line in tuple(self._lines):
            line.close()
        self._gone.clear()

    def _come(self, descriptor: int) -> None:
        self._gone.clear()
        self._lines.add(_Line(descriptor, self))


def _write(socket: QLocalSocket, message: Mapping[str, Any]) -> None:
    if socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
        socket.write(json.dumps(message).encode() + b"\n")
        socket.flush()


class Caller:
    """The other side of the bell: a later start that speaks to the running desk.

    ``answered`` says whether one is there. Nobody else's desk is ever spoken to: what is handed over
    names residents, and the answer decides what a program believes to be signed.
    """

    def __init__(self, profile: Profile) -> None:
        self._application = QCoreApplication.instance() or QCoreApplication([])  # sockets need one
        self._socket = QLocalSocket()
        name = bell_name(profile)
        self.answered = hangs_safely(name) and self._ring(name)

    def say(self, message: Message) -> None:
        """Send a message."""
        _write(self._socket, message)
        self._socket.waitForBytesWritten(2000)

    def hear(self, seconds: float | None) -> Message | None:
        """Wait for the next answer, for ever if ``seconds`` is None; None if the desk is gone or silent."""
        late = float("inf") if seconds is None else time.monotonic() + seconds
        while not self._socket.canReadLine():
            # In short waits: Python hears of Ctrl-C only between them.
            if not self._socket.waitForReadyRead(_PATIENCE_MS) and (
                self._hung_up() or time.monotonic() > late
            ):
                return None
        try:
            reply = json.loads(bytes(self._socket.readLine().data()))
        except ValueError:
            return None
        return reply if isinstance(reply, dict) else None

    def leave(self) -> None:
        """Hang up."""
        self._socket.disconnectFromServer()

    def _ring(self, name: str) -> bool:
        self._socket.connectToServer(name)
        return self._socket.waitForConnected(2000)

    def _hung_up(self) -> bool:
        return self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
