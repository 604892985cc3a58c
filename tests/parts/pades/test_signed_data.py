"""The CMS we write ourselves is byte by byte the one pyHanko writes."""

import asyncio
import hashlib

import pytest
from asn1crypto import cms
from pyhanko.sign.signers.pdf_cms import Signer

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.relayed_signer import RelayedSigner
from clerkdesk.adapters.pades.signatory import Signatory


class Desk:
    """A desk that signs with one value for all, and stamps with any structure at all."""

    def sign(self, data: bytes) -> bytes:
        return hashlib.sha256(data).digest() * 8

    def stamp(self, imprint: bytes) -> bytes:
        return cms.ContentInfo({"content_type": "data", "content": b"no stamp"}).dump()


@pytest.mark.parametrize("stamped", [False, True])
@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
@pytest.mark.parametrize(("kind", "between"), [("keys", "curve_keys"), ("curve_keys", "keys"), ("keys", "")])
def test_ours_is_pyhankos(
    kind: str, between: str, digest: str, stamped: bool, request: pytest.FixtureRequest
) -> None:
    keys: KeyProcess = request.getfixturevalue(kind)
    own, *above = keys.certificates()
    others = request.getfixturevalue(between).certificates()[:1] if between else ()
    signatory = Signatory((own, *others, *above), digest)
    signer = RelayedSigner(signatory, Desk(), stamped)  # type: ignore[arg-type]
    document = hashlib.new(digest, b"Anmeldung").digest()

    async def made() -> tuple[bytes, bytes]:
        ours = await signer.async_sign(document, digest, use_pades=True)
        theirs = await Signer.async_sign(signer, document, digest, use_pades=True)
        return ours.dump(), theirs.dump()

    ours, theirs = asyncio.run(made())
    assert ours == theirs
