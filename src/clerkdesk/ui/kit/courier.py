"""The courier carries results of background work to the thread that owns the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Courier(QObject):
    """Run calls on the GUI thread, in the order they were given; make it on the GUI thread."""

    _brought = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._brought.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def deliver(self, call: Callable[[], None]) -> None:
        """Take a call from any thread; it runs once the event loop comes round, never at once."""
        self._brought.emit(call)

    @Slot(object)
    def _hand_over(self, call: Callable[[], None]) -> None:
        call()
