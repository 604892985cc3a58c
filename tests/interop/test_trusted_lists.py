"""The lists our tests attack are lists as others know them: by ETSI's schema, and by pyHanko's own reader."""

import zipfile
from pathlib import Path

import pytest
from asn1crypto import x509
from lxml import etree
from pyhanko.sign.validation.qualified.eutl_parse import parse_lotl_unsafe, trust_list_to_registry

from clerkdesk.adapters.trust.importing import ListImport
from clerkdesk.adapters.trust.kept_lists import KeptLists
from tests.fakes.trusted_list import DAY, NOW, STAMPING, WITHDRAWN, Line, Listed, Paper, a_publisher
from tests.interop.java_judges import class_path

UNION, COUNTRY = a_publisher(), a_publisher()
AUTHORITY, SERVICE = a_publisher().certificate, a_publisher().certificate
LIST = Paper(
    services=(
        Listed(AUTHORITY, lines=(Line(WITHDRAWN, NOW - DAY), Line())),
        Listed(SERVICE, STAMPING),
    )
)
LIST_OF_LISTS = Paper("EU", pointers={"EU": [UNION.certificate], "DE": [COUNTRY.certificate]})
SCHEMA = "ts_119612v020101_xsd.xsd"


class Schemas(etree.Resolver):
    """ETSI's and the W3C's schemas out of the jars of EU DSS."""

    def __init__(self, jars: list[Path]) -> None:
        self._found: dict[str, bytes] = {}
        for jar in jars:
            with zipfile.ZipFile(jar) as packed:
                names = [name for name in packed.namelist() if name.endswith(".xsd")]
                self._found |= {Path(name).name: packed.read(name) for name in names}

    def resolve(self, url: str, _: object, context: object) -> object:
        return self.resolve_string(self._found[url.rsplit("/", 1)[-1]], context)

    def schema(self, name: str) -> etree.XMLSchema:
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(self)
        return etree.XMLSchema(etree.fromstring(self._found[name], parser))


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    pom = (Path(__file__).parent / "dss" / "pom.xml").read_text(encoding="utf-8")
    paths = class_path(pom, tmp_path_factory.mktemp("dss")).strip().split(":")
    return Schemas([Path(path) for path in paths if Path(path).name.startswith("specs-")]).schema(SCHEMA)


@pytest.mark.parametrize("paper", [LIST, LIST_OF_LISTS], ids=["a country's", "of lists"])
def test_our_lists_keep_to_the_schema(schema: etree.XMLSchema, paper: Paper) -> None:
    schema.assertValid(etree.fromstring(paper.signed(COUNTRY)))


def test_pyhanko_reads_the_same_services_and_times(tmp_path: Path) -> None:
    kept = KeptLists(tmp_path)
    ours = ListImport(kept, list).take_in(LIST.file(tmp_path, COUNTRY), [COUNTRY.certificate])
    signer = x509.Certificate.load(COUNTRY.certificate)
    registry, troubles = trust_list_to_registry(LIST.signed(COUNTRY).decode(), [signer])
    assert troubles == []
    theirs = {
        (cert.dump(), one.base_info.valid_from, one.base_info.valid_until)
        for kind in (registry.known_certificate_authorities, registry.known_timestamp_authorities)
        for authority in kind
        for one in registry.applicable_service_definitions(authority, None)
        for cert in one.base_info.provider_certs
    }
    assert theirs == {
        (service.certificates[0], period.since, period.until)
        for service in ours.services
        for period in service.good_periods()
    }


def test_pyhanko_reads_the_same_pointers(tmp_path: Path) -> None:
    everybody = LIST_OF_LISTS.file(tmp_path, UNION)
    ours = ListImport(KeptLists(tmp_path), lambda: [UNION.certificate]).take_in(everybody)
    theirs = parse_lotl_unsafe(everybody.read_text()).references
    assert {one.territory: tuple(cert.dump() for cert in one.tlso_certs) for one in theirs} == {
        one.territory: one.signers for one in ours.pointers
    }
