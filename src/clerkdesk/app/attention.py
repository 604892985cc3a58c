"""What the clerk has in hand at this moment, so that nothing slides another case under their fingers."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from clerkdesk.ui.shell.overlay import Overlay

PAUSE = 30.0
"""Seconds after the last touch for which the table is still in use."""
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Attention(QObject):
    """Watches the window of one seat: what is typed there, what lies over it, when it was touched last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._touched = float("-inf")
        window.installEventFilter(self)

    @property
    def in_use(self) -> bool:
        """Whether somebody touched the window a moment ago."""
        return time.monotonic() - self._touched < PAUSE

    @property
    def hands_full(self) -> bool:
        """Whether something is typed and not finished, or a dialog, sheet or menu is open."""
        return self._asked() or self._typed()

    def rest(self) -> None:
        """Count what was touched so far as long ago."""
        self._touched = float("-inf")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every touch; keys and clicks come through the platform's window, which is there once shown."""
        if event.type() in _TOUCHES:
            self._touched = time.monotonic()
        elif event.type() is QEvent.Type.Show and watched is self._window:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.removeEventFilter(self)
                handle.installEventFilter(self)
        return False

    def _asked(self) -> bool:
        if QApplication.activePopupWidget() is not None:
            return True
        over = (*self._window.findChildren(QDialog), *self._window.findChildren(Overlay))
        return any(each.isVisible() for each in over)

    def _typed(self) -> bool:
        return any(
            line.isVisible() and line.isModified() and line.text()
            for line in self._window.findChildren(QLineEdit)
        )
