"""Copies that leave the house, saved or printed; the history knows who handed them out."""

from dataclasses import dataclass
from pathlib import Path

from clerkdesk.base.errors import Conflict, Missing, Refused
from clerkdesk.domain.attached_names import safe_name
from clerkdesk.domain.cases import Case, demand_open
from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pages import DocumentFacts, Raster
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import PdfContents, PdfReader
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed

SAVED, PRINTED, TAKEN_OUT = "saved", "printed", "taken-out"
"""How a copy left, as the history has it."""
_NEVER_IN_NAMES, _LONGEST_NAME = frozenset('/\\:*?"<>|'), 100


def name_for(reference: str, title: str) -> str:
    """The name a copy is saved under, unless the person has a better one.

    >>> name_for("26-00117", "Anmeldung: Wohnung 1/2")
    '26-00117 Anmeldung Wohnung 1 2.pdf'
    """
    words = "".join(" " if sign in _NEVER_IN_NAMES else sign for sign in f"{reference} {title}")
    return " ".join(words.split())[:_LONGEST_NAME].strip(". ") + ".pdf"


@dataclass(frozen=True)
class Printout:
    """A document on its way to the printer: its bytes are checked once, not for every page."""

    facts: DocumentFacts
    _path: Path
    _reader: PdfReader

    def page(self, page: int, scale: float) -> Raster:
        """Draw a page (from 0) for the printer; ``scale`` is pixels per point."""
        return self._reader.render(self._path, page, scale)


class Copies:
    """Hands documents out for the person at this desk.

    ``reader`` should be this use case's own: what the viewer cuts off must not end in a half printed page.
    ``contents`` looks up what lies in a document, from the CONTENTS lane.
    Every method but ``cut_off`` raises Refused RGT-01 and Missing DOC-01 (no such bytes in the case), and
    what ``ports.blobs.Blobs`` and ``ports.pdf.PdfReader`` raise.
    """

    def __init__(
        self,
        actor: Actor,
        store: Store,
        case_file: CaseFile,
        blobs: Blobs,
        reader: PdfReader,
        contents: PdfContents,
    ) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._blobs = blobs
        self._reader = reader
        self._contents = contents

    def save(self, case: str, digest: str, target: Path) -> None:
        """Lay exactly the bytes of a document's version at ``target``, in the place of what is there.

        The copy appears once the history has it; Unreachable CPY-01 when it cannot be written there.
        """
        document = self._document(case, digest)
        with self._blobs.copied(digest, target):
            self._note(case, document, digest, SAVED)

    def save_attached(self, case: str, digest: str, attachment: Attachment, folder: Path) -> Path:
        """Lay a file that lies in a document of a case into a folder, and say where it is.

        It gets a mere name, replaces nothing and is never opened: nobody has checked it. It appears once the
        history has it. Raises Unreadable PDF-07, PDF-13, and Unreachable CPY-01.
        """
        document = self._document(case, digest)
        content = self._contents.attached(self._blobs.path(digest), attachment.number)
        with self._blobs.laid(content, folder, safe_name(attachment.name)) as place:
            self._note(case, document, digest, TAKEN_OUT, place.name)
        return place

    def preview(self, case: str, digest: str) -> Printout:
        """Show a document of a case as it would be printed; nothing leaves, so nothing is noted."""
        self._document(case, digest)
        return self._printout(digest)

    def begin_print(self, case: str, digest: str) -> Printout:
        """Note that a document of a case is printed, and give what draws its pages: the note comes first."""
        document = self._document(case, digest)
        printout = self._printout(digest)
        self._note(case, document, digest, PRINTED)
        return printout

    def begin_print_to_sign(self, case: str, digest: str) -> Printout:
        """Note that a form is printed to be signed with a pen, and give what draws its pages.

        Raises Refused SGN-03 when nothing is signed in the case now, Conflict DAT-02 when the document has
        moved on, CAS-02, CAS-09.
        """
        demand(self._actor.person, Act.SIGN_ON_PAPER)
        document = self._document(case, digest)
        printout = self._printout(digest)
        change = Change(
            guard=lambda unit, current: _demand_to_sign(unit, current, document, digest),
            values=(("title", document.title), ("digest", digest)),
        )
        self._case_file.write(Deed(self._actor, Act.SIGN_ON_PAPER, case), change)
        return printout

    def cut_off(self) -> None:
        """Nobody wants the page that is being drawn for the printer any more; from any thread."""
        self._reader.cancel()

    def _printout(self, digest: str) -> Printout:
        path = self._blobs.path(digest)
        return Printout(self._reader.inspect(path), path, self._reader)

    def _document(self, case: str, digest: str) -> Document:
        demand(self._actor.person, Act.HAND_OUT)
        with self._store.read() as unit:
            for document in (*unit.documents.of_case(case), *unit.documents.of_case(case, withdrawn=True)):
                if any(version.digest == digest for version in unit.documents.versions(document.id)):
                    return document
        raise Missing("DOC-01", "no such document in the case")

    def _note(self, case: str, document: Document, digest: str, how: str, file: str = "") -> None:
        values = [("title", document.title), ("digest", digest), ("how", how)]
        values += [("file", file)] if file else []
        self._case_file.write(Deed(self._actor, Act.HAND_OUT, case), Change(values=tuple(values)))


def _demand_to_sign(unit: Unit, case: Case, document: Document, digest: str) -> None:
    demand_open(case)
    if case.next_step not in (StepId.SIGN, StepId.HAND_OVER):
        raise Refused("SGN-03", "nothing is signed now")
    newest = unit.documents.versions(document.id)[-1]
    if newest.digest != digest or newest.sealed_here or unit.documents.get(document.id).withdrawn:
        raise Conflict("DAT-02", "the document has moved on")
