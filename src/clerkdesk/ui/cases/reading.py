"""Reading a case and its documents in the background; answers nobody waits for any more are dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.signatures import Judgement, not_as_kept, unread
from clerkdesk.usecases.office import Office


class CaseReading(QObject):
    """Brings ``case_read`` (CaseView), ``document_read`` and ``judged`` (digest), or ``failed`` (trouble).

    A verdict is on bytes, and bytes can change on the disk: both are asked for anew each time. What was said
    last, here by digest, stands until the answer comes.
    """

    case_read = Signal(object)
    document_read = Signal(str)
    judged = Signal(str)
    failed = Signal(object)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self._request = 0
        self._unread: list[str] = []
        self._busy = False
        self.facts: dict[str, DocumentFacts] = {}
        self.judgements: dict[str, Judgement] = {}

    def read_case(self, case: str) -> None:
        """Read a case; whatever was asked before is not wanted any more."""
        self.drop()
        request, cases = self._request, self._office.cases
        self._jobs.run(
            Lane.STORE,
            lambda _: cases.open(case),
            on_done=lambda view: self.case_read.emit(view) if request == self._request else None,
            on_fail=lambda trouble: self.failed.emit(trouble) if request == self._request else None,
            owner=self,
        )

    def read_documents(self, digests: Sequence[str]) -> None:
        """Read pages and fields of documents, and see that the bytes of those known are what they were.

        One at a time: the pages of the document in view come in between.
        """
        self._unread = list(digests)
        self._read_next()

    def _read_next(self) -> None:
        if self._busy or not self._unread:
            return
        digest = self._unread.pop(0)
        viewing, known = self._office.viewing, self.facts.get(digest)

        def read() -> DocumentFacts:
            if known is None:
                return viewing.open(digest)
            viewing.check(digest)
            return known

        def done(facts: DocumentFacts) -> None:
            self._busy = False
            self.found(digest, facts)
            self._read_next()

        def failed(trouble: Exception) -> None:
            self._busy = False
            if isinstance(trouble, Cancelled):  # cut off together with a page nobody looks at any more
                self._unread.insert(0, digest)
            else:
                self._not_read(digest, trouble)
            self._read_next()

        self._busy = True
        self._jobs.run(
            Lane.PDF, lambda _: read(), on_done=done, on_fail=failed, owner=self, cut_off=viewing.cut_off
        )

    def found(self, digest: str, facts: DocumentFacts) -> None:
        """Keep what a document is; its bytes were there a moment ago."""
        if not self._readable(digest):
            del self.judgements[digest]
        self.facts[digest] = facts
        self.document_read.emit(digest)

    def lost(self, digest: str, code: str) -> None:
        """Keep that a document's bytes are not to be had, or not what was kept: no verdict on them counts."""
        if not_as_kept(code):
            self._judged(digest, unread(code))

    def said_of(self, digest: str) -> Judgement | None:
        """The last verdict on a document, none when its bytes were not to be had: they may be now."""
        return self.judgements.get(digest) if self._readable(digest) else None

    def _readable(self, digest: str) -> bool:
        known = self.judgements.get(digest)
        return known is None or known.readable

    def judge(self, digest: str) -> None:
        """Judge a signed document as it is now."""
        signing = self._office.signing
        self._jobs.run(
            Lane.SEAL,
            lambda _: signing.judge(digest),
            on_done=lambda judgement: self._judged(digest, judgement),
            on_fail=lambda trouble: self._not_read(digest, trouble),
            owner=self,
        )

    def _judged(self, digest: str, judgement: Judgement) -> None:
        self.judgements[digest] = judgement
        self.judged.emit(digest)

    def drop(self) -> None:
        """Want none of the answers that are still under way."""
        self._request += 1
        self._unread, self._busy = [], False
        self._jobs.forget(self)

    def _not_read(self, digest: str, trouble: Exception) -> None:
        """A document that cannot be read says so where it is shown; the list stays without its pages."""
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        self.lost(digest, trouble.code)
