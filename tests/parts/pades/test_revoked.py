"""A certificate revoked before the proven time of signing makes a signature invalid, afterwards unclear."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import crl as asn1_crl
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers, timestamps
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.domain.signatures import Trust, Verdict, judge
from tests.fakes.papers import blank_paper

NOW = datetime.now(UTC).replace(microsecond=0)
SIGNED = NOW - timedelta(days=20)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Holder:
    """A key and its certificate, as pyHanko wants them too."""

    key: rsa.RSAPrivateKey
    made: x509.Certificate

    @property
    def certificate(self) -> asn1_x509.Certificate:
        return asn1_x509.Certificate.load(self.made.public_bytes(Encoding.DER))

    @property
    def private(self) -> asn1_keys.PrivateKeyInfo:
        packed = self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        return asn1_keys.PrivateKeyInfo.load(packed)


def name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def holder(text: str, issuer: Holder | None = None, stamps: bool = False) -> Holder:
    key = rsa.generate_private_key(65537, 2048)
    above = issuer.key if issuer else key
    signs, root = issuer is not None, issuer is None
    usage = x509.KeyUsage(signs, signs, False, False, False, root, root, False, False)
    made = (
        x509.CertificateBuilder(issuer.made.subject if issuer else name(text), name(text), key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - 900 * DAY)
        .not_valid_after(NOW + 900 * DAY)
        .add_extension(x509.BasicConstraints(root, None), True)
        .add_extension(usage, True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above.public_key()), False)
    )
    if stamps:
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True)
    if signs and not stamps:
        point = x509.DistributionPoint([x509.UniformResourceIdentifier("http://x.invalid/crl")], *[None] * 3)
        made = made.add_extension(x509.CRLDistributionPoints([point]), False)
    return Holder(key, made.sign(above, SHA256()))


def revocations(root: Holder, revoked: Holder, when: datetime) -> asn1_crl.CertificateList:
    one = x509.RevokedCertificateBuilder().serial_number(revoked.made.serial_number).revocation_date(when)
    key_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    made = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.made.subject)
        .last_update(NOW - timedelta(hours=1))
        .next_update(NOW + 30 * DAY)
        .add_extension(key_id, False)
        .add_extension(x509.CRLNumber(1), False)
        .add_revoked_certificate(one.build())
        .sign(root.key, SHA256())
    )
    return asn1_crl.CertificateList.load(made.public_bytes(Encoding.DER))


def signed(
    path: Path, root: Holder, town: Holder, list_: asn1_crl.CertificateList, complete: bool = True
) -> None:
    """Sign a paper with a time stamp, and add the list of revocations to its security store.

    The root's certificate is in the file only where that is to be ``complete``.
    """
    stamper = holder("Stamps", root, stamps=True)
    above = [root.certificate] if complete else []
    store = SimpleCertificateStore()
    store.register_multiple([*above, stamper.certificate])
    signer = signers.SimpleSigner(town.certificate, town.private, store)
    service = timestamps.DummyTimeStamper(
        stamper.certificate, stamper.private, certs_to_embed=store, fixed_dt=SIGNED
    )
    details = signers.PdfSignatureMetadata(field_name="town", subfilter=fields.SigSeedSubFilter.PADES)
    with blank_paper(path).open("r+b") as paper:
        signers.sign_pdf(IncrementalPdfFileWriter(paper), details, signer, timestamper=service, in_place=True)
        writer = IncrementalPdfFileWriter(paper)
        DocumentSecurityStore.supply_dss_in_writer(
            writer, sig_contents=None, certs=[*above, town.certificate], crls=[list_]
        )
        writer.write_in_place()


@pytest.mark.parametrize(
    ("revoked", "verdict"), [(SIGNED - 5 * DAY, Verdict.INVALID), (SIGNED + 5 * DAY, Verdict.UNCLEAR)]
)
def test_it_matters_whether_a_certificate_was_revoked_before_or_after_signing(
    examiner: PadesExaminer, tmp_path: Path, revoked: datetime, verdict: Verdict
) -> None:
    root = holder("Root")
    town = holder("Town", root)
    path = tmp_path / "paper.pdf"
    signed(path, root, town, revocations(root, town, revoked))
    findings = examiner.examine(path, [root.made.public_bytes(Encoding.DER)])
    judgement = judge(findings, clean_opening=True)
    assert (judgement.verdict, judgement.trust, judgement.code) == (verdict, Trust.REVOKED, "SIG-22")
