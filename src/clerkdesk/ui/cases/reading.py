"""Reading a case and its documents in the background; answers nobody waits for any more are dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.signatures import Judgement
from clerkdesk.usecases.office import Office


class CaseReading(QObject):
    """Brings ``case_read`` (CaseView), ``document_read`` and ``judged`` (digest), or ``failed`` (trouble)."""

    case_read = Signal(object)
    document_read = Signal(str)
    judged = Signal(str)
    failed = Signal(object)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self._request = 0
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
        """Read pages and fields of those documents that were not read yet."""
        viewing = self._office.viewing

        def read(digest: str) -> None:
            def arrived(facts: DocumentFacts) -> None:
                self.facts[digest] = facts
                self.document_read.emit(digest)

            self._jobs.run(
                Lane.PDF, lambda _: viewing.open(digest), on_done=arrived, on_fail=_viewer_says, owner=self
            )

        for digest in digests:
            if digest not in self.facts:
                read(digest)

    def judge(self, digest: str) -> None:
        """Judge a signed document, once."""
        signing = self._office.signing

        def arrived(judgement: Judgement) -> None:
            self.judgements[digest] = judgement
            self.judged.emit(digest)

        if digest not in self.judgements:
            self._jobs.run(
                Lane.SEAL, lambda _: signing.judge(digest), on_done=arrived, on_fail=_viewer_says, owner=self
            )

    def drop(self) -> None:
        """Want none of the answers that are still under way."""
        self._request += 1
        self._jobs.forget(self)


def _viewer_says(trouble: Exception) -> None:
    """A document that cannot be read says so where it is shown; the list stays without its pages."""
    if not isinstance(trouble, ClerkDeskError):
        raise trouble
