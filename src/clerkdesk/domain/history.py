"""The history: append-only, each entry chained to the one before, personal values erasable.

An entry holds commitments, SHA-256 over a random salt and the value. The salts and values stand in a
side table: erase a row there and the chain still verifies, but nobody can learn or guess the value.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from clerkdesk.domain.rights import Act

FIRST = "0" * 64

BRINGS_VERSIONS: Mapping[Act, str] = MappingProxyType(
    {
        Act.OPEN_CASE: "digest",
        Act.TAKE_IN: "digest",
        Act.NAME_SIGNER: "digest",
        Act.BEGIN_COLLECTION: "digest",
        Act.TAKE_IN_SCAN: "digest",
        Act.EDIT_DOCUMENT: "digest",
        Act.EXTRACT_PAGES: "digest",
        Act.SEAL: "digest",
        Act.AUGMENT: "digest",
        Act.RENEW: "digest",
        Act.APPROVE: "sealed",  # its digests are of what was approved
    }
)
"""Acts that bring versions of documents, and the name of the values by which their entries tell of each."""


@dataclass(frozen=True)
class HistoryValue:
    """A value an entry commits to; ``salt`` is 32 hex characters."""

    name: str
    salt: str
    value: str


@dataclass(frozen=True)
class HistoryEntry:
    """One act: number from 1 without gaps, who (id), at which desk, in which case, and its commitments."""

    number: int
    at: datetime
    person: str
    desk: str
    case: str
    act: Act
    commitments: tuple[tuple[str, str], ...]
    previous: str
    digest: str


@dataclass(frozen=True)
class HistoryLine:
    """An entry as people read it: with the person's name and the values not erased yet."""

    at: datetime
    person: str
    person_name: str
    desk: str
    act: Act
    values: tuple[tuple[str, str], ...]

    def value(self, name: str) -> str:
        """A value by name, empty when there is none or it was erased."""
        return dict(self.values).get(name, "")


def commit(value: HistoryValue) -> str:
    """The commitment to a value, SHA-256 as hex.

    >>> commit(HistoryValue("reason", "00" * 16, "x")) == commit(HistoryValue("reason", "11" * 16, "x"))
    False
    """
    return hashlib.sha256(bytes.fromhex(value.salt) + value.value.encode()).hexdigest()


def chain(
    last: HistoryEntry | None,
    at: datetime,
    who: tuple[str, str],
    case: str,
    act: Act,
    values: Iterable[HistoryValue],
) -> HistoryEntry:
    """Make the next entry after ``last``; ``who`` is person id and desk name."""
    number = last.number + 1 if last else 1
    previous = last.digest if last else FIRST
    commitments = tuple((value.name, commit(value)) for value in values)
    bare = HistoryEntry(number, at.astimezone(UTC), *who, case, act, commitments, previous, "")
    return HistoryEntry(number, bare.at, *who, case, act, commitments, previous, digest_of(bare))


def digest_of(entry: HistoryEntry) -> str:
    """The digest an entry must carry: SHA-256 over its canonical JSON and the digest before it."""
    content: Mapping[str, object] = {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "person": entry.person,
        "desk": entry.desk,
        "case": entry.case,
        "act": entry.act.value,
        "commitments": entry.commitments,
        "previous": entry.previous,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class KeptValue:
    """A value that was not erased, at its place: the entry's number, and the position in it from 0."""

    number: int
    position: int
    value: HistoryValue


def first_broken(entries: Iterable[HistoryEntry], values: Iterable[KeptValue] = ()) -> int | None:
    """The number of the first entry that does not fit the chain or its values, None when all fit.

    Both come in the order of their numbers. Values may be missing, for they may be erased; one that is
    there must be what the entry committed to at its place.
    """
    expected, previous = 1, FIRST
    kept = iter(values)
    value = next(kept, None)
    for entry in entries:
        if entry.number != expected or entry.previous != previous or entry.digest != digest_of(entry):
            return expected
        while value is not None and value.number <= expected:
            if value.number != expected or not _committed(entry, value):
                return expected
            value = next(kept, None)
        expected, previous = expected + 1, entry.digest
    return None if value is None else value.number


def _committed(entry: HistoryEntry, kept: KeptValue) -> bool:
    promised = dict(enumerate(entry.commitments)).get(kept.position)
    try:
        return promised == (kept.value.name, commit(kept.value))
    except ValueError:  # a salt that is no hexadecimal number was never made here
        return False
