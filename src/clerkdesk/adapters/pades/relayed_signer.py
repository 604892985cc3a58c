"""A signer without a key: it asks the desk, which asks the key process and the time stamp service."""

from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from typing import Any

from asn1crypto import cms, x509
from pyhanko.sign.general import simple_cms_attribute
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from clerkdesk.adapters.pades.desk_line import DeskLine, NotNowError
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.adapters.pades.signed_data import template_for

_LONGEST_SIGNATURE = 512

_EmptyStore: Callable[[], SimpleCertificateStore] = SimpleCertificateStore


class RelayedSigner(Signer):
    """Puts certificates into the signature and has the signed attributes signed elsewhere.

    The root is left out of the file, for whoever checks the signature must have it from elsewhere anyway.
    With ``stamped`` each signature gets a time stamp; once the service has failed it is not asked again, and
    ``trouble`` is the code that says why.
    """

    def __init__(self, signatory: Signatory, desk: DeskLine, stamped: bool = False) -> None:
        own, store = _read(signatory.certificates)
        super().__init__(signing_cert=own, cert_registry=store, embed_roots=False)
        mechanism = self.get_signature_mechanism_for_digest(signatory.digest).dump()
        self._template = template_for(signatory, mechanism)
        self.digest = signatory.digest
        self.desk = desk
        self.stamped = stamped
        self.trouble = ""

    async def async_sign(
        self, data_digest: bytes, digest_algorithm: str, dry_run: bool = False, *_how: object, **_more: object
    ) -> cms.ContentInfo:
        """The seal's CMS over a document's digest: byte by byte what pyHanko would write, but at once."""
        attributes = self._template.attributes(data_digest)
        signature = await self.async_sign_raw(attributes, digest_algorithm, dry_run)
        unsigned = await self.unsigned_attrs(digest_algorithm, signature, attributes, dry_run=dry_run)
        return self._template.complete(attributes, signature, unsigned.dump() if unsigned else b"")

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Have ``data`` signed; no digest but the signatory's is asked for."""
        if dry_run:
            return bytes(_LONGEST_SIGNATURE)
        if digest_algorithm != self.digest:
            raise ValueError(digest_algorithm)
        return self.desk.sign(data)

    async def unsigned_attrs(
        self,
        digest_algorithm: str,
        signature: bytes,
        signed_attrs: object,
        timestamper: object = None,
        dry_run: bool = False,
    ) -> Any:
        """The time stamp over the signature's value, if there is to be one (ETSI EN 319 122-1, 5.3)."""
        if not self.stamped or self.trouble:
            return None
        try:
            token = self.desk.stamp(sha256(signature).digest())
        except NotNowError as trouble:
            self.trouble = trouble.code
            return None
        return cms.CMSAttributes(
            [simple_cms_attribute("signature_time_stamp_token", cms.ContentInfo.load(token))]
        )


@lru_cache(maxsize=4)
def _read(certificates: tuple[bytes, ...]) -> tuple[x509.Certificate, SimpleCertificateStore]:
    """Certificates ready for use; the same few come again with every seal."""
    own, *chain = (x509.Certificate.load(der) for der in certificates)
    store: SimpleCertificateStore = _EmptyStore()
    store.register_multiple(chain)
    return own, store
