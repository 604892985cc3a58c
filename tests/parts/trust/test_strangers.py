"""Sealing a file that a stranger has signed before: what the stranger's certificate says sends us nowhere."""

from pathlib import Path

import pytest
from cryptography import x509

from clerkdesk.adapters.pades.relay import Services
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.domain.seals import Sealed
from tests.fakes.lasting import Office
from tests.fakes.misbehaving import BadServer, Reply
from tests.fakes.papers import marks
from tests.fakes.strangers import Stranger, a_stranger, told_at

X400_ADDRESS = bytes.fromhex("3010300e06082b06010505073002a3020500")


def sealed_after(stranger: Stranger, office: Office, folder: Path, level: str = "B-LT") -> Sealed:
    """The town's seal over a paper the stranger signed, with its network as closed as by default."""
    land = office.land
    services = Services(HttpTimeStamps([land.tsa]), HttpEvidence(lambda: [land.root]))
    sealer = PadesSealer(office.holding("town").keys, services)
    try:
        found = sealer.seal(
            stranger.signs(folder / "signed.pdf"), folder / "sealed.pdf", marks("town"), level
        )
    finally:
        sealer.close()
    assert isinstance(found, Sealed), found
    return found


def test_a_strangers_certificate_sends_us_to_no_door_inside(
    curve_office: Office, tmp_path: Path, bad: BadServer
) -> None:
    bad.say = lambda _: Reply(status=503)
    stranger = a_stranger((told_at(f"{bad.url}ocsp", f"{bad.url}admin/reboot"), False))
    assert sealed_after(stranger, curve_office, tmp_path).level == "B-LT", "and keeps no seal of ours waiting"
    assert bad.asked == []


@pytest.mark.parametrize("level", ["B-T", "B-LTA"])
def test_whoever_signed_before_without_a_time_stamp_costs_the_seal_nothing(
    curve_office: Office, tmp_path: Path, level: str
) -> None:
    """A stamp over the file proves the stranger's time, too: one more than the seal itself needs."""
    assert sealed_after(a_stranger(), curve_office, tmp_path, level).level == level


def test_even_one_that_leads_to_somebody_we_trust_sends_us_only_into_the_open_network(
    curve_office: Office, tmp_path: Path, bad: BadServer
) -> None:
    stranger = a_stranger((told_at(f"{bad.url}ocsp"), False), land=curve_office.land)
    assert sealed_after(stranger, curve_office, tmp_path).level == "B-LT"
    assert bad.asked == []


def test_a_name_nobody_knows_in_a_strangers_certificate_keeps_no_seal_waiting(
    curve_office: Office, tmp_path: Path
) -> None:
    """cryptography raises an error of its own over a name it does not support (X.400 address, RFC 5280)."""
    access = x509.UnrecognizedExtension(x509.OID_AUTHORITY_INFORMATION_ACCESS, X400_ADDRESS)
    for land in (None, curve_office.land):
        stranger = a_stranger((access, False), land=land)
        with pytest.raises(x509.UnsupportedGeneralNameType):
            print(x509.load_der_x509_certificate(stranger.certificate).extensions)
        assert sealed_after(stranger, curve_office, tmp_path).level == "B-LT"


def test_a_child_that_lies_about_whose_seal_it_is_gets_nobody_asked(
    curve_office: Office, bad: BadServer
) -> None:
    """What the sealing child calls its own, and is neither the seal's nor a stamp's, is a stranger's."""
    from clerkdesk.adapters.pades.copying import Beginning
    from clerkdesk.adapters.pades.relay import Errand, Relay
    from clerkdesk.adapters.pades.signatory import Signatory

    land = curve_office.land
    stranger = a_stranger((told_at(issuer=f"{bad.url}admin/reboot"), False))
    signatory = Signatory((land.certificate("town"),), "sha256")
    services = Services(None, HttpEvidence(lambda: [land.root]))
    relay = Relay(services, Errand(1, 1, None, signatory), Beginning.__new__(Beginning))
    asked = {"ask": "evidence", "of": [stranger.certificate.hex()], "beside": [], "strangers": []}
    reply, _ = relay.answer(asked, b"")
    assert reply["lacking"] == [[stranger.certificate.hex(), "TRU-08"]]
    assert bad.asked == []
