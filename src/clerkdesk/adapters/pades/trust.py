"""Whether a certificate leads to one we trust, judged offline from what lies before the judge."""

from datetime import UTC, datetime, timedelta

from asn1crypto import x509
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.ades.report import AdESIndeterminate, AdESSubIndic
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureStatus
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    FreshnessReqType,
    RevocationCheckingPolicy,
)

from clerkdesk.adapters.pades.anchors import Anchors, ListedAnchor
from clerkdesk.adapters.pades.security_store import NO_STORE, SecurityStore, read_store
from clerkdesk.domain.certificates import SIGNING_PURPOSES
from clerkdesk.domain.signatures import Trust
from clerkdesk.domain.trusted_lists import Purpose, Standing

# Either usage makes a seal: authorities differ in which of them they set.
SEALING_USAGE = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})

_LEEWAY = timedelta(minutes=10)  # by which the clocks of services differ
_NOT_AGAINST = CertRevTrustPolicy(
    RevocationCheckingPolicy.from_legacy("soft-fail"),
    freshness=timedelta(days=100 * 366),
    freshness_req_type=FreshnessReqType.MAX_DIFF_REVOCATION_VALIDATION,
)
_COMPLETE = CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require"))

_EXPIRED = (AdESIndeterminate.OUT_OF_BOUNDS_NO_POE, AdESIndeterminate.EXPIRED)
_CHAIN_FOUND = (AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE,)  # and something wrong with it
_OUTDATED = (
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE,
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
)


class TrustQuestion:
    """Whom to trust as of a moment, and the evidence in the file's security store (EN 319 142-1, 5.4).

    Without a moment it is now. ``further`` is evidence that came from elsewhere.
    """

    def __init__(
        self,
        reader: PdfHandler,
        anchors: Anchors,
        moment: datetime | None,
        further: SecurityStore = NO_STORE,
    ) -> None:
        self.anchors = anchors
        self.moment = moment
        self._own = read_store(reader) or NO_STORE
        self._store = self._own + further

    def context(
        self,
        moment: datetime | None = None,
        complete: bool = False,
        purpose: Purpose = Purpose.SIGNATURES,
        made: datetime | None = None,
    ) -> ValidationContext:
        """Where pyHanko looks for chains: never in the network, nor in the system's own list of roots.

        What the file says of its certificates must not be against them, however long ago it was said. Where
        evidence must be ``complete``, each of them must be vouched for as of the moment. Of a listed service
        counts what it was when the signature was ``made``, if that is known, else as of the moment.
        """
        as_of = moment or self.moment
        return self._context(as_of, complete, purpose, made or as_of or datetime.now(UTC))

    def context_of_any_time(self, purpose: Purpose) -> ValidationContext:
        """The same, with all services that ever were in good standing."""
        return self._context(self.moment, False, purpose, None)

    def _context(
        self, moment: datetime | None, complete: bool, purpose: Purpose, good_at: datetime | None
    ) -> ValidationContext:
        registry = self._store.registry()
        return self._store.context(
            registry,
            trust_manager=self.anchors.manager(registry, purpose, good_at),
            moment=moment,
            revinfo_policy=_COMPLETE if complete else _NOT_AGAINST,
            time_tolerance=_LEEWAY,
        )

    @property
    def evidence_present(self) -> bool:
        """Whether anything at all is said of any certificate."""
        return bool(self._store.ocsps or self._store.crls)

    def tells_of(self, certificate: x509.Certificate) -> bool:
        """Whether the file itself brings evidence about a certificate along."""
        return self._own.tells_of(certificate)


def trust_of(status: SignatureStatus, moment: datetime | None = None) -> tuple[Trust, str, str]:
    """Trust as of a moment, or now, and code and reason where it is less than trusted."""
    if isinstance(status, PdfSignatureStatus) and not _for_documents(status.signing_cert):
        return Trust.UNKNOWN, "SIG-25", "the certificate is not made for signing documents"
    if status.trusted:
        return Trust.TRUSTED, "", ""
    if status.revoked:
        return Trust.REVOKED, "SIG-22", "the certificate has been revoked"
    if status.trust_problem_indic in _EXPIRED:
        return Trust.EXPIRED, "SIG-21", "the certificate has expired"
    if status.trust_problem_indic in _CHAIN_FOUND and _begins_after(status.signing_cert, moment):
        return Trust.UNKNOWN, "SIG-26", "the certificate was not valid yet"
    return Trust.UNKNOWN, "SIG-20", "the certificate does not lead to a trusted root"


def _begins_after(certificate: x509.Certificate, moment: datetime | None) -> bool:
    return bool(certificate.not_valid_before > (moment or datetime.now(UTC)) + _LEEWAY)


def is_trusted(status: SignatureStatus) -> bool:
    """Whether a signer is trusted."""
    return trust_of(status)[0] is Trust.TRUSTED


def _for_documents(certificate: x509.Certificate) -> bool:
    """Whether a certificate may be used for documents, or does not say what it is for.

    We look ourselves: pyHanko forgets that the extension need not be there (``default_usage_constraints``).
    """
    purposes = certificate.extended_key_usage_value
    return purposes is None or any(purpose.dotted in SIGNING_PURPOSES for purpose in purposes)


def listed_trouble(anchor: ListedAnchor, moment: datetime) -> tuple[str, str]:
    """Code and reason where a trusted list names an authority, but does not vouch for it at a moment."""
    if anchor.listed.standing(moment) is Standing.OUTDATED:
        return "SIG-23", f"the trusted list of {anchor.listed.territory} has run out"
    return "SIG-24", f"not in good standing on the trusted list of {anchor.listed.territory} at that time"


def revoked_after(status: SignatureStatus, proven: datetime | None) -> bool:
    """Whether the signer's own certificate was revoked only after the moment the signature is proven for.

    That alone does not make it valid: who revokes a stolen key may learn of the theft late.
    """
    details = status.revocation_details
    return (
        details is not None
        and proven is not None
        and not details.ca_revoked
        and details.revocation_date > proven
    )


def outdated(problem: AdESSubIndic | None) -> bool:
    """Whether the signature was made with algorithms that can be forged today."""
    return problem in _OUTDATED
