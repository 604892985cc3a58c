"""What the step card says of forms signed on paper: which are out, and what is signed on their scan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.paper_signing import SCAN, ScanAtHand, out_on_paper, scan_at_hand
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.sitting_fields import signed_at
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
    """The forms that were printed to be signed, and the scan at hand some of them can be sealed with.

    ``left`` are the digests of what had left the house on paper when the scan came.
    """

    out: tuple[DocumentView, ...]
    scan: DocumentView | None
    left: frozenset[str] = frozenset()


def paper_state(view: CaseView) -> PaperState | None:
    """How far signing on paper is in a case; None when nothing is out, and no scan waits.

    A scan that shows nothing of what is to be signed in the step at hand waits for nothing.
    """
    ids = out_on_paper(view.history, [(each.document, each.version) for each in view.documents])
    out = tuple(each for each in view.documents if each.document.id in ids and _is_due(view, each))
    at_hand = scan_at_hand(view.history)
    left = at_hand.left if at_hand is not None else frozenset[str]()
    shown = any(each.version.digest in left for each in view.documents if _is_due(view, each))
    scan = next((each for each in view.documents if at_hand is not None and _is_scan(each, at_hand)), None)
    if scan is not None and shown:
        return PaperState(out, scan, left)
    return PaperState(out, None) if out else None


def _is_due(view: CaseView, each: DocumentView) -> bool:
    """Whether a document may be signed in the step at hand."""
    ours = each.document.form != SCAN and not each.version.sealed_here
    return ours and signed_at(view.procedure, each.document) is view.case.next_step


def _is_scan(each: DocumentView, at_hand: ScanAtHand) -> bool:
    return each.document.form == SCAN and each.version.digest == at_hand.digest


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
        self._left = state.left
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
        """List what the scan can fill, of what was printed before it; what was ticked of it stays."""
        before = {key for key, tick in self.ticks.items() if tick.isChecked()}
        while (item := self._fields.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.sitting, self.ticks = sitting, {}
        for field in (one for one in sitting.fields if one.digest in self._left):
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
