"""What trusted lists say of a signature: by the services as they were when it was made."""

from datetime import UTC, datetime

from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.status import DocumentTimestampStatus, PdfSignatureStatus

from clerkdesk.adapters.pades.anchors import ListedAnchor
from clerkdesk.adapters.pades.trust import SEALING_USAGE, TrustQuestion, is_trusted, listed_trouble
from clerkdesk.domain.signatures import Kind
from clerkdesk.domain.trusted_lists import Purpose

Status = PdfSignatureStatus | DocumentTimestampStatus


def stamped_at(status: PdfSignatureStatus) -> datetime | None:
    """When a signature was made at the latest, as its own time stamp proves."""
    stamp = status.timestamp_validity
    return stamp.timestamp if stamp is not None and stamp.trusted else None


async def status_when_made(
    signature: EmbeddedPdfSignature,
    status: PdfSignatureStatus,
    trust: TrustQuestion,
    made: datetime | None,
    complete: bool = False,
) -> PdfSignatureStatus:
    """The status by the services as of the time that a signature is proven to have been made.

    ``status`` is that by the services as of the moment of judging. A service withdrawn since takes nothing
    away from what was signed before; one that had been withdrawn by then, and was granted anew, gives it
    nothing (TS 119 615, 4.4.4). A time that is merely claimed changes nothing.
    """
    by_own_root = status.trusted and _listed_anchor(status) is None
    if made is None or not trust.anchors.listed or by_own_root:
        return status
    return await async_validate_pdf_signature(
        signature,
        trust.context(complete=complete, made=made),
        trust.context(purpose=Purpose.TIMESTAMPS),
        key_usage_settings=SEALING_USAGE,
        skip_diff=True,
    )


async def trouble_with_lists(
    signature: EmbeddedPdfSignature, kind: Kind, trust: TrustQuestion, proven: datetime | None
) -> tuple[str, str] | None:
    """Code and reason why a list that names the authority does not help; None where none names it."""
    if not trust.anchors.listed:
        return None
    if kind is Kind.TIMESTAMP:
        context = trust.context_of_any_time(Purpose.TIMESTAMPS)
        status: Status = await async_validate_pdf_timestamp(signature, context, skip_diff=True)
    else:
        context = trust.context_of_any_time(Purpose.SIGNATURES)
        status = await async_validate_pdf_signature(
            signature, context, key_usage_settings=SEALING_USAGE, skip_diff=True
        )
    anchor = _listed_anchor(status)
    if anchor is None or not is_trusted(status):
        return None
    return listed_trouble(anchor, proven or trust.moment or datetime.now(UTC))


def listed_by(status: Status) -> str:
    """Whose list makes it trusted; empty where the office's own root does, or nothing."""
    anchor = _listed_anchor(status)
    return anchor.listed.territory if anchor is not None and is_trusted(status) else ""


def _listed_anchor(status: Status) -> ListedAnchor | None:
    anchor = None if status.validation_path is None else status.validation_path.trust_anchor
    return anchor if isinstance(anchor, ListedAnchor) else None
