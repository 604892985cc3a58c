"""Signing on paper: which forms are out to be signed with a pen, and what their scan stands for."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.entries import FieldEntry, OnPaper
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import SignedSitting, Sitting

SCAN = "signed-on-paper"
"""What a document follows that is the scan of a form signed on paper; no procedure has a form of that key."""


def out_on_paper(
    history: Iterable[HistoryLine], documents: Iterable[tuple[Document, DocumentVersion]]
) -> tuple[str, ...]:
    """The documents (ids) that were printed to be signed as they stand, and are not signed here yet.

    ``documents`` come with their newest versions.
    """
    printed = {line.value("digest") for line in history if line.act is Act.SIGN_ON_PAPER}
    return tuple(one.id for one, newest in documents if newest.digest in printed and not newest.sealed_here)


@dataclass(frozen=True)
class ScanAtHand:
    """The one scan of a case that something can be sealed with now, by its digest (SHA-256, hex).

    ``left`` are the digests of the versions that had left the house on paper when it came: it can show no
    others.
    """

    digest: str
    left: frozenset[str]


def scan_at_hand(history: Sequence[HistoryLine]) -> ScanAtHand | None:
    """The scan that came last, by the history of a case (newest first); None when nothing waits for it.

    Another scan takes the place of the one before it, and none outlives what was sealed or declined after it.
    """
    left: set[str] = set()
    found = None
    for line in reversed(history):
        match line.act:
            case Act.SIGN_ON_PAPER | Act.HAND_OUT:
                left.add(line.value("digest"))
            case Act.TAKE_IN_SCAN:
                found = ScanAtHand(line.value("digest"), frozenset(left))
            case Act.EDIT_DOCUMENT if found and line.value("before") == found.digest:
                found = replace(found, digest=line.value("digest"))
            case Act.SEAL | Act.DECLINE:
                found = None
    return found


def scans(documents: Sequence[tuple[Document, DocumentVersion]]) -> tuple[tuple[Document, str], ...]:
    """The scans among a case's documents with their digests, in the order they came."""
    return tuple((one, newest.digest) for one, newest in documents if one.form == SCAN)


def on_paper(sitting: Sitting, documents: Collection[str], scan: str) -> SignedSitting:
    """What a scan (SHA-256, hex) brings home: these documents of a sitting, each signed in all its fields.

    The others are left, for another scan or sitting: what is sealed by this one is an act of its own.
    """
    fields = tuple(field for field in sitting.fields if field.document in documents)
    entries = tuple(FieldEntry(field.document, field.field, OnPaper(scan)) for field in fields)
    act = hashlib.sha256(" ".join((sitting.id, scan, *sorted(documents))).encode()).hexdigest()
    return SignedSitting(replace(sitting, id=act, fields=fields), entries)
