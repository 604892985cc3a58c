"""One verdict from two readers: the signature examiner, and the page reader that must see the same."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.signatures import Findings, Judgement, judge
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import CheckingReader
from clerkdesk.ports.signatures import SignatureExaminer


class Judging:
    """Judges files; imports, the viewer, sealing and the command line all ask here."""

    def __init__(self, examiner: SignatureExaminer, reader: CheckingReader, roots: Sequence[bytes]) -> None:
        self._examiner = examiner
        self._reader = reader
        self._roots = tuple(roots)

    def judge(self, path: Path, moment: datetime | None = None) -> Judgement:
        """Judge a file as of a moment, or now; never raises for the file's sake.

        Two readers may find different documents in the same bytes: a revision that one overlooks may be
        what the other shows. So a file is only called valid when the page reader opened it without repair
        and what was appended to the newest signature's bytes changes nothing of what it shows. Those bytes
        are compared as it sees them, not its tables with the examiner's: equal tables would not prove equal
        pages, and a hundred ways to disagree end in this one difference. A file that ends with its newest
        signature has nothing to compare. SIG-15 stands for a difference.
        """
        findings = self._examiner.examine(path, self._roots, moment)
        try:
            if self._reader.inspect(path).repaired:
                return judge(findings, clean_opening=False, guard_code="PDF-02")
            return judge(findings, clean_opening=self._same_pages(path, findings), guard_code="SIG-15")
        except Unreadable as trouble:
            return judge(findings, clean_opening=False, guard_code=trouble.code)

    def _same_pages(self, path: Path, findings: Findings) -> bool:
        """Whether the file shows what it showed when the newest signature was made."""
        if not (findings.signatures and findings.covered) or findings.extent == path.stat().st_size:
            return True
        return self._reader.same_pages(path, findings.extent)


class KeptJudging:
    """Judges bytes the office keeps, by their digest."""

    def __init__(self, judging: Judging, blobs: Blobs) -> None:
        self._judging = judging
        self._blobs = blobs

    def judge(self, digest: str) -> Judgement:
        """Judge kept bytes; Missing BLB-01, Unreadable BLB-02 when they are not what was kept."""
        return self._judging.judge(self._blobs.path(digest))
