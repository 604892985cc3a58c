"""What stands over a file that is looked at: its name, a copy of it, and the way into the inbox."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from clerkdesk.app.glance.handing import GONE, STARTED, Handing
from clerkdesk.app.glance.printing import GlancePrinting
from clerkdesk.app.glance.window import HEAD
from clerkdesk.base.errors import ClerkDeskError, Unreachable
from clerkdesk.base.files import written_whole
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.base.paths import Profile
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.buttons import Button, Kind, ToolButton
from clerkdesk.ui.kit.labels import ElidedText
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of


class GlanceHead(Pane):
    """Names the file and takes wishes about it; ``notices`` is where it tells what became of them."""

    def __init__(self, file: Path, profile: Profile, jobs: Jobs, notices: Notices) -> None:
        super().__init__("surface")
        self._file = file
        self._profile = profile
        self._jobs = jobs
        self._notices = notices
        self._handing: Handing | None = None
        self.printing = GlancePrinting(file, jobs, self)
        self.printing.printed.connect(lambda: self._say(self.tr("The file is printed"), Tone.SUCCESS))
        self.printing.failed.connect(notices.show_trouble)
        self.print_button = ToolButton("printer", self.tr("Print …"), key="Ctrl+P")
        self.print_button.clicked.connect(self.printing.ask)
        self.copy_button = ToolButton("download", self.tr("Save a copy"), key="Ctrl+S")
        self.copy_button.clicked.connect(self.save_copy)
        self.take_button = Button(
            self.tr("Take into the inbox"), Kind.PRIMARY, icon="inbox", key="Ctrl+Enter"
        )
        self.take_button.clicked.connect(self.take_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(ElidedText(file.name, Role.STRONG), 1)
        row.addWidget(self.print_button)
        row.addWidget(self.copy_button)
        row.addWidget(self.take_button)
        self._fit()
        for keys, act in (
            ("Ctrl+P", self.printing.ask),
            ("Ctrl+S", self.save_copy),
            ("Ctrl+Return", self.take_in),
            ("Ctrl+W", self._close),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make it higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme_of(self).px(HEAD) - 1)

    def take_in(self) -> None:
        """Hand the file to the desk."""
        if self._handing is not None:
            return
        self.take_button.setEnabled(False)
        self._handing = Handing(self._profile, self._file, self)
        self._handing.heard.connect(self.tell)
        try:
            self._handing.hand_over()
        except ClerkDeskError as trouble:
            self._tell_trouble(trouble)

    def save_copy(self) -> None:
        """Ask where a copy goes; a file that is there is replaced only after a yes."""
        dialog = QFileDialog(self, self.tr("Save a copy"), "", self.tr("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file.name)
        dialog.fileSelected.connect(lambda name: self.copy_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy_to(self, target: Path) -> None:
        """Save a copy there, in the background."""
        file = self._file
        self._jobs.run(
            Lane.STORE,
            lambda progress: _copy(file, target, progress),
            lambda _: self._say(self.tr("The copy is saved"), Tone.SUCCESS),
            self._notices.show_trouble,
            owner=self,
            keep=True,
        )

    def tell(self, state: str, detail: str) -> None:
        """Say what the desk answered: a state of the handing, and its code or reference."""
        if state == GONE or ("-" in detail and state not in ("taken-in", "signed")):
            self._tell_trouble(Unreachable(detail))
        elif state == STARTED:
            self._say(self.tr("The desk is being opened and takes the file in"), Tone.INFO)
        elif state == "waits":
            self._say(
                self.tr("Nobody sits at the desk yet; the file is taken in when somebody signs in"), Tone.INFO
            )
        elif state == "taken-in":
            self._say(
                self.tr("Taken into the inbox: case {reference}").format(reference=detail), Tone.SUCCESS
            )

    def _tell_trouble(self, trouble: ClerkDeskError) -> None:
        self._handing = None
        self.take_button.setEnabled(True)
        self._notices.show_trouble(trouble)

    def _say(self, words: str, tone: Tone) -> None:
        self._notices.say(BannerLook(words, tone=tone))

    def _close(self) -> None:
        self.window().close()


def _copy(file: Path, target: Path, progress: Progress) -> None:
    progress.step(0, 1)
    try:
        if target.exists() and target.samefile(file):
            return
        with file.open("rb") as source, written_whole(target) as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
    except OSError as trouble:
        raise Unreachable("CPY-01", type(trouble).__name__) from trouble
