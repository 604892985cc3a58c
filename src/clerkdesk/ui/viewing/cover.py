"""What stands in the place of the pages when they cannot be shown: the trouble, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clerkdesk.ui.viewing.states import document_trouble


class Cover(QObject):
    """Puts trouble in front of a stack.

    ``save_wished`` for the file as it is, ``again_wished`` to try once more.
    """

    save_wished = Signal()
    again_wished = Signal()

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._trouble: QWidget | None = None

    @property
    def is_up(self) -> bool:
        """Whether trouble stands where the pages would be."""
        return self._trouble is not None and self._stack.currentWidget() is self._trouble

    def put(self, code: str) -> None:
        """Say what is wrong, by its code; what stood there before goes."""
        if self._trouble is not None:
            self._stack.removeWidget(self._trouble)
            self._trouble.deleteLater()
        self._trouble = document_trouble(code, self.save_wished.emit, self.again_wished.emit)
        self._stack.addWidget(self._trouble)
        self._stack.setCurrentWidget(self._trouble)
