"""The CMS we write ourselves is byte by byte the one pyHanko writes."""

import asyncio
from hashlib import sha256

import pytest
from asn1crypto import cms
from pyhanko.sign.signers.pdf_cms import Signer

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.relayed_signer import DIGEST, RelayedSigner

DOCUMENT = sha256(b"Anmeldung").digest()


class Desk:
    """A desk that signs with one value for all, and stamps with any structure at all."""

    def sign(self, data: bytes) -> bytes:
        return sha256(data).digest() * 8

    def stamp(self, imprint: bytes) -> bytes:
        return cms.ContentInfo({"content_type": "data", "content": b"no stamp"}).dump()


@pytest.mark.parametrize("stamped", [False, True])
@pytest.mark.parametrize(("kind", "between"), [("keys", "curve_keys"), ("curve_keys", "keys"), ("keys", "")])
def test_ours_is_pyhankos(kind: str, between: str, stamped: bool, request: pytest.FixtureRequest) -> None:
    keys: KeyProcess = request.getfixturevalue(kind)
    own, *above = keys.certificates()
    others = request.getfixturevalue(between).certificates()[:1] if between else ()
    signer = RelayedSigner((own, *others, *above), Desk(), stamped)  # type: ignore[arg-type]

    async def made() -> tuple[bytes, bytes]:
        ours = await signer.async_sign(DOCUMENT, DIGEST, use_pades=True)
        theirs = await Signer.async_sign(signer, DOCUMENT, DIGEST, use_pades=True)
        return ours.dump(), theirs.dump()

    ours, theirs = asyncio.run(made())
    assert ours == theirs
