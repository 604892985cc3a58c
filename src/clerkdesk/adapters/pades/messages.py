"""How marks, evidence and findings travel between the desk and its PAdES children: as JSON."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from clerkdesk.adapters.pades.finding_messages import pack_finding, unpack_finding
from clerkdesk.domain.ink import Drawing, Line
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import Binding, Chain, FieldMark
from clerkdesk.domain.signatures import Evidence, Findings

Packed = dict[str, Any]
_MOST_CERTIFICATES = 60


def pack_marks(marks: Sequence[FieldMark]) -> tuple[list[Packed], bytes]:
    """Marks as JSON, and the points of their ink as they lie in memory: there are thousands."""
    points = array("d")
    for mark in marks:
        for line in mark.drawing.lines:
            points.extend(chain.from_iterable(line.points))
    return [_pack_mark(mark) for mark in marks], points.tobytes()


def unpack_marks(packed: Sequence[Mapping[str, Any]], body: bytes) -> list[FieldMark]:
    """Marks from JSON and points; what they were drawn with does not travel, for it is not sealed."""
    points = array("d")
    points.frombytes(body)
    pairs = zip(points[::2], points[1::2], strict=True)
    return [_unpack_mark(mark, pairs) for mark in packed]


def pack_chain(acts: Chain) -> Packed:
    """A chain as JSON; nobody has drawn anything in the fields of later acts."""
    return {"certified": acts.certified, "later": pack_marks(acts.later)[0]}


def unpack_chain(packed: Mapping[str, Any]) -> Chain:
    """A chain from JSON."""
    return Chain(packed["certified"] is True, tuple(unpack_marks(packed["later"], b"")))


def _pack_mark(mark: FieldMark) -> Packed:
    place, drawing = mark.place, mark.drawing
    return {
        "field": mark.field,
        "place": None if place is None else [place.page, place.x, place.y, place.width, place.height],
        "lines": [[line.step, len(line.points)] for line in drawing.lines],
        "size": [drawing.width, drawing.height],
        "reason": mark.reason,
        "caption": mark.caption,
        "location": mark.location,
        "hidden": mark.hidden,
        "closes": mark.closes,
        "typed": mark.typed,
        "binding": None if mark.binding is None else [mark.binding.case, mark.binding.shown],
    }


def _unpack_mark(packed: Mapping[str, Any], points: Iterator[tuple[float, float]]) -> FieldMark:
    lines = tuple(Line(int(step), tuple(islice(points, int(count)))) for step, count in packed["lines"])
    width, height = packed["size"]
    place = packed["place"]
    return FieldMark(
        packed["field"],
        None if place is None else Place(int(place[0]), *(float(value) for value in place[1:])),
        Drawing(lines, float(width), float(height), frozenset()),
        packed["reason"],
        packed["caption"],
        packed["location"],
        packed["hidden"] is True,
        packed["closes"] is True,
        str(packed["typed"]),
        None if packed["binding"] is None else Binding(*map(str, packed["binding"])),
    )


def pack_evidence(evidence: Evidence) -> Packed:
    """Evidence as JSON."""
    return {
        "certificates": [der.hex() for der in evidence.certificates],
        "ocsps": [der.hex() for der in evidence.ocsps],
        "crls": [der.hex() for der in evidence.crls],
        "lacking": [[der.hex(), code] for der, code in evidence.lacking],
    }


def unpack_evidence(packed: Mapping[str, Any]) -> Evidence:
    """Evidence from JSON."""
    return Evidence(
        certificates=tuple(map(bytes.fromhex, packed["certificates"])),
        ocsps=tuple(map(bytes.fromhex, packed["ocsps"])),
        crls=tuple(map(bytes.fromhex, packed["crls"])),
        lacking=tuple((bytes.fromhex(der), str(code)) for der, code in packed["lacking"]),
    )


def pack_findings(findings: Findings) -> Packed:
    """Findings as JSON."""
    return {
        "signatures": [pack_finding(finding) for finding in findings.signatures],
        "covered": findings.covered,
        "extent": findings.extent,
        "extents": list(findings.extents),
        "code": findings.code,
        "reason": findings.reason,
        "unchecked": [der.hex() for der in findings.unchecked],
        "issuers": [der.hex() for der in findings.issuers],
    }


def unpack_findings(packed: Mapping[str, Any]) -> Findings:
    """Findings from JSON; raises ValueError, KeyError or TypeError when they are none."""
    return Findings(
        tuple(unpack_finding(finding) for finding in packed["signatures"]),
        packed["covered"] is True,
        str(packed["code"]),
        str(packed["reason"]),
        int(packed["extent"]),
        _certificates(packed["unchecked"]),
        _certificates(packed["issuers"]),
        tuple(map(int, packed["extents"])),
    )


def _certificates(packed: Sequence[Any]) -> tuple[bytes, ...]:
    """Certificates (DER) a child names, of which there are few: each may cost a question to its authority."""
    if len(packed) > _MOST_CERTIFICATES:
        raise ValueError("too many certificates")
    return tuple(bytes.fromhex(der) for der in packed)
