"""What is said of one signature in plain words: who, when, what changed since, how long it holds, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.signatures import (
    Checked,
    Integrity,
    Judgement,
    Kind,
    SignatureFinding,
    Trust,
    Verdict,
    in_doubt,
    verdict_on,
)
from clerkdesk.ui.kit.change_words import LONGEST_FIELD, since_then
from clerkdesk.ui.kit.dates import written_day
from clerkdesk.ui.kit.finding_words import for_a_bad_file, for_file, for_signature
from clerkdesk.ui.kit.signer_words import (
    LONGEST_NAME,
    NOT_YET,
    certificate_owner,
    is_seal,
    role_in_words,
    who_signed,
    written_with,
)
from clerkdesk.ui.kit.time_words import exact_moment, moment_words, when_signed

translate = QCoreApplication.translate
_OF_TRUST = ("SIG-23", "SIG-24", "SIG-25", NOT_YET)
Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SignatureWords:
    """One signature, in words for who knows nothing of signatures; every part is one or more sentences.

    ``verdict`` is the one on this signature, no better than the file's doubts allow, ``word`` that in a word.
    ``closes``, ``trust`` and ``why`` may be empty; ``code`` is for the telephone. ``facts`` are names with
    values for who must know exactly.
    """

    field: str
    verdict: Verdict
    word: str
    who: str
    when: str
    since: tuple[str, ...]
    closes: str
    level: str
    trust: str
    why: str
    code: str
    facts: Facts

    @property
    def sentences(self) -> tuple[str, ...]:
        """What follows ``who``, in the order in which people ask."""
        told = (self.when, self.why, *self.since, self.closes, self.trust, self.level)
        return tuple(dict.fromkeys(filter(None, told)))


def signature_words(finding: SignatureFinding, judgement: Judgement) -> SignatureWords:
    """Say what is to be said of one signature of a judged file."""
    doubted = in_doubt(judgement) and finding.integrity is Integrity.INTACT
    integrity = Integrity.UNCLEAR if doubted else finding.integrity
    verdict = Verdict.UNCLEAR if doubted else verdict_on(finding)
    code = judgement.code if doubted else finding.code
    seal = is_seal(finding, integrity)
    return SignatureWords(
        field=on_one_line(finding.field, LONGEST_FIELD),
        verdict=verdict,
        word=verdict_word(verdict),
        who=who_signed(finding, integrity),
        when=when_signed(finding, integrity) if finding.certificate or finding.time else "",
        since=_since(finding, judgement) if _comparable(finding) and not doubted else (),
        closes=_closes(seal) if finding.closes and integrity is Integrity.INTACT else "",
        level=seal_level_words(finding.level) if seal else level_words(finding.level),
        trust=trust_words(finding) if integrity is not Integrity.BROKEN else "",
        why=_why(finding, judgement, doubted=doubted),
        code=code,
        facts=_facts(finding, integrity),
    )


def verdict_word(verdict: Verdict) -> str:
    """The verdict in a word or two."""
    return {
        Verdict.VALID: translate("Signatures", "Valid"),
        Verdict.UNCLEAR: translate("Signatures", "Cannot be judged"),
        Verdict.INVALID: translate("Signatures", "Invalid"),
        Verdict.UNSIGNED: translate("Signatures", "Not signed"),
    }[verdict]


def level_words(level: str) -> str:
    """How long a signature can be checked, with the level's letters (ETSI EN 319 142-1, 6)."""
    words = {
        "B": translate("Signatures", "It holds no time stamp ({level})."),
        "T": translate("Signatures", "It holds a time stamp ({level})."),
        "LT": translate("Signatures", "It holds a time stamp and proofs for checking it later ({level})."),
        "LTA": translate("Signatures", "It holds an archive time stamp, made to last ({level})."),
    }.get(level.rpartition("-")[2], "")
    return words.format(level=level)


def seal_level_words(level: str) -> str:
    """The same of the seal of an office."""
    words = {
        "B": translate("Signatures", "The seal holds no time stamp ({level})."),
        "T": translate("Signatures", "The seal holds a time stamp ({level})."),
        "LT": translate(
            "Signatures", "The seal holds a time stamp and proofs for checking it later ({level})."
        ),
        "LTA": translate("Signatures", "The seal holds an archive time stamp, made to last ({level})."),
    }.get(level.rpartition("-")[2], "")
    return words.format(level=level)


def trust_words(finding: SignatureFinding) -> str:
    """Whether the certificate can be relied on; empty where nobody could look."""
    match finding.trust:
        case Trust.TRUSTED:
            trusted = translate("Signatures", "The certificate is one that is trusted here.")
            return f"{trusted} {_checked(finding.checked)}".rstrip()
        case Trust.EXPIRED if finding.used_in_time:
            return translate(
                "Signatures",
                "The certificate has run out; it was used before that, but nothing proves that it had not "
                "been revoked by then.",
            )
        case Trust.EXPIRED:
            return for_signature("SIG-21")
        case Trust.REVOKED:
            return _revoked(finding)
        case Trust.UNKNOWN if finding.certificate is not None:
            return for_signature(finding.code if finding.code in _OF_TRUST else "SIG-20")
        case _:
            return ""


def _checked(checked: Checked) -> str:
    """How it was found out that the certificate had not been revoked; empty where nobody looked."""
    return {
        Checked.NOT_ASKED: "",
        Checked.BY_FILE: translate("Signatures", "That it had not been revoked is proven in the file."),
        Checked.ONLINE: translate("Signatures", "Its authority says that it has not been revoked."),
        Checked.NO_ANSWER: translate("Signatures", "Whether it has been revoked, its authority did not say."),
        Checked.BARRED: translate(
            "Signatures",
            "Whether it has been revoked was not asked: its authority's address is not in the open network.",
        ),
    }[checked]


def _revoked(finding: SignatureFinding) -> str:
    if finding.revoked_later:
        words = translate(
            "Signatures", "The certificate was revoked on {day}, after the proven time of this signature."
        )
    elif finding.time_proven:
        words = translate("Signatures", "The certificate had been revoked on {day}, before it was used.")
    else:
        words = translate(
            "Signatures", "The certificate was revoked on {day}; nothing proves that it was used before."
        )
    if finding.revoked_at is None:
        return for_signature("SIG-22")
    return words.format(day=_day(finding.revoked_at))


def _closes(seal: bool) -> str:
    if seal:
        return translate("Signatures", "The seal closes the document: only proofs for checking may follow.")
    return translate("Signatures", "It closes the document: only proofs for checking may follow.")


def _why(finding: SignatureFinding, judgement: Judgement, *, doubted: bool) -> str:
    """Why it is not valid; what trust is about is said there."""
    if doubted:
        return for_file(judgement.code)
    if not finding.code or finding.integrity is Integrity.INTACT:
        return ""
    if judgement.verdict is Verdict.INVALID:
        return for_a_bad_file(finding.code)
    return for_signature(finding.code)


def _comparable(finding: SignatureFinding) -> bool:
    """Whether more is known of what came after than the code says."""
    if finding.integrity is Integrity.INTACT:
        return True
    return any(change.kind is not Changed.UNEXPLAINED for change in finding.changes)


def _since(finding: SignatureFinding, judgement: Judgement) -> tuple[str, ...]:
    """What came after it; the field of a time stamp is no more than a proof."""
    signed = {one.field for one in judgement.signatures if one.kind is Kind.SIGNATURE}
    proofs = {one.field for one in judgement.signatures} - signed
    changes = [
        Change(Changed.EVIDENCE) if change.kind is Changed.FIELD and change.field in proofs else change
        for change in finding.changes
    ]
    return since_then(changes, signed)


def _facts(finding: SignatureFinding, integrity: Integrity) -> Facts:
    """Names and values, those that are known."""
    certificate = finding.certificate
    facts = [
        (translate("Signatures", "Certificate of"), certificate_owner(finding)),
        *_attested(finding, integrity),
        (translate("Signatures", "Time"), exact_moment(finding.time) if finding.time else ""),
        (translate("Signatures", "Time proven by"), on_one_line(finding.proven_by, LONGEST_NAME)),
        (translate("Signatures", "Field"), on_one_line(finding.field, LONGEST_FIELD)),
        (translate("Signatures", "Level"), finding.level),
    ]
    if finding.ends is not None:
        facts.append((translate("Signatures", "Relied on until"), moment_words(finding.ends)))
    if certificate is not None:
        span = translate("Signatures", "{begin} to {end}")
        facts += [
            (translate("Signatures", "Issued by"), on_one_line(certificate.issuer, LONGEST_NAME)),
            (translate("Signatures", "On the trusted list of"), on_one_line(finding.listed, LONGEST_FIELD)),
            (
                translate("Signatures", "Valid"),
                span.format(begin=_day(certificate.begins), end=_day(certificate.ends)),
            ),
            (translate("Signatures", "Serial number"), on_one_line(certificate.serial, LONGEST_FIELD)),
            (translate("Signatures", "SHA-256 of the certificate"), certificate.fingerprint),
            (translate("Signatures", "Method"), ", ".join(filter(None, (certificate.key, finding.digest)))),
        ]
    return tuple((name, value) for name, value in facts if value)


def _attested(finding: SignatureFinding, integrity: Integrity) -> Facts:
    """What the signature says of itself; only an intact one is worth it."""
    if integrity is not Integrity.INTACT:
        return ()
    attestation = finding.attestation
    if attestation is None:
        return ((translate("Signatures", "Reason given"), finding.reason_given),)
    return (
        (translate("Signatures", "Signed as"), role_in_words(attestation)),
        (translate("Signatures", "Written with"), written_with(attestation.tools)),
        (translate("Signatures", "SHA-256 of the scan"), on_one_line(attestation.scan, LONGEST_FIELD)),
        (translate("Signatures", "Desk"), on_one_line(attestation.desk, LONGEST_FIELD)),
        (translate("Signatures", "Clerk"), on_one_line(attestation.clerk, LONGEST_FIELD)),
    )


def _day(moment: datetime) -> str:
    return written_day(moment.astimezone().date())
