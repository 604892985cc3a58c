"""Asking authorities about what a file does not tell: whether a trusted signer's certificate was revoked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.signatures import (
    NOTHING_BESIDE,
    Beside,
    Checked,
    Evidence,
    Findings,
    Integrity,
    SignatureFinding,
    Trust,
)
from clerkdesk.ports.signatures import SignatureExaminer
from clerkdesk.ports.trust import EvidenceSource


class AskingExaminer:
    """Examines a file, asks what it leaves open, and examines it again (ports.signatures.SignatureExaminer).

    Asked about are only certificates that lead to somebody we trust, so that no stranger's certificate has
    us ask anywhere. What nobody answers changes no verdict; as of another moment nobody is asked.
    """

    def __init__(self, examiner: SignatureExaminer, source: EvidenceSource) -> None:
        self._examiner = examiner
        self._source = source

    def examine(
        self,
        path: Path,
        roots: Sequence[bytes],
        moment: datetime | None = None,
        beside: Beside = NOTHING_BESIDE,
    ) -> Findings:
        """Judge each signature, as far as can be by what its authority says now."""
        if moment is not None:
            return self._examiner.examine(path, roots, moment, beside)
        asking = replace(beside, asking=True)
        first = self._examiner.examine(path, roots, None, asking)
        if not first.unchecked:
            return first
        told = self._told(first)
        again = self._examiner.examine(path, roots, None, replace(asking, evidence=told)) if told else first
        return replace(first, signatures=tuple(_joined(first, again)))

    def close(self) -> None:
        """End the examiner; safe to call twice."""
        self._examiner.close()

    def _told(self, findings: Findings) -> Evidence | None:
        try:
            found = self._source.collect(findings.unchecked, findings.issuers)
        except ClerkDeskError:
            return None
        return found if found.ocsps or found.crls else None


def _joined(first: Findings, again: Findings) -> list[SignatureFinding]:
    """Each finding with what was learned; evidence takes trust away by a revocation, and in no other way."""
    later = {one.field: one for one in again.signatures}
    return [_after(one, later.get(one.field, one)) for one in first.signatures]


def _after(before: SignatureFinding, now: SignatureFinding) -> SignatureFinding:
    open_question = (before.integrity, before.trust, before.checked) == (
        Integrity.INTACT,
        Trust.TRUSTED,
        Checked.NOT_ASKED,
    )
    if now.trust is Trust.REVOKED and before.trust is not Trust.REVOKED:
        return replace(now, checked=Checked.ONLINE)
    if not open_question:
        return before
    if now.trust is Trust.TRUSTED and now.checked is Checked.BY_FILE:
        return replace(now, checked=Checked.ONLINE)
    return replace(now if now.trust is Trust.TRUSTED else before, checked=Checked.NO_ANSWER)
