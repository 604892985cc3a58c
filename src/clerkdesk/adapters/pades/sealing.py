"""Writing PAdES signatures into a file, each as an incremental update (runs in the sealing child)."""

import asyncio
import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, SigSeedValueSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from clerkdesk.adapters.pades.appearance import CaptionLetters, InkStyle
from clerkdesk.adapters.pades.augmenting import Reached, augment
from clerkdesk.adapters.pades.binding import bind, bond_of
from clerkdesk.adapters.pades.caption import letters_for
from clerkdesk.adapters.pades.desk_line import DeskLine
from clerkdesk.adapters.pades.embedding import HashedByDesk, declare_pades
from clerkdesk.adapters.pades.fields import field_named, prepare_fields, signature_fields, turn_of
from clerkdesk.adapters.pades.growing import GrowingFile
from clerkdesk.adapters.pades.one_reading import second_reading
from clerkdesk.adapters.pades.rehearsal import RehearsedDesk, pretend_certificate
from clerkdesk.adapters.pades.relayed_signer import RelayedSigner
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.adapters.pades.soundness import refuse_loose_ends
from clerkdesk.adapters.pades.standing import embedded_signatures, forbids_changes, standing_signatures
from clerkdesk.adapters.pades.writing import writer_for
from clerkdesk.base.errors import ClerkDeskError, Refused, Unreachable, Unreadable
from clerkdesk.domain.seals import Chain, FieldMark, Level

_RESERVED = 16384  # hexadecimal characters: room for RSA-3072 and its chain
_RESERVED_WITH_STAMP = _RESERVED + 24576  # and for the largest time stamp (adapters/trust/stamps.py)
_DISK_TROUBLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EIO)


class TownSigner(PdfSigner):
    """pyHanko's signer with two habits changed."""

    def register_extensions(self, pdf_out: Any, *, md_algorithm: str) -> None:
        """Keep PDF/A-3."""
        declare_pades(pdf_out)

    def _retrieve_seed_value_spec(self, sig_field: object) -> SigSeedValueSpec | None:
        """Refuse fields that demand a time stamp: a stranger's file names no service for us to call."""
        wanted = super()._retrieve_seed_value_spec(sig_field)
        if wanted is not None and wanted.timestamp_required:
            raise Unreadable("SEA-04", "field demands its own time stamp service")
        return wanted


@dataclass(frozen=True)
class Wish:
    """What one act is to seal into a file: marks in their order, and the chain they belong to."""

    marks: Sequence[FieldMark]
    chain: Chain


def seal(stream: GrowingFile, wish: Wish, signatory: Signatory, level: Level, desk: DeskLine) -> Reached:
    """Append one signature per mark to a file, in order, then what the level asks for.

    Missing fields are all made in the first signature's revision, also those for later acts, so that no
    later one adds any. Where a service fails, what is sealed by then stands. Raises Refused SEA-01, SEA-02,
    SEA-03, Unreadable SEA-04, Unreachable SEA-05.
    """
    signer = RelayedSigner(signatory, desk, stamped=level.reaches(Level.B_T))
    _seal(stream, wish, signer)
    if signer.trouble:
        return Reached(Level.B_B, signer.trouble)
    return augment(stream, level, desk)


def raise_level(stream: GrowingFile, level: Level, renewed: bool, desk: DeskLine) -> Reached:
    """Append to a sealed file what it lacks of a level; ``renewed`` adds a new archive time stamp anyway.

    Raises Refused SEA-02, Unreadable SEA-04, Unreachable SEA-05, or with the code of a service that failed.
    """
    before = standing_signatures(writer_for(stream).prev)
    reached = augment(stream, level, desk, renewed)
    if reached.code:
        raise Unreachable(reached.code, f"{reached.level} only")
    if not before <= standing_signatures(writer_for(stream).prev):
        raise Refused("SEA-02", "an earlier signature would not survive")
    return reached


def rehearse(stream: GrowingFile, wish: Wish, signatory: Signatory) -> None:
    """Do all that sealing does, with signatures worth nothing: it raises what sealing would.

    Those who sign in later acts are rehearsed too, and whether at the end all stand. Without certificates,
    while the key is locked, a pretended one takes their place.
    """
    certificates = signatory.certificates or (pretend_certificate(),)
    signer = RelayedSigner(Signatory(certificates, signatory.digest), RehearsedDesk())
    marks = (*wish.marks, *wish.chain.later)
    _seal(stream, Wish(marks, Chain(wish.chain.certified)), signer)
    if not {mark.field for mark in marks} <= standing_signatures(writer_for(stream).prev):
        raise Refused("SEA-02", "the signatures to come would not survive each other")


def _seal(stream: GrowingFile, wish: Wish, signer: RelayedSigner) -> None:
    writer = writer_for(stream)
    doubt = second_reading(writer.prev, stream.second_table)
    if doubt:
        raise Unreadable("SEA-04", f"two readers may see two documents: {doubt}")
    if forbids_changes(writer.prev):
        raise Refused("SEA-02", "an earlier signature forbids all changes")
    before = standing_signatures(writer.prev)
    if not embedded_signatures(writer.prev):
        refuse_loose_ends(writer.prev)
    certifies = wish.chain.certified and not any(field.signed for field in signature_fields(writer.prev))
    prepare_fields(writer, (*wish.marks, *wish.chain.later))
    asyncio.run(_sign_all(writer, stream, _acts(wish.marks, certifies), signer))
    if before and not before <= standing_signatures(writer_for(stream).prev):
        raise Refused("SEA-02", "an earlier signature would not survive")


@dataclass(frozen=True)
class _Act:
    mark: FieldMark
    certifies: bool

    @property
    def permits(self) -> MDPPerm:
        """What may follow, where a signature says anything of it: certifying, or closing the file."""
        return MDPPerm.NO_CHANGES if self.mark.closes else MDPPerm.FILL_FORMS


def _acts(marks: Sequence[FieldMark], certifies: bool) -> tuple[_Act, ...]:
    """Only the first signature of a file may certify it (ISO 32000-2, 12.8.2.2.1)."""
    return tuple(_Act(mark, certifies and number == 0) for number, mark in enumerate(marks))


async def _sign_all(
    writer: IncrementalPdfFileWriter, stream: GrowingFile, acts: Sequence[_Act], signer: RelayedSigner
) -> None:
    """Sign mark by mark, the first into ``writer``, every further one into a revision of its own."""
    texts = [text for act in acts for text in (act.mark.caption, act.mark.typed) if text]
    letters = CaptionLetters(letters_for(texts)) if texts else None
    for number, act in enumerate(acts):
        await _sign(writer if number == 0 else writer_for(stream), act, signer, letters)


async def _sign(
    writer: IncrementalPdfFileWriter, act: _Act, signer: RelayedSigner, letters: CaptionLetters | None
) -> None:
    mark = act.mark
    field = field_named(writer, mark.field)
    bond = bond_of(writer, mark, field)
    style = InkStyle(
        drawing=mark.drawing,
        caption=mark.caption,
        typed=mark.typed,
        turn=turn_of(field),
        letters=letters,
        bond=bond,
    )
    details = PdfSignatureMetadata(
        field_name=mark.field,
        md_algorithm=signer.digest,
        reason=mark.reason or None,
        location=mark.location or None,
        subfilter=SigSeedSubFilter.PADES,
        certify=act.certifies,
        docmdp_permissions=act.permits,
    )
    steps = TownSigner(details, signer, stamp_style=style).init_signing_session(
        writer, existing_fields_only=True
    )
    steps.cms_writer = HashedByDesk(steps.cms_writer, writer, signer.desk)
    reserved = _RESERVED_WITH_STAMP if signer.stamped else _RESERVED
    document = steps.prepare_tbs_document(validation_info=None, bytes_reserved=reserved)
    if bond is not None:
        bind(field, bond)
    prepared, _ = document.digest_tbs_document(in_place=True)
    await document.perform_signature(prepared.document_digest, PdfCMSSignedAttributes())


@contextmanager
def translated() -> Iterator[None]:
    """Turn whatever pyHanko or the disk raises into the office's errors."""
    try:
        yield
    except (ClerkDeskError, MemoryError):
        raise
    except OSError as trouble:
        if trouble.errno in _DISK_TROUBLE:
            raise Unreachable("SEA-05", errno.errorcode[trouble.errno or 0]) from trouble
        raise Unreadable("SEA-04", type(trouble).__name__) from trouble
    except Exception as trouble:
        raise Unreadable("SEA-04", type(trouble).__name__) from trouble
