"""A certification authority on loopback: Certomancer hands out certificates, OCSP, CRLs and time stamps."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig
from certomancer.registry.pki_arch import PKIArchitecture
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509 import load_der_x509_certificate
from werkzeug.serving import WSGIRequestHandler, make_server

ARCH = "musterland"
PASSPHRASE = "demo"
_SUBJECTS = (
    "root",
    "issuer",
    "town",
    "clerk",
    "supervisor",
    "expired",
    "revoked",
    "tsa",
    "late-tsa",
    "short-tsa",
    "responder",
    "p384",
    "p521",
)
_CURVES: dict[str, ec.EllipticCurve] = {"p384": ec.SECP384R1(), "p521": ec.SECP521R1()}
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Land:
    """A land with its authority: where its services are, its root, and whom it gave certificates."""

    url: str
    folder: Path
    architecture: PKIArchitecture
    services: Animator

    @property
    def tsa(self) -> str:
        """The address of its time stamp service."""
        return f"{self.url}/{ARCH}/tsa/tsa"

    def service(self, kind: str, name: str) -> str:
        """The address of another of its services."""
        return f"{self.url}/{ARCH}/{kind}/{name}"

    def certificate(self, label: str) -> bytes:
        """A certificate (DER)."""
        return bytes(self.architecture.get_cert(CertLabel(label)).dump())

    @property
    def root(self) -> bytes:
        """The root certificate (DER)."""
        return self.certificate("root")

    @property
    def root_pem(self) -> Path:
        """The root certificate in a file."""
        path = self.folder / "root.pem"
        path.write_bytes(load_der_x509_certificate(self.root).public_bytes(Encoding.PEM))
        return path

    def key_store(self, label: str = "town") -> Path:
        """The PKCS#12 file of somebody, its passphrase PASSPHRASE."""
        key: Any = load_pem_private_key((self.folder / f"{label}.key").read_bytes(), None)
        own, issuer = (load_der_x509_certificate(self.certificate(one)) for one in (label, "issuer"))
        path = self.folder / f"{label}.p12"
        how = BestAvailableEncryption(PASSPHRASE.encode())
        path.write_bytes(pkcs12.serialize_key_and_certificates(label.encode(), key, own, [issuer], how))
        return path


class _Services(Animator):
    """Certomancer on the clock of the land; RFC 6960 wants whole seconds, which it would not give."""

    years_on = 0

    @property
    def fixed_time(self) -> datetime:
        return datetime.now(UTC).replace(microsecond=0) + self.years_on * 365 * _DAY

    @fixed_time.setter
    def fixed_time(self, _: object) -> None: ...


@contextmanager
def a_land(folder: Path, curve: bool = False) -> Iterator[Land]:
    """Found a land and serve it until the end: keys of RSA 2048, or with ``curve`` ECDSA on P-256.

    Two of its people have keys on the longer curves in any case.
    """
    for subject in _SUBJECTS:
        key = _new_key(_CURVES.get(subject, ec.SECP256R1() if curve else None))
        packed = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / f"{subject}.key").write_bytes(packed)
    store = AnimatorArchStore({})
    services = _Services(store)
    server = make_server("127.0.0.1", 0, services, threaded=True, request_handler=_Silent)
    url = f"http://127.0.0.1:{server.server_port}"
    known = CertomancerConfig(
        _plan(folder, "Beispielland" if curve else "Musterland"),
        key_search_dir=str(folder),
        external_url_prefix=url,
    )
    architecture = known.get_pki_arch(ArchLabel(ARCH))
    store.architectures[ArchLabel(ARCH)] = architecture
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield Land(url, folder, architecture, services)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _new_key(curve: ec.EllipticCurve | None) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(curve) if curve else rsa.generate_private_key(65537, 2048)


class _Silent(WSGIRequestHandler):
    def log(self, *_: object, **__: object) -> None:
        pass


def _plan(folder: Path, land: str) -> dict[str, Any]:
    """What Certomancer is told: root and services valid for 20 years, the town for three."""
    keys = {subject: {"path": f"{subject}.key"} for subject in _SUBJECTS}
    names = {
        subject: {"country-name": "DE", "organization-name": land, "common-name": subject.title()}
        for subject in _SUBJECTS
    }
    names["town"] = {**names["town"], "organization-name": "Stadt Musterstadt", "common-name": "Musterstadt"}
    return {
        "keysets": {ARCH: {"path-prefix": str(folder), "keys": keys}},
        "pki-architectures": {
            ARCH: {
                "keyset": ARCH,
                "entities": names,
                "certs": _certificates(),
                "services": {
                    "ocsp": {
                        name: {
                            "for-issuer": name,
                            "responder-cert": "responder" if name == "issuer" else "root",
                            "signing-key": "responder" if name == "issuer" else "root",
                        }
                        for name in ("issuer",)
                    },
                    "crl-repo": {
                        name: {
                            "for-issuer": name,
                            "signing-key": name,
                            "simulated-update-schedule": "P1D",
                        }
                        for name in ("root", "issuer")
                    },
                    "cert-repo": {name: {"for-issuer": name} for name in ("root", "issuer")},
                    "time-stamping": {
                        name: {
                            "signing-key": name,
                            "signing-cert": name,
                            "certs-to-embed": ["issuer"],
                        }
                        for name in ("tsa", "late-tsa", "short-tsa")
                    },
                },
            }
        },
    }


def _certificates() -> dict[str, Any]:
    now = datetime.now(UTC).replace(microsecond=0)
    long = _period(now - 30 * _DAY, now + 20 * 366 * _DAY)
    usual = _period(now - 20 * _DAY, now + 3 * 365 * _DAY)
    authority = [
        {"id": "basic_constraints", "critical": True, "value": {"ca": True}},
        {"id": "key_usage", "critical": True, "smart-value": _usage("key_cert_sign", "crl_sign")},
    ]
    person = [
        {"id": "key_usage", "critical": True, "smart-value": _usage("digital_signature", "non_repudiation")}
    ]
    stamping = [
        {"id": "key_usage", "critical": True, "smart-value": _usage("digital_signature")},
        {"id": "extended_key_usage", "critical": True, "value": ["time_stamping"]},
    ]
    answering = [
        {"id": "key_usage", "critical": True, "smart-value": _usage("digital_signature")},
        {"id": "extended_key_usage", "critical": True, "value": ["ocsp_signing"]},
        {"id": "ocsp_no_check", "value": None},
    ]
    gone = {"revocation": {"revoked-since": (now - 5 * _DAY).isoformat(), "reason": "key_compromise"}}
    return {
        "root": _issued("root", "root", long, authority, pointers=()),
        "issuer": _issued("issuer", "root", long, authority, pointers=("crl", "ca")),
        "town": _issued("town", "issuer", usual, person),
        "clerk": _issued("clerk", "issuer", usual, person, pointers=("crl", "ca")),
        "supervisor": _issued("supervisor", "issuer", usual, person),
        "p384": _issued("p384", "issuer", usual, person),
        "p521": _issued("p521", "issuer", usual, person),
        "expired": _issued("expired", "issuer", _period(now - 20 * _DAY, now - _DAY), person),
        "revoked": {**_issued("revoked", "issuer", usual, person), **gone},
        "tsa": _issued("tsa", "issuer", long, stamping),
        "late-tsa": _issued("late-tsa", "issuer", _period(now - 20 * _DAY, now - _DAY), stamping),
        "short-tsa": _issued("short-tsa", "issuer", _period(now - 20 * _DAY, now + 60 * _DAY), stamping),
        "responder": _issued("responder", "issuer", long, answering, pointers=()),
    }


def _issued(
    subject: str,
    issuer: str,
    period: dict[str, str],
    extensions: list[dict[str, Any]],
    pointers: tuple[str, ...] = ("ocsp", "crl", "ca"),
) -> dict[str, Any]:
    return {
        "subject": subject,
        "subject-key": subject,
        "issuer": issuer,
        "authority-key": issuer,
        "validity": period,
        "extensions": [*extensions, *_pointers(issuer, pointers)],
    }


def _pointers(issuer: str, wanted: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    if "crl" in wanted:
        points = {"schema": "crl-dist-url", "params": {"crl-repo-names": [issuer]}}
        yield {"id": "crl_distribution_points", "smart-value": points}
    access: dict[str, Any] = {}
    if "ocsp" in wanted:
        access["ocsp-responder-names"] = [issuer]
    if "ca" in wanted:
        access["ca-issuer-links"] = [{"repo": issuer}]
    if access:
        yield {"id": "authority_information_access", "smart-value": {"schema": "aia-urls", "params": access}}


def _usage(*bits: str) -> dict[str, Any]:
    return {"schema": "key-usage", "params": list(bits)}


def _period(begin: datetime, end: datetime) -> dict[str, str]:
    return {"valid-from": begin.isoformat(), "valid-to": end.isoformat()}
