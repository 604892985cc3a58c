"""What is done in a case besides its steps: its menu, what it asks first, and the act that follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.people import Person
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.choices import ANOTHER, CLOSE, PAPER, PRINT, REOPEN, SAVE, WITHDRAW, hindrances
from clerkdesk.ui.cases.copies import CopyMaker, PrintJob
from clerkdesk.ui.cases.stage import Stage
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.icons import icon
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.usecases.cases import CaseView


class Besides(QObject):
    """Copies, withdrawing, closing and reopening; ``reason_changed`` (action, why it cannot be done).

    ``another_wished`` (Case) for another case of the same household; ``paper_wished`` to sign with a pen.
    """

    reason_changed = Signal(str, str)
    another_wished = Signal(object)
    paper_wished = Signal()

    def __init__(
        self, person: Person, acts: CaseActs, stage: Stage, copies: CopyMaker, page: QWidget
    ) -> None:
        super().__init__(page)
        self._person = person
        self._acts = acts
        self._stage = stage
        self._copies = copies
        self._page = page
        self._view: CaseView | None = None
        self._busy = ""
        self._unchecked = ""

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done for the actions of the window, by action id."""
        return {
            SAVE: self.save_copy,
            PRINT: self.print,
            WITHDRAW: self.withdraw,
            CLOSE: self.close_case,
            REOPEN: self.reopen_case,
            ANOTHER: self.open_another,
            PAPER: self.sign_on_paper,
        }

    def show_case(self, view: CaseView | None) -> None:
        """Offer what may be done in this case."""
        self._view = view
        self.settle()

    def hinder(self, busy: str) -> None:
        """Say why nothing may be ended now; empty allows it."""
        self._busy = busy
        self.settle()

    def hinder_paper(self, unchecked: str) -> None:
        """Say why the check that is at hand cannot be finished for signing on paper; empty allows it."""
        self._unchecked = unchecked
        self.settle()

    def settle(self) -> None:
        """Say anew what can be done."""
        for action, reason in self._hindrances().items():
            self.reason_changed.emit(action, reason)

    def menu(self, *, document: bool) -> QMenu:
        """The menu of the case, or only of the ``document`` on the stand."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self._fill(menu, self._of_document())
        if not document:
            menu.addSeparator()
            self._fill(menu, self._of_case())
        return menu

    def pop_up(self, *, document: bool, at: QPoint | None = None) -> None:
        """Open the menu where it was asked for."""
        self.menu(document=document).popup(at or QCursor.pos())

    def put_away(self) -> None:
        """Close the menu, as Esc does."""
        for menu in self._page.findChildren(QMenu):
            menu.close()

    def save_copy(self) -> None:
        """Ask where to, and save a copy of the document on the stand."""
        shown = self._stage.shown
        if self._view is not None and shown is not None and self._can(SAVE):
            self._copies.save(self._view.case, shown)

    def save_attached(self, digest: str, attachment: Attachment, folder: Path) -> None:
        """Save a file that lies in a document of the case, of which somebody was warned."""
        if self._view is not None and self._can(SAVE):
            self._acts.save_attached(self._view.case, digest, attachment, folder)

    def print(self) -> None:
        """Ask for the printer, and print the document on the stand."""
        shown = self._stage.shown
        if self._view is not None and shown is not None and self._can(PRINT):
            self._copies.print(PrintJob(self._view.case, (shown,)), self._stage.page)

    def withdraw(self) -> None:
        """Ask why, and take the document on the stand out of the case."""
        view, shown = self._view, self._stage.shown
        if view is None or shown is None or not self._can(WITHDRAW):
            return
        title = self.tr("Withdraw {title}?").format(title=shown.document.title)
        sentence = self.tr(
            "It is no longer signed, approved or filed. It is kept, with everything signed in it; "
            "a program that waits for it is told."
        )
        self._ask(
            (title, sentence),
            self.tr("Withdraw"),
            lambda reason: self._acts.withdraw(view.case, shown.document, reason),
        )

    def close_case(self) -> None:
        """Ask why, and end the case without result."""
        view = self._view
        if view is None or not self._can(CLOSE):
            return
        title = self.tr("Close {name} without result?").format(name=view.case.applicant.listed)
        sentence = self.tr(
            "Nothing is filed. Everything stays kept, the case can be found and reopened; "
            "a program that waits for a document is told."
        )
        self._ask(
            (title, sentence),
            self.tr("Close the case"),
            lambda reason: self._acts.close_case(view.case, reason),
        )

    def reopen_case(self) -> None:
        """Ask why, and go on with a closed case."""
        view = self._view
        if view is None or not self._can(REOPEN):
            return
        title = self.tr("Reopen {name}?").format(name=view.case.applicant.listed)
        sentence = self.tr("The case goes on with you, where it was left.")
        self._ask(
            (title, sentence),
            self.tr("Reopen"),
            lambda reason: self._acts.reopen_case(view.case, reason),
        )

    def sign_on_paper(self) -> None:
        """Wish to have printed what is to be signed."""
        if self._can(PAPER):
            self.paper_wished.emit()

    def open_another(self) -> None:
        """Wish for another case of the same household."""
        if self._view is not None and self._can(ANOTHER):
            self.another_wished.emit(self._view.case)

    def _ask(self, words: tuple[str, str], go_on: str, then: Callable[[str], object]) -> None:
        dialog = AskText(words, self.tr("Reason"), go_on, self._page)
        dialog.answered.connect(then)
        dialog.answered.connect(dialog.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _of_document(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            (SAVE, self.tr("Save a copy …"), "save", "Ctrl+S"),
            (PRINT, self.tr("Print …"), "printer", "Ctrl+P"),
            (PAPER, self.tr("Sign on paper …"), "file-pen", ""),
            (WITHDRAW, self.tr("Withdraw document …"), "file-x", ""),
        )

    def _of_case(self) -> tuple[tuple[str, str, str, str], ...]:
        if not self._hindrances()[REOPEN]:
            end = REOPEN, self.tr("Reopen …"), "rotate-ccw", ""
        else:
            end = CLOSE, self.tr("Close the case without result …"), "ban", ""
        return (ANOTHER, self.tr("Another case for this household …"), "file-plus", ""), end

    def _fill(self, menu: QMenu, entries: tuple[tuple[str, str, str, str], ...]) -> None:
        colors, reasons, deeds = theme_of(self._page).colors, self._hindrances(), self.deeds()
        for action, words, name, key in entries:
            text = f"{words}\t{paint.key_text(key)}" if key else words
            entry = menu.addAction(icon(name, colors.text), text)
            entry.setObjectName(action)
            entry.setEnabled(not reasons[action])
            entry.setToolTip(plain_tip(reasons[action] or words))
            entry.triggered.connect(lambda _=False, deed=deeds[action]: deed())

    def _can(self, action: str) -> bool:
        return not self._hindrances()[action]

    def _hindrances(self) -> Mapping[str, str]:
        busy = self.tr("One moment, please") if self._acts.running else self._busy
        return hindrances(self._view, self._stage.shown, self._person, busy, self._unchecked)
