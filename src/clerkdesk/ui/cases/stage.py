"""The stage of a case: which of its documents is on the stand, with its places to sign and its verdict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clerkdesk.domain.pages import DocumentFacts, Place
from clerkdesk.ui.cases.looks import CaseLooks
from clerkdesk.ui.cases.reading import CaseReading
from clerkdesk.ui.cases.side import SidePane
from clerkdesk.ui.kit.edit_offer import EditOffer
from clerkdesk.ui.kit.stand import DocumentStand
from clerkdesk.usecases.cases import CaseView, DocumentView


class Stage(QObject):
    """Keeps the stand and the list of documents at one; ``place_changed`` (document id, Place) as wished."""

    place_changed = Signal(str, object)

    def __init__(
        self,
        stand: DocumentStand,
        reading: CaseReading,
        side: SidePane,
        looks: CaseLooks,
        offer: Callable[[CaseView, DocumentView], EditOffer],
        parent: QObject,
    ) -> None:
        """``offer`` makes what may be changed in a document."""
        super().__init__(parent)
        self._stand = stand
        self._reading = reading
        self._side = side
        self._looks = looks
        self._offer = offer
        self._view: CaseView | None = None
        self._at = 0
        self._place_for = ""
        self._changing = ""
        stand.opened.connect(self._opened)
        stand.failed.connect(self._not_shown)
        stand.place_chosen.connect(self._place_chosen)
        reading.document_read.connect(self._document_read)
        reading.judged.connect(self._judged)
        side.document_chosen.connect(self.show_at)

    def show_case(self, view: CaseView) -> None:
        """Show a case's first document; of the same case the one shown before, in its newest version."""
        if self._view is None or self._view.case.id != view.case.id:
            self._at, self._place_for = 0, ""
        self._view = view
        self.show_at(min(self._at, max(len(view.documents) - 1, 0)))
        shown = self._shown()
        others = [each.version.digest for each in view.documents if each is not shown]
        # The one on the stand last: the stand reads it itself, which tells all there is to know.
        self._reading.read_documents([*others, *([shown.version.digest] if shown is not None else [])])
        for at, each in enumerate(view.documents):
            if each.version.signed and at != self._at:
                self._reading.judge(each.version.digest)
        if self._place_for:
            self.choose_place(self._place_for)

    @property
    def shown(self) -> DocumentView | None:
        """The document on the stand."""
        return self._shown()

    @property
    def page(self) -> int:
        """The page (from 0) of it that somebody is at."""
        return self._stand.page()

    def close(self) -> None:
        """Show nothing."""
        self._view = None
        self._stand.close()

    def show_document(self, document: str) -> None:
        """Show a document by its id."""
        for at, each in enumerate(self._view.documents if self._view is not None else ()):
            if each.document.id == document:
                self.show_at(at)

    def show_at(self, at: int) -> None:
        """Show the document at this place of the list."""
        self._at = at
        shown = self._shown()
        self._list()
        if shown is None:
            self._stand.close()
            return
        digest = shown.version.digest
        self._stand.show(digest)
        self._stand.offer_edits(self._offer(self._view, shown) if self._view is not None else None)
        self._mark()
        self._stand.show_judgement(self._reading.said_of(digest))
        if shown.version.signed:
            self._reading.judge(digest)

    def choose_place(self, document: str) -> None:
        """Let the clerk choose on a document where it is signed, once the case is known to have it."""
        self._place_for = document
        self.show_document(document)
        shown = self._shown()
        if self._view is not None and shown is not None and shown.document.id == document:
            self._place_for, self._changing = "", ""
            self._stand.choose_place(_signer(self._view), None)

    def change_place(self, document: str, start: Place) -> None:
        """Let the clerk choose another place on a document, from the one it has."""
        self.show_document(document)
        if self._view is not None:
            self._changing = document
            self._stand.choose_place(_signer(self._view), start)

    def keep_place(self) -> None:
        """Leave the place that is being changed where it was."""
        if self._changing:
            self._changing = ""
            self._stand.stop_choosing()

    def _place_chosen(self, place: Place) -> None:
        document, self._changing = self._changing, ""
        if document:
            self.place_changed.emit(document, place)

    def _shown(self) -> DocumentView | None:
        documents = self._view.documents if self._view is not None else ()
        return documents[self._at] if self._at < len(documents) else None

    def _list(self) -> None:
        if self._view is not None:
            reading = self._reading
            self._side.show_documents(self._view, reading.facts, reading.judgements, self._at)

    def _mark(self) -> None:
        shown = self._shown()
        facts = self._reading.facts.get(shown.version.digest) if shown is not None else None
        if self._view is not None and shown is not None and facts is not None:
            self._stand.show_places(self._looks.places(self._view, shown, facts))

    def _opened(self, facts: DocumentFacts) -> None:
        """The stand shows its document: nobody needs to read the pages a second time."""
        shown = self._shown()
        if shown is None:
            return
        self._reading.found(shown.version.digest, facts)

    def _not_shown(self, code: str) -> None:
        """The stand cannot show its document, or not any more."""
        shown = self._shown()
        if shown is not None:
            self._reading.lost(shown.version.digest, code)

    def _document_read(self, digest: str) -> None:
        self._list()
        shown = self._shown()
        if shown is not None and shown.version.digest == digest:
            self._mark()

    def _judged(self, digest: str) -> None:
        self._list()
        shown = self._shown()
        if shown is not None and shown.version.digest == digest:
            self._stand.show_judgement(self._reading.judgements[digest])


def _signer(view: CaseView) -> str:
    """The name of who signs, empty while nobody knows it."""
    return view.case.applicant.spoken if view.case.named else ""
