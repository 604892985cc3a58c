"""Making a seal last: time stamps and evidence, each a revision after the signatures (in the sealing child).

Levels are those of ETSI EN 319 142-1, clause 6; what is added is described in clauses 5.4 and 5.5.
"""

import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from asn1crypto import cms, crl, ocsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from clerkdesk.adapters.pades.desk_line import DeskLine, NotNowError
from clerkdesk.adapters.pades.embedding import HashedByDesk, declare_pades
from clerkdesk.adapters.pades.growing import GrowingFile
from clerkdesk.adapters.pades.writing import writer_for
from clerkdesk.domain.seals import Level

_RESERVED = 24576  # hexadecimal characters: the largest time stamp (adapters/trust/stamps.py)
_DIGEST = "sha256"

_Ders = dict[bytes, None]
"""Certificates, each once, in their order."""


@dataclass(frozen=True)
class Reached:
    """The level a file has now; ``code`` says why it is not the wanted one."""

    level: Level
    code: str = ""


def augment(stream: GrowingFile, wanted: Level, desk: DeskLine, renewed: bool = False) -> Reached:
    """Append what the signatures of a file lack of a level, as far as the services help.

    A document time stamp proves when the signatures before it were there, as well as their own would
    (6.1, table 1). Evidence is for all signatures and time stamps, whoever made them.
    """
    level = Level.B_B
    try:
        if wanted.reaches(Level.B_T) and _unproven(PdfFileReader(stream)):
            _stamp(stream, desk)
        if wanted.reaches(Level.B_T):
            level = Level.B_T
        if wanted.reaches(Level.B_LT):
            _testify(stream, desk)
            level = Level.B_LT
        if wanted.reaches(Level.B_LTA) or renewed:
            _stamp(stream, desk)
            level = Level.B_LTA
    except NotNowError as trouble:
        return Reached(level, trouble.code)
    return Reached(level)


def stamps_in(signature: EmbeddedPdfSignature) -> Iterator[cms.SignedData]:
    """The time stamps over a signature's value."""
    found: Iterator[Any] = extract_tst_data_iter(signature.signer_info, signed=False)
    yield from found


def _unproven(reader: PdfFileReader) -> bool:
    """Whether a signature has no time stamp, neither of its own nor one over the file."""
    stamped = [int(one.signed_revision) for one in reader.embedded_timestamp_signatures]
    newest = max(stamped, default=-1)
    return any(
        int(one.signed_revision) > newest and not any(True for _ in stamps_in(one))
        for one in reader.embedded_regular_signatures
    )


def _stamp(stream: GrowingFile, desk: DeskLine) -> None:
    """Append a document time stamp in an invisible field (5.4.3)."""
    end = stream.seek(0, os.SEEK_END)
    writer = writer_for(stream)
    declare_pades(writer)
    name = f"Timestamp-{uuid.uuid4()}"
    embedder = PdfCMSEmbedder(SigFieldSpec(name)).write_cms(name, writer)
    next(embedder)
    steps = HashedByDesk(embedder, writer, desk)
    steps.send(SigObjSetup(DocumentTimestamp(bytes_reserved=_RESERVED)))
    prepared, _ = steps.send(SigIOSetup(_DIGEST, in_place=True))
    try:
        token = desk.stamp(prepared.document_digest)
    except NotNowError:
        stream.truncate(end)  # the field was there already, and nothing in it
        raise
    steps.send(cms.ContentInfo.load(token))


def _testify(stream: GrowingFile, desk: DeskLine) -> None:
    """Append a security store with the evidence for all signatures and time stamps (5.4.2)."""
    reader = PdfFileReader(stream)
    needed, strangers, beside = _certificates(reader)
    found = desk.evidence(tuple(needed), tuple(beside), tuple(strangers))
    for der, code in found.lacking:
        if der in needed:
            raise NotNowError(code)
    writer = writer_for(stream)
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        None,
        certs=[x509.Certificate.load(der) for der in found.certificates],
        ocsps=[ocsp.OCSPResponse.load(der) for der in found.ocsps],
        crls=[crl.CertificateList.load(der) for der in found.crls],
    )
    writer.write_in_place()


def _certificates(reader: PdfFileReader) -> tuple[_Ders, _Ders, _Ders]:
    """Who signed and stamped, first those of whom evidence is needed; and what other certificates came along.

    It must be had for the newest signature, which is the seal in question, and for whoever stamped it.
    Whoever signed or stamped before may be a stranger, of an authority that nobody can ask, or that nobody
    should: what a certificate says of itself sends no one anywhere before it leads to somebody we trust.
    """
    needed: _Ders = {}
    others: _Ders = {}
    beside: _Ders = {}
    newest = reader.embedded_regular_signatures[-1]
    for signature in reader.embedded_regular_signatures:
        whose = needed if signature is newest else others
        for signed in (signature.signed_data, *stamps_in(signature)):
            _add(signed, whose, beside)
    for signature in reader.embedded_timestamp_signatures:
        after = int(signature.signed_revision) > int(newest.signed_revision)
        _add(signature.signed_data, needed if after else others, beside)
    return needed, {der: None for der in others if der not in needed}, beside


def _add(signed: cms.SignedData, whose: _Ders, beside: _Ders) -> None:
    found = extract_certificate_info(signed)
    whose[found.signer_cert.dump()] = None
    beside.update(dict.fromkeys(one.dump() for one in found.other_certs))
