"""Contents that are what a test puts in: headings, links, hits, fields, attached files."""

from pathlib import Path

from clerkdesk.base.errors import ClerkDeskError, Unreadable
from clerkdesk.domain.contents import Attachment, Comment, Findings, Heading, Hit, Link, TextLine
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.later import Later
from clerkdesk.domain.pages import Word
from clerkdesk.usecases.contents import Contents
from tests.ui.viewing.fake_reader import PathBlobs


class FakeContents:
    """Keeps to the contract of ``ports.pdf.PdfContents``; ``asked`` lists what was looked up.

    ``extents`` lists how many bytes counted each time something was sought.
    """

    def __init__(self) -> None:
        self.headings: tuple[Heading, ...] = ()
        self.leads: dict[int, tuple[Link, ...]] = {}
        self.hits: tuple[Hit, ...] = ()
        self.written: tuple[Word, ...] = ()
        self.remarks: tuple[Comment, ...] = ()
        self.text: tuple[TextLine, ...] = ()
        self.searchable = True
        self.form = FillableForm()
        self.later: tuple[Later, ...] = ()
        self.files: dict[Attachment, bytes] = {}
        self.asked: list[tuple[str, object]] = []
        self.extents: list[int] = []
        self.trouble: ClerkDeskError | None = None

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        self._ask("words", page)
        return tuple(word for word in self.written if page in (None, word.page))

    def find(self, path: Path, text: str, pages: range, until: int = 0) -> Findings:
        self._ask("find", (text, pages))
        self.extents.append(until)
        hits = tuple(hit for hit in self.hits if hit.places[0].page in pages)
        return Findings(hits, len(pages) if self.searchable else 0, pages.stop)

    def lines(self, path: Path, page: int, until: int = 0) -> tuple[TextLine, ...]:
        self._ask("lines", page)
        return tuple(line for line in self.text if line.page == page)

    def outline(self, path: Path) -> tuple[Heading, ...]:
        self._ask("outline", None)
        return self.headings

    def links(self, path: Path, page: int) -> tuple[Link, ...]:
        self._ask("links", page)
        return self.leads.get(page, ())

    def form_fields(self, path: Path) -> FillableForm:
        self._ask("form_fields", None)
        return self.form

    def comments(self, path: Path) -> tuple[Comment, ...]:
        self._ask("comments", None)
        return self.remarks

    def since(self, path: Path, until: int) -> tuple[Later, ...]:
        self._ask("since", until)
        return self.later

    def attachments(self, path: Path) -> tuple[Attachment, ...]:
        self._ask("attachments", None)
        return tuple(self.files)

    def attached(self, path: Path, number: int) -> bytes:
        self._ask("attached", number)
        for file, content in self.files.items():
            if file.number == number:
                return content
        raise Unreadable("PDF-10")

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        pass

    def _ask(self, what: str, which: object) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.asked.append((what, which))


def contents_of(fake: FakeContents) -> Contents:
    """The use case over what a test put in."""
    return Contents(PathBlobs(), fake, viewer=None)


def no_contents() -> Contents:
    """Of a document that has nothing but its pages."""
    return contents_of(FakeContents())
