"""The table on which looked-at files are laid once the first page is there: viewer, verdict, ways on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clerkdesk.adapters.blobs.one_file import OneFile
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.app.application import furnish
from clerkdesk.app.glance.attached import AttachedSaver
from clerkdesk.app.glance.head import GlanceHead
from clerkdesk.app.glance.laid import LaidFile
from clerkdesk.app.glance.window import GlanceWindow
from clerkdesk.base.jobs import Jobs
from clerkdesk.base.paths import Profile
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.shell.action_table import action_table
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.viewing import Viewing


def dress(application: QApplication, profile: Profile) -> str:
    """Furnish the application as the desk's; returns what is wrong with its settings, empty for nothing.

    Settings that cannot be read keep nobody from reading a file.
    """
    preferences, fault = TomlSettings(profile.office_policy, profile.desk_preferences).understood()
    furnish(application, preferences)
    return fault


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
        self._fault = ""
        self._memory = QSettings(str(kept), QSettings.Format.IniFormat) if profile.root.is_dir() else None

    def tell_fault(self, fault: str) -> None:
        """Say over the first file that is laid that a setting is not understood, and which."""
        self._fault = fault

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
        viewer.failed.connect(head.refuse)
        viewer.opened.connect(lambda _: head.allow())
        laid = LaidFile(window, viewer, self._jobs)
        laid.gone.connect(head.tell_gone)
        laid.renewed.connect(head.tell_renewed)
        self._say_fault(notices)
        window.put(body)
        return viewer

    def _say_fault(self, notices: Notices) -> None:
        fault, self._fault = self._fault, ""
        if fault:
            title = self.tr("A setting of this desk is not understood")
            notices.say(BannerLook(title, fault, Tone.WARNING, "settings", "SET-01"))

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
