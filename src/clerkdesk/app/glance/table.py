"""The table on which looked-at files are laid once the first page is there: viewer, verdict, ways on."""

from __future__ import annotations

import os
from contextlib import suppress

from PySide6.QtCore import QFileSystemWatcher, QObject, QSettings, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clerkdesk.adapters.blobs.one_file import OneFile
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.app.application import furnish
from clerkdesk.app.glance.attached import AttachedSaver
from clerkdesk.app.glance.early_keys import play
from clerkdesk.app.glance.head import GlanceHead
from clerkdesk.app.glance.verdict import judged
from clerkdesk.app.glance.window import GlanceWindow
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.base.paths import Profile
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.shell.action_table import action_table
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.viewing import Viewing


def dress(application: QApplication, profile: Profile) -> None:
    """Furnish the application as the desk's; settings that cannot be read keep nobody from reading a file."""
    preferences = DeskPreferences()
    with suppress(ClerkDeskError):
        preferences = TomlSettings(profile.office_policy, profile.desk_preferences).preferences()
    furnish(application, preferences)


class Table(QObject):
    """What all windows share: who reads pages, who looks things up, jobs, and the memory of windows.

    ``shown`` (file), ``refused`` (file, code) when one cannot be shown.
    """

    shown = Signal(object)
    refused = Signal(object, str)

    def __init__(self, profile: Profile, reader: PdfReader) -> None:
        super().__init__()
        self._profile = profile
        self._reader = reader
        self._contents = PdfContentsProcess()
        self._courier = Courier(self)
        self._jobs = Jobs(self._courier.deliver)
        kept = profile.root / "window.ini"
        self._memory = QSettings(str(kept), QSettings.Format.IniFormat) if profile.root.is_dir() else None

    def lay(self, window: GlanceWindow) -> ViewerPane:
        """Put the viewer into a window; the first page goes once the viewer shows the same."""
        file = OneFile(window.file)
        viewing = Viewing(file, self._reader, viewer=None)
        contents = Contents(file, self._contents, viewer=None)
        viewer = ViewerPane(viewing, contents, self._jobs, self._memory)
        notices = Notices()
        notices.setContentsMargins(12, 12, 12, 4)
        head = GlanceHead(window.file, self._profile, self._jobs, notices)
        body = Pane("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, Hairline(), notices):
            column.addWidget(part)
        column.addWidget(viewer, 1)
        viewer.save_wished.connect(lambda _: head.save_copy())
        AttachedSaver(viewer.orientation.attached, contents, self._jobs, notices)
        viewer.opened.connect(lambda _: self.shown.emit(window.file))
        viewer.failed.connect(lambda code: self.refused.emit(window.file, code))
        _bind(viewer, body)
        window.closed.connect(head.printing.close)
        LaidFile(window, viewer, self._jobs)
        window.put(body)
        return viewer

    def close(self) -> None:
        """End jobs and children; safe to call twice."""
        self._reader.cancel()
        self._contents.cancel()
        self._jobs.close()
        self._reader.close()
        self._contents.close()


def _bind(viewer: ViewerPane, body: QWidget) -> None:
    """Give what is done while a document is read the same keys as at the desk."""
    deeds = {**viewer.deeds(), "signatures": viewer.signatures.toggle}
    for action in action_table():
        for keys in action.keys if action.id in deeds else ():
            QShortcut(QKeySequence(keys), body, deeds[action.id])


class LaidFile(QObject):
    """One file before its viewer: judged once it is shown, and laid there anew when it was written again."""

    def __init__(self, window: GlanceWindow, viewer: ViewerPane, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._viewer = viewer
        self._jobs = jobs
        self._laid = 0
        self._waits = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._lay)
        viewer.pictures.arrived.connect(lambda _: self._is_shown())
        viewer.failed.connect(self._is_refused)
        window.closed.connect(self._leave)
        self._lay()

    def _lay(self) -> None:
        """Each time under another name, for these may be other bytes."""
        file = self._window.file
        self._laid += 1
        self._waits = True
        if os.access(file, os.R_OK) and str(file) not in self._watcher.files():
            self._watcher.addPath(str(file))  # of what may not be read, Qt would complain on the terminal
        self._viewer.show_document(f"{file}#{self._laid}")

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
        self._jobs.forget(self)
        self._viewer.close_document()


def _not_judged(trouble: Exception) -> None:
    """No verdict is shown where there is none; whatever is not ours is for the crash report."""
    if not isinstance(trouble, ClerkDeskError):
        raise trouble
