"""Taking documents in: keep the bytes first, then look at them, then say what they are."""

import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.base.errors import Conflict, Refused, Unreachable, Unreadable
from clerkdesk.domain.documents import demand_mere_name
from clerkdesk.domain.forms import FormRule, FoundForm, recognise
from clerkdesk.domain.pages import DocumentFacts, Word
from clerkdesk.domain.signatures import Integrity, Judgement
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.exchange import ReturnFolder
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.registry.judging import Judging

_EDGE = 5
_DEADLY = frozenset({"PDF-05", "PDF-06"})
_LOCKED = "SIG-04"
"""What the examiner says of a file that anybody may read, and nobody may change."""


@dataclass(frozen=True)
class TakenIn:
    """A document whose bytes are kept: digest, size, what the readers say, the form if it is known."""

    digest: str
    size: int
    facts: DocumentFacts
    judgement: Judgement
    form: FoundForm | None

    @property
    def signed(self) -> bool:
        """Whether it carries any signature, so that its bytes must stay the beginning of what follows."""
        return self.judgement.integrity is not Integrity.UNSIGNED


class Intake:
    """Takes files in; what could never be signed here, or never go back, is refused at the door."""

    def __init__(
        self, blobs: Blobs, reader: PdfReader, judging: Judging, returns: ReturnFolder, size_limit: int
    ) -> None:
        self._blobs = blobs
        self._reader = reader
        self._judging = judging
        self._returns = returns
        self._size_limit = size_limit

    def demand_way_back(self, path: Path, folder: str) -> None:
        """Refuse a file whose signed continuation could not be laid into the folder it is awaited in.

        Nothing is asked of a file that nobody awaits (``folder`` empty). Raises Refused EXC-02 (not a mere
        name), Unreachable EXC-09 (no such folder), Conflict EXC-12 (another file of its name lies there,
        and nothing came in); and PDF-09, PDF-10 for a file that is none.
        """
        if folder:
            demand_mere_name(path.name)
            _size(path)
            try:
                self._returns.prepare(path, Path(folder), path.name)
            except Conflict as trouble:
                raise Conflict("EXC-12", trouble.hint) from trouble

    def take_note_away(self, folder: str, name: str) -> None:
        """Take away an earlier note beside a file that came in again, once it is in.

        One that cannot be taken away stays until the file goes back: it came in all the same.
        """
        if folder:
            with suppress(Unreachable):
                self._returns.take_note_away(Path(folder), name)

    def demand_room(self, digest: str, folder: str, name: str) -> None:
        """Refuse a folder that kept bytes, or what continues them, cannot be laid into: EXC-02, 03, 09."""
        self._returns.prepare(self._blobs.path(digest), Path(folder), name)

    def take(self, path: Path, rules: Sequence[FormRule]) -> TakenIn:
        """Keep a file's bytes and find out what it is.

        Raises Unreadable: PDF-01 to PDF-07 as the reader says, PDF-02 also for a file that opens only after
        repair, and PDF-03 for one that is locked against changes alone: neither could be sealed; PDF-09 when
        the file is not there, PDF-10 when it cannot be opened (a folder, or no right to read it). Refused
        SGN-01 when its signatures are broken. One that cannot be judged comes in: a clerk may answer for it.
        """
        size = _size(path)
        if size > self._size_limit:
            raise Unreadable("PDF-07", f"{size} bytes")
        if size == 0:
            raise Unreadable("PDF-04", "empty file")
        digest = self._blobs.keep(path)
        kept = self._blobs.path(digest)
        facts = self._reader.inspect(kept)
        if facts.repaired:
            raise Unreadable("PDF-02", "opens only after repair")
        judgement = self._judging.judge(kept)
        if judgement.code == _LOCKED:
            raise Unreadable("PDF-03", "locked against changes")
        if judgement.integrity is Integrity.BROKEN:
            raise Refused("SGN-01", f"its signatures are broken: {judgement.code}")
        form = recognise(telling_words(self._reader, kept, len(facts.pages)), rules)
        return TakenIn(digest, kept.stat().st_size, facts, judgement, form)


def telling_words(reader: PdfReader, path: Path, pages: int) -> list[Word]:
    """The words of a file's first and last five pages, where forms say what they are.

    A page whose words cannot be read only stays unknown. One that kills or hangs its reader (PDF-05,
    PDF-06) would do so on the pad too, so that file is refused.
    """
    words: list[Word] = []
    for page in sorted({*range(min(pages, _EDGE)), *range(max(0, pages - _EDGE), pages)}):
        try:
            words += reader.words(path, page)
        except Unreadable as trouble:
            if trouble.code in _DEADLY:
                raise
    return words


def _size(path: Path) -> int:
    """The size of a file in bytes, once it is sure that it is one and can be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            raise Unreadable("PDF-10", "not a file")
        with path.open("rb"):
            return status.st_size
    except (FileNotFoundError, NotADirectoryError) as trouble:
        raise Unreadable("PDF-09", "no such file") from trouble
    except OSError as trouble:
        raise Unreadable("PDF-10", type(trouble).__name__) from trouble
