"""What is said of a document's signatures, in plain words: the one table, wherever a verdict stands."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.signatures import Integrity, Judgement, Kind, Trust, Verdict
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.dates import clock_time, long_day
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate
ADDED_LATER, TWO_READINGS = "SIG-14", "SIG-15"
_COMMON_NAME = re.compile(r"(?:\bCN\s*=|Common Name:)\s*([^,+]+)")


def verdict_look(judgement: Judgement) -> BannerLook | None:
    """The banner for a judgement; None for an unsigned document, which needs no words."""
    if not judgement.readable:
        notice = notice_for(judgement.code)
        icon = notice.icon or "file-x"
        return BannerLook(notice.title, notice.sentence, notice.tone, icon, judgement.code)
    match judgement.verdict:
        case Verdict.VALID:
            title = translate("Verdict", "Signed and unchanged")
            return BannerLook(title, _who(judgement), Tone.SUCCESS, "shield-check")
        case Verdict.INVALID:
            title, sentence = _invalid(judgement)
            return BannerLook(title, sentence, Tone.DANGER, "shield-x", judgement.code)
        case Verdict.UNCLEAR:
            title, sentence = _unclear(judgement)
            return BannerLook(title, sentence, Tone.WARNING, "shield-question-mark", judgement.code)
        case _:
            return None


def signer_name(subject: str) -> str:
    """The name a person knows from a certificate's subject.

    >>> signer_name("CN=Stadt Musterstadt, O=Musterstadt, C=DE")
    'Stadt Musterstadt'
    """
    found = _COMMON_NAME.search(subject)
    return found.group(1).strip() if found else subject


def _who(judgement: Judgement) -> str:
    signatures = [finding for finding in judgement.signatures if finding.kind is Kind.SIGNATURE]
    names = list(dict.fromkeys(signer_name(finding.signer) for finding in signatures))
    last = signatures[-1].time if signatures else None
    if last is None:
        words = translate("Verdict", "Sealed by {names}. Nothing has been changed since.")
        return words.format(names=", ".join(names))
    words = translate(
        "Verdict", "Sealed by {names}, last on {day} at {time}. Nothing has been changed since."
    )
    day = long_day(last.astimezone().date())
    return words.format(names=", ".join(names), day=day, time=clock_time(last))


def _invalid(judgement: Judgement) -> tuple[str, str]:
    if judgement.integrity is Integrity.BROKEN:
        return (
            translate("Verdict", "Changed after it was signed"),
            translate("Verdict", "Do not rely on this document. Ask for the original."),
        )
    return (
        translate("Verdict", "Signed with a revoked certificate"),
        translate(
            "Verdict",
            "The certificate was no longer valid at the time of signing. Do not rely on this document.",
        ),
    )


def _unclear(judgement: Judgement) -> tuple[str, str]:
    if judgement.integrity is not Integrity.INTACT:
        return _unclear_bytes(judgement.code)
    match judgement.trust:
        case Trust.EXPIRED:
            return (
                translate("Verdict", "Unchanged, but the certificate has expired"),
                translate("Verdict", "Nothing proves that it was still valid at the time of signing."),
            )
        case Trust.REVOKED if any(finding.revoked_later for finding in judgement.signatures):
            return (
                translate("Verdict", "Unchanged, but the certificate was revoked later"),
                translate("Verdict", "A time stamp proves that it was still valid at the time of signing."),
            )
        case Trust.REVOKED:
            return (
                translate("Verdict", "Unchanged, but the certificate was revoked"),
                translate("Verdict", "Nothing proves that it was still valid at the time of signing."),
            )
        case _:
            return (
                translate("Verdict", "Unchanged, but the signer is not known here"),
                translate(
                    "Verdict",
                    "The document is as it was signed. This office does not know who issued the certificate.",
                ),
            )


def _unclear_bytes(code: str) -> tuple[str, str]:
    if code == ADDED_LATER:
        return (
            translate("Verdict", "Signed, but something was added afterwards"),
            translate("Verdict", "Nobody answers for what was added. Ask for the version that was signed."),
        )
    if code == TWO_READINGS:
        return (
            translate("Verdict", "This file can show different things"),
            translate(
                "Verdict", "Another program may show other words than you see here. Ask for the original."
            ),
        )
    return (
        translate("Verdict", "The signature cannot be judged"),
        translate("Verdict", "It may be genuine, but this file cannot be checked with certainty."),
    )
