"""Evidence: chains, OCSP responses and lists of revocations over real HTTP, each checked."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.x509 import ocsp

from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.revocation import ask
from clerkdesk.adapters.trust.web import NoAnswerError, Web
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.signatures import Evidence
from tests.fakes.lasting import Office
from tests.fakes.misbehaving import BadServer, Reply


def collected(office: Office, *labels: str, **settings: object) -> Evidence:
    source = HttpEvidence(lambda: [office.land.root], **settings)  # type: ignore[arg-type]
    return source.collect([office.land.certificate(label) for label in labels], [])


class Detour(Web):
    """Sends every question for an address that holds ``word`` to a bad server instead."""

    def __init__(self, bad: BadServer, *words: str) -> None:
        super().__init__(seconds=5)
        self._bad = bad
        self._words = words

    def _there(self, url: str) -> str:
        return self._bad.url if any(word in url for word in self._words) else url

    def get(self, url: str, limit: int) -> bytes:
        return super().get(self._there(url), limit)

    def post(self, url: str, question: bytes, kind: str, limit: int) -> bytes:
        return super().post(self._there(url), question, kind, limit)


def test_a_chain_is_fetched_and_asked_about_up_to_its_root(office: Office) -> None:
    found = collected(office, "town")
    land = office.land
    assert set(found.certificates) == {land.certificate(one) for one in ("town", "issuer", "root")}
    assert (len(found.ocsps), len(found.crls), found.lacking) == (1, 1, ())
    [response] = map(ocsp.load_der_ocsp_response, found.ocsps)
    assert response.certificate_status is ocsp.OCSPCertStatus.GOOD


def test_what_several_chains_share_is_there_once(office: Office) -> None:
    found = collected(office, "town", "clerk", "tsa")
    assert len(found.certificates) == 5
    assert (len(found.ocsps), len(found.crls)) == (2, 2)


def test_everything_is_asked_at_once(rsa_office: Office) -> None:
    """Each question waits until four are under way: one after the other they would never be answered."""
    together = threading.Barrier(4)

    class Meeting(Web):
        def post(self, url: str, question: bytes, kind: str, limit: int) -> bytes:
            together.wait(timeout=10)
            return super().post(url, question, kind, limit)

    labels = ("town", "tsa", "expired", "late-tsa")
    assert len(collected(rsa_office, *labels, web=Meeting()).ocsps) == 4


def test_a_revoked_certificate_is_told_with_the_proof(office: Office) -> None:
    found = collected(office, "revoked")
    assert found.lacking == ((office.land.certificate("revoked"), "TRU-07"),)
    assert len(found.ocsps) == 1


def test_a_certificate_that_names_no_service_is_told(rsa_office: Office) -> None:
    found = collected(rsa_office, "responder", "town")
    assert found.lacking == ((rsa_office.land.certificate("responder"), "TRU-08"),)
    assert len(found.ocsps) == 1


def test_a_list_stands_in_for_a_responder_that_is_down(office: Office, bad: BadServer) -> None:
    found = collected(office, "town", web=Detour(bad, "/ocsp/"))
    assert (len(found.ocsps), len(found.crls)) == (0, 2)


@pytest.mark.parametrize(
    "body", [b"", b"garbage", b"\x30\x03\x0a\x01\x03"], ids=["empty", "garbage", "try-later"]
)
def test_what_is_no_answer_is_not_kept(office: Office, bad: BadServer, body: bytes) -> None:
    bad.say = lambda _: Reply(body)
    with pytest.raises(Unreachable, match="TRU-06"):
        collected(office, "town", web=Detour(bad, "/ocsp/", "/crls/"))


def test_an_answer_about_another_certificate_is_not_believed(rsa_office: Office, bad: BadServer) -> None:
    [other] = collected(rsa_office, "tsa").ocsps
    bad.say = lambda _: Reply(other)
    with pytest.raises(Unreachable, match="TRU-06"):
        collected(rsa_office, "town", web=Detour(bad, "/ocsp/", "/crls/"))


def test_an_answer_by_a_stranger_is_not_believed(
    rsa_office: Office, curve_office: Office, bad: BadServer
) -> None:
    bad.say = lambda _: Reply(Web().get(curve_office.land.service("crls", "issuer/latest.crl"), 100_000))
    with pytest.raises(Unreachable, match="TRU-06"):
        collected(rsa_office, "clerk", web=Detour(bad, "/crls/issuer"))


@pytest.mark.parametrize("days", [-1, 2])
def test_an_answer_that_is_not_of_now_is_not_believed(rsa_office: Office, days: int) -> None:
    land = rsa_office.land
    link = tuple(x509.load_der_x509_certificate(land.certificate(one)) for one in ("town", "issuer"))
    with pytest.raises(NoAnswerError, match="not of now"):
        ask(link, Web(), datetime.now(UTC) + timedelta(days=days))  # type: ignore[arg-type]


def test_a_list_may_have_moved_but_not_for_ever(rsa_office: Office, bad: BadServer) -> None:
    there = rsa_office.land.service("crls", "issuer/latest.crl")
    bad.say = lambda _: Reply(status=301, headers=(("Location", there),))
    assert collected(rsa_office, "clerk", web=Detour(bad, "/crls/issuer"))
    bad.say = lambda _: Reply(status=301, headers=(("Location", bad.url),))
    with pytest.raises(Unreachable, match="TRU-06"):
        collected(rsa_office, "clerk", web=Detour(bad, "/crls/issuer"))


def test_a_huge_chain_is_not_even_asked_about(rsa_office: Office) -> None:
    source = HttpEvidence(list)
    with pytest.raises(Unreachable, match="too many"):
        source.collect([rsa_office.land.certificate("town")], [b"x"] * 100)


def test_a_chain_goes_up_to_its_root_and_at_least_to_a_listed_authority(
    rsa_office: Office, bad: BadServer
) -> None:
    land = rsa_office.land
    town, issuer = land.certificate("town"), land.certificate("issuer")
    known = HttpEvidence(list, enough=lambda: [issuer]).collect([town], [])
    assert set(known.certificates) == {town, issuer, land.root}
    silent = Detour(bad, "/certs/root")
    found = HttpEvidence(list, silent, enough=lambda: [issuer]).collect([town], [])
    assert (set(found.certificates), len(found.ocsps), found.lacking) == ({town, issuer}, 1, ())
    with pytest.raises(Unreachable, match="TRU-06"):
        HttpEvidence(list, silent).collect([town], [issuer])
