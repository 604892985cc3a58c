"""What is said of a file's signatures as a whole: the one table of words, wherever a verdict stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.changes import Changed
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.signatures import Integrity, Judgement, Kind, SignatureFinding, Trust, Verdict
from clerkdesk.ui.kit.change_words import LONGEST_FIELD
from clerkdesk.ui.kit.finding_words import for_file
from clerkdesk.ui.kit.signature_words import verdict_word
from clerkdesk.ui.kit.signer_words import NOT_YET, certificate_owner, is_seal
from clerkdesk.ui.kit.time_words import moment_words

translate = QCoreApplication.translate
_TOLD = ("SIG-03", "SIG-06", "SIG-14", "SIG-15")
"""Codes that have a headline of their own."""
_MOST_FIELDS = 6


@dataclass(frozen=True)
class JudgementWords:
    """A file in words: the verdict in a word, a headline, what follows from it, and why it is so.

    ``integrity`` and ``trust`` say in a word or two how each was judged. ``why`` and ``left`` (what nobody
    has signed yet) are empty where there is nothing to add; ``code`` is for the telephone.
    """

    word: str
    headline: str
    sentence: str
    why: str
    integrity: str
    trust: str
    code: str
    left: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What stands below the headline."""
        return tuple(filter(None, (self.why, self.sentence, self.left)))


def judgement_words(judgement: Judgement) -> JudgementWords:
    """Say what is to be said of a file."""
    headline, sentence = _told(judgement)
    return JudgementWords(
        word=verdict_word(judgement.verdict),
        headline=headline,
        sentence=sentence,
        why=_why(judgement),
        integrity=_as_sealed() if _only_sealed(judgement) else integrity_word(judgement.integrity),
        trust=_not_yet() if judgement.code == NOT_YET else trust_word(judgement.trust),
        code=judgement.code,
        left=_left(judgement),
    )


def _why(judgement: Judgement) -> str:
    """Why it is so, unless headline and sentence say that already."""
    told = judgement.integrity is Integrity.INTACT or judgement.code in _TOLD
    return "" if told or not judgement.code else for_file(judgement.code)


def _left(judgement: Judgement) -> str:
    """Which fields nobody has signed yet, and whether anything keeps others from being added."""
    fields = [on_one_line(name, LONGEST_FIELD) or "–" for name in judgement.empty_fields]
    if not fields or judgement.verdict is Verdict.INVALID:
        return ""
    if len(fields) == 1:
        empty = translate("Verdict", "The signature field {fields} is still empty.")
    else:
        empty = translate("Verdict", "{count} signature fields are still empty: {fields}.")
    more = ["…"] if len(fields) > _MOST_FIELDS else []
    named = empty.format(count=len(fields), fields=", ".join([*fields[:_MOST_FIELDS], *more]))
    if any(finding.closes for finding in judgement.signatures):
        return named
    return translate("Verdict", "No signature closes the document yet.") + f" {named}"


def integrity_word(integrity: Integrity) -> str:
    """Whether the content is what was signed, in a word or two."""
    return {
        Integrity.INTACT: translate("Verdict", "as it was signed"),
        Integrity.UNCLEAR: translate("Verdict", "cannot be judged"),
        Integrity.BROKEN: translate("Verdict", "not as it was signed"),
        Integrity.UNSIGNED: translate("Verdict", "not signed"),
    }[integrity]


def trust_word(trust: Trust) -> str:
    """Whether the certificates can be relied on, in a word or two."""
    return {
        Trust.TRUSTED: translate("Verdict", "trusted here"),
        Trust.UNKNOWN: translate("Verdict", "not known here"),
        Trust.EXPIRED: translate("Verdict", "run out"),
        Trust.REVOKED: translate("Verdict", "revoked"),
        Trust.NONE: translate("Verdict", "no certificate"),
    }[trust]


def _not_yet() -> str:
    return translate("Verdict", "not valid yet")


def _as_sealed() -> str:
    return translate("Verdict", "as it was sealed")


def _told(judgement: Judgement) -> tuple[str, str]:
    match judgement.verdict:
        case Verdict.VALID:
            return _unchanged(judgement), _who(judgement)
        case Verdict.INVALID:
            return _invalid(judgement)
        case Verdict.UNCLEAR:
            return _unclear(judgement)
        case _:
            return (
                translate("Verdict", "Not signed"),
                translate("Verdict", "Nobody has signed this file, so nothing proves who it is from."),
            )


def _unchanged(judgement: Judgement) -> str:
    if _only_sealed(judgement):
        return translate("Verdict", "Sealed and unchanged")
    return translate("Verdict", "Signed and unchanged")


def _only_sealed(judgement: Judgement) -> bool:
    """Whether nothing but seals of an office stands in a file, by what they say of themselves."""
    signatures = [finding for finding in judgement.signatures if finding.kind is Kind.SIGNATURE]
    return bool(signatures) and all(is_seal(finding, judgement.integrity) for finding in signatures)


def _who(judgement: Judgement) -> str:
    signatures = [finding for finding in judgement.signatures if finding.kind is Kind.SIGNATURE]
    names = ", ".join(dict.fromkeys(map(certificate_owner, signatures)))
    last = signatures[-1].time if signatures else None
    if last is None:
        sealed = translate("Verdict", "Sealed by {names}.").format(names=names)
    else:
        words = translate("Verdict", "Sealed by {names}, last on {moment}.")
        sealed = words.format(names=names, moment=moment_words(last))
    return f"{sealed} {_since(signatures[-1:])}"


def _since(newest: list[SignatureFinding]) -> str:
    if all(change.kind is Changed.EVIDENCE for finding in newest for change in finding.changes):
        return translate("Verdict", "Nothing has been changed since.")
    return translate("Verdict", "Nothing has been changed since but what the signatures allow.")


def _invalid(judgement: Judgement) -> tuple[str, str]:
    if judgement.integrity is Integrity.BROKEN:
        headline = translate("Verdict", "Changed after it was signed")
        if judgement.code == "SIG-11":
            headline = translate("Verdict", "Not what was signed")
        elif judgement.code == "SIG-27":
            headline = translate("Verdict", "A signature does not belong here")
        return headline, translate("Verdict", "Do not rely on this document. Ask for the original.")
    return (
        translate("Verdict", "Signed with a revoked certificate"),
        translate(
            "Verdict",
            "The certificate was no longer valid at the time of signing. Do not rely on this document.",
        ),
    )


def _unclear(judgement: Judgement) -> tuple[str, str]:
    if judgement.integrity is not Integrity.INTACT:
        return _unclear_bytes(judgement)
    return _of_certificates().get(judgement.code) or _unclear_trust(judgement)


def _of_certificates() -> dict[str, tuple[str, str]]:
    """What trusted lists, and what certificates are made for, leave in doubt."""
    return {
        "SIG-23": (
            translate("Verdict", "Unchanged, but a trusted list has run out"),
            translate(
                "Verdict", "The document is as it was signed. Take in the newest list, then check again."
            ),
        ),
        "SIG-24": (
            translate("Verdict", "Unchanged, but the issuer was not vouched for"),
            translate("Verdict", "The document is as it was signed. Its certificate proves nothing here."),
        ),
        "SIG-25": (
            translate("Verdict", "Unchanged, but the certificate is not for documents"),
            translate("Verdict", "The document is as it was signed. Its certificate proves nothing here."),
        ),
        NOT_YET: (
            translate("Verdict", "Unchanged, but the certificate was not valid yet"),
            translate("Verdict", "The document is as it was signed. Its certificate begins only later."),
        ),
    }


def _unclear_trust(judgement: Judgement) -> tuple[str, str]:
    signatures = [finding for finding in judgement.signatures if finding.kind is Kind.SIGNATURE]
    concerned = [finding for finding in signatures if finding.trust is judgement.trust]
    match judgement.trust:
        case Trust.EXPIRED if all(finding.used_in_time for finding in concerned):
            return (
                translate("Verdict", "Unchanged, but the certificate has expired"),
                translate(
                    "Verdict",
                    "A time stamp proves that it was used before that; nothing proves that it had not been "
                    "revoked by then.",
                ),
            )
        case Trust.EXPIRED:
            return (
                translate("Verdict", "Unchanged, but the certificate has expired"),
                translate("Verdict", "Nothing proves that it was still valid at the time of signing."),
            )
        case Trust.REVOKED if all(finding.revoked_later for finding in concerned):
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


def _unclear_bytes(judgement: Judgement) -> tuple[str, str]:
    match judgement.code:
        case "SIG-14":
            return (
                translate("Verdict", "Signed, but something was added afterwards"),
                translate(
                    "Verdict", "Nobody answers for what was added. Ask for the version that was signed."
                ),
            )
        case "SIG-15":
            return (
                translate("Verdict", "This file can show different things"),
                translate(
                    "Verdict",
                    "Another program may show other words than you see here. Ask for the original.",
                ),
            )
        case "SIG-03":
            return (
                translate("Verdict", "Time stamped, but not signed"),
                translate("Verdict", "A time stamp says when a file was there, not who stands for it."),
            )
        case "SIG-06":
            return (
                translate("Verdict", "A signature was taken out"),
                translate("Verdict", "What was signed cannot be seen here. Ask for the original."),
            )
        case _ if not judgement.signatures:
            return (
                translate("Verdict", "This file cannot be checked"),
                translate("Verdict", "Whether somebody signed it cannot be said."),
            )
        case _:
            return (
                translate("Verdict", "The signature cannot be judged"),
                translate("Verdict", "It may be genuine, but this file cannot be checked with certainty."),
            )
