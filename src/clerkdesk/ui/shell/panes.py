"""F6 and Shift+F6: the keyboard goes round the parts of the window, back to where it was in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

PANE = "pane"
"""A widget inside a page with this property, a number from 1, is a part of its own for F6, in that order."""


class PaneRound(QObject):
    """Remembers where the keyboard was in each pane."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last: dict[int, QWidget] = {}

    def go(self, panes: Sequence[QWidget], step: int) -> None:
        """Move the keyboard to the pane after the one it is in (1), or to the one before (-1)."""
        parts = [part for pane in panes for part in _parts(pane)]
        at = QApplication.focusWidget()
        here = next((number for number, part in enumerate(parts) if at and _holds(part, at)), None)
        if at is not None and here is not None:
            self._last[id(parts[here])] = at
        start = here if here is not None else -1 if step > 0 else 0
        for away in range(1, len(parts) + 1):
            target = self._target(parts[(start + away * step) % len(parts)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _target(self, part: QWidget) -> QWidget | None:
        last = self._last.get(id(part))
        if last is not None and isValid(last) and _takes_focus(last) and _holds(part, last):
            return last
        candidate: QWidget | None = part
        while candidate is not None:
            if _holds(part, candidate) and _takes_focus(candidate):
                return candidate
            candidate = candidate.nextInFocusChain()
            if candidate is part:
                break
        return None


def _parts(pane: QWidget) -> list[QWidget]:
    inside = [part for part in pane.findChildren(QWidget) if part.property(PANE) and part.isVisible()]
    return sorted(inside, key=lambda part: int(part.property(PANE))) or [pane]


def _holds(part: QWidget, inside: QWidget) -> bool:
    return part is inside or part.isAncestorOf(inside)


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
