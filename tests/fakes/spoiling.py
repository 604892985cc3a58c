"""Bytes that change on the disk under the office, and are mended again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerkdesk.base.paths import Profile


def kept_file(profile: Profile, digest: str) -> Path:
    """Where the office keeps the bytes of a digest."""
    return profile.blobs / digest[:2] / digest[2:]


def spoil(profile: Profile, digest: str) -> None:
    """Flip a bit in the middle of the bytes; done again, they are what they were."""
    path = kept_file(profile, digest)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o600)
    path.write_bytes(content)


@contextmanager
def spoiled(profile: Profile, digest: str) -> Iterator[None]:
    """Bytes that are not what was kept, for a while."""
    spoil(profile, digest)
    try:
        yield
    finally:
        spoil(profile, digest)
