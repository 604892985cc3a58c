"""Handing a file that is looked at to the desk: the running one, or one that is started with it."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtNetwork import QLocalSocket

from clerkdesk.app.bell_place import bell_name, hangs_safely
from clerkdesk.base.paths import Profile
from clerkdesk.base.starting import own_command

STARTED, GONE = "started", "gone"


class Handing(QObject):
    """Asks a desk to take a file in; ``heard`` (state, code or reference) for each of its answers.

    The states are those of the verb ``sign``, STARTED when no desk was running and one is being opened
    with the file, GONE when the desk hung up before it had answered.
    """

    heard = Signal(str, str)

    def __init__(self, profile: Profile, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._profile = profile
        self._file = str(file.absolute())
        self._answered = False
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._say)
        self._socket.readyRead.connect(self._hear)
        self._socket.errorOccurred.connect(self._not_heard)

    def hand_over(self) -> None:
        """Ask; raises Unreachable DSK-01 where a bell cannot hang safely."""
        name = bell_name(self._profile)
        if hangs_safely(name):
            self._socket.connectToServer(name)
        else:
            self._start_desk()

    def leave(self) -> None:
        """Hang up; the desk goes on by itself."""
        self._answered = True
        self._socket.abort()

    def _say(self) -> None:
        self._socket.write(json.dumps({"do": "sign", "file": self._file}).encode() + b"\n")

    def _hear(self) -> None:
        while self._socket.canReadLine():
            try:
                reply = json.loads(bytes(self._socket.readLine().data()))
                state = str(reply["state"])
            except (ValueError, KeyError, TypeError):
                self._not_heard()
                return
            self._answered = True
            self.heard.emit(state, str(reply.get("code") or reply.get("reference") or ""))

    def _not_heard(self, error: object = None) -> None:
        if self._answered:
            return
        if error in (
            QLocalSocket.LocalSocketError.ServerNotFoundError,
            QLocalSocket.LocalSocketError.ConnectionRefusedError,
        ):
            self._start_desk()  # what hangs there was left by a desk that is gone
        else:
            self._answered = True
            self.heard.emit(GONE, "DSK-03")

    def _start_desk(self) -> None:
        program, *arguments = own_command()
        started, _ = QProcess.startDetached(program, [*arguments, "desk", self._file])
        self._answered = True
        self.heard.emit(STARTED if started else GONE, "" if started else "DSK-02")
