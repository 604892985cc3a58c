"""The desk's end of examining: one child for strangers' files, apart from the one that seals."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from clerkdesk.adapters.pades.listed_messages import pack_authorities
from clerkdesk.adapters.pades.messages import pack_evidence, unpack_findings
from clerkdesk.base.children import Child
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.signatures import NOTHING_BESIDE, Beside, Findings

_ROOM = "clerkdesk.adapters.pades.child"
_SECONDS = 30.0
_SECONDS_PER_MEGABYTE = 0.2


class PadesExaminer:
    """Examines signatures with strict pyHanko in a child of its own (ports.signatures.SignatureExaminer)."""

    def __init__(self) -> None:
        self._child = Child(_ROOM)

    def warm(self) -> None:
        """Start the child ahead of the first file."""
        self._child.call({"do": "warm-examine"}, seconds=_SECONDS)

    def examine(
        self,
        path: Path,
        roots: Sequence[bytes],
        moment: datetime | None = None,
        beside: Beside = NOTHING_BESIDE,
    ) -> Findings:
        """Judge each signature on its own; a child that dies or takes too long is the finding SIG-05."""
        try:
            seconds = _SECONDS + path.stat().st_size / 1e6 * _SECONDS_PER_MEGABYTE
        except OSError as trouble:
            return Findings((), False, "SIG-01", type(trouble).__name__)
        request = {
            "do": "examine",
            "path": str(path),
            "roots": [der.hex() for der in roots],
            "moment": None if moment is None else moment.isoformat(),
            "evidence": pack_evidence(beside.evidence),
            "asking": beside.asking,
            "seconds": seconds,
        }
        try:
            reply, _ = self._child.call(request, pack_authorities(beside.authorities), seconds=seconds)
            return unpack_findings(reply["findings"])
        except ClerkDeskError as trouble:
            return Findings((), False, "SIG-05", trouble.hint)
        except (ValueError, KeyError, TypeError):
            return Findings((), False, "SIG-05", "the examining process answered nonsense")

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._child.close()
