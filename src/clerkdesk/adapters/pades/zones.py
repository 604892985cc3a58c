"""What stands where in a signed file: a signature's stretch holds whole objects, all that it speaks for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from pyhanko.pdf_utils.generic import Reference
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from clerkdesk.adapters.pades.byte_range import byte_range_trouble
from clerkdesk.adapters.pades.long_history import LongHistoryReader

_NOWHERE = 1 << 62


class Zones:
    """Says of each signature of a file whether its stretch of bytes holds its revision, and no more.

    The tables say where objects begin, not where they end: one that begins inside a stretch and ends behind
    it is signed in part, for an end mark may stand inside a string. So every object is read to its end.
    """

    def __init__(self, reader: LongHistoryReader, signatures: Sequence[EmbeddedPdfSignature]) -> None:
        self._reader = reader
        self._made_in = Counter(int(one.signed_revision) for one in signatures)
        self._ends: list[int] | None = None
        self._starts: list[int] = []

    def trouble(self, signature: EmbeddedPdfSignature) -> str:
        """Say what is wrong with the stretch a signature covers, or nothing."""
        misshapen = byte_range_trouble(signature, self._reader.stream)
        if misshapen:
            return misshapen
        revision, signed = int(signature.signed_revision), self._reader.xrefs
        if self._made_in[revision] > 1:
            return "two signatures were made in one revision"
        _, length, second, rest = (int(value) for value in signature.byte_range)
        own: Any = signature.sig_field.raw_get("/V").reference
        start: Any = signed.get_historical_ref(own, revision)
        if not isinstance(start, int) or not start < length < second < self._end(own, start):
            return "the gap in the byte range is not the signature's own"
        if revision + 1 == signed.total_revisions:
            return ""
        ends, starts = self._read()
        if ends[revision] > second + rest:
            return "something it speaks for ends behind what it covers"
        if starts[revision + 1] < second + rest:
            return "something that came later begins inside what it covers"
        return ""

    def _read(self) -> tuple[list[int], list[int]]:
        """How far the objects up to a revision reach, and where those from a revision on begin."""
        if self._ends is None:
            tables: Any = self._reader.xrefs
            ends, starts = [], []
            places: dict[int, int] = {}
            for revision in range(tables.total_revisions):
                table = tables.get_xref_container_info(revision)
                written = [one for one in self._written(revision) if places.get(one[0].idnum) != one[1]]
                places |= {ref.idnum: start for ref, start in written}
                ends.append(max(self._end(ref, start) for ref, start in written) if written else 0)
                starts.append(min([table.start_location, *(start for _, start in written)]))
            self._ends = list(accumulate(ends, max))
            self._starts = list(accumulate(reversed(starts), min))[::-1]
        return self._ends, self._starts

    def _written(self, revision: int) -> Iterator[tuple[Any, int]]:
        """The objects a revision's table names, and where they begin."""
        reference: Any = Reference  # typed in part
        for number, (generation, start) in self._reader.xrefs.get_xref_data(revision).standard_xrefs.items():
            yield reference(number, generation, self._reader), start

    def _end(self, ref: Any, start: int) -> int:
        """Where an object ends; nowhere when it cannot be read."""
        try:
            return self._reader.end_of(ref, start)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - who reads it otherwise finds another end
            return _NOWHERE
