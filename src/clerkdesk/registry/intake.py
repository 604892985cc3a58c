"""Taking documents in: keep the bytes first, then look at them, then say what they are."""

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.forms import FormRule, FoundForm, recognise
from clerkdesk.domain.pages import DocumentFacts, Word
from clerkdesk.domain.signatures import Integrity, Judgement
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.registry.judging import Judging

_EDGE = 5
_DEADLY = frozenset({"PDF-05", "PDF-06"})


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
    """Takes files in."""

    def __init__(self, blobs: Blobs, reader: PdfReader, judging: Judging, size_limit: int) -> None:
        self._blobs = blobs
        self._reader = reader
        self._judging = judging
        self._size_limit = size_limit

    def take(self, path: Path, rules: Sequence[FormRule]) -> TakenIn:
        """Keep a file's bytes and find out what it is.

        Raises Unreadable: PDF-01 to PDF-07 as the reader says, PDF-09 when the file is not there, PDF-10
        when it cannot be opened (a folder, or no right to read it).
        """
        size = _size(path)
        if size > self._size_limit:
            raise Unreadable("PDF-07", f"{size} bytes")
        if size == 0:
            raise Unreadable("PDF-04", "empty file")
        digest = self._blobs.keep(path)
        kept = self._blobs.path(digest)
        facts = self._reader.inspect(kept)
        judgement = self._judging.judge(kept)
        form = recognise(self._words(kept, len(facts.pages)), rules)
        return TakenIn(digest, kept.stat().st_size, facts, judgement, form)

    def _words(self, kept: Path, pages: int) -> list[Word]:
        """The words of the first and last five pages, where forms say what they are.

        A page whose words cannot be read only stays unknown. One that kills or hangs its reader (PDF-05,
        PDF-06) would do so on the pad too, so that file is refused.
        """
        words: list[Word] = []
        for page in sorted({*range(min(pages, _EDGE)), *range(max(0, pages - _EDGE), pages)}):
            try:
                words += self._reader.words(kept, page)
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
