"""Editing: an unsigned document changed as its next version, and some pages by themselves."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from clerkdesk.base.errors import Conflict, Missing, Refused, Unreadable
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Case, demand_open
from clerkdesk.domain.documents import Direction, Document, plain
from clerkdesk.domain.editing import kinds, moved_places, printed_to_sign, suits_scan, why_unchangeable
from clerkdesk.domain.edits import AddComment, Edit
from clerkdesk.domain.imprints import Imprint, read_imprints
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.pdf import PdfEditor, PdfReader
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import SITTING_ACTS, CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.scans import demand_unused

EXTRACT_SAVED = "extract-saved"
"""How some pages of a document left the house, as the history has it."""


@dataclass(frozen=True)
class EditingTools:
    """What documents are changed with: the editor, who looks at what came out, the town and its imprints."""

    editor: PdfEditor
    reader: PdfReader
    imprints: str
    town: str


class Editing:
    """Changes documents for the person at this desk.

    Every method but ``imprints`` and ``cut_off`` raises Refused RGT-01, Missing CAS-05 and DOC-01 (not in the
    case), and what ``ports.blobs.Blobs`` and ``ports.pdf.PdfEditor`` raise; Unreadable EDT-05 when what came
    out is not sound: then nothing was changed.
    """

    def __init__(
        self, actor: Actor, store: Store, case_file: CaseFile, blobs: Blobs, tools: EditingTools, clock: Clock
    ) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._blobs = blobs
        self._tools = tools
        self._clock = clock

    def imprints(self) -> tuple[Imprint, ...]:
        """The office's imprints as they would be left now, by this person."""
        now = self._clock.now().astimezone()
        known = {
            "date": f"{now:%d.%m.%Y}",
            "time": f"{now:%H:%M}",
            "town": self._tools.town,
            "name": self._actor.person.name,
        }
        return read_imprints(self._tools.imprints, known)

    def write(self, case: str, document: str, digest: str, edits: Sequence[Edit], key: str = "") -> Case:
        """Change a document (id) whose newest version has this digest; the version before it is kept.

        A comment is the person's at this desk, whoever it names. With a ``key`` that was used before nothing
        is done a second time. Raises Conflict DAT-02 when the document moved on; Refused what
        ``why_unchangeable`` names, EDT-06 (a scan is turned, no more), CAS-11 (somebody is signing in the
        case), PPR-02 (a signature rests on the scan).
        """
        deed = Deed(self._actor, Act.EDIT_DOCUMENT, case, key or new_id())
        demand(self._actor.person, deed.act)
        if self._case_file.done(deed):
            return self._case_file.case(case)
        own = [self._signed_by_author(edit) for edit in edits]

        def guard(unit: Unit, current: Case) -> None:
            _demand_changeable(unit, current, (document, digest), own)

        with self._store.read() as unit:
            guard(unit, unit.cases.get(case))
            title = unit.documents.get(document).title
        now = self._clock.now()
        with self._made(lambda: self._tools.editor.edited(self._blobs.path(digest), own, now)) as made:
            kept, size = self._blobs.keep(made), made.stat().st_size
        change = Change(
            guard=guard,
            edits=((document, lambda found: replace(found, places=moved_places(found.places, own))),),
            versions=(NewVersion(document, kept, size, signed=False, based_on=digest),),
            values=(("title", title), ("digest", kept), ("before", digest), ("edits", kinds(own))),
        )
        return self._case_file.write(deed, change)

    def extract(self, case: str, digest: str, pages: Sequence[int], title: str, key: str = "") -> Case:
        """Some pages (from 0) of a version, signed or not, as a new document of the case that nobody signed.

        Raises Refused CAS-02, CAS-09, EDT-04 (the case is approved), EDT-07 without a title.
        """
        deed = Deed(self._actor, Act.EXTRACT_PAGES, case, key or new_id())
        demand(self._actor.person, deed.act)
        if self._case_file.done(deed):
            return self._case_file.case(case)
        source, words = self._source(case, digest), _titled(title)
        with self._extracted(digest, pages, words) as made:
            kept, size = self._blobs.keep(made), made.stat().st_size
        document = Document(new_id(), case, words, Direction.OWN, f"{words}.pdf")
        change = Change(
            guard=lambda _, current: _demand_room(current),
            new_documents=(document,),
            versions=(NewVersion(document.id, kept, size, signed=False),),
            values=(
                ("title", words),
                ("digest", kept),
                ("from", source.title),
                ("source", digest),
                ("pages", _counted(pages)),
            ),
        )
        return self._case_file.write(deed, change)

    def save_extract(self, case: str, digest: str, pages: Sequence[int], title: str, target: Path) -> None:
        """Lay some pages (from 0) of a version at ``target``, in the place of what is there.

        The copy appears once the history has it; its bytes are kept, so that it is known what left. Raises
        Unreachable CPY-01 when it cannot be written there, Refused EDT-07.
        """
        demand(self._actor.person, Act.HAND_OUT)
        source = self._source(case, digest)
        with self._extracted(digest, pages, _titled(title)) as made:
            kept = self._blobs.keep(made)
        values = (
            ("title", source.title),
            ("digest", kept),
            ("source", digest),
            ("pages", _counted(pages)),
            ("how", EXTRACT_SAVED),
        )
        with self._blobs.copied(kept, target):
            self._case_file.write(Deed(self._actor, Act.HAND_OUT, case), Change(values=values))

    def cut_off(self) -> None:
        """Nobody wants what is being made any more: that call fails with Cancelled; from any thread."""
        self._tools.editor.cancel()

    def _signed_by_author(self, edit: Edit) -> Edit:
        return replace(edit, author=self._actor.person.name) if isinstance(edit, AddComment) else edit

    def _source(self, case: str, digest: str) -> Document:
        with self._store.read() as unit:
            for document in unit.documents.of_case(case):
                if any(version.digest == digest for version in unit.documents.versions(document.id)):
                    return document
        raise Missing("DOC-01", "no such document in the case")

    def _extracted(self, digest: str, pages: Sequence[int], title: str) -> AbstractContextManager[Path]:
        now = self._clock.now()
        return self._made(lambda: self._tools.editor.extracted(self._blobs.path(digest), pages, title, now))

    @contextmanager
    def _made(self, make: Callable[[], bytes]) -> Iterator[Path]:
        """What the editor made, as a file on the bench; it opens without repair, and nobody has signed it."""
        with self._blobs.bench() as folder:
            made = folder / "edited.pdf"
            made.write_bytes(make())
            facts = self._tools.reader.inspect(made)
            if facts.repaired or any(slot.signed for slot in facts.slots):
                raise Unreadable("EDT-05", "what came out is not sound")
            yield made


def _demand_changeable(unit: Unit, case: Case, which: tuple[str, str], edits: Sequence[Edit]) -> None:
    """Refuse to change a document (id and digest) that must stay as it is, or is another by now."""
    document = next((one for one in unit.documents.of_case(case.id) if one.id == which[0]), None)
    if document is None:
        demand_open(case)
        raise Missing("DOC-01", "no such document in the case")
    newest = unit.documents.versions(document.id)[-1]
    printed = printed_to_sign(unit.history.of_case(case.id))
    code = why_unchangeable(case, document, newest, printed)
    if code:
        raise Refused(code, "the document stays as it is")
    if newest.digest != which[1]:
        raise Conflict("DAT-02", "the document has moved on")
    if not suits_scan(document, edits):
        raise Refused("EDT-06", "a scan is turned, no more")
    demand_unused(unit, case, document)
    announced = unit.pending.waiting(PendingKind.ANNOUNCED)
    if any(work.case == case.id and work.fact("act") in SITTING_ACTS for work in announced):
        raise Refused("CAS-11", "somebody is signing in it")


def _demand_room(case: Case) -> None:
    """Refuse a new document in a case that is over or approved."""
    demand_open(case)
    approval = case.record(StepId.APPROVE)
    if approval is not None and approval.done:
        raise Refused("EDT-04", "the case is approved")


def _titled(title: str) -> str:
    words = plain(title).strip()
    if not words:
        raise Refused("EDT-07", "no title")
    return words


def _counted(pages: Sequence[int]) -> str:
    """Pages as people count them."""
    return ", ".join(str(page + 1) for page in sorted(pages))
