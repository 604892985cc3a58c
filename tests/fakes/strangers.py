"""Strangers with certificates of any kind, who sign papers with pyHanko."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.fakes.papers import blank_paper
from tests.fakes.pki import Land

Extensions = Sequence[tuple[x509.ExtensionType, bool]]

_SIGNS = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stranger:
    """A key, its certificate and the one above it (DER)."""

    key: ec.EllipticCurvePrivateKey
    certificate: bytes
    issuer: bytes

    def signs(self, path: Path, field: str = "stranger") -> Path:
        """Write a paper signed by the stranger (B-B)."""
        packed = self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        own, above = map(asn1_x509.Certificate.load, (self.certificate, self.issuer))
        store = SimpleCertificateStore()
        store.register(above)
        signer = signers.SimpleSigner(own, asn1_keys.PrivateKeyInfo.load(packed), store)
        details = signers.PdfSignatureMetadata(field_name=field, subfilter=fields.SigSeedSubFilter.PADES)
        with blank_paper(path).open("r+b") as paper:
            signers.sign_pdf(IncrementalPdfFileWriter(paper), details, signer, in_place=True)
        return path


def a_stranger(*extensions: tuple[x509.ExtensionType, bool], land: Land | None = None) -> Stranger:
    """Somebody of an authority nobody knows; or with a ``land``, to whom its authority gave a certificate."""
    key, above = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    if land is None:
        issuer = _made(above, _name("Nobody knows"), above, _name("Nobody knows"), ())
    else:
        loaded = load_pem_private_key((land.folder / "issuer.key").read_bytes(), None)
        assert isinstance(loaded, ec.EllipticCurvePrivateKey)
        above, issuer = loaded, x509.load_der_x509_certificate(land.certificate("issuer"))
    own = _made(key, _name("Stranger"), above, issuer.subject, ((_SIGNS, True), *extensions))
    return Stranger(key, own.public_bytes(Encoding.DER), issuer.public_bytes(Encoding.DER))


def told_at(ocsp: str = "", issuer: str = "") -> x509.AuthorityInformationAccess:
    """Where a certificate says that its state is told, and who issued it."""
    named = ((AuthorityInformationAccessOID.OCSP, ocsp), (AuthorityInformationAccessOID.CA_ISSUERS, issuer))
    return x509.AuthorityInformationAccess(
        [x509.AccessDescription(kind, x509.UniformResourceIdentifier(url)) for kind, url in named if url]
    )


def _made(
    key: ec.EllipticCurvePrivateKey,
    subject: x509.Name,
    above: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    extensions: Extensions,
) -> x509.Certificate:
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - 10 * _DAY)
        .not_valid_after(now + 300 * _DAY)
    )
    for extension, critical in extensions:
        made = made.add_extension(extension, critical)
    return made.sign(above, SHA256())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
