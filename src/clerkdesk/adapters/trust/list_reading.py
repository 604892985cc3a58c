"""What a trusted list says: its scheme, its services with their history, the lists it points to."""

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from clerkdesk.adapters.trust.folder import demand_readable
from clerkdesk.adapters.trust.list_xml import LIST, Element
from clerkdesk.base.errors import KeyTrouble, Unreadable
from clerkdesk.domain.trusted_lists import Entry, Pointer, Purpose, Service, TrustedList, Use

_TYPES = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/"
_PURPOSES = {
    "http://uri.etsi.org/TrstSvc/Svctype/CA/QC": Purpose.SIGNATURES,
    "http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST": Purpose.TIMESTAMPS,
}
_STATUSES = re.compile(
    r"http://uri\.etsi\.org/TrstSvc/(?:TrustedList|eSigDir-1999-93-EC-TrustedList)/Svcstatus/([a-z]+)"
)
_USES = {
    "ForeSignatures": Use.SIGNATURES,
    "ForeSeals": Use.SEALS,
    "ForWebSiteAuthentication": Use.WEB,
}
_USE = "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/"
_QUALIFIED = "{http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#}Qualifications"
# These may be critical: the first says what a service is for, the others leave its standing as it is.
_KNOWN_EXTENSIONS = {
    f"{LIST}AdditionalServiceInformation",
    f"{LIST}ExpiredCertsRevocationInfo",
    _QUALIFIED,
    "{http://uri.etsi.org/02231/v2/additionaltypes#}TakenOverBy",
}
_TERRITORY = re.compile(r"[A-Z]{2}")
_MIME = "{http://uri.etsi.org/02231/v2/additionaltypes#}MimeType"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def territory_of(root: Element) -> tuple[str, bool]:
    """Whose list it is, and whether it is a list of lists; Unreadable TRU-10."""
    kind = _text(root, "SchemeInformation", "TSLType")
    territory = _text(root, "SchemeInformation", "SchemeTerritory")
    if not kind.startswith(_TYPES) or not _TERRITORY.fullmatch(territory):
        raise Unreadable("TRU-10", "neither a trusted list nor a list of them")
    return territory, kind.endswith("listofthelists")


def issued_at(root: Element) -> datetime:
    """When it was issued; Unreadable TRU-10."""
    return _moment(_text(root, "SchemeInformation", "ListIssueDateTime"))


def read_list(root: Element, digest: str) -> TrustedList:
    """The list in its checked XML; Unreadable TRU-10 when it lacks what each list must have.

    A service that cannot be understood is left out: it makes nothing trusted.
    """
    territory, of_lists = territory_of(root)
    scheme = root.find(f"{LIST}SchemeInformation")
    following = scheme.findtext(f"{LIST}NextUpdate/{LIST}dateTime", "").strip()
    found = [] if of_lists else list(_services(root))
    return TrustedList(
        territory=territory,
        publisher=_name(scheme.find(f"{LIST}SchemeOperatorName")),
        of_lists=of_lists,
        sequence=_number(_text(scheme, "TSLSequenceNumber")),
        issued=issued_at(root),
        next_update=_moment(following) if following else None,
        digest=digest,
        services=tuple(service for service in found if service is not None),
        pointers=tuple(_pointers(scheme)) if of_lists else (),
        left_out=found.count(None),
    )


def _services(root: Element) -> Iterator[Service | None]:
    """The services that make certificates or time stamps; None for one that cannot be understood."""
    provided = f"{LIST}TrustServiceProviderList/{LIST}TrustServiceProvider/{LIST}TSPServices/{LIST}TSPService"
    for service in root.iterfind(provided):
        today = service.find(f"{LIST}ServiceInformation")
        if today is None or today.findtext(f"{LIST}ServiceTypeIdentifier", "").strip() not in _PURPOSES:
            continue
        try:
            yield _service(service, today)
        except (Unreadable, KeyTrouble):
            yield None


def _service(service: Element, today: Element) -> Service:
    """One service; its certificates are those it has today (TS 119 612, 5.5.3 and 5.6.3)."""
    kind = _text(today, "ServiceTypeIdentifier")
    certificates = tuple(_certificates(today.find(f"{LIST}ServiceDigitalIdentity")))
    if not certificates:
        raise Unreadable("TRU-10", "a service without certificate")
    for der in certificates:
        demand_readable(der, "list")
    earlier = service.iterfind(f"{LIST}ServiceHistory/{LIST}ServiceHistoryInstance")
    lines = [today, *earlier]
    return Service(
        name=_name(today.find(f"{LIST}ServiceName")),
        purpose=_PURPOSES[kind],
        certificates=certificates,
        history=tuple(_entry(line, kind) for line in lines),
    )


def _entry(line: Element, kind: str) -> Entry:
    """A line of the history; while the service was of another kind it counts for nothing."""
    status = _STATUSES.fullmatch(_text(line, "ServiceStatus"))
    same = _text(line, "ServiceTypeIdentifier") == kind
    extensions = list(line.iterfind(f"{LIST}ServiceInformationExtensions/{LIST}Extension"))
    return Entry(
        status=status[1] if status and same and all(map(_understood, extensions)) else "unknown",
        since=_moment(_text(line, "StatusStartingTime")),
        uses=frozenset(use for extension in extensions for use in _uses(extension)),
    )


def _understood(extension: Element) -> bool:
    critical = extension.get("Critical", "false").strip() not in ("false", "0")
    return not critical or all(part.tag in _KNOWN_EXTENSIONS for part in extension)


def _uses(extension: Element) -> Iterator[Use]:
    for uri in extension.iterfind(f"{LIST}AdditionalServiceInformation/{LIST}URI"):
        use = _USES.get((uri.text or "").strip().removeprefix(_USE))
        if use is not None:
            yield use


def _pointers(scheme: Element) -> Iterator[Pointer]:
    """The lists a list of lists points to; of those for people to read it says so by their media type."""
    for pointer in scheme.iterfind(f"{LIST}PointersToOtherTSL/{LIST}OtherTSLPointer"):
        told = list(pointer.iterfind(f"{LIST}AdditionalInformation/{LIST}OtherInformation/*"))
        said = {part.tag: (part.text or "").strip() for part in told}
        territory = said.get(f"{LIST}SchemeTerritory", "")
        if said.get(_MIME) != "application/vnd.etsi.tsl+xml" or not _TERRITORY.fullmatch(territory):
            continue
        identities = pointer.iterfind(f"{LIST}ServiceDigitalIdentities/{LIST}ServiceDigitalIdentity")
        signers = tuple(der for identity in identities for der in _certificates(identity))
        yield Pointer(territory, said.get(f"{LIST}TSLType", "").endswith("listofthelists"), signers)


def _certificates(identity: Element) -> Iterator[bytes]:
    for one in () if identity is None else identity.iterfind(f"{LIST}DigitalId/{LIST}X509Certificate"):
        try:
            der = base64.b64decode("".join(one.itertext()).encode())
        except (ValueError, binascii.Error) as trouble:
            raise Unreadable("TRU-10", "damaged certificate") from trouble
        yield der


def _name(names: Element) -> str:
    """The English name, else the first."""
    found = [] if names is None else [(one.get(_LANGUAGE), (one.text or "").strip()) for one in names]
    english = [name for language, name in found if language == "en"]
    return next(iter(english or [name for _, name in found]), "")


def _text(element: Element, *path: str) -> str:
    text: str = element.findtext("/".join(f"{LIST}{step}" for step in path), "").strip()
    if not text:
        raise Unreadable("TRU-10", f"without {path[-1]}")
    return text


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Unreadable("TRU-10", "its number is none")
    return int(text)


def _moment(text: str) -> datetime:
    """A time (TS 119 612, 5.1.4: in UTC)."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as trouble:
        raise Unreadable("TRU-10", "a time that is none") from trouble
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
