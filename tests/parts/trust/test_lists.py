"""Trusted lists: taken in when they are signed by whom they must be, and whole; all others are refused."""

import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from lxml import etree
from signxml.algorithms import DigestAlgorithm

from clerkdesk.adapters.trust import list_xml
from clerkdesk.adapters.trust.importing import ListImport, union_signers
from clerkdesk.adapters.trust.kept_lists import KeptLists
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.trusted_lists import Purpose, Standing, TrustedList
from tests.fakes.trusted_list import (
    DAY,
    NOW,
    STAMPING,
    WITHDRAWN,
    Line,
    Listed,
    Paper,
    Publisher,
    a_publisher,
    signed,
    written,
)

UNION, COUNTRY, STRANGER = a_publisher(), a_publisher(), a_publisher()
AUTHORITY = a_publisher().certificate
LIST = Paper(services=(Listed(AUTHORITY),))


@pytest.fixture
def kept(tmp_path: Path) -> KeptLists:
    """An office that has no lists yet."""
    (tmp_path / "lists").mkdir()
    return KeptLists(tmp_path / "lists")


@pytest.fixture
def union(kept: KeptLists, tmp_path: Path) -> ListImport:
    """An office that has the list of lists, which names who signs the country's."""
    importing = ListImport(kept, published=lambda: [UNION.certificate])
    pointers = {"EU": [UNION.certificate], "DE": [COUNTRY.certificate], "AT": [STRANGER.certificate]}
    importing.take_in(Paper("EU", 388, pointers=pointers).file(tmp_path, UNION))
    return importing


def refusal(importing: ListImport, path: Path) -> str:
    with pytest.raises(ClerkDeskError) as caught:
        importing.take_in(path)
    return caught.value.code


def test_the_list_of_lists_says_who_signs_the_lists_of_the_countries(
    union: ListImport, kept: KeptLists, tmp_path: Path
) -> None:
    taken = union.take_in(LIST.file(tmp_path, COUNTRY))
    assert (taken.territory, taken.sequence, taken.publisher) == ("DE", 5, "Aufsicht Musterland")
    assert [one.territory for one in kept.readable()] == ["DE", "EU"]
    [authority] = kept.authorities()
    assert (authority.certificate, authority.purpose) == (AUTHORITY, Purpose.SIGNATURES)
    assert authority.standing(NOW) is Standing.GOOD
    assert authority.standing(NOW - 500 * DAY) is Standing.NOT_GOOD
    assert authority.standing(NOW + 101 * DAY) is Standing.OUTDATED


def test_what_is_kept_is_what_was_read(union: ListImport, kept: KeptLists, tmp_path: Path) -> None:
    lines = (
        Line(WITHDRAWN, NOW - DAY),
        Line(since=NOW - 90 * DAY, uses=("ForWebSiteAuthentication",)),
        Line(),
    )
    paper = Paper(services=(Listed(AUTHORITY, lines=lines), Listed(STRANGER.certificate, STAMPING)))
    taken = union.take_in(paper.file(tmp_path, COUNTRY))
    assert kept.of("DE") == taken
    assert [(one.since, one.until) for one in taken.services[0].good_periods()] == [
        (NOW - 400 * DAY, NOW - 90 * DAY)
    ]


def test_a_signer_given_by_hand_needs_no_list_of_lists(kept: KeptLists, tmp_path: Path) -> None:
    path = LIST.file(tmp_path, COUNTRY)
    importing = ListImport(kept, published=list)
    assert refusal(importing, path) == "TRU-12"
    assert importing.take_in(path, [COUNTRY.certificate]).territory == "DE"


def test_the_list_of_lists_names_its_own_next_signer(kept: KeptLists, tmp_path: Path) -> None:
    importing = ListImport(kept, published=lambda: [UNION.certificate])
    heir = a_publisher()
    first = Paper("EU", pointers={"EU": [UNION.certificate, heir.certificate]})
    assert refusal(importing, first.file(tmp_path, heir)) == "TRU-12", "not before the first one named it"
    importing.take_in(first.file(tmp_path, UNION))
    assert importing.take_in(first.newer().file(tmp_path, heir)).sequence == 6


def test_a_country_signs_neither_another_ones_list_nor_that_of_all(union: ListImport, tmp_path: Path) -> None:
    assert refusal(union, LIST.file(tmp_path, STRANGER)) == "TRU-12"
    everybody = Paper("EU", 389, pointers={"EU": [COUNTRY.certificate]})
    assert refusal(union, everybody.file(tmp_path, COUNTRY)) == "TRU-12"


def test_the_published_certificates_of_the_union_can_be_read() -> None:
    assert len(union_signers()) >= 2


@pytest.mark.parametrize(
    "key",
    [rsa.generate_private_key(65537, 2048), ec.generate_private_key(ec.SECP384R1())],
    ids=["rsa", "p384"],
)
def test_keys_of_every_usual_kind_sign(kept: KeptLists, tmp_path: Path, key: rsa.RSAPrivateKey) -> None:
    publisher = a_publisher(key)
    path = LIST.file(tmp_path, publisher)
    assert ListImport(kept, list).take_in(path, [publisher.certificate])


def _edited(name: str, good: bytes) -> bytes:
    """A list whose text was changed after its publisher signed it."""
    return {
        "a status was changed": good.replace(b"Svcstatus/granted", b"Svcstatus/withdrawn"),
        "the number was raised": good.replace(b"Number>5<", b"Number>6<"),
        "only a part of it is signed": good.replace(b'URI=""', b'URI="#part"').replace(
            b"<SchemeName", b'<SchemeName Id="part"'
        ),
        "it was signed with a digest of yesterday": signed(
            LIST.xml.encode(), COUNTRY, DigestAlgorithm.SHA224
        ),
    }[name]


def _moved(name: str, good: bytes) -> bytes:
    """A list whose parts were moved after its publisher signed it."""
    root = etree.fromstring(good)
    [signature] = root.iter("{*}Signature")
    [value] = signature.iter("{*}SignatureValue")
    [scheme] = root.iter("{*}SchemeInformation")
    [services] = root.iter("{*}TSPServices")
    match name:
        case "a service was added":
            services.append(etree.fromstring(etree.tostring(services[0])))
        case "the signature was taken out":
            root.remove(signature)
        case "the value of the signature was changed":
            value.text = value.text[:8] + ("A" if value.text[8] != "A" else "B") + value.text[9:]
        case "it was wrapped into another list":
            return _wrapped(root)
        case "it was moved into an object of its own signature":
            return _hidden(root)
        case "the signature was moved deeper":
            scheme.append(signature)
        case "there is a second signature":
            root.append(etree.fromstring(etree.tostring(signature)))
    return etree.tostring(root)


def _wrapped(root: etree._Element) -> bytes:
    """An evil list around the true one, whose signature still refers to it by its Id."""
    evil = etree.fromstring(LIST.newer(services=(Listed(STRANGER.certificate),)).xml.encode())
    evil.set("Id", "other")
    evil.append(root)
    return etree.tostring(evil)


def _hidden(root: etree._Element) -> bytes:
    """An evil list that carries the signature, and in it the true list it was made over."""
    [signature] = root.iter("{*}Signature")
    evil = etree.fromstring(LIST.newer(services=(Listed(STRANGER.certificate),)).xml.encode())
    evil.set("Id", "other")
    root.remove(signature)
    etree.SubElement(signature, "{http://www.w3.org/2000/09/xmldsig#}Object").append(root)
    evil.append(signature)
    return etree.tostring(evil)


@pytest.mark.parametrize(
    ("attack", "name"),
    [
        (_edited, "a status was changed"),
        (_edited, "the number was raised"),
        (_edited, "only a part of it is signed"),
        (_edited, "it was signed with a digest of yesterday"),
        (_moved, "a service was added"),
        (_moved, "the signature was taken out"),
        (_moved, "the value of the signature was changed"),
        (_moved, "it was wrapped into another list"),
        (_moved, "it was moved into an object of its own signature"),
        (_moved, "the signature was moved deeper"),
        (_moved, "there is a second signature"),
    ],
)
def test_a_list_that_is_not_as_it_was_signed_is_refused(
    union: ListImport, tmp_path: Path, attack: Callable[[str, bytes], bytes], name: str
) -> None:
    good = LIST.signed(COUNTRY)
    bad = attack(name, good)
    assert bad != good
    assert refusal(union, written(tmp_path / "bad.xml", bad)) == "TRU-11"


def test_a_signature_by_its_id_over_the_whole_list_is_as_good(union: ListImport, tmp_path: Path) -> None:
    """Belgium's lists were signed so for years."""
    from signxml.xades.xades import XAdESSigner

    root = XAdESSigner().sign(
        etree.fromstring(LIST.xml.encode()),
        key=(publisher := a_publisher(rsa.generate_private_key(65537, 2048))).key,
        cert=[publisher.made],
        reference_uri="L",
        always_add_key_value=False,
    )
    path = written(tmp_path / "by-id.xml", etree.tostring(root))
    assert b'URI="#L"' in path.read_bytes()
    for wrapping in (_wrapped(root), _hidden(etree.fromstring(path.read_bytes()))):
        with pytest.raises(ClerkDeskError, match="TRU-11"):
            union.take_in(written(tmp_path / "wrapped.xml", wrapping), [publisher.certificate])
    assert union.take_in(path, [publisher.certificate]).sequence == 5


def test_a_signer_whose_certificate_had_run_out_signs_no_more(kept: KeptLists, tmp_path: Path) -> None:
    late = a_publisher(end=NOW - 60 * DAY)
    with pytest.raises(ClerkDeskError, match="TRU-11"):
        ListImport(kept, list).take_in(LIST.file(tmp_path, late), [late.certificate])


def test_a_small_key_is_outdated(kept: KeptLists, tmp_path: Path) -> None:
    small = a_publisher(rsa.generate_private_key(65537, 1024))
    with pytest.raises(ClerkDeskError, match="TRU-11"):
        ListImport(kept, list).take_in(LIST.file(tmp_path, small), [small.certificate])


def test_an_older_list_never_comes_back(union: ListImport, kept: KeptLists, tmp_path: Path) -> None:
    withdrawn = LIST.newer(services=(Listed(AUTHORITY, lines=(Line(WITHDRAWN, NOW - DAY), Line())),))
    union.take_in(withdrawn.file(tmp_path, COUNTRY))
    assert refusal(union, LIST.file(tmp_path, COUNTRY)) == "TRU-13"
    same_number = LIST.newer(sequence=6, issued=NOW)
    assert refusal(union, same_number.file(tmp_path, COUNTRY)) == "TRU-13"
    assert kept.authorities()[0].standing(NOW) is Standing.NOT_GOOD


def test_the_same_list_may_be_taken_in_twice(union: ListImport, tmp_path: Path) -> None:
    path = LIST.file(tmp_path, COUNTRY)
    assert union.take_in(path) == union.take_in(path)


def test_a_list_that_has_run_out_is_taken_in_and_tells_of_the_time_before(
    union: ListImport, kept: KeptLists, tmp_path: Path
) -> None:
    old = Paper(services=LIST.services, issued=NOW - 200 * DAY, next_update=NOW - 20 * DAY)
    union.take_in(old.file(tmp_path, COUNTRY))
    [authority] = kept.authorities()
    assert (authority.standing(NOW), authority.standing(NOW - 21 * DAY)) == (Standing.OUTDATED, Standing.GOOD)


def test_a_closed_list_tells_of_the_time_up_to_its_end(
    union: ListImport, kept: KeptLists, tmp_path: Path
) -> None:
    union.take_in(Paper(services=LIST.services, next_update=None).file(tmp_path, COUNTRY))
    assert kept.authorities()[0].standing(NOW - DAY) is Standing.OUTDATED


def test_a_list_from_the_future_is_refused(union: ListImport, tmp_path: Path) -> None:
    ahead = Paper(services=LIST.services, issued=NOW + 30 * DAY)
    assert refusal(union, ahead.file(tmp_path, COUNTRY)) == "TRU-14"


BOMB = b"""<?xml version="1.0"?><!DOCTYPE TrustServiceStatusList [<!ENTITY a "aaaaaaaaaa">%s]>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">&z;</TrustServiceStatusList>""" % b"".join(
    b'<!ENTITY %c "%s">' % (98 + level, (b"&%c;" % (97 + level)) * 10) for level in range(25)
)
NO_LISTS = {
    "nothing": b"",
    "text": b"no XML at all",
    "a PDF": b"%PDF-1.7",
    "cut off": LIST.signed(COUNTRY)[:-200],
    "another kind of XML": b"<html/>",
    "a wrong name space": LIST.signed(COUNTRY).replace(b"02231/v2#", b"02231/v3#"),
    "a bomb of entities": BOMB,
    "an outside entity": b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x"><x/>',
    "UTF-16": LIST.xml.replace("UTF-8", "UTF-16").encode("utf-16"),
    "a document type in UTF-7": b'<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE x+AD4-<x/>',
    "very deep": b"<a>" * 100_000,
    "a territory that is a path": LIST.xml.replace("Territory>DE<", "Territory>../../x<").encode(),
    "no number": LIST.xml.replace("Territory>DE<", "Territory><").encode(),
}


@pytest.mark.parametrize("content", NO_LISTS.values(), ids=NO_LISTS)
def test_what_is_no_list_is_refused(union: ListImport, tmp_path: Path, content: bytes) -> None:
    begun = time.perf_counter()
    assert refusal(union, written(tmp_path / "none.xml", content)) == "TRU-10"
    assert time.perf_counter() - begun < 5


def test_200_megabytes_are_not_even_read(union: ListImport, tmp_path: Path) -> None:
    path = written(tmp_path / "huge.xml", b"<a>")
    os.truncate(path, 200_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refusal(union, path) == "TRU-10"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 2 * list_xml.LARGEST / 1024


@pytest.mark.parametrize("number", ["-5", "0x5", "9" * 40, "５"])
def test_a_signed_list_with_nonsense_in_it_is_refused(union: ListImport, tmp_path: Path, number: str) -> None:
    content = signed(LIST.xml.replace("Number>5<", f"Number>{number}<").encode(), COUNTRY)
    assert refusal(union, written(tmp_path / "odd.xml", content)) == "TRU-10"


@pytest.mark.parametrize(
    "service",
    [Listed(b"\x30\x00"), Listed(b"no certificate"), Listed(AUTHORITY + b"more")],
    ids=["empty", "text", "longer"],
)
def test_a_service_that_cannot_be_read_is_left_out_and_counted(
    union: ListImport, tmp_path: Path, service: Listed
) -> None:
    paper = Paper(services=(service, Listed(AUTHORITY)))
    taken = union.take_in(paper.file(tmp_path, COUNTRY))
    assert ([one.certificates for one in taken.services], taken.left_out) == ([(AUTHORITY,)], 1)


def only(taken: TrustedList) -> object:
    [service] = taken.services
    return service.good_periods()


@pytest.mark.parametrize(
    "line",
    [
        Line("withdrawn"),
        Line("recognisedatnationallevel"),
        Line("accredited"),
        Line(uses=("ForWebSiteAuthentication",)),
        Line(critical="NobodyKnows"),
    ],
    ids=lambda line: f"{line.status}-{line.critical or line.uses[0]}",
)
def test_what_is_not_granted_for_signatures_makes_nothing_trusted(
    union: ListImport, tmp_path: Path, line: Line
) -> None:
    paper = Paper(services=(Listed(AUTHORITY, lines=(line,)),))
    assert only(union.take_in(paper.file(tmp_path, COUNTRY))) == ()


def test_other_services_are_not_taken(union: ListImport, tmp_path: Path) -> None:
    paper = Paper(services=(Listed(AUTHORITY, "EDS/REM/Q"), Listed(AUTHORITY, "CA/PKC")))
    assert union.take_in(paper.file(tmp_path, COUNTRY)).services == ()


def test_a_kept_list_that_is_damaged_is_left_out_until_it_is_removed(
    union: ListImport, kept: KeptLists, tmp_path: Path
) -> None:
    path = LIST.file(tmp_path, COUNTRY)
    union.take_in(path)
    damaged = tmp_path / "lists" / "DE.json"
    damaged.write_bytes(damaged.read_bytes()[:100])
    assert kept.authorities() == ()
    assert refusal(union, path) == "TRU-16", "nobody knows whether it was newer"
    kept.remove("DE")
    assert union.take_in(path)


def test_a_list_is_read_again_once_it_changes(union: ListImport, kept: KeptLists, tmp_path: Path) -> None:
    union.take_in(LIST.file(tmp_path, COUNTRY))
    before = kept.authorities()
    assert kept.authorities() is before
    union.take_in(LIST.newer(services=()).file(tmp_path, COUNTRY))
    assert kept.authorities() == ()


def test_an_unknown_list_cannot_be_removed(kept: KeptLists) -> None:
    for territory in ("DE", "../x"):
        with pytest.raises(ClerkDeskError, match="TRU-15"):
            kept.remove(territory)


def test_a_publisher_is_named_when_nobody_knows_them(kept: KeptLists, tmp_path: Path) -> None:
    with pytest.raises(ClerkDeskError, match="CN=Musterland Trusted List"):
        ListImport(kept, list).take_in(LIST.file(tmp_path, Publisher(COUNTRY.key, COUNTRY.made)))
