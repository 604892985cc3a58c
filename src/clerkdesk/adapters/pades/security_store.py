"""The security store of a file (ISO 32000-2, 12.8.4.3): certificates, and what was said of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.authority import Authority
from pyhanko_certvalidator.ltv.poe import POEManager
from pyhanko_certvalidator.registry import CertificateRegistry
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer
from pyhanko_certvalidator.revinfo.manager import RevinfoManager


@dataclass(frozen=True)
class SecurityStore:
    """What lies in the store; an empty one where a file has none."""

    certificates: tuple[x509.Certificate, ...] = ()
    ocsps: tuple[OCSPContainer, ...] = ()
    crls: tuple[CRLContainer, ...] = ()

    def __add__(self, other: "SecurityStore") -> "SecurityStore":
        """What lies in either."""
        return SecurityStore(
            self.certificates + other.certificates, self.ocsps + other.ocsps, self.crls + other.crls
        )

    def tells_of(self, certificate: x509.Certificate) -> bool:
        """Whether an answer about a certificate, or a list by its issuer, lies in it.

        What it says, nobody asks. One that cannot be read tells nothing, and spoils nothing.
        """
        answered = any(_is_about(one, certificate) for one in self.ocsps)
        return answered or any(_is_about(one, certificate) for one in self.crls)

    def registry(self) -> CertificateRegistry:
        """The certificates, as pyHanko wants them."""
        registry: CertificateRegistry = CertificateRegistry.build(self.certificates)
        return registry

    def context(self, registry: CertificateRegistry, **settings: Any) -> ValidationContext:
        """Where pyHanko looks for chains and answers, with further settings of its own."""
        answers = _Answers(registry, POEManager(), self.crls, self.ocsps)
        return ValidationContext(certificate_registry=registry, revinfo_manager=answers, **settings)


NO_STORE = SecurityStore()


class _Answers(RevinfoManager):
    """Gives out the OCSP responses about a certificate and no others.

    One about another certificate of the same authority pyHanko would take for a failed answer, and so
    distrust whatever certificate the store holds none for.
    """

    async def async_retrieve_ocsps(self, cert: Any, authority: Authority) -> list[OCSPContainer]:
        found = await super().async_retrieve_ocsps(cert, authority)
        return [one for one in found if _serial(one) == cert.serial_number]


def read_store(reader: PdfHandler) -> SecurityStore | None:
    """The security store of a file; None when there is none, or a damaged one: it proves nothing."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
        packed = [one.get_object().read_data(DecodePurpose.OCSP_RESPONSE) for one in store.ocsps]
        lists = [one.get_object().read_data(DecodePurpose.CRL) for one in store.crls]
        return store_of(store.load_certs(), packed, lists)
    except NoDSSFoundError:
        return None
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a damaged store proves nothing, and spoils nothing
        return None


def store_of(
    certificates: Iterable[x509.Certificate], ocsps: Iterable[bytes], crls: Iterable[bytes]
) -> SecurityStore:
    """A store of certificates, OCSP responses and CRLs (DER); raises ValueError when they are none."""
    return SecurityStore(
        tuple(certificates),
        tuple(one for der in ocsps for one in OCSPContainer.load_multi(ocsp.OCSPResponse.load(der))),
        tuple(CRLContainer(crl.CertificateList.load(der)) for der in crls),
    )


def _is_about(answer: OCSPContainer | CRLContainer, certificate: x509.Certificate) -> bool:
    try:
        if isinstance(answer, CRLContainer):
            return bool(answer.crl_data.issuer == certificate.issuer)
        return bool(_serial(answer) == certificate.serial_number)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a stranger's bytes
        return False


def _serial(response: OCSPContainer) -> int | None:
    single = response.extract_single_response()
    serial: int | None = None if single is None else single["cert_id"]["serial_number"].native
    return serial
