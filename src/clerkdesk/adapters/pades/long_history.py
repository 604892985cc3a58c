"""Reading files of many revisions: an object is parsed once, its history looked up and not searched for."""

from collections.abc import Mapping
from typing import IO, Any

from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.pdf_utils.xref import XRefCache

from clerkdesk.adapters.pades.covered_bytes import CoveredBytes


class LongHistoryReader(PdfFileReader):
    """A strict reader for whom the thousandth revision is no slower than the first.

    pyHanko parses an object anew for every revision that looks at it, and asks one table after the other
    where it stands.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self.covered = CoveredBytes(stream)
        self._parsed: dict[tuple[Any, ...], Any] = {}
        self._ends: dict[int, int] = {}
        self._locked = False
        super().__init__(stream)
        if not self.xrefs.hybrid_xrefs_present:
            self.xrefs = _IndexedTables(self, self.xrefs)
        self._locked = bool(super().encrypted)

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted; pyHanko looks through all trailers whenever it reads an object."""
        return self._locked

    def get_historical_resolver(self, revision: int) -> HistoricalResolver:
        """The file as it was in a revision."""
        known = self._historical_resolver_cache
        if revision not in known:
            known[revision] = _Revision(self, revision)
        return known[revision]

    def _read_object(
        self, ref: Any, marker: Any, never_decrypt: bool = False, as_metadata_stream: bool = False
    ) -> Any:
        """The object that stands at a place in the file; revisions copy it before they call it their own."""
        wanted = marker, ref.idnum, ref.generation, never_decrypt, as_metadata_stream
        if wanted not in self._parsed:
            self._parsed[wanted] = super()._read_object(ref, marker, never_decrypt, as_metadata_stream)
            if isinstance(marker, int):
                self._ends[marker] = self.stream.tell()
        return self._parsed[wanted]

    def end_of(self, ref: Reference, start: int) -> int:
        """Where an object that begins there ends; raises whatever reading it does."""
        self._read_object(ref, start)
        return self._ends[start]


class _Revision(HistoricalResolver):
    """A revision that knows its catalog without looking through the trailers of all before it."""

    @property
    def root_ref(self) -> Reference:
        """Where the catalog stands."""
        root: Any = self.trailer_view.raw_get("/Root")
        return Reference(root.idnum, root.generation, self)


class _IndexedTables(XRefCache):
    """All cross-reference tables of a file, oldest first, and which of them name an object at all."""

    def __init__(self, reader: PdfFileReader, tables: XRefCache) -> None:
        super().__init__(reader, tables._xref_sections)
        self._naming: dict[int, list[int]] = {}
        for revision in range(self.total_revisions):
            for number in _named(self.get_xref_data(revision)):
                self._naming.setdefault(number, []).append(revision)

    def get_last_change(self, ref: Reference) -> int:
        """The newest revision that wrote an object; KeyError when none did."""
        for revision in reversed(self._naming.get(ref.idnum, ())):
            if self._says(revision, ref):
                return revision
        raise KeyError(ref)

    def get_introducing_revision(self, ref: Reference) -> int:
        """The first revision that wrote an object; KeyError when none did."""
        for revision in self._naming.get(ref.idnum, ()):
            if self._says(revision, ref) and self.get_xref_data(revision).try_resolve(ref) is not None:
                return revision
        raise KeyError(ref)

    def get_historical_ref(self, ref: Reference, revision: int) -> Any:
        """Where an object stood in a revision; None when it did not exist, or was freed."""
        for earlier in reversed(self._naming.get(ref.idnum, ())):
            if earlier <= revision and self._says(earlier, ref):
                return self.get_xref_data(earlier).try_resolve(ref)
        return None

    def _says(self, revision: int, ref: Reference) -> bool:
        """Whether a revision's table speaks of an object, and not only of others with its number."""
        try:
            self.get_xref_data(revision).try_resolve(ref)
        except KeyError:
            return False
        return True


def _named(table: Any) -> set[int]:
    """The numbers a table names: objects written, objects in streams, objects freed."""
    parts: tuple[Mapping[int, Any], ...] = (table.standard_xrefs, table.xrefs_in_objstm, table.freed)
    return {number for part in parts for number in part}
