"""Asking authorities about what a file does not tell: whether a trusted signer's certificate was revoked."""

import hashlib
from collections.abc import Mapping, Sequence
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
    worse_trust,
)
from clerkdesk.ports.signatures import SignatureExaminer
from clerkdesk.ports.trust import EvidenceSource

_REVOKED = "TRU-07"
_ANSWERS = {_REVOKED: Checked.ONLINE, "TRU-18": Checked.BARRED}
"""What it means that a certificate lacks evidence, by code (ports.trust.EvidenceSource); else: no answer."""
_OPEN = (Integrity.INTACT, Trust.TRUSTED, Checked.NOT_ASKED)
_Answers = Mapping[str, Checked]
"""By the fingerprint of a certificate, what was not simply an answer about it."""


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
        if not (told.ocsps or told.crls):
            return _joined(first, first, told)
        return _joined(first, self._examiner.examine(path, roots, None, replace(asking, evidence=told)), told)

    def close(self) -> None:
        """End the examiner; safe to call twice."""
        self._examiner.close()

    def _told(self, findings: Findings) -> Evidence:
        try:
            return self._source.collect((), findings.issuers, strangers=findings.unchecked)
        except ClerkDeskError as trouble:
            return Evidence(lacking=tuple((der, trouble.code) for der in findings.unchecked))


def _joined(first: Findings, again: Findings, told: Evidence) -> Findings:
    """The findings with what was learned; evidence takes trust away by a revocation, and in no other way.

    A file that is no longer read the same once there is evidence beside it cannot be judged (SIG-05).
    """
    if [one.field for one in first.signatures] != [one.field for one in again.signatures]:
        return replace(first, covered=False, code=again.code or "SIG-05", reason=again.reason)
    pairs = list(zip(first.signatures, again.signatures, strict=True))
    revoked = any(code == _REVOKED for _, code in told.lacking) or any(
        _newly_revoked(before, now) for before, now in pairs
    )
    answers = {
        hashlib.sha256(der).hexdigest(): _ANSWERS.get(code, Checked.NO_ANSWER) for der, code in told.lacking
    }
    return replace(first, signatures=tuple(_after(before, now, revoked, answers) for before, now in pairs))


def _after(
    before: SignatureFinding, now: SignatureFinding, revoked: bool, answers: _Answers
) -> SignatureFinding:
    """One finding after asking; ``revoked`` says that somebody's certificate was told to be revoked.

    That may have been the one of a time stamp: whatever rested on it goes with it, be it trust or the time.
    """
    if _newly_revoked(before, now):
        return replace(now, checked=Checked.ONLINE)
    lost_its_time = before.time_proven and not now.time_proven
    if revoked and (lost_its_time or worse_trust(now.trust, before.trust)):
        asked = before.checked is Checked.NOT_ASKED
        return replace(now, checked=_answer(before, answers) if asked else before.checked)
    if (before.integrity, before.trust, before.checked) != _OPEN:
        return before
    if now.trust is Trust.TRUSTED and now.checked is Checked.BY_FILE:
        return replace(now, checked=Checked.ONLINE)
    answer = _answer(before, answers)
    silent = Checked.NO_ANSWER if answer is Checked.ONLINE else answer
    return replace(now if now.trust is Trust.TRUSTED else before, checked=silent)


def _newly_revoked(before: SignatureFinding, now: SignatureFinding) -> bool:
    return now.trust is Trust.REVOKED and before.trust is not Trust.REVOKED


def _answer(finding: SignatureFinding, answers: _Answers) -> Checked:
    """Whether the signer's authority said anything at all."""
    own = finding.certificate.fingerprint if finding.certificate else ""
    return answers.get(own, Checked.ONLINE)
