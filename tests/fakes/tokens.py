"""Real tokens: SoftHSM with keys and certificates on it, alone or behind a card that counts and locks."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from clerkdesk.base.key_places import TokenPlace, read_place

PIN = "482913"
_SO_PIN = "77889900"
_MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
_CARD = Path(__file__).with_name("careful_card.c")
_DAY = timedelta(days=1)

_HIDE = """
import sys
from pathlib import Path
import pkcs11
from pkcs11 import Attribute, CertificateType, ObjectClass
module, label, pin, path = sys.argv[1:]
with pkcs11.lib(module).get_token(token_label=label).open(rw=True, user_pin=pin) as session:
    session.create_object({
        Attribute.CLASS: ObjectClass.CERTIFICATE, Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
        Attribute.TOKEN: True, Attribute.PRIVATE: True, Attribute.ID: bytes([1]), Attribute.SUBJECT: b"0",
        Attribute.VALUE: Path(path).read_bytes(),
    })
"""

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def new_key(kind: str) -> Key:
    """A key of the kind rsa (3072 bits), p256, p384 or p521."""
    curves = {"p256": ec.SECP256R1(), "p384": ec.SECP384R1(), "p521": ec.SECP521R1()}
    return ec.generate_private_key(curves[kind]) if kind in curves else rsa.generate_private_key(65537, 3072)


@dataclass(frozen=True)
class Authority:
    """A certification authority for keys on tokens."""

    key: ec.EllipticCurvePrivateKey
    root: x509.Certificate

    @property
    def root_der(self) -> bytes:
        """Its root certificate in DER."""
        return self.root.public_bytes(Encoding.DER)

    def certify(self, key: Key, days: float = 900, name: str = "Stadt Musterstadt (Karte)") -> bytes:
        """A certificate (DER) for a key, good for so many days from now."""
        now = datetime.now(UTC)
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
        return (
            x509.CertificateBuilder(self.root.subject, subject, key.public_key(), x509.random_serial_number())
            .not_valid_before(min(now, now + days * _DAY) - _DAY)
            .not_valid_after(now + days * _DAY)
            .add_extension(usage, critical=True)
            .add_extension(x509.BasicConstraints(False, None), critical=True)
            .sign(self.key, SHA256())
            .public_bytes(Encoding.DER)
        )


def new_authority() -> Authority:
    """Found one."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Musterland Karten-CA")])
    root = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - _DAY)
        .not_valid_after(datetime.now(UTC) + 7000 * _DAY)
        .add_extension(x509.BasicConstraints(True, 0), critical=True)
        .add_extension(
            x509.KeyUsage(False, False, False, False, False, True, True, False, False), critical=True
        )
        .sign(key, SHA256())
    )
    return Authority(key, root)


class Token:
    """One token of SoftHSM in a folder of its own; the environment must name its configuration."""

    def __init__(self, folder: Path, label: str = "Siegel") -> None:
        self.folder = folder
        self.label = label
        self.tokens = folder / "tokens"
        self.configuration = folder / "softhsm2.conf"
        self.tokens.mkdir(parents=True)
        self.configuration.write_text(
            f"directories.tokendir = {self.tokens}\nobjectstore.backend = file\nlog.level = ERROR\n"
        )
        self.again(label)

    def again(self, label: str) -> None:
        """Another token beside the first."""
        self._run(
            *("softhsm2-util", "--init-token", "--free", "--label", label),
            *("--so-pin", _SO_PIN, "--pin", PIN),
        )

    def put_key(self, key: Key, number: str = "01", label: str = "seal", each_time: bool = False) -> None:
        """Lay a key on the token; ``each_time`` it wants its PIN for every signature."""
        path = self.folder / "key.pem"
        packed = (Encoding.DER if each_time else Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        path.write_bytes(key.private_bytes(*packed))
        if each_time:
            self._tool("--write-object", path, "--type", "privkey", "--id", number, "--always-auth")
        else:
            self._run(
                *("softhsm2-util", "--import", path, "--token", self.label, "--label", label),
                *("--id", number, "--pin", PIN),
            )
        path.unlink()

    def put_certificate(self, certificate: bytes, number: str = "01", label: str = "seal") -> None:
        """Lay a certificate on the token."""
        path = self.folder / "certificate.der"
        path.write_bytes(certificate)
        self._tool("--write-object", path, "--type", "cert", "--id", number, "--label", label)

    def hide_certificate(self, certificate: bytes) -> None:
        """Lay a certificate on the token that is to be seen only with the PIN; pkcs11-tool cannot."""
        path = self.folder / "certificate.der"
        path.write_bytes(certificate)
        self._run(sys.executable, "-c", _HIDE, softhsm(), self.label, PIN, path)

    def place(self, module: Path | None = None, **named: str) -> TokenPlace:
        """Where its key lies, by RFC 7512."""
        path = ";".join(f"{name}={value}" for name, value in {"token": self.label, **named}.items())
        place = read_place(f"pkcs11:{path}?module-path={quote(str(module or softhsm()))}", Path())
        assert isinstance(place, TokenPlace)
        return place

    def pull_out(self) -> None:
        """Take the token away from under whoever uses it."""
        shutil.rmtree(self.tokens)
        self.tokens.mkdir()

    def _tool(self, *arguments: str | Path) -> None:
        signed_in = ("--module", softhsm(), "--token-label", self.label, "--login", "--pin", PIN)
        self._run("pkcs11-tool", *signed_in, *arguments)

    def _run(self, *command: str | Path) -> None:
        environment = {**os.environ, "SOFTHSM2_CONF": str(self.configuration)}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)


def softhsm() -> Path:
    """SoftHSM's module; skips the test where it, or what writes to its tokens, is not installed."""
    missing = [name for name in ("softhsm2-util", "pkcs11-tool") if shutil.which(name) is None]
    module = next((Path(each) for each in _MODULES if Path(each).exists()), None)
    if missing or module is None:
        pytest.skip(f"not installed: {', '.join(missing) or 'softhsm2'}")
    return module


def careful_card(folder: Path) -> Path:
    """Build a card in front of SoftHSM that counts tries, locks after three, and can be pulled out.

    It notes each C_Login in ``logins`` in the folder that CAREFUL_CARD names, is out while ``pulled`` is
    there, and signs with RSA only what it hashed itself while ``strict`` is. SoftHSM itself never locks.
    """
    if shutil.which("cc") is None:
        pytest.skip("no C compiler is installed")
    module = folder / "careful_card.so"
    define = f'-DSOFTHSM="{softhsm()}"'
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", define, "-o", module, _CARD], check=True, timeout=60)
    return module
