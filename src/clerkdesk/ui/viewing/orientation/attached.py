"""The files inside a document, beside its pages: by name, to be saved one at a time and never opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.attached_names import ending, may_run, safe_name
from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import RowLook
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.ui.viewing.orientation.attached_saving import SavingWish, ask_where
from clerkdesk.usecases.contents import Contents

_LONGEST = 80
_IN_TENS = QLocale.DataSizeFormat.DataSizeSIFormat


class AttachedList(Pane):
    """Lists what lies in the document shown; ``count_changed`` (how many) once that is known.

    ``save_wished`` (SavingWish) when a person was warned, and has chosen a folder for a file. That is offered
    only after ``offer_saving``: where somebody saves it.
    """

    count_changed = Signal(int)
    save_wished = Signal(object)

    def __init__(self, contents: Contents, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("background", parent)
        self._contents = contents
        self._inquiries = Inquiries(jobs, Lane.CONTENTS, contents.cut_off)
        self._digest = ""
        self._rows = Rows[Attachment](
            [Column(self.tr("File"), lambda row: self._look(row).spoken())], look=self._look, parent=self
        )
        self.list = RowList(self.tr("Attached files"))
        self.list.setModel(self._rows)
        self.list.opened.connect(self.ask_to_save)
        self.save_button = Button(self.tr("Save …"), icon="download")
        self.list.chosen.connect(lambda _: self.save_button.setEnabled(True))
        self.save_button.clicked.connect(lambda: self.ask_to_save(self._rows.row(self.list.currentIndex())))
        self.save_button.hide()
        words = self.tr("These files came inside the document. Nobody has checked them.")
        warning = Text(words, Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        for part, edge in ((warning, 20), (self.list, 0), (self.save_button, 16)):
            around = QVBoxLayout()
            around.setContentsMargins(edge, 0, edge, 0)
            around.addWidget(part)
            column.addLayout(around, 0 if edge else 1)

    def show_document(self, digest: str) -> None:
        """List the files of a document, or none ("")."""
        self._inquiries.forget()
        self._digest = digest
        self._list(())
        if digest:
            contents = self._contents
            self._inquiries.ask(lambda: contents.attachments(digest), self._list)

    def close_document(self) -> None:
        """Ask for nothing any more."""
        self.show_document("")

    def offer_saving(self) -> None:
        """Somebody saves what is wished."""
        self.save_button.show()

    def ask_to_save(self, attachment: Attachment | None) -> None:
        """Warn, and ask where to; only then it is wished."""
        digest = self._digest
        if attachment is None or self.save_button.isHidden():
            return

        def chosen(folder: Path) -> None:
            self.save_wished.emit(SavingWish(digest, attachment, folder))

        ask_where(safe_name(attachment.name), self, chosen)

    def _list(self, found: tuple[Attachment, ...]) -> None:
        self._rows.show(found)
        self.save_button.setEnabled(False)
        self.count_changed.emit(len(found))

    def _look(self, attachment: Attachment) -> RowLook:
        name = safe_name(attachment.name)
        size = "" if attachment.size is None else QLocale().formattedDataSize(attachment.size, 1, _IN_TENS)
        about = on_one_line(attachment.description, _LONGEST)
        program = StatusLook("triangle-alert", self.tr("Program"), Tone.WARNING) if may_run(name) else None
        second = " · ".join(filter(None, (size, about)))
        return RowLook(name, second, program, ending(name).upper())
