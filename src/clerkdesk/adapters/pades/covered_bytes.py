"""Digests of what signatures cover, reckoned in one pass over the file."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import IO, Any

from pyhanko.pdf_utils.misc import chunked_digest
from pyhanko.sign.general import byte_range_digest

_CHUNK = 1 << 16
_VERSIONS = "sha256"
_USUAL = frozenset({"sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})


class CoveredBytes:
    """Hashes a file's beginnings: what an older signature covers, the next one covers as well.

    Hashing everything anew for each of a thousand signatures would take minutes.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._beginnings: dict[str, tuple[int, Any]] = {}
        self._noted: dict[int, bytes] = {}
        self._awaited: list[int] = []

    def await_versions(self, lengths: Iterable[int]) -> None:
        """Have the SHA-256 of the file's first so many bytes noted in passing, once they are hashed."""
        self._awaited = sorted(set(lengths))

    def version(self, length: int) -> bytes:
        """The SHA-256 of the file's first so many bytes, which were awaited."""
        if length not in self._noted:
            self._beginning(self._awaited[-1], _VERSIONS)
        return self._noted[length]

    def digest(self, byte_range: Sequence[int], algorithm: str) -> bytes:
        """The digest over a /ByteRange (ISO 32000-1, 12.8.1)."""
        if len(byte_range) != 4 or byte_range[0] != 0 or algorithm not in _USUAL:
            return bytes(byte_range_digest(self._stream, byte_range, algorithm)[1])
        _, length, second, rest = byte_range
        digest = self._beginning(length, algorithm).copy()
        self._take_in(digest, second, rest)
        return bytes(digest.digest())

    def _beginning(self, length: int, algorithm: str) -> Any:
        """The hash over so many bytes from the start, continued from where it stood if that was earlier."""
        reached, digest = self._beginnings.get(algorithm, (0, None))
        if digest is None or reached > length:
            reached, digest = 0, hashlib.new(algorithm)
        if algorithm == _VERSIONS:
            for stop in self._awaited[
                bisect_right(self._awaited, reached) : bisect_right(self._awaited, length)
            ]:
                self._take_in(digest, reached, stop - reached)
                self._noted[stop], reached = digest.digest(), stop
        self._take_in(digest, reached, length - reached)
        self._beginnings[algorithm] = length, digest
        return digest

    def _take_in(self, digest: Any, start: int, length: int) -> None:
        self._stream.seek(start)
        chunked_digest(bytearray(_CHUNK), self._stream, digest, max_read=length)
