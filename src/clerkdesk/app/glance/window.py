"""A window with one file: at first the bare first page, then the viewer in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.app.glance.first_colours import FirstLooks
from clerkdesk.app.glance.first_look import FirstLook
from clerkdesk.ui.viewing.first_page import FirstPage, Frame

HEAD = 56
"""Pixels at 100 % text that stand over the viewer."""
SIZE = (1000, 900)
"""Pixels of a window, where the screen has them."""
FRAME = 44
"""Pixels of a screen that are left to what the window's system puts around a window."""
MOST_KEYS = 64
"""That are kept until the viewer is there; who presses more has left something on the keyboard."""
_LONGEST_WAIT_MS = 400
"""After so long the viewer comes also without the page: it says what is wrong with it."""


class GlanceWindow(QWidget):
    """Shows a file's first page as soon as there is one; ``viewer_due`` once, when the rest may come."""

    viewer_due = Signal()
    closed = Signal()
    _seen = Signal(object)

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.first_page: FirstPage | None = None
        self._body: QWidget | None = None
        self._due = False
        self._keys: list[QKeyEvent] = []
        self.setWindowTitle(f"{file.name} – ClerkDesk")
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height() - FRAME))

    def show_first(self, look: FirstLook, looks: FirstLooks) -> None:
        """Come up, and show what the first look brings."""
        frame = Frame(looks.bar, looks.ground, looks.text_scale, HEAD)
        page = self.first_page = FirstPage(frame, self)
        page.resize(self.size())
        page.painted.connect(self._painted)
        self._seen.connect(self._show_page)  # sent in a thread, it arrives in ours
        look.show(page.fitting_size(), self._seen.emit)
        QTimer.singleShot(_LONGEST_WAIT_MS, self, self._tell_due)
        self.show()

    def put(self, body: QWidget) -> None:
        """Put the viewer below the first page, which covers it until ``uncover``."""
        self._body = body
        body.setParent(self)
        body.setGeometry(self.rect())
        body.show()
        if self.first_page is not None:
            self.first_page.raise_()

    def taken_keys(self) -> list[QKeyEvent]:
        """What was pressed before the viewer could hear it, oldest first; only once."""
        keys, self._keys = self._keys, []
        return keys

    def event(self, event: QEvent) -> bool:
        """No shortcut of a viewer that is still covered: all keys stay in their order."""
        covered = self._body is not None and self.first_page is not None
        if covered and event.type() == QEvent.Type.ShortcutOverride:  # before the first paint it costs time
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what is pressed until the viewer is there."""
        if self.first_page is None:
            super().keyPressEvent(event)
        elif len(self._keys) < MOST_KEYS:
            self._keys.append(event.clone())

    def uncover(self) -> None:
        """The viewer shows the page itself."""
        if self.first_page is not None:
            self.first_page.hide()
            self.first_page.deleteLater()
            self.first_page = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fills the window."""
        super().resizeEvent(event)
        for part in (self.first_page, self._body):
            if part is not None:
                part.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever works on this file may stop."""
        self._due = True
        self.closed.emit()
        super().closeEvent(event)

    def _show_page(self, page: bytes | None) -> None:
        if page is None:
            self._tell_due()
        elif self.first_page is not None:
            self.first_page.show_page(page)

    def _painted(self) -> None:
        if self.first_page is not None and self.first_page.shows_page:
            QTimer.singleShot(0, self, self._tell_due)  # what was painted is to be seen first

    def _tell_due(self) -> None:
        if not self._due:
            self._due = True
            self.viewer_due.emit()
