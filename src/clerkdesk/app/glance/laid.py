"""A file before its viewer: judged once it is shown, and looked at again when it changes on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from clerkdesk.app.glance.early_keys import play
from clerkdesk.app.glance.verdict import judged
from clerkdesk.app.glance.window import GlanceWindow
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ui.viewing.pane import ViewerPane

SETTLING_MS = 250
"""How long a file is left alone by who writes it before it is looked at again."""


class LaidFile(QObject):
    """One file before its viewer.

    ``gone`` when it is no longer there (or, with True, may no longer be read): what was read stays on the
    screen. ``renewed`` when its new state is shown, at the page where somebody was reading.
    """

    gone = Signal(bool)
    renewed = Signal()

    def __init__(self, window: GlanceWindow, viewer: ViewerPane, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._viewer = viewer
        self._jobs = jobs
        self._laid = 0
        self._waits = False
        self._mark = _mark(window.file)
        self._renewing = self._is_gone = False
        self._page = 0
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self, interval=SETTLING_MS, singleShot=True)
        self._settling.timeout.connect(self._look_again)
        self._watcher.fileChanged.connect(self._settling.start)
        self._watcher.directoryChanged.connect(self._settling.start)
        viewer.opened.connect(self._is_open)
        viewer.pictures.arrived.connect(lambda _: self._is_shown())
        viewer.failed.connect(self._is_refused)
        window.closed.connect(self._leave)
        self._lay()

    def _look_again(self) -> None:
        file, reading = self._window.file, self._viewer.facts is not None
        if not os.access(file, os.R_OK):
            if reading and not self._is_gone:
                self._is_gone = True
                self._watcher.addPath(str(file.parent))  # it may come back
                self.gone.emit(file.exists())
        elif self._is_gone or _mark(file) != self._mark:
            self._watcher.removePath(str(file.parent))
            if reading:
                self._page = self._viewer.view.page
            self._renewing, self._is_gone = True, False
            self._lay()
        else:  # nothing but its rights, or its name
            self._watch()

    def _lay(self) -> None:
        """Each time under another name, for these may be other bytes."""
        self._laid += 1
        self._waits = True
        self._mark = _mark(self._window.file)
        self._watch()
        self._viewer.show_document(f"{self._window.file}#{self._laid}")

    def _watch(self) -> None:
        """Of what may not be read, Qt would complain on the terminal."""
        file = self._window.file
        if os.access(file, os.R_OK) and str(file) not in self._watcher.files():
            self._watcher.addPath(str(file))

    def _is_open(self, facts: DocumentFacts) -> None:
        """Go on reading where somebody was, if that page is still there."""
        self._watch()
        if self._renewing:
            self._renewing = False
            if self._page:
                self._viewer.go_to_page(min(self._page, len(facts.pages) - 1))
            self.renewed.emit()

    def _is_shown(self) -> None:
        """What the person waits for is there; what takes longer may begin."""
        self._window.uncover()
        if self._waits:
            if self._laid == 1:
                self._viewer.view.setFocus()
            self._waits = False
            play(self._window.taken_keys(), self._window)
            self._judge()

    def _is_refused(self) -> None:
        """What was pressed was meant for pages, not for the words that stand there now."""
        self._window.taken_keys()
        self._is_shown()

    def _judge(self) -> None:
        file, laid = self._window.file, self._laid

        def told(judgement: Judgement) -> None:
            if laid == self._laid:
                self._viewer.show_judgement(judgement)

        self._jobs.run(Lane.SEAL, lambda _: judged(file), told, _not_judged, owner=self)

    def _leave(self) -> None:
        self._settling.stop()
        self._jobs.forget(self)
        self._viewer.close_document()


def _mark(file: Path) -> tuple[int, int, int] | None:
    """What changes when its bytes do; None where there is no file."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _not_judged(trouble: Exception) -> None:
    """No verdict is shown where there is none; whatever is not ours is for the crash report."""
    if not isinstance(trouble, ClerkDeskError):
        raise trouble
