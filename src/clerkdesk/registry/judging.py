"""One verdict from two readers: the signature examiner, and the page reader that must see the same."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.changes import Changed
from clerkdesk.domain.signatures import Beside, Findings, Integrity, Judgement, judge
from clerkdesk.domain.trusted_lists import ListedAuthority
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import CheckingReader
from clerkdesk.ports.signatures import SignatureExaminer

_NOT_TO_BE_EXAMINED = ("PDF-01", "PDF-04", "PDF-07", "PDF-09", "PDF-10")
"""No PDF, empty, too large, no such file, not to be opened."""
_MOST = 12  # of the oldest, and as many of the newest

_NO_FILE = "PDF-10"


class Judging:
    """Judges files; imports, the viewer, sealing and the command line all ask here.

    ``roots`` says whom the office trusts at the moment of judging: certificates as DER; ``listed`` whom
    its trusted lists vouch for.
    """

    def __init__(
        self,
        examiner: SignatureExaminer,
        reader: CheckingReader,
        roots: Callable[[], Sequence[bytes]],
        listed: Callable[[], tuple[ListedAuthority, ...]] = tuple,
    ) -> None:
        self._examiner = examiner
        self._reader = reader
        self._roots = roots
        self._listed = listed

    def judge(self, path: Path, moment: datetime | None = None) -> Judgement:
        """Judge a file as of a moment, or now; never raises for the file's sake.

        Two readers may find different documents in the same bytes: a revision that one overlooks may be
        what the other shows. So a file is only called valid when the page reader opened it without repair
        and what was appended to the newest signature's bytes changes nothing of what it shows. Those bytes
        are compared as it sees them, not its tables with the examiner's: equal tables would not prove equal
        pages, and a hundred ways to disagree end in this one difference. So are those of each earlier one:
        what a signer saw nobody else takes away by signing. SIG-15 stands for a difference.
        """
        if path.exists() and not path.is_file():
            return judge(Findings((), False, _NO_FILE), clean_opening=False, guard_code=_NO_FILE)
        try:
            facts = self._reader.inspect(path)
        except Unreadable as trouble:
            return self._judge_unopened(path, trouble.code, moment)
        findings = self._examine(path, moment)
        judgement = self._judge_opened(path, facts.repaired, findings)
        empty = tuple(slot.name for slot in facts.slots if not slot.signed)
        return replace(judgement, empty_fields=empty) if findings.signatures else judgement

    def _judge_opened(self, path: Path, repaired: bool, findings: Findings) -> Judgement:
        if repaired:
            return judge(findings, clean_opening=False, guard_code="PDF-02")
        try:
            return judge(findings, clean_opening=self._same_pages(path, findings), guard_code="SIG-15")
        except Unreadable as trouble:
            return judge(findings, clean_opening=False, guard_code=trouble.code)

    def _judge_unopened(self, path: Path, code: str, moment: datetime | None) -> Judgement:
        """A file the page reader does not open: what is no PDF, or too large, is not examined any further."""
        findings = Findings((), False, code)
        if code not in _NOT_TO_BE_EXAMINED:
            found = self._examine(path, moment)
            findings = found if found.signatures else findings
        return judge(findings, clean_opening=False, guard_code=code)

    def _examine(self, path: Path, moment: datetime | None) -> Findings:
        found = self._examiner.examine(path, self._roots(), moment, Beside(self._listed()))
        reaching = zip(found.signatures, found.extents, strict=False)  # nobody knows how far in a bad file
        signed = tuple(replace(one, extent=extent) for one, extent in reaching)
        return replace(found, signatures=signed) if len(signed) == len(found.signatures) else found

    def _same_pages(self, path: Path, findings: Findings) -> bool:
        """Whether the file shows what it showed when each signature was made, but for what came openly."""
        if not (findings.signatures and findings.covered):
            return True
        if findings.extent != path.stat().st_size and not self._reader.same_pages(path, findings.extent):
            return False
        return all(self._reader.same_pages(path, extent, but_for) for extent, but_for in _earlier(findings))


def _earlier(findings: Findings) -> Iterator[tuple[int, frozenset[str]]]:
    """How far each signature before the newest reaches, and the fields signed or filled in since.

    Nothing where one is not intact: that decides. Of very many those in the middle are left to the examiner,
    who compares all revisions; looking at the pages for each of a thousand would take minutes.
    """
    if any(one.integrity is not Integrity.INTACT for one in findings.signatures):
        return
    earlier = [at for at, extent in enumerate(findings.extents) if 0 < extent < findings.extent]
    for at in earlier if len(earlier) <= 2 * _MOST else (*earlier[:_MOST], *earlier[-_MOST:]):
        later = {one.field for one in findings.signatures[at + 1 :]}
        filled = {one.field for one in findings.signatures[at].changes if one.kind is Changed.FIELD}
        yield findings.extents[at], frozenset(later | filled)


class KeptJudging:
    """Judges bytes the office keeps, by their digest."""

    def __init__(self, judging: Judging, blobs: Blobs) -> None:
        self._judging = judging
        self._blobs = blobs

    def judge(self, digest: str) -> Judgement:
        """Judge kept bytes; Missing BLB-01, Unreadable BLB-02 when they are not what was kept."""
        return self._judging.judge(self._blobs.path(digest))
