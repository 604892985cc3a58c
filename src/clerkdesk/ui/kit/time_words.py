"""When a signature was made, and what proves it."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.signatures import Integrity, Kind, SignatureFinding, Trust
from clerkdesk.ui.kit.dates import clock_time, written_day
from clerkdesk.ui.kit.signer_words import LONGEST_NAME, is_seal

translate = QCoreApplication.translate
_CONTENT_WRONG = "SIG-11"  # what a time stamp proves is then not this document


def when_signed(finding: SignatureFinding, integrity: Integrity) -> str:
    """One sentence on the time: proven, or as the signer's own clock claims."""
    if finding.time is None:
        return translate("SignatureTimes", "It does not say when it was made.")
    by = on_one_line(finding.proven_by, LONGEST_NAME)
    return _when(finding, integrity).format(moment=moment_words(finding.time), by=by)


def _when(finding: SignatureFinding, integrity: Integrity) -> str:
    if finding.kind is Kind.TIMESTAMP:
        if integrity is Integrity.INTACT and finding.trust is Trust.TRUSTED:
            return translate("SignatureTimes", "It proves that all this was there on {moment}.")
        return translate("SignatureTimes", "It names {moment} as its time, which proves nothing.")
    if finding.code == _CONTENT_WRONG or not finding.time_proven:
        if integrity is not Integrity.INTACT:
            return translate("SignatureTimes", "It names {moment} as its time, which proves nothing.")
        stamped = finding.level.rpartition("-")[2] not in ("", "B")
        proof = _Proof.DISTRUSTED if stamped else _Proof.NONE
    else:
        proof = _Proof.INSIDE if finding.proven_by else _Proof.OVER_ALL
    return (_sealed_words() if is_seal(finding, integrity) else _signed_words())[proof]


class _Proof(Enum):
    """What proves the time of a signature."""

    NONE = auto()
    DISTRUSTED = auto()
    INSIDE = auto()
    OVER_ALL = auto()


def _signed_words() -> dict[_Proof, str]:
    return {
        _Proof.NONE: translate(
            "SignatureTimes",
            "Signed on {moment} by the clock of the computer used; nothing proves that time.",
        ),
        _Proof.DISTRUSTED: translate(
            "SignatureTimes",
            "Signed on {moment} by the clock of the computer used; the time stamp is not trusted here.",
        ),
        _Proof.INSIDE: translate(
            "SignatureTimes", "Signed on {moment} at the latest; a time stamp by {by} proves that."
        ),
        _Proof.OVER_ALL: translate(
            "SignatureTimes", "Signed on {moment} at the latest; a time stamp over the document proves that."
        ),
    }


def _sealed_words() -> dict[_Proof, str]:
    """The same of the seal of an office, which nobody signs with."""
    return {
        _Proof.NONE: translate(
            "SignatureTimes",
            "Sealed on {moment} by the clock of the computer used; nothing proves that time.",
        ),
        _Proof.DISTRUSTED: translate(
            "SignatureTimes",
            "Sealed on {moment} by the clock of the computer used; the time stamp is not trusted here.",
        ),
        _Proof.INSIDE: translate(
            "SignatureTimes", "Sealed on {moment} at the latest; a time stamp by {by} proves that."
        ),
        _Proof.OVER_ALL: translate(
            "SignatureTimes", "Sealed on {moment} at the latest; a time stamp over the document proves that."
        ),
    }


def looked_ahead(moment: datetime) -> str:
    """What a judgement as of a moment that is still to come rests on."""
    words = translate(
        "SignatureTimes",
        "Judged as of {moment} by what is known today: provided that until then nothing is revoked and no "
        "method is broken.",
    )
    return words.format(moment=moment_words(moment))


def moment_words(moment: datetime) -> str:
    """Day and time in the time zone of the desk, as people say them."""
    words = translate("SignatureTimes", "{day} at {time}")
    return words.format(day=written_day(moment.astimezone().date()), time=clock_time(moment))


def exact_time(moment: datetime) -> str:
    """The same as a line of its own, where sentences leave seconds and zone out."""
    return translate("SignatureTimes", "Time: {moment}").format(moment=exact_moment(moment))


def exact_moment(moment: datetime) -> str:
    """Day and time to the second, with the difference to UTC, for who must know exactly.

    >>> from datetime import UTC
    >>> exact_moment(datetime(2026, 11, 24, 9, 53, 7, tzinfo=UTC)).endswith(":07 (UTC+00:00)")
    True
    """
    local = moment.astimezone()
    offset = f"{local:%z}"
    return f"{written_day(local.date())}, {local:%H:%M:%S} (UTC{offset[:3]}:{offset[3:5]})"
