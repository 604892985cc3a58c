"""The desk has only seals signed: whatever else the sealing child asks for is refused."""

import hashlib
from collections.abc import Callable

import pytest
from asn1crypto import cms, core, tsp

from clerkdesk.adapters.pades.attributes import demand_attributes
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.base.errors import KeyTrouble

CERTIFICATE = b"the town's certificate"
TOWN = Signatory((CERTIFICATE, b"its authority's"), "sha256")
MADE = {bytes(32)}


def attributes(**changed: object) -> cms.CMSAttributes:
    """The attributes of a seal, some of them changed, or left out where changed to None."""
    named = {"hash_algorithm": {"algorithm": "sha256"}, "cert_hash": hashlib.sha256(CERTIFICATE).digest()}
    values: dict[str, object] = {
        "content_type": "data",
        "message_digest": bytes(32),
        "signing_certificate_v2": tsp.SigningCertificateV2({"certs": [named]}),
    }
    return cms.CMSAttributes(
        cms.CMSAttribute({"type": kind, "values": [value]})
        for kind, value in (values | changed).items()
        if value is not None
    )


def test_the_attributes_of_a_seal_may_be_signed() -> None:
    demand_attributes(attributes().dump(), TOWN, MADE)


@pytest.mark.parametrize(
    "asked",
    [
        lambda: b"",
        lambda: b"any text at all",
        lambda: attributes().dump()[:-1],
        lambda: attributes().dump() + b"\0",
        lambda: attributes().dump() * 20,
        lambda: attributes(content_type="signed_data").dump(),
        lambda: attributes(message_digest=bytes([1] * 32)).dump(),
        lambda: attributes(message_digest=None).dump(),
        lambda: attributes(signing_certificate_v2=None).dump(),
        lambda: attributes(**{"1.2.3.4": core.OctetString(b"more")}).dump(),
    ],
)
def test_nothing_else_may_be_signed(asked: Callable[[], bytes]) -> None:
    with pytest.raises(KeyTrouble, match="KEY-05"):
        demand_attributes(asked(), TOWN, MADE)


def test_a_seal_of_another_certificate_may_not_be_signed() -> None:
    with pytest.raises(KeyTrouble, match="KEY-05"):
        demand_attributes(
            attributes().dump(), Signatory((b"another certificate", CERTIFICATE), "sha256"), MADE
        )
