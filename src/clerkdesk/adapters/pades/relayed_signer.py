"""A signer without a key: it asks the desk, which asks the key process."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from asn1crypto import x509
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

DIGEST = "sha256"
_LONGEST_SIGNATURE = 512

_EmptyStore: Callable[[], SimpleCertificateStore] = SimpleCertificateStore

Ask = Callable[[bytes], bytes]


class RelayedSigner(Signer):
    """Puts certificates into the signature and has the signed attributes signed elsewhere.

    ``certificates`` are DER, signer first; the root is left out of the file, for whoever checks the
    signature must have it from elsewhere anyway.
    """

    def __init__(self, certificates: Sequence[bytes], ask: Ask) -> None:
        own, store = _read(tuple(certificates))
        super().__init__(signing_cert=own, cert_registry=store, embed_roots=False)
        self._ask = ask

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Have ``data`` signed; only SHA-256 is asked for."""
        if dry_run:
            return bytes(_LONGEST_SIGNATURE)
        if digest_algorithm != DIGEST:
            raise ValueError(digest_algorithm)
        return self._ask(data)


@lru_cache(maxsize=4)
def _read(certificates: tuple[bytes, ...]) -> tuple[x509.Certificate, SimpleCertificateStore]:
    """Certificates ready for use; the same few come again with every seal."""
    own, *chain = (x509.Certificate.load(der) for der in certificates)
    store: SimpleCertificateStore = _EmptyStore()
    store.register_multiple(chain)
    return own, store
