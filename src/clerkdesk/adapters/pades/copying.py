"""Copying a file to append to it: read once, for the copy and for every digest that begins with its bytes."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from clerkdesk.adapters.pades.spelling import SECOND_TABLE, Search
from clerkdesk.base.errors import Unreadable

KEPT_BY = "sha256"  # the digest documents are kept by
_CHUNK = 1 << 20


class Sum(Protocol):
    """A digest in the making (hashlib)."""

    def update(self, data: bytes | memoryview, /) -> None: ...

    def digest(self) -> bytes: ...

    def copy(self) -> "Sum": ...


@dataclass(frozen=True)
class Beginning:
    """The bytes a new file begins with: how many they are, and digests begun over them.

    ``second_table`` is whether they name one (adapters/pades/one_reading.py): whoever reads them all anyway
    looks for it, so that the child need not read them all as well.
    """

    size: int
    sums: Mapping[str, Sum]
    second_table: bool

    def digest(self, kind: str, appended: bytes) -> bytes:
        """The digest over these bytes and more after them; KeyError for a kind that was not begun."""
        sum_ = self.sums[kind].copy()
        sum_.update(appended)
        return sum_.digest()


def opened(source: Path) -> BinaryIO:
    """A file to be copied; raises Unreadable SEA-04."""
    try:
        return source.open("rb", buffering=0)
    except OSError as trouble:
        raise Unreadable("SEA-04", "source cannot be read") from trouble


def copy_hashed(source: BinaryIO, copy: BinaryIO, kinds: Iterable[str]) -> Beginning:
    """Copy a file, with the digests of these kinds and the one documents are kept by.

    Raises Unreadable SEA-04 when it is empty, OSError.
    """
    sums: dict[str, Sum] = {kind: hashlib.new(kind) for kind in {KEPT_BY, *kinds}}
    search, size = Search(SECOND_TABLE), 0
    while portion := source.read(_CHUNK):
        for sum_ in sums.values():
            sum_.update(portion)
        search.look(portion)
        copy.write(portion)
        size += len(portion)
    if size == 0:
        raise Unreadable("SEA-04", "empty file")
    return Beginning(size, sums, search.found)
