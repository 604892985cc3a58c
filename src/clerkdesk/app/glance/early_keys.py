"""Keys pressed while only the first page was there: played to the viewer, once that can hear them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def play(keys: Sequence[QKeyEvent], window: QWidget) -> None:
    """Press them now, in their order: each goes where the one before has put the keyboard."""
    for key in keys:
        _press(key, window)


def _press(key: QKeyEvent, window: QWidget) -> None:
    """As Qt itself does: a shortcut unless what has the keyboard wants the key for itself."""
    has_keyboard: QWidget | None = window.focusWidget()
    at = window if has_keyboard is None else has_keyboard
    if not _claimed(key, at):
        pressed = QKeySequence(key.keyCombination())
        for shortcut in window.findChildren(QShortcut):
            if shortcut.isEnabled() and shortcut.key() == pressed:
                shortcut.activated.emit()
                return
    QCoreApplication.sendEvent(at, _event(QEvent.Type.KeyPress, key))


def _claimed(key: QKeyEvent, at: QObject) -> bool:
    asked = _event(QEvent.Type.ShortcutOverride, key)
    asked.ignore()
    QCoreApplication.sendEvent(at, asked)
    return asked.isAccepted()


def _event(kind: QEvent.Type, key: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(kind, key.key(), key.modifiers(), key.text())
