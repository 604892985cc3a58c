"""What could not be sent back: told at its case with its code, and with two ways on."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.registry.rounds import HeldUp
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.kit.banner import Act, BannerLook
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.shell.window import DeskWindow
from clerkdesk.usecases.office import Office


class HeldUpNotice(QObject):
    """Banners at the case on the table for its files that could not be sent back, one for each code.

    A banner that was closed comes back when the next try fails. ``tried`` when a person wants a try now.
    """

    tried = Signal()

    def __init__(self, office: Office, jobs: Jobs, window: DeskWindow, page: CasePage) -> None:
        super().__init__()
        self._office = office
        self._jobs = jobs
        self._window = window
        self._page = page
        self._held: tuple[HeldUp, ...] = ()
        self._told: dict[str, tuple[HeldUp, ...]] = {}
        self._closed: set[HeldUp] = set()
        window.case_opened.connect(self._tell)
        page.case_changed.connect(self._tell)
        page.frame.notices.closed.connect(self._close)

    def show(self, held: Sequence[HeldUp]) -> None:
        """Say what is held up after a round; of a case that is not on the table, once in passing."""
        known = {one.document for one in self._held}
        self._held = tuple(held)
        self._closed &= set(held)
        for one in held:
            if one.document not in known and one.case != self._window.case:
                words = self.tr("{file} of case {reference} could not be sent back")
                self._window.show_toast(words.format(file=one.name, reference=one.reference))
        self._tell()

    def forget(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)

    def _tell(self, _case: str = "") -> None:
        notices = self._page.frame.notices
        wanted: dict[str, tuple[HeldUp, ...]] = {}
        for one in self._held:
            if one.case == self._window.case and one not in self._closed:
                wanted[one.code] = (*wanted.get(one.code, ()), one)
        for code in self._told.keys() - wanted.keys():
            notices.clear(code)
        for code, files in wanted.items():
            if self._told.get(code) != files or code not in notices.codes():
                self._say(code, files)
        self._told = wanted
        self._page.frame.settle_messages()

    def _say(self, code: str, files: tuple[HeldUp, ...]) -> None:
        notice = notice_for(code)
        names = ", ".join(one.name for one in files)
        look = BannerLook(notice.title, f"{names}: {notice.sentence}", notice.tone, notice.icon, code)
        again = Act(self.tr("Try again"), lambda: self._hurry(files))
        elsewhere = Act(self.tr("Another folder…"), lambda: self._ask_folder(files))
        self._page.frame.notices.say(look, (again, elsewhere))

    def _close(self, code: str) -> None:
        self._closed |= set(self._told.pop(code, ()))

    def _hurry(self, files: Iterable[HeldUp]) -> None:
        self._do(Lane.STORE, files, self._office.rounds.hurry)

    def _ask_folder(self, files: Iterable[HeldUp]) -> None:
        dialog = QFileDialog(self._page, self.tr("Folder for the signed file"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.redirect(files, folder))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def redirect(self, files: Iterable[HeldUp], folder: str) -> None:
        """Send files into another folder instead."""
        self._do(Lane.NET, files, lambda document: self._office.sending_back.redirect(document, folder))

    def _do(self, lane: Lane, files: Iterable[HeldUp], act: Callable[[str], object]) -> None:
        """Do something about every file (``act`` takes its document); one in trouble stops none else."""

        def work(_progress: Progress) -> list[tuple[str, ClerkDeskError]]:
            tried = ((one.name, _trouble_of(act, one.document)) for one in files)
            return [(name, trouble) for name, trouble in tried if trouble is not None]

        self._jobs.run(lane, work, self._done, self._page.show_trouble, owner=self, keep=True)

    def _done(self, troubles: list[tuple[str, ClerkDeskError]]) -> None:
        for name, trouble in troubles:
            self._page.show_trouble(trouble, name)
        self.tried.emit()


def _trouble_of(act: Callable[[str], object], document: str) -> ClerkDeskError | None:
    try:
        act(document)
    except ClerkDeskError as trouble:
        return trouble
    return None
