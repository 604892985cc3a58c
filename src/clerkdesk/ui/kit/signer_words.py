"""Who signed, as far as that can be said: a certificate, and what whoever holds it says of it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.ink import Tool
from clerkdesk.domain.one_line import in_a_sentence, on_one_line
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.signatures import Integrity, Kind, SignatureFinding, Trust

translate = QCoreApplication.translate
_COMMON_NAME = re.compile(r"(?:\bCN\s*=|Common Name:)\s*([^,+]+)")
LONGEST_NAME = 200
NOT_YET = "SIG-26"
"""The code of a certificate that was to be judged as of a time before it begins."""


def certificate_owner(finding: SignatureFinding) -> str:
    """In whose name the certificate is, with the organisation where that says more; empty when unknown.

    The certificate is never the resident's.
    """
    certificate = finding.certificate
    if certificate is None:
        subject = _line(finding.signer)
        found = _COMMON_NAME.search(subject)
        return in_a_sentence(found.group(1).strip()) if found else subject
    return name_in_full(certificate)


def name_in_full(certificate: Certificate) -> str:
    """The name in a certificate, with the organisation where that says more."""
    if certificate.organisation and certificate.organisation not in certificate.name:
        return f"{_named(certificate.name)} ({_named(certificate.organisation)})"
    return _named(certificate.name)


def who_signed(finding: SignatureFinding, integrity: Integrity) -> str:
    """One sentence on who signed; ``integrity`` is the finding's, or less where the file is in doubt.

    What a signature says of itself counts for something only while the signature is intact, and is no
    more than a claim unless the office itself named who issued its certificate: anybody can write it into
    one of their own, those on trusted lists too.
    """
    owner = certificate_owner(finding)
    if not owner:
        return translate("Signatures", "Who signed cannot be read.")
    if finding.kind is Kind.TIMESTAMP:
        return _stamped(finding, integrity).format(owner=owner)
    if integrity is not Integrity.INTACT:
        return _bearing(integrity).format(owner=owner)
    if not finding.vouched_for:
        return _claimed(finding, owner)
    return _stated(finding.attestation).format(owner=owner, **_names_in(finding.attestation))


def is_seal(finding: SignatureFinding, integrity: Integrity) -> bool:
    """Whether it is the seal of an office rather than anybody's signature, as far as it says so itself."""
    attestation = finding.attestation if integrity is Integrity.INTACT else None
    return attestation is not None and attestation.kind is Attested.SEAL


def _stamped(finding: SignatureFinding, integrity: Integrity) -> str:
    if integrity is Integrity.INTACT and finding.trust is Trust.TRUSTED:
        return translate("Signatures", "Time stamp by {owner} over all that was in the file by then.")
    return translate("Signatures", "Time stamp in the name of {owner}.")


def _bearing(integrity: Integrity) -> str:
    """What is left to say of a signature that is not intact, or in a file that is in doubt."""
    if integrity is Integrity.UNCLEAR:
        return translate("Signatures", "Signature in the name of {owner}; whether it holds cannot be said.")
    return translate("Signatures", "Signature in the name of {owner}; it does not hold for this file.")


def _stated(attestation: Attestation | None) -> str:
    """What a certificate stands for whose issuer the office named itself."""
    match attestation:
        case Attestation(kind=Attested.HANDWRITTEN, name=""):
            return translate(
                "Signatures", "Handwritten on the pad by somebody who was not named, sealed by {owner}."
            )
        case Attestation(kind=Attested.HANDWRITTEN):
            return translate("Signatures", "Handwritten on the pad by {name}, sealed by {owner}.")
        case Attestation(kind=Attested.DECLARED):
            return translate(
                "Signatures",
                "Declared without handwriting by {name}, witnessed by the clerk {clerk}, sealed by {owner}.",
            )
        case Attestation(kind=Attested.ON_PAPER):
            return translate(
                "Signatures", "Signed on paper by {name}; the office keeps the scan. Sealed by {owner}."
            )
        case Attestation(kind=Attested.SEAL):
            return translate("Signatures", "Electronic seal of {owner}.")
        case Attestation(kind=Attested.CLERK):
            return translate("Signatures", "Signed by the clerk {name}, sealed by {owner}.")
        case Attestation(kind=Attested.APPROVAL):
            return translate("Signatures", "Approved by the supervisor {name}, sealed by {owner}.")
        case _:
            return translate("Signatures", "Signed with the certificate of {owner}.")


def _claimed(finding: SignatureFinding, owner: str) -> str:
    """What anybody else's certificate says; the sentence says that it is no more."""
    match finding.trust:
        case Trust.TRUSTED:
            bearer = translate("Signatures", "Signed with the certificate of {owner}.")
        case Trust.UNKNOWN if finding.code == NOT_YET:
            bearer = translate("Signatures", "Signed with a certificate in the name of {owner}.")
        case Trust.EXPIRED:
            bearer = translate("Signatures", "Signed with an expired certificate in the name of {owner}.")
        case Trust.REVOKED:
            bearer = translate("Signatures", "Signed with a revoked certificate in the name of {owner}.")
        case _:
            bearer = translate("Signatures", "Signed with an unknown certificate in the name of {owner}.")
    sentence = bearer.format(owner=owner)
    claim = _claim(finding.attestation).format(owner=owner, **_names_in(finding.attestation))
    if not claim:
        return sentence
    claims = translate("Signatures", "It claims: {claim}.").format(claim=claim)
    return f"{sentence} {claims}"


def _claim(attestation: Attestation | None) -> str:
    match attestation:
        case Attestation(kind=Attested.HANDWRITTEN, name=""):
            return translate("Signatures", "handwritten on the pad by somebody who was not named")
        case Attestation(kind=Attested.HANDWRITTEN):
            return translate("Signatures", "handwritten on the pad by {name}")
        case Attestation(kind=Attested.DECLARED):
            return translate(
                "Signatures", "declared without handwriting by {name}, witnessed by the clerk {clerk}"
            )
        case Attestation(kind=Attested.ON_PAPER):
            return translate("Signatures", "signed on paper by {name}")
        case Attestation(kind=Attested.SEAL):
            return translate("Signatures", "electronic seal of {owner}")
        case Attestation(kind=Attested.CLERK):
            return translate("Signatures", "signed by the clerk {name}")
        case Attestation(kind=Attested.APPROVAL):
            return translate("Signatures", "approved by the supervisor {name}")
        case _:
            return ""


def _names_in(attestation: Attestation | None) -> dict[str, str]:
    """Whose signature it is, with as whom they signed for another, and the clerk: for a sentence."""
    if attestation is None:
        return {"name": "–", "clerk": "–"}
    name, role = _named(attestation.name) or "–", role_in_words(attestation)
    named = translate("Signatures", "{name} ({role})").format(name=name, role=role) if role else name
    return {"name": named, "clerk": _named(attestation.clerk) or "–"}


def role_in_words(attestation: Attestation) -> str:
    """As whom and for whom somebody signed; empty where it was for themselves."""
    words = {
        SignerRole.GUARDIAN_1: translate("Signatures", "guardian of {name}"),
        SignerRole.GUARDIAN_2: translate("Signatures", "guardian of {name}"),
        SignerRole.CARER: translate("Signatures", "carer of {name}"),
        SignerRole.AUTHORISED: translate("Signatures", "authorised by {name}"),
        SignerRole.INTERPRETER: translate("Signatures", "interpreter for {name}"),
    }.get(attestation.role, "")
    return words.format(name=_named(attestation.principal) or translate("Signatures", "somebody not named"))


def _named(name: str) -> str:
    return in_a_sentence(_line(name))


def _line(name: str) -> str:
    return on_one_line(name, LONGEST_NAME)


def written_with(tools: frozenset[Tool]) -> str:
    """With what ink was written, as a fact."""
    names = {
        Tool.PEN: translate("Signatures", "pen"),
        Tool.FINGER: translate("Signatures", "finger"),
        Tool.MOUSE: translate("Signatures", "mouse"),
    }
    return ", ".join(words for tool, words in names.items() if tool in tools)
