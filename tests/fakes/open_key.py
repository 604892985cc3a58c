"""A seal key that nobody has to unlock, for runs where nobody is there."""

from pathlib import Path

from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12

from clerkdesk.app.demo.pretend_ca import PretendTown


def without_passphrase(town: PretendTown, target: Path) -> None:
    """Write the town's key store to ``target``, so that it opens without a passphrase."""
    passphrase = town.passphrase.encode()
    key, own, others = pkcs12.load_key_and_certificates(town.key_store.read_bytes(), passphrase)
    packed = pkcs12.serialize_key_and_certificates(b"town", key, own, others, NoEncryption())
    target.write_bytes(packed)
