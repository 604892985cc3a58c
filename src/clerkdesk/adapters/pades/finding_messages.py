"""How the finding on one signature travels from the examining child to the desk: as JSON."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.signatures import Checked, Integrity, Kind, SignatureFinding, Trust

Packed = dict[str, Any]


def pack_finding(finding: SignatureFinding) -> Packed:
    """A finding as JSON."""
    return {
        "field": finding.field,
        "kind": finding.kind,
        "signer": finding.signer,
        "time": _written(finding.time),
        "time_proven": finding.time_proven,
        "level": finding.level,
        "integrity": finding.integrity,
        "trust": finding.trust,
        "changes": [[change.kind, change.field] for change in finding.changes],
        "code": finding.code,
        "reason": finding.reason,
        "revoked_later": finding.revoked_later,
        "ends": _written(finding.ends),
        "certificate": None if finding.certificate is None else _pack_certificate(finding.certificate),
        "digest": finding.digest,
        "reason_given": finding.reason_given,
        "proven_by": finding.proven_by,
        "revoked_at": _written(finding.revoked_at),
        "closes": finding.closes,
        "checked": finding.checked,
        "listed": finding.listed,
    }


def unpack_finding(packed: Mapping[str, Any]) -> SignatureFinding:
    """A finding from JSON; raises ValueError, KeyError or TypeError when it is none."""
    certificate = packed["certificate"]
    return SignatureFinding(
        field=str(packed["field"]),
        kind=Kind(packed["kind"]),
        signer=str(packed["signer"]),
        time=_read(packed["time"]),
        time_proven=packed["time_proven"] is True,
        level=str(packed["level"]),
        integrity=Integrity(packed["integrity"]),
        trust=Trust(packed["trust"]),
        changes=tuple(Change(Changed(kind), str(field)) for kind, field in packed["changes"]),
        code=str(packed["code"]),
        reason=str(packed["reason"]),
        revoked_later=packed["revoked_later"] is True,
        ends=_read(packed["ends"]),
        certificate=None if certificate is None else _unpack_certificate(certificate),
        digest=str(packed["digest"]),
        reason_given=str(packed["reason_given"]),
        proven_by=str(packed["proven_by"]),
        revoked_at=_read(packed["revoked_at"]),
        closes=packed["closes"] is True,
        checked=Checked(packed["checked"]),
        listed=str(packed["listed"]),
    )


def _pack_certificate(certificate: Certificate) -> Packed:
    return {
        "name": certificate.name,
        "organisation": certificate.organisation,
        "issuer": certificate.issuer,
        "serial": certificate.serial,
        "fingerprint": certificate.fingerprint,
        "key": certificate.key,
        "begins": certificate.begins.isoformat(),
        "ends": certificate.ends.isoformat(),
    }


def _unpack_certificate(packed: Mapping[str, Any]) -> Certificate:
    return Certificate(
        name=str(packed["name"]),
        organisation=str(packed["organisation"]),
        issuer=str(packed["issuer"]),
        serial=str(packed["serial"]),
        fingerprint=str(packed["fingerprint"]),
        key=str(packed["key"]),
        begins=datetime.fromisoformat(packed["begins"]),
        ends=datetime.fromisoformat(packed["ends"]),
    )


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _read(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)
