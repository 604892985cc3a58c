"""Trusted lists of an invented Union, as TS 119 612 wants them: written, signed, and kept in files."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml.algorithms import DigestAlgorithm, SignatureMethod
from signxml.xades.xades import XAdESSigner

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
GRANTED, WITHDRAWN = "granted", "withdrawn"
SIGNING, STAMPING = "CA/QC", "TSA/QTST"

_LIST = "http://uri.etsi.org/TrstSvc/TrustedList"
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Publisher:
    """Who publishes a list: a key, and the certificate that goes with it."""

    key: Key
    made: x509.Certificate

    @property
    def certificate(self) -> bytes:
        """The certificate (DER)."""
        return self.made.public_bytes(Encoding.DER)

    def file(self, folder: Path) -> Path:
        """The certificate in a file (PEM)."""
        path = folder / f"{self.made.serial_number}.pem"
        path.write_bytes(self.made.public_bytes(Encoding.PEM))
        return path


def a_publisher(key: Key | None = None, end: datetime = NOW + 900 * DAY) -> Publisher:
    """Somebody with a fresh certificate, as a scheme's operator makes its own."""
    own = key or ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "ZZ"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Aufsicht Musterland"),
            x509.NameAttribute(NameOID.COMMON_NAME, "Musterland Trusted List"),
        ]
    )
    made = (
        x509.CertificateBuilder(name, name, own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - 900 * DAY)
        .not_valid_after(end)
        .sign(own, SHA256())
    )
    return Publisher(own, made)


@dataclass(frozen=True)
class Line:
    """A line in a service's history."""

    status: str = GRANTED
    since: datetime = NOW - 400 * DAY
    uses: tuple[str, ...] = ("ForeSignatures", "ForeSeals")
    critical: str = ""
    """An element that nobody knows and that must be understood."""


@dataclass(frozen=True)
class Listed:
    """A service on a list, its newest line first."""

    certificate: bytes
    kind: str = SIGNING
    lines: tuple[Line, ...] = (Line(),)


@dataclass(frozen=True)
class Paper:
    """A list before it is signed."""

    territory: str = "DE"
    sequence: int = 5
    issued: datetime = NOW - 30 * DAY
    next_update: datetime | None = NOW + 100 * DAY
    services: tuple[Listed, ...] = ()
    pointers: Mapping[str, Sequence[bytes]] = field(default_factory=dict)
    """Whose lists it points to, and who signs those; a list with any is a list of lists."""

    def newer(self, **changes: object) -> "Paper":
        """The next list."""
        later = {"sequence": self.sequence + 1, "issued": self.issued + DAY}
        return replace(self, **{**later, **changes})  # type: ignore[arg-type]

    @property
    def xml(self) -> str:
        """The list as XML."""
        services = "".join(map(_service, self.services))
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#"
  xmlns:sie="http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#"
  xmlns:extra="http://uri.etsi.org/02231/v2/additionaltypes#" Id="L"
  TSLTag="http://uri.etsi.org/19612/TSLTag">
{self._scheme()}
{_providers(services) if services else ""}
</TrustServiceStatusList>
"""

    def _scheme(self) -> str:
        kind = "EUlistofthelists" if self.pointers else "EUgeneric"
        pointers = "".join(f"{_pointer(*one)}" for one in self.pointers.items())
        following = f"<dateTime>{_moment(self.next_update)}</dateTime>" if self.next_update else ""
        return f"""<SchemeInformation>
<TSLVersionIdentifier>6</TSLVersionIdentifier>
<TSLSequenceNumber>{self.sequence}</TSLSequenceNumber>
<TSLType>{_LIST}/TSLType/{kind}</TSLType>
<SchemeOperatorName>{_named("Aufsicht Musterland")}</SchemeOperatorName>
<SchemeOperatorAddress>{_address()}</SchemeOperatorAddress>
<SchemeName>{_named(f"{self.territory}:Musterliste")}</SchemeName>
<SchemeInformationURI>{_uri()}</SchemeInformationURI>
<StatusDeterminationApproach>{_LIST}/StatusDetn/EUappropriate</StatusDeterminationApproach>
<SchemeTypeCommunityRules>{_uri()}</SchemeTypeCommunityRules>
<SchemeTerritory>{self.territory}</SchemeTerritory>
<PolicyOrLegalNotice><TSLLegalNotice xml:lang="en">invented</TSLLegalNotice></PolicyOrLegalNotice>
<HistoricalInformationPeriod>65535</HistoricalInformationPeriod>
{f"<PointersToOtherTSL>{pointers}</PointersToOtherTSL>" if pointers else ""}
<ListIssueDateTime>{_moment(self.issued)}</ListIssueDateTime>
<NextUpdate>{following}</NextUpdate>
</SchemeInformation>"""

    def signed(self, publisher: Publisher) -> bytes:
        """The list with its publisher's signature."""
        return signed(self.xml.encode(), publisher)

    def file(self, folder: Path, publisher: Publisher) -> Path:
        """The signed list in a file."""
        return written(folder / f"{self.territory}-{self.sequence}.xml", self.signed(publisher))


def signed(content: bytes, publisher: Publisher, digest: DigestAlgorithm = DigestAlgorithm.SHA256) -> bytes:
    """XML with a XAdES signature of the enveloped kind, as its root's last child."""
    curve = isinstance(publisher.key, ec.EllipticCurvePrivateKey)
    how = SignatureMethod.ECDSA_SHA256 if curve else SignatureMethod.RSA_SHA256
    signer = XAdESSigner(
        signature_algorithm=how,
        digest_algorithm=digest,
    )
    root = signer.sign(
        etree.fromstring(content), key=publisher.key, cert=[publisher.made], always_add_key_value=False
    )
    packed: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return packed


def written(path: Path, content: bytes) -> Path:
    """A file with this content."""
    path.write_bytes(content)
    return path


def _providers(services: str) -> str:
    return f"""<TrustServiceProviderList><TrustServiceProvider>
<TSPInformation><TSPName>{_named("Musterdienste")}</TSPName>
<TSPTradeName>{_named("VATZZ-1")}</TSPTradeName><TSPAddress>{_address()}</TSPAddress>
<TSPInformationURI>{_uri()}</TSPInformationURI></TSPInformation>
<TSPServices>{services}</TSPServices></TrustServiceProvider></TrustServiceProviderList>"""


def _service(service: Listed) -> str:
    newest, *older = service.lines
    history = "".join(
        f"<ServiceHistoryInstance>{_line(service, one)}</ServiceHistoryInstance>" for one in older
    )
    return (
        f"<TSPService><ServiceInformation>{_line(service, newest)}</ServiceInformation>"
        + (f"<ServiceHistory>{history}</ServiceHistory>" if history else "")
        + "</TSPService>"
    )


def _line(service: Listed, line: Line) -> str:
    informations = "".join(
        "<Extension Critical='true'><AdditionalServiceInformation>"
        f"<URI xml:lang='en'>{_LIST}/SvcInfoExt/{use}</URI></AdditionalServiceInformation></Extension>"
        for use in (line.uses if service.kind == SIGNING else ())
    )
    if line.critical:
        informations += f"<Extension Critical='true'><extra:{line.critical}/></Extension>"
    certificate = b64encode(service.certificate).decode()
    return f"""<ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/{service.kind}</ServiceTypeIdentifier>
<ServiceName>{_named("Musterdienst")}</ServiceName>
<ServiceDigitalIdentity><DigitalId><X509Certificate>{certificate}</X509Certificate></DigitalId>
</ServiceDigitalIdentity>
<ServiceStatus>{_LIST}/Svcstatus/{line.status}</ServiceStatus>
<StatusStartingTime>{_moment(line.since)}</StatusStartingTime>
{f"<ServiceInformationExtensions>{informations}</ServiceInformationExtensions>" if informations else ""}"""


def _pointer(territory: str, signers: Sequence[bytes]) -> str:
    kind = "EUlistofthelists" if territory == "EU" else "EUgeneric"
    identities = "".join(
        f"<ServiceDigitalIdentity><DigitalId><X509Certificate>{b64encode(der).decode()}</X509Certificate>"
        "</DigitalId></ServiceDigitalIdentity>"
        for der in signers
    )
    told = (
        f"<TSLType>{_LIST}/TSLType/{kind}</TSLType>",
        f"<SchemeTerritory>{territory}</SchemeTerritory>",
        "<extra:MimeType>application/vnd.etsi.tsl+xml</extra:MimeType>",
        f"<SchemeOperatorName>{_named('Aufsicht Musterland')}</SchemeOperatorName>",
        f"<SchemeTypeCommunityRules>{_uri()}</SchemeTypeCommunityRules>",
    )
    informations = "".join(f"<OtherInformation>{one}</OtherInformation>" for one in told)
    return f"""<OtherTSLPointer><ServiceDigitalIdentities>{identities}</ServiceDigitalIdentities>
<TSLLocation>https://lists.example.invalid/{territory}.xml</TSLLocation>
<AdditionalInformation>{informations}</AdditionalInformation></OtherTSLPointer>"""


def _named(name: str) -> str:
    return f'<Name xml:lang="en">{escape(name)}</Name>'


def _uri() -> str:
    return '<URI xml:lang="en">https://lists.example.invalid/</URI>'


def _address() -> str:
    return f"""<PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>Musterweg 1</StreetAddress>
<Locality>Musterstadt</Locality><CountryName>DE</CountryName></PostalAddress></PostalAddresses>
<ElectronicAddress>{_uri()}</ElectronicAddress>"""


def _moment(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
