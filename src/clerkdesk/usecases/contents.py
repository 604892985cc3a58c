"""Contents: what stands in a document of the office, looked up beside the drawing of its pages."""

from clerkdesk.domain.contents import Attachment, Comment, Findings, Heading, Link, TextLine
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.later import Later
from clerkdesk.domain.pages import Word
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.blobs import KeptFiles
from clerkdesk.ports.pdf import PdfContents
from clerkdesk.registry.checked_files import CheckedFiles


class Contents:
    """Looks things up in documents by their digest, for the person who looks (None: nobody signed in).

    All methods but ``cut_off`` belong in the CONTENTS lane, so that no search holds up a page. Raises Refused
    RGT-01, and what ``ports.pdf.PdfContents`` and ``ports.blobs.Blobs`` raise.
    """

    def __init__(self, blobs: KeptFiles, contents: PdfContents, viewer: Person | None) -> None:
        self._viewer = viewer
        self._files = CheckedFiles(blobs)
        self._contents = contents

    def words(self, digest: str, page: int) -> tuple[Word, ...]:
        """The words of a page in reading order."""
        self._demand_right()
        return self._contents.words(self._files.known(digest), page)

    def find(self, digest: str, text: str, pages: range, until: int = 0) -> Findings:
        """Where a text stands on some pages."""
        self._demand_right()
        return self._contents.find(self._files.known(digest), text, pages, until)

    def lines(self, digest: str, page: int, until: int = 0) -> tuple[TextLine, ...]:
        """The lines of a page, character by character."""
        self._demand_right()
        return self._contents.lines(self._files.known(digest), page, until)

    def outline(self, digest: str) -> tuple[Heading, ...]:
        """The document's outline."""
        self._demand_right()
        return self._contents.outline(self._files.known(digest))

    def links(self, digest: str, page: int) -> tuple[Link, ...]:
        """The links on a page."""
        self._demand_right()
        return self._contents.links(self._files.known(digest), page)

    def form_fields(self, digest: str) -> FillableForm:
        """The fields that can be filled in, and what else the document's form has."""
        self._demand_right()
        return self._contents.form_fields(self._files.known(digest))

    def comments(self, digest: str) -> tuple[Comment, ...]:
        """What was remarked in the document."""
        self._demand_right()
        return self._contents.comments(self._files.known(digest))

    def since(self, digest: str, until: int) -> tuple[Later, ...]:
        """What is to be seen in the document that was not there in its first bytes, when it was signed."""
        self._demand_right()
        return self._contents.since(self._files.known(digest), until)

    def attachments(self, digest: str) -> tuple[Attachment, ...]:
        """The files inside the document."""
        self._demand_right()
        return self._contents.attachments(self._files.known(digest))

    def attached(self, digest: str, number: int) -> bytes:
        """The bytes of one of them."""
        self._demand_right()
        return self._contents.attached(self._files.known(digest), number)

    def cut_off(self) -> None:
        """Nobody waits for what is being looked up any more; from any thread."""
        self._contents.cancel()

    def _demand_right(self) -> None:
        if self._viewer is not None:
            demand(self._viewer, Act.VIEW)
