"""What the step card says of forms signed on paper: which are out, and what is signed on their scan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.paper_signing import SCAN, out_on_paper
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import Sitting, SittingField
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.labels import SectionTitle, Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.usecases.cases import CaseView, DocumentView

translate = QCoreApplication.translate
SCANS = frozenset({".pdf", ".jpg", ".jpeg", ".png"})
"""What scanners and telephones make."""


@dataclass(frozen=True)
class PaperState:
    """The forms that were printed to be signed, and the newest scan nothing is sealed with yet."""

    out: tuple[DocumentView, ...]
    scan: DocumentView | None


def paper_state(view: CaseView) -> PaperState | None:
    """How far signing on paper is in a case; None when nothing is out, and no scan waits.

    A scan belongs to the step it came in; one that was never used says nothing of a later one.
    """
    ids = out_on_paper(view.history, [(each.document, each.version) for each in view.documents])
    sealed = (line for line in view.history if line.act is Act.SEAL)
    used = {value for line in sealed for name, value in line.values if name == "scan"}
    fresh = [
        each
        for each in view.documents
        if each.document.form == SCAN
        and each.version.digest not in used
        and each.version.made_at >= view.case.waiting_since
    ]
    out = tuple(each for each in view.documents if each.document.id in ids)
    return PaperState(out, fresh[-1] if fresh else None) if out or fresh else None


class PaperPart(QWidget):
    """Asks for the scan, then what is signed on it; ``changed`` when a tick was set.

    ``scan_wished`` to choose a file, ``scan_dropped`` (Path), ``withdraw_wished`` (document id) of the scan.
    """

    changed = Signal()
    scan_wished = Signal()
    scan_dropped = Signal(object)
    withdraw_wished = Signal(str)

    def __init__(self, view: CaseView, state: PaperState, language: str) -> None:
        super().__init__()
        self._language = language
        self._titles = {each.document.id: each.document.title for each in view.documents}
        self.scan = state.scan
        self.sitting: Sitting | None = None
        self.ticks: dict[tuple[str, str], Tick] = {}
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(SectionTitle(translate("Paper", "Signed on paper")))
        titles = ", ".join(each.document.title for each in state.out)
        if state.scan is None:
            words = translate("Paper", "Printed: {titles}. Add the scan here once it is signed.")
            self._say(words.format(titles=titles))
        else:
            words = translate("Paper", "Look at the scan “{title}”, and tick every place that is signed.")
            self._say(words.format(title=state.scan.document.title))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(2)
        self._column.addLayout(self._fields)
        self._offer(state)

    @property
    def complete(self) -> bool | None:
        """Whether all places of some document are ticked; None while there is no scan to tick them for."""
        return None if self.scan is None else bool(self.documents)

    @property
    def documents(self) -> frozenset[str]:
        """The documents (ids) that are signed in all their places."""
        named = {document for document, _ in self.ticks}
        bare = {document for (document, _), tick in self.ticks.items() if not tick.isChecked()}
        return frozenset(named - bare)

    def show_fields(self, sitting: Sitting) -> None:
        """List what the scan can fill; what was ticked of it stays."""
        before = {key for key, tick in self.ticks.items() if tick.isChecked()}
        while (item := self._fields.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.sitting, self.ticks = sitting, {}
        for field in sitting.fields:
            self.ticks[field.document, field.field] = tick = Tick(self._words(field))
            tick.setChecked((field.document, field.field) in before)
            tick.toggled.connect(self.changed)
            self._fields.addWidget(tick)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A scan may be dropped here."""
        if _scan_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the scan."""
        path = _scan_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.scan_dropped.emit(path)

    def _say(self, words: str) -> None:
        line = Text(words, Role.BODY, wrap=True)
        line.setObjectName("paper_state")
        self._column.addWidget(line)

    def _words(self, field: SittingField) -> str:
        title = in_language(field.title, self._language)
        parts = (self._titles.get(field.document, ""), title, field.signer)
        return " · ".join(part for part in parts if part)

    def _offer(self, state: PaperState) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        first = translate("Paper", "Add the scan …") if state.scan is None else ""
        kind = Kind.SOFT if state.scan is None else Kind.GHOST
        self.scan_button = Button(
            first or translate("Paper", "Another scan …"), kind, icon="file-plus", size=Size.SMALL
        )
        self.scan_button.clicked.connect(self.scan_wished)
        row.addWidget(self.scan_button)
        if state.scan is not None:
            scan = state.scan.document.id
            withdraw = Button(
                translate("Paper", "Withdraw the scan …"), Kind.GHOST, icon="file-x", size=Size.SMALL
            )
            withdraw.clicked.connect(lambda: self.withdraw_wished.emit(scan))
            row.addWidget(withdraw)
        else:
            row.addWidget(Text(translate("Paper", "or drop it here"), Role.SECONDARY, Tone.NEUTRAL))
        row.addStretch(1)
        self._column.addLayout(row)


def _scan_in(event: QDropEvent) -> Path | None:
    """The one file of a scan that is dropped."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SCANS else None
