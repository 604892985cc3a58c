"""Others who seal or judge: endesive and pyHanko as they come, and poppler's pdfsig."""

import importlib
import inspect
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from cryptography.hazmat.primitives.serialization import pkcs12

from clerkdesk.app.demo.pretend_ca import PretendTown

Seals = Callable[[Path, Path], object]


@dataclass(frozen=True)
class Peer:
    """Somebody who seals a file into another one, key and program ready; without ``seals``, ``why`` not."""

    name: str
    seals: Seals | None
    why: str = ""


def peers(town: PretendTown) -> Iterator[Peer]:
    """All who could be found, with the town's key."""
    for name, made in (("endesive", _endesive), ("pyhanko", _pyhanko)):
        try:
            yield Peer(name, made(town))
        except ImportError as trouble:
            yield Peer(name, None, str(trouble))


def _endesive(town: PretendTown) -> Seals:
    """endesive, key and certificates loaded; it makes a field of its own."""
    cms = _endesive_cms()
    packed = pkcs12.load_key_and_certificates(town.key_store.read_bytes(), town.passphrase.encode())
    wanted = {
        "aligned": 16384,
        "sigflags": 3,
        "sigfield": "endesive",
        "contact": "",
        "location": "Musterstadt",
        "signingdate": datetime.now(UTC).strftime("D:%Y%m%d%H%M%S+00'00'"),
        "reason": "Seal of the town",
    }

    def seal(source: Path, target: Path) -> None:
        before = source.read_bytes()
        target.write_bytes(before + cms.sign(before, wanted, *packed, "sha256"))

    return seal


def _endesive_cms() -> Any:
    """endesive's signing part, as it is.

    Its verifying part is left out, for that needs oscrypto, which does not know today's OpenSSL; and pypdf 7
    is told to bear one argument more, which endesive 3.0.1 still hands it.
    """
    stand_in: Any = ModuleType("endesive.verifier")
    stand_in.SignatureVerifier = object
    sys.modules.setdefault("endesive.verifier", stand_in)
    cms = importlib.import_module("endesive.pdf.cms")
    for kind in (cms.po.DictionaryObject, cms.po.StreamObject):
        plain = kind.write_to_stream
        if len(inspect.signature(plain).parameters) == 2:
            kind.write_to_stream = lambda self, stream, _=None, plain=plain: plain(self, stream)
    return cms


def _pyhanko(town: PretendTown) -> Seals:
    """pyHanko by the book: SimpleSigner from the PKCS#12 file, PdfSigner, PAdES B-B."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

    signer = SimpleSigner.load_pkcs12(str(town.key_store), passphrase=town.passphrase.encode())
    how = PdfSignatureMetadata(field_name="seal", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)

    def seal(source: Path, target: Path) -> None:
        with source.open("rb") as before, target.open("w+b") as after:
            PdfSigner(how, signer).sign_pdf(IncrementalPdfFileWriter(before), output=after)

    return seal


def judged_by_pyhanko(path: Path, root: bytes) -> None:
    """All signatures of a file, strictly and with difference analysis, as pyHanko's own function does it."""
    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    with path.open("rb") as stream:
        for signature in PdfFileReader(stream).embedded_signatures:
            trust = ValidationContext(trust_roots=[x509.Certificate.load(root)], allow_fetching=False)
            status = validate_pdf_signature(signature, signer_validation_context=trust)
            assert status.intact and status.valid


def pdfsig(path: Path) -> None:
    """Poppler's judgement, a process for each file."""
    subprocess.run(["pdfsig", "-nocert", path], check=True, capture_output=True)


def why_no_pdfsig() -> str:
    """Why pdfsig cannot be asked; empty when it can."""
    return "" if shutil.which("pdfsig") else "pdfsig is not installed"
