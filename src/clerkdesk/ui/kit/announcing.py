"""Telling a screen reader what has happened where the keyboard is not."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(where: QWidget, words: str) -> None:
    """Have these words read aloud once the reader has finished its sentence; silent when nobody listens."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(where, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
