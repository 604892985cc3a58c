"""What ``verify --json`` says of a file: one object, described in resources/standards/verify.schema.json.

Keys may be added. None is renamed, taken away, or given another meaning without a new SCHEMA_VERSION.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from clerkdesk.app.reasons import change_in_english, why
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.signatures import Judgement, SignatureFinding, verdict_on

SCHEMA_VERSION = 1
Record = dict[str, Any]


def record_of(path: str, judgement: Judgement, as_of: datetime) -> Record:
    """A judged file as JSON; ``as_of`` is the moment it was judged as of."""
    return {
        "schema_version": SCHEMA_VERSION,
        "file": path,
        "as_of": as_of.isoformat(),
        "verdict": judgement.verdict,
        "integrity": judgement.integrity,
        "trust": judgement.trust,
        "code": judgement.code,
        "reason": why(judgement.code, judgement.reason, judgement.signatures),
        "signatures": [_signature(finding, judgement) for finding in judgement.signatures],
        "empty_fields": list(judgement.empty_fields),
    }


def _signature(finding: SignatureFinding, judgement: Judgement) -> Record:
    return {
        "field": finding.field,
        "kind": finding.kind,
        "signer": finding.signer,
        "time": _written(finding.time),
        "time_proven": finding.time_proven,
        "level": finding.level,
        "integrity": finding.integrity,
        "trust": finding.trust,
        "changes": [change_in_english(change, judgement.signatures) for change in finding.changes],
        "code": finding.code,
        "reason": why(finding.code, finding.reason, [finding]),
        "verdict": verdict_on(finding),
        "closes": finding.closes,
        "changed": [{"kind": change.kind, "field": change.field} for change in finding.changes],
        "certificate": None if finding.certificate is None else _certificate(finding.certificate),
        "digest": finding.digest,
        "time_proven_by": finding.proven_by,
        "revoked_at": _written(finding.revoked_at),
        "revoked_later": finding.revoked_later,
        "revocation_checked": finding.checked,
        "trusted_list": finding.listed,
        "relied_on_until": _written(finding.ends),
        "reason_given": finding.reason_given,
        "attestation": _attestation(finding),
    }


def _certificate(certificate: Certificate) -> Record:
    begins, ends = certificate.begins.isoformat(), certificate.ends.isoformat()
    return {**asdict(certificate), "begins": begins, "ends": ends}


def _attestation(finding: SignatureFinding) -> Record | None:
    attestation = finding.attestation
    if attestation is None:
        return None
    return {
        "kind": attestation.kind,
        "name": attestation.name,
        "desk": attestation.desk,
        "clerk": attestation.clerk,
        "tools": sorted(attestation.tools),
        "role": attestation.role if attestation.by_resident else "",
        "principal": attestation.principal,
        "scan": attestation.scan,
    }


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
