"""Whether marks stand where they were bound to: what a signature says of that, next to the file itself."""

import os
import re
from collections.abc import Sequence
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from clerkdesk.adapters.pades.bound import Claim, bonds_within, drawn_print, read_claim, sealed_into
from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.page_prints import pages_in, refs_of
from clerkdesk.adapters.pades.since_shown import SinceShown
from clerkdesk.adapters.pades.standing_place import Standing, drawn_in, looks_of, standing_of, widget_of

_START = b"startxref"
_ENDING = re.compile(rb"startxref[\s\0]*(\d+)[^o]*?%%EOF")
_OBJECT = b"obj"
_LONGEST_TAIL = 1 << 20


class Bonds:
    """Says of each signature of a file whether its ink is where it belongs; most say nothing of it.

    Whoever has the key may still draw anything and bind it to anything. But ink, page, field, and the version
    somebody saw hold together, or one can tell.
    """

    def __init__(self, reader: LongHistoryReader, signatures: Sequence[EmbeddedPdfSignature]) -> None:
        self._reader = reader
        self._since_shown = SinceShown(reader)
        self._signed = {int(one.signed_revision) for one in signatures}
        self._claims = {one: _claim(one) for one in signatures}
        self._tables: list[Any] = []
        self._pages: set[generic.Reference] | None = None
        size = reader.stream.seek(0, os.SEEK_END)
        claims = [one.bond.extent for one in self._claims.values() if isinstance(one, Claim)]
        reader.covered.await_versions(extent for extent in claims if 0 < extent < size)

    def trouble(self, signature: EmbeddedPdfSignature) -> str:
        """Say what a mark is bound to that is not so, or nothing."""
        claim = self._claims[signature]
        if claim is None:
            return "what is drawn was bound elsewhere" if self._strayed(signature) else ""
        if isinstance(claim, Exception):
            return f"what it is bound to cannot be read: {type(claim).__name__}"
        try:
            return self._misplaced(signature, claim) or self._not_shown(signature, claim)
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
        if claim.drawn != drawn_print(drawn):
            return "bound to other ink"
        if self._borrowed(signature, bond.print) or (drawn is not None and sealed_into(drawn) != bond.print):
            return "bound to other ink"
        return ""

    def _stands(self, signature: EmbeddedPdfSignature) -> Standing:
        field = signature.sig_field
        return standing_of(self._reader.root, field, field.container_ref)

    def _not_shown(self, signature: EmbeddedPdfSignature, claim: Claim) -> str:
        """Whether the version shown is none of this file, or more than signing came since."""
        extent, signed = claim.bond.extent, int(signature.signed_revision)
        shown = self._ending(extent)
        if shown is None or shown >= signed:
            return "bound to no version of this file"
        if self._reader.covered.version(extent).hex() != claim.bond.shown:
            return "bound to another document"
        other = "" if self._signed.issuperset(range(shown + 1, signed)) else "revisions"
        other = other or self._since_shown.other(shown, signed, self._bound_to(extent))
        return f"bound to a version that showed something else: {other}" if other else ""

    def _bound_to(self, extent: int) -> set[generic.Reference]:
        """The widgets bound to a version; that each is bound rightly is asked of each."""
        claims = self._claims.items()
        return {
            widget_of(one.sig_field, one.sig_field.container_ref)
            for one, claim in claims
            if isinstance(claim, Claim) and claim.bond.extent == extent
        }

    def _ending(self, extent: int) -> int | None:
        """The revision that who reads only so many bytes finds to be the newest; None when none ends there.

        That is what their last ``startxref`` says (ISO 32000-2, 7.5.5): a revision that the file passed over
        later on may be what was shown.
        """
        tables: Any = self._reader.xrefs
        self._tables = self._tables or [
            tables.get_xref_container_info(revision) for revision in range(tables.total_revisions)
        ]
        ended = [revision for revision, table in enumerate(self._tables) if table.end_location <= extent]
        if not ended:
            return None
        start = max(0, extent - _LONGEST_TAIL)
        self._reader.stream.seek(start)
        tail: bytes = self._reader.stream.read(extent - start)
        ending = _ENDING.match(tail, max(0, tail.rfind(_START)))
        if ending is None or _OBJECT in tail[ending.end() :]:
            return None
        newest = self._tables[ended[-1]]
        return ended[-1] if int(ending[1]) in (newest.start_location, newest.declared_startxref) else None

    def _strayed(self, signature: EmbeddedPdfSignature) -> bool:
        """Whether something bound is drawn under a signature that says nothing of it."""
        try:
            return self._borrowed(signature)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - a stranger's field need not be like ours
            return False

    def _borrowed(self, signature: EmbeddedPdfSignature, *own: str) -> bool:
        """Whether something is drawn, in whatever wrapping, that was bound elsewhere."""
        looks = looks_of(signature.sig_field)
        if bonds_within(looks).issubset(own):
            return False
        if self._pages is None:
            at = self._reader.get_historical_resolver(self._reader.xrefs.total_revisions - 1)
            self._pages = refs_of(list(pages_in(at.root.raw_get("/Pages"), {}, 0, at, set())))
        return not bonds_within(looks, self._pages).issubset(own)


def _claim(signature: EmbeddedPdfSignature) -> Claim | Exception | None:
    try:
        return read_claim(signature.sig_object)
    except MemoryError:
        raise
    except Exception as trouble:  # noqa: BLE001 - told when it is asked for
        return trouble
