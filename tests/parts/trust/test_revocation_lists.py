"""Lists of revocations: which ones speak of a certificate at all (RFC 5280, 6.3.3 b)."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from clerkdesk.adapters.trust.revocation import ask
from clerkdesk.adapters.trust.web import NoAnswerError, Web
from tests.fakes.lasting import Office
from tests.fakes.pki import Land
from tests.fakes.strangers import a_stranger

NOW = datetime.now(UTC)
HERE, BESIDE, ELSEWHERE = (f"http://authority.example/{part}.crl" for part in ("mine", "mirror", "others"))


class Telling(Web):
    """Says the same to everybody."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer

    def get(self, url: str, limit: int) -> bytes:
        return self._answer


def names(*urls: str) -> list[x509.GeneralName]:
    return [x509.UniformResourceIdentifier(url) for url in urls]


def part(*urls: str, **flags: bool) -> x509.IssuingDistributionPoint:
    said = {"only_contains_user_certs": False, "only_contains_ca_certs": False, **flags}
    return x509.IssuingDistributionPoint(
        full_name=names(*urls) or None,
        relative_name=None,
        only_some_reasons=None,
        indirect_crl=False,
        only_contains_attribute_certs=False,
        **said,
    )


def a_list(land: Land, *extensions: x509.ExtensionType) -> bytes:
    """A list of the land's authority on which nobody stands."""
    key = load_pem_private_key((land.folder / "issuer.key").read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    issuer = x509.load_der_x509_certificate(land.certificate("issuer"))
    made = x509.CertificateRevocationListBuilder(issuer.subject, NOW, NOW + timedelta(days=1))
    for extension in extensions:
        made = made.add_extension(extension, True)
    return made.sign(key, SHA256()).public_bytes(Encoding.DER)


def asked(land: Land, *extensions: x509.ExtensionType) -> bool:
    """Whether somebody whose list is at HERE, and the same at BESIDE, is told to be revoked."""
    points = x509.CRLDistributionPoints([x509.DistributionPoint(names(HERE, BESIDE), None, None, None)])
    own = x509.load_der_x509_certificate(a_stranger((points, False), land=land).certificate)
    issuer = x509.load_der_x509_certificate(land.certificate("issuer"))
    return ask((own, issuer), Telling(a_list(land, *extensions)), NOW).revoked


@pytest.mark.parametrize(
    "extensions",
    [
        (),
        (x509.CRLNumber(7),),
        (part(HERE),),
        (part(BESIDE),),
        (part(ELSEWHERE, HERE),),
        (part(only_contains_user_certs=True),),
    ],
    ids=["plain", "number", "own", "same part", "two names", "all of users"],
)
def test_a_list_that_speaks_of_the_certificate_is_believed(
    curve_office: Office, extensions: tuple[x509.ExtensionType, ...]
) -> None:
    assert asked(curve_office.land, *extensions) is False


@pytest.mark.parametrize(
    ("extension", "why"),
    [
        (part(ELSEWHERE), "another part"),
        (part(HERE, only_contains_ca_certs=True), "other certificates"),
        (x509.DeltaCRLIndicator(3), "changes only"),
        (x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00"), "do not understand"),
        (x509.IssuerAlternativeName(names(HERE)), "do not understand"),
    ],
    ids=["part", "kind", "delta", "unknown", "not looked at"],
)
def test_a_list_that_does_not_is_no_answer(
    curve_office: Office, extension: x509.ExtensionType, why: str
) -> None:
    with pytest.raises(NoAnswerError, match=why):
        asked(curve_office.land, extension)
