"""Judging the signatures of a file strictly, each on its own (runs in the examining child).

Codes: SIG-01 cannot be read, SIG-04 encrypted, SIG-06 a signature was taken out, SIG-07 unknown kind,
SIG-08 outdated algorithm, SIG-09 byte range, SIG-10 two fields share a signature, SIG-11 digest or
signature wrong, SIG-12 forbidden change afterwards, SIG-13 unexplained change afterwards, SIG-14 filled in
after the last signature, SIG-15 two readers may see two documents, SIG-20 certificate unknown, SIG-21
expired, SIG-22 revoked, SIG-23 its trusted list has run out, SIG-24 its service was not in good standing,
SIG-25 it is not made for signing documents, SIG-26 it was not valid yet, SIG-27 ink that belongs elsewhere.
SIG-16, a broken time stamp over good signatures, is for who sees them all to say (domain/signatures).
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from clerkdesk.adapters.pades.anchors import Anchors
from clerkdesk.adapters.pades.bonds import Bonds
from clerkdesk.adapters.pades.fields import FoundField
from clerkdesk.adapters.pades.judging import FoundSignature, Judge, kind_of, unreadable
from clerkdesk.adapters.pades.lasting import read_archive
from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.one_reading import no_end, second_ending, second_reading, trailing_bytes
from clerkdesk.adapters.pades.open_questions import OpenQuestions
from clerkdesk.adapters.pades.opening import signed_fields, traces_of_signatures
from clerkdesk.adapters.pades.security_store import NO_STORE, SecurityStore
from clerkdesk.adapters.pades.trust import TrustQuestion
from clerkdesk.adapters.pades.zones import Zones
from clerkdesk.domain.signatures import Findings, Integrity, Kind, SignatureFinding

_LAST = 1 << 31


@dataclass(frozen=True)
class Terms:
    """Whom to trust, as of when (None: now), evidence beside that in the file, and whether what it leaves
    open is to be told.
    """

    anchors: Anchors
    moment: datetime | None = None
    further: SecurityStore = NO_STORE
    asking: bool = False


def examine_file(path: Path, terms: Terms) -> Findings:
    """Read every signature of a file on these terms.

    Nothing the file does makes this raise, short of ending the process.
    """
    try:
        with path.open("rb") as stream:
            return _examine(stream, terms)
    except MemoryError:
        raise
    except Exception as trouble:  # noqa: BLE001 - whatever a file causes means: cannot be read
        return Findings((), False, "SIG-01", type(trouble).__name__)


def _examine(stream: IO[bytes], terms: Terms) -> Findings:
    lost = no_end(stream)
    if lost:
        return Findings((), False, "SIG-01", lost)
    try:
        reader = LongHistoryReader(stream)
        if reader.encrypted:
            return Findings((), False, "SIG-04", "encrypted")
        fields = signed_fields(reader)
        doubt = second_reading(reader) or trailing_bytes(reader) if fields else second_ending(reader)
    except Exception as trouble:  # noqa: BLE001 - strict reading gave up: say so, and look on leniently
        return _not_strictly(stream, "SIG-01", type(trouble).__name__)
    if doubt:
        return _not_strictly(stream, "SIG-15", doubt)
    if not fields:
        return _without_fields(stream)
    opened = sorted((_opened(field, reader) for field in fields), key=lambda one: one.order)
    newest = next((one for one in reversed(opened) if one.kind is Kind.SIGNATURE), None)
    trust = TrustQuestion(reader, terms.anchors, terms.moment, terms.further)
    questions = OpenQuestions(trust)
    case = reader, trust, questions if terms.asking else None
    findings = asyncio.run(_judge_all(opened, newest, case))
    return Findings(
        findings,
        _covered(findings),
        extent=_extent(newest),
        unchecked=questions.unchecked,
        issuers=questions.issuers,
        extents=tuple(map(_extent, opened)),
    )


def _without_fields(stream: IO[bytes]) -> Findings:
    """A file whose form holds no signature: unsigned, unless its bytes remember one."""
    if traces_of_signatures(stream):
        return Findings((), False, "SIG-06", "the file once held a signature that is no longer in its form")
    return Findings((), True)


def _not_strictly(stream: IO[bytes], code: str, why: str) -> Findings:
    """What can be said of a file that strict reading refuses: which fields are signed, or that none can be.

    The lenient reader only names the signatures; none of them gets better than "cannot be judged".
    """
    try:
        reader = PdfFileReader(stream, strict=False)
        if reader.encrypted:
            return Findings((), False, "SIG-04", "encrypted")
        found = tuple(unreadable(field.name, code, why) for field in signed_fields(reader))
    except Exception:  # noqa: BLE001 - not even leniently
        return Findings((), False, "SIG-01", why)
    if not found and code == "SIG-01" and not traces_of_signatures(stream):
        return Findings((), True)
    return Findings(found, False, code, why)


@dataclass(frozen=True)
class _Opened:
    """A signed field, its signature if that can be read, its place in the order of signing, and its kind."""

    field: FoundField
    signature: EmbeddedPdfSignature | None
    order: int
    kind: Kind
    trouble: str = ""


def _opened(field: FoundField, reader: PdfFileReader) -> _Opened:
    try:
        signature = FoundSignature(reader, field.dictionary, field.name)
        return _Opened(field, signature, int(signature.signed_revision), kind_of(signature))
    except MemoryError:
        raise
    except Exception as trouble:  # noqa: BLE001 - means: cannot be judged
        return _Opened(field, None, _LAST, Kind.SIGNATURE, type(trouble).__name__)


async def _judge_all(
    opened: Sequence[_Opened],
    newest: _Opened | None,
    case: tuple[LongHistoryReader, TrustQuestion, OpenQuestions | None],
) -> tuple[SignatureFinding, ...]:
    """All findings in the order in which the signatures were made."""
    archived = [one.signature for one in opened if one.signature and one.kind is Kind.TIMESTAMP]
    reader, trust, questions = case
    readable = [one.signature for one in opened if one.signature]
    zones, bonds = Zones(reader, readable), Bonds(reader, readable)
    judge = Judge(reader, trust, await read_archive(archived, reader, trust, zones), zones, bonds, questions)
    shared = _shared([one.field for one in opened])
    stamps = frozenset(one.field.name for one in opened if one.kind is Kind.TIMESTAMP)
    judged = []
    for one in opened:
        name = one.field.name
        if one.signature is None:
            finding = unreadable(name, "SIG-01", one.trouble)
        elif name in shared:
            finding = unreadable(name, "SIG-10", "two fields share one signature", one.kind)
        else:
            try:
                finding = await judge.judge(one.signature, stamps if one is newest else None)
            except MemoryError:
                raise
            except Exception as trouble:  # noqa: BLE001 - means: cannot be judged
                finding = unreadable(name, "SIG-01", type(trouble).__name__, one.kind)
        judged.append(finding)
    return tuple(judged)


def _extent(one: _Opened | None) -> int:
    """How many bytes a signature reaches over, from the start of the file; 0 when nobody knows."""
    try:
        assert one is not None and one.signature is not None
        _, _, second, rest = one.signature.byte_range
        return int(second) + int(rest)
    except (AssertionError, TypeError, ValueError):
        return 0


def _shared(fields: Sequence[FoundField]) -> set[str]:
    """Names of fields whose value is also another field's value."""
    names: dict[object, list[str]] = {}
    for field in fields:
        value = field.dictionary.raw_get("/V")
        names.setdefault(getattr(value, "reference", id(value)), []).append(field.name)
    return {name for group in names.values() if len(group) > 1 for name in group}


def _covered(findings: Sequence[SignatureFinding]) -> bool:
    """Whether after the newest signature came nothing but what it allows: that is what makes it intact."""
    newest = [finding for finding in findings if finding.kind is Kind.SIGNATURE][-1:]
    return all(finding.integrity is Integrity.INTACT for finding in newest)
