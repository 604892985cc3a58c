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
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip

_NOT_TO_BE_READ = ("PDF-09", "PDF-10")
_STATE = "state"
"""Of what is said about the file's own state, the newest alone stands."""


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
        self._tips = {
            button: button.toolTip() for button in (self.print_button, self.copy_button, self.take_button)
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(ElidedText(file.name, Role.STRONG), 1)
        row.addWidget(self.print_button)
        row.addWidget(self.copy_button)
        row.addWidget(self.take_button)
        self._fit()
        for keys, act in (
            ("Ctrl+P", self.print_button.click),
            ("Ctrl+S", self.copy_button.click),
            ("Ctrl+Return", self.take_button.click),
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

    def refuse(self, code: str) -> None:
        """The file cannot be shown: nothing is done with it, but a copy where it can be read."""
        self._turn_off(notice_for(code).title, copies=code not in _NOT_TO_BE_READ)

    def allow(self) -> None:
        """It is shown: everything can be done with it."""
        for button, tip in self._tips.items():
            button.setEnabled(button is not self.take_button or self._handing is None)
            button.setToolTip(plain_tip(tip))
            button.setAccessibleDescription("")

    def tell_gone(self, is_there: bool) -> None:
        """The file was taken away, or the right to read it."""
        if is_there:
            title = self.tr("The file may no longer be read")
        else:
            title = self.tr("The file is no longer there")
        sentence = self.tr("What was read of it before is still shown.")
        self._turn_off(title, copies=False)
        self._notices.say(BannerLook(title, sentence, Tone.WARNING, "file-x"), named=_STATE)

    def tell_renewed(self) -> None:
        """The file was written again, and is shown as it is now."""
        title = self.tr("The file was changed on disk; you see its new state")
        self._notices.say(BannerLook(title, tone=Tone.INFO), named=_STATE)

    def _turn_off(self, why: str, *, copies: bool) -> None:
        for button in self._tips:
            if button is not self.copy_button or not copies:
                button.setEnabled(False)
                button.setToolTip(plain_tip(why))
                button.setAccessibleDescription(why)

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
