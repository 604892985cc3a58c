"""Signing on paper: which forms are out to be signed with a pen, and what their scan stands for."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

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
