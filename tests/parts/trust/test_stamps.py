"""Time stamps: asked for over real HTTP, and believed only when they are what was asked for."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from asn1crypto import cms, tsp

from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.adapters.trust.tokens import StampResponse, stamp_request
from clerkdesk.adapters.trust.web import Web
from clerkdesk.base.errors import ClerkDeskError
from tests.fakes.lasting import Office
from tests.fakes.misbehaving import BadServer, Reply

DIGEST = sha256(b"what is stamped").digest()
OTHER = sha256(b"something else").digest()


def refused(stamps: HttpTimeStamps) -> tuple[str, str]:
    """Code and hint of the trouble."""
    with pytest.raises(ClerkDeskError) as caught:
        stamps.timestamp(DIGEST)
    return caught.value.code, caught.value.hint


def impatient(bad: BadServer) -> HttpTimeStamps:
    return HttpTimeStamps([bad.url], Web(seconds=0.4))


def answer_of(office: Office, digest: bytes, nonce: int) -> bytes:
    """What the land's own service answers to another request."""
    return Web().post(office.land.tsa, stamp_request(digest, nonce), "application/timestamp-query", 100_000)


def test_a_stamp_is_over_what_was_asked_for_and_of_now(office: Office) -> None:
    token = HttpTimeStamps([office.land.tsa]).timestamp(DIGEST)
    info = cms.ContentInfo.load(token)["content"]["encap_content_info"]["content"].parsed
    assert info["message_imprint"]["hashed_message"].native == DIGEST
    assert abs(datetime.now(UTC) - info["gen_time"].native) < timedelta(seconds=30)


def test_the_next_service_is_asked_when_one_is_down(rsa_office: Office, bad: BadServer) -> None:
    assert HttpTimeStamps(["http://127.0.0.1:1/", bad.url, rsa_office.land.tsa]).timestamp(DIGEST)
    assert len(bad.asked) == 2


def test_without_a_service_there_is_a_clear_refusal() -> None:
    assert refused(HttpTimeStamps([]))[0] == "TRU-02"


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "ftp://127.0.0.1/", "http://[", "file:///etc/passwd", "tsa"]
)
def test_a_service_that_is_not_there_does_not_answer(address: str) -> None:
    assert refused(HttpTimeStamps([address]))[0] == "TRU-03"


def test_a_service_that_fails_once_is_asked_again(rsa_office: Office, bad: BadServer) -> None:
    def later(question: bytes) -> Reply:
        if len(bad.asked) == 1:
            return Reply(status=503)
        return Reply(Web().post(rsa_office.land.tsa, question, "application/timestamp-query", 100_000))

    bad.say = later
    assert HttpTimeStamps([bad.url]).timestamp(DIGEST)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"x" * 20, seconds_per_byte=0.1),
        Reply(b"x" * 200_000),
        Reply(b"short", length=50),
        Reply(status=302, headers=(("Location", "http://127.0.0.1:1/"),)),
        Reply(status=404),
    ],
    ids=["drips", "huge", "cut-off", "moved", "not-found"],
)
def test_an_answer_that_is_none_ends_soon(bad: BadServer, reply: Reply) -> None:
    bad.say = lambda _: reply
    begun = time.monotonic()
    assert refused(impatient(bad))[0] == "TRU-03"
    assert time.monotonic() - begun < 5


def test_garbage_is_not_a_stamp(bad: BadServer) -> None:
    for body in (b"", b"<html>please sign in</html>", b"\x30\x80", b"\x30\x03\x30\x01\x02"):
        bad.say = lambda _, body=body: Reply(body)
        assert refused(impatient(bad))[0] == "TRU-05"


def test_a_service_that_refuses_is_told_apart(bad: BadServer) -> None:
    refusal = StampResponse({"status": {"status": "rejection"}}).dump()
    bad.say = lambda _: Reply(refusal)
    assert refused(impatient(bad)) == ("TRU-04", "status rejection")


@pytest.mark.parametrize(
    ("digest", "nonce", "why"),
    [(OTHER, None, "it stamps something else"), (DIGEST, 4711, "it answers another request")],
)
def test_a_stamp_for_another_request_is_not_believed(
    rsa_office: Office, bad: BadServer, digest: bytes, nonce: int | None, why: str
) -> None:
    def another(question: bytes) -> Reply:
        asked = tsp.TimeStampReq.load(question)["nonce"].native
        return Reply(answer_of(rsa_office, digest, nonce or asked))

    bad.say = another
    assert refused(impatient(bad)) == ("TRU-05", why)


def changed(answer: bytes, change: Callable[[cms.SignedData], None]) -> bytes:
    """An answer in which something was changed after it was signed."""
    response = tsp.TimeStampResp.load(answer)
    change(response["time_stamp_token"]["content"])
    return bytes(response.dump(force=True))


def test_a_stamp_whose_signature_is_wrong_is_not_believed(office: Office, bad: BadServer) -> None:
    def spoil(signed: cms.SignedData) -> None:
        signature = bytearray(signed["signer_infos"][0]["signature"].native)
        signature[-1] ^= 1
        signed["signer_infos"][0]["signature"] = bytes(signature)

    def forged(question: bytes) -> Reply:
        genuine = Web().post(office.land.tsa, question, "application/timestamp-query", 100_000)
        return Reply(changed(genuine, spoil))

    bad.say = forged
    assert refused(impatient(bad)) == ("TRU-05", "its signature is wrong")


def test_a_stamp_without_its_certificate_is_not_believed(rsa_office: Office, bad: BadServer) -> None:
    def strip(signed: cms.SignedData) -> None:
        signed["certificates"] = cms.CertificateSet([])

    def bare(question: bytes) -> Reply:
        genuine = Web().post(rsa_office.land.tsa, question, "application/timestamp-query", 100_000)
        return Reply(changed(genuine, strip))

    bad.say = bare
    assert refused(impatient(bad))[0] == "TRU-05"


def test_an_expired_service_is_not_believed(office: Office) -> None:
    late = HttpTimeStamps([office.land.service("tsa", "late-tsa")])
    assert refused(late) == ("TRU-05", "its certificate has expired")


def test_a_stamp_of_another_day_is_not_believed(rsa_office: Office) -> None:
    tomorrow = HttpTimeStamps([rsa_office.land.tsa], now=lambda: datetime.now(UTC) + timedelta(days=1))
    assert refused(tomorrow) == ("TRU-05", "it was not made now")


def test_no_proxy_is_guessed(rsa_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    assert HttpTimeStamps([rsa_office.land.tsa]).timestamp(DIGEST)


def test_a_service_that_does_not_answer_is_named_with_a_reason_people_know() -> None:
    assert refused(HttpTimeStamps(["http://kim:secret@127.0.0.1:1/tsa?key=secret"])) == (
        "TRU-03",
        "127.0.0.1:1: nobody listens there",
    )
    assert refused(HttpTimeStamps(["http://tsa.invalid/"]))[1].startswith("tsa.invalid: ")
    assert "Error" not in refused(HttpTimeStamps(["http://tsa.invalid/"]))[1]
