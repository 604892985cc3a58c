"""Whether marks stand where they were bound to: what a signature says of that, next to the file itself."""

import os
from collections.abc import Sequence
from typing import Any

from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from clerkdesk.adapters.pades.bound import Claim, drawn_print, read_claim, sealed_into
from clerkdesk.adapters.pades.changes import Changes
from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.standing_place import Standing, drawn_in, standing_of

_END, _OBJECT = b"%%EOF", b"obj"
_LONGEST_TAIL = 1 << 20


class Bonds:
    """Says of each signature of a file whether its ink is where it belongs; most say nothing of it.

    Whoever has the key may still draw anything and bind it to anything. But ink, page, field, and the version
    somebody saw hold together, or one can tell.
    """

    def __init__(self, reader: LongHistoryReader, signatures: Sequence[EmbeddedPdfSignature]) -> None:
        self._reader = reader
        self._signed = {int(one.signed_revision) for one in signatures}
        self._claims = {one: _claim(one) for one in signatures}
        self._ends: list[int] = []
        size = reader.stream.seek(0, os.SEEK_END)
        claims = [one.bond.extent for one in self._claims.values() if isinstance(one, Claim)]
        reader.covered.await_versions(extent for extent in claims if 0 < extent < size)

    def trouble(self, signature: EmbeddedPdfSignature, changes: Changes) -> str:
        """Say what a mark is bound to that is not so, or nothing."""
        claim = self._claims[signature]
        if claim is None:
            return "what is drawn was bound elsewhere" if _strayed(signature) else ""
        if isinstance(claim, Exception):
            return f"what it is bound to cannot be read: {type(claim).__name__}"
        try:
            return self._misplaced(signature, claim) or self._not_shown(signature, claim, changes)
        except MemoryError:
            raise
        except Exception as trouble:  # noqa: BLE001 - a file that was bound as it stands can be read
            return f"what it is bound to cannot be found: {type(trouble).__name__}"

    def _misplaced(self, signature: EmbeddedPdfSignature, claim: Claim) -> str:
        bond, drawn = claim.bond, drawn_in(signature.sig_field)
        if bond.field != signature.field_name:
            return "bound to another field"
        if bond.stands != self._stands(signature):
            return "bound to another place"
        if claim.drawn != drawn_print(drawn) or (drawn is not None and sealed_into(drawn) != bond.print):
            return "bound to other ink"
        return ""

    def _stands(self, signature: EmbeddedPdfSignature) -> Standing:
        field = signature.sig_field
        return standing_of(self._reader.root, field, field.container_ref)

    def _not_shown(self, signature: EmbeddedPdfSignature, claim: Claim, changes: Changes) -> str:
        """Whether the version shown is none of this file, or more than signing came since."""
        extent, signed = claim.bond.extent, int(signature.signed_revision)
        shown = self._ending(extent)
        if shown is None or shown >= signed:
            return "bound to no version of this file"
        if self._reader.covered.version(extent).hex() != claim.bond.shown:
            return "bound to another document"
        if not self._signed.issuperset(range(shown + 1, signed)) or changes.other_pages(shown):
            return "bound to a version that showed something else"
        return ""

    def _ending(self, extent: int) -> int | None:
        """The revision whose end is there; None when none ends there."""
        if not self._ends:
            tables: Any = self._reader.xrefs
            places = map(tables.get_xref_container_info, range(tables.total_revisions))
            self._ends = [place.end_location for place in places]
        ended = [revision for revision, end in enumerate(self._ends) if end <= extent]
        if not ended:
            return None
        start = max(0, extent - _LONGEST_TAIL, self._ends[ended[-1]])
        self._reader.stream.seek(start)
        _, end, behind = self._reader.stream.read(extent - start).rpartition(_END)
        return ended[-1] if end and _OBJECT not in behind else None


def _strayed(signature: EmbeddedPdfSignature) -> bool:
    """Whether something bound is drawn under a signature that says nothing of it."""
    try:
        return bool(sealed_into(drawn_in(signature.sig_field)))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a stranger's field need not be like ours
        return False


def _claim(signature: EmbeddedPdfSignature) -> Claim | Exception | None:
    try:
        return read_claim(signature.sig_object)
    except MemoryError:
        raise
    except Exception as trouble:  # noqa: BLE001 - told when it is asked for
        return trouble
