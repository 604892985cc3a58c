"""The doorbell: one desk per profile, and how a second start reaches the first.

Messages are JSON lines over a local socket that only the same person's programs can open.
"""

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.paths import Profile

Message = dict[str, Any]
Answer = Callable[[Message], None]
_PATIENCE_MS = 200


def bell_name(profile: Profile) -> str:
    """The socket's name for a profile: the same for every start on it."""
    digest = hashlib.sha256(str(profile.root.resolve()).encode()).hexdigest()
    return f"clerkdesk-{digest[:20]}"


class Doorbell(QObject):
    """Listens for later starts; ``ring`` gets each message and a way to answer (more than once)."""

    def __init__(self, profile: Profile, ring: Callable[[Message, Answer], None]) -> None:
        super().__init__()
        self._ring = ring
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)
        name = bell_name(profile)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            if not self._server.listen(name):
                raise Unreachable("DSK-01", self._server.errorString())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            try:
                message = json.loads(bytes(socket.readLine().data()))
            except ValueError:
                socket.abort()
                return
            if isinstance(message, dict):
                self._ring(message, lambda reply: _write(socket, reply))


def _write(socket: QLocalSocket, message: Mapping[str, Any]) -> None:
    if socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
        socket.write(json.dumps(message).encode() + b"\n")
        socket.flush()


class Caller:
    """The other side of the bell: a later start that speaks to the running desk."""

    def __init__(self, profile: Profile) -> None:
        self._application = QCoreApplication.instance() or QCoreApplication([])  # sockets need one
        self._socket = QLocalSocket()
        self._socket.connectToServer(bell_name(profile))
        self.answered = self._socket.waitForConnected(2000)

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

    def _hung_up(self) -> bool:
        return self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
