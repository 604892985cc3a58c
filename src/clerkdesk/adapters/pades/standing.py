"""Which signatures of a file stand, so that a new one never fells an earlier one."""

from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from clerkdesk.adapters.pades.fields import signature_fields
from clerkdesk.adapters.pades.revisions import StepwiseReview


def embedded_signatures(reader: PdfFileReader) -> list[EmbeddedPdfSignature]:
    """The signatures of a file that can be read at all."""
    found = []
    for field in signature_fields(reader):
        if field.signed:
            try:
                found.append(EmbeddedPdfSignature(reader, field.dictionary, field.name))
            except Exception:  # noqa: BLE001 - a damaged signature neither permits nor forbids anything
                continue
    return found


def forbids_changes(reader: PdfFileReader) -> bool:
    """Whether a signature says that nothing may follow it (ISO 32000-2, 12.8.2.2, P = 1)."""
    return any(_level(signature) == MDPPerm.NO_CHANGES for signature in embedded_signatures(reader))


def standing_signatures(reader: PdfFileReader) -> set[str]:
    """Names of the fields whose signatures allow everything that came after them."""
    review = StepwiseReview()
    return {one.field_name for one in embedded_signatures(reader) if _stands(one, review)}


def _level(signature: EmbeddedPdfSignature) -> MDPPerm | None:
    try:
        return signature.docmdp_level
    except Exception:  # noqa: BLE001 - permissions that cannot be read are the examiner's business
        return None


def _stands(signature: EmbeddedPdfSignature, review: StepwiseReview) -> bool:
    try:
        judged: Any = signature
        # Nobody asks here for the digest of what was signed, and taking it means reading the whole file.
        judged.external_digests[judged.external_md_algorithm] = b""
        judged.compute_integrity_info(review)
        return signature.summarise_integrity_info()["docmdp_ok"] is True
    except Exception:  # noqa: BLE001 - what cannot be judged does not stand
        return False
