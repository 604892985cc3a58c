"""One verdict from two readers: the signature examiner, and the page reader that must open without repair."""

from collections.abc import Sequence
from pathlib import Path

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.signatures import Judgement, judge
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.ports.signatures import SignatureExaminer


class Judging:
    """Judges files; imports, the viewer, sealing and the command line all ask here."""

    def __init__(self, examiner: SignatureExaminer, reader: PdfReader, roots: Sequence[bytes]) -> None:
        self._examiner = examiner
        self._reader = reader
        self._roots = tuple(roots)

    def judge(self, path: Path) -> Judgement:
        """Judge a file; never raises for the file's sake.

        An appended revision with an empty cross-reference is valid for one reader and shows other
        content in the other, so a file is only called valid when both are content.
        """
        findings = self._examiner.examine(path, self._roots)
        try:
            repaired = self._reader.inspect(path).repaired
        except Unreadable as trouble:
            return judge(findings, clean_opening=False, guard_code=trouble.code)
        return judge(findings, clean_opening=not repaired, guard_code="PDF-02")


class KeptJudging:
    """Judges bytes the office keeps, by their digest."""

    def __init__(self, judging: Judging, blobs: Blobs) -> None:
        self._judging = judging
        self._blobs = blobs

    def judge(self, digest: str) -> Judgement:
        """Judge kept bytes; Missing BLB-01, Unreadable BLB-02 when they are not what was kept."""
        return self._judging.judge(self._blobs.path(digest))
