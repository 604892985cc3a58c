"""Changing unsigned documents: new versions, extracts, and all that keeps a document as it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from clerkdesk.base.errors import ClerkDeskError, Conflict, Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.approvals import own_hand
from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.edits import AddComment, AddImprint, Edit, RemovePages, TurnPages
from clerkdesk.domain.pages import Place
from clerkdesk.domain.rights import Act
from clerkdesk.usecases.cases import CaseView
from clerkdesk.usecases.editing import Editing, EditingTools
from tests.office.conftest import SmallOffice

pytestmark = pytest.mark.whole

TURNED = (TurnPages((0,), 1),)
NOTE = AddComment(Place(0, 300, 60, 20, 20), "Bitte prüfen", "")


@pytest.fixture(scope="module")
def three_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = pymupdf.open()
    for number in (1, 2, 3):
        made.new_page().insert_text((72, 72), f"Nebenkosten {number} Blatt")
    path = tmp_path_factory.mktemp("letters") / "nebenkosten.pdf"
    made.save(path)
    return path


class Letter:
    """A letter of three pages in a case of its own, on the clerk's table."""

    def __init__(self, small: SmallOffice, path: Path) -> None:
        self.small = small
        handed = small.clerk.exchange.take_in(path, new_id())
        self.case, self.document = handed.case.id, handed.document

    @property
    def view(self) -> CaseView:
        return self.small.clerk.cases.open(self.case)

    @property
    def digest(self) -> str:
        return next(each.version.digest for each in self.view.documents if each.document.id == self.document)

    def versions(self) -> tuple[DocumentVersion, ...]:
        with self.small.desk.adapters.store.read() as unit:
            return unit.documents.versions(self.document)

    def known(self) -> Document:
        with self.small.desk.adapters.store.read() as unit:
            return unit.documents.get(self.document)

    def write(self, *edits: Edit, key: str = "", digest: str = "") -> Case:
        editing = self.small.clerk.editing
        return editing.write(self.case, self.document, digest or self.digest, edits, key)

    def file(self, digest: str = "") -> Path:
        return self.small.desk.adapters.blobs.path(digest or self.digest)

    def lines(self, act: Act) -> list[dict[str, str]]:
        return [dict(line.values) for line in self.view.history if line.act is act]


@pytest.fixture
def letter(office: SmallOffice, three_pages: Path) -> Letter:
    return Letter(office, three_pages)


def words(path: Path) -> str:
    return " ".join(page.get_text() for page in pymupdf.open(path))


def refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(ClerkDeskError) as trouble:
        act()
    assert trouble.value.code == code


def test_a_change_is_a_new_version_and_the_one_before_stays(letter: Letter) -> None:
    before = letter.digest
    kept = letter.file().read_bytes()
    letter.write(RemovePages((1,)))
    assert [version.number for version in letter.versions()] == [1, 2]
    assert letter.versions()[0].digest == before and letter.file(before).read_bytes() == kept
    assert "Nebenkosten 2" not in words(letter.file()) and "Nebenkosten 3" in words(letter.file())


def test_the_history_tells_of_the_version_and_of_what_was_done(letter: Letter) -> None:
    before = letter.digest
    letter.write(TurnPages((0,), 1), RemovePages((2,)))
    (told,) = letter.lines(Act.EDIT_DOCUMENT)
    assert told["edits"] == "turn remove"
    assert (told["before"], told["digest"]) == (before, letter.digest)


def test_the_same_key_changes_nothing_twice(letter: Letter) -> None:
    before, key = letter.digest, new_id()
    letter.write(*TURNED, key=key)
    letter.write(*TURNED, key=key, digest=before)
    assert len(letter.versions()) == 2


def test_a_document_that_moved_on_is_not_changed(letter: Letter) -> None:
    before = letter.digest
    letter.write(*TURNED)
    refused("DAT-02", lambda: letter.write(*TURNED, digest=before))
    assert len(letter.versions()) == 2


def test_two_desks_cannot_both_change_one_version(letter: Letter) -> None:
    """The other clerk's change comes in while ours is being made."""
    small, before = letter.small, letter.digest

    class Slow:
        def edited(self, path: Path, edits: object, at: object) -> bytes:
            letter.write(NOTE)
            return small.desk.adapters.editor.edited(path, TURNED, small.desk.clock.now())

    editing = editing_with(small, Slow())
    with pytest.raises(Conflict, match="DAT-02"):
        editing.write(letter.case, letter.document, before, TURNED)
    assert len(letter.versions()) == 2


def editing_with(small: SmallOffice, editor: object) -> Editing:
    own, back = small.clerk.editing, small.desk.adapters
    tools = EditingTools(editor, back.check_reader, "", "")  # type: ignore[arg-type]
    return Editing(own._actor, back.store, own._case_file, back.blobs, tools, small.desk.clock)


def test_what_does_not_open_cleanly_is_never_a_version(letter: Letter) -> None:
    class Clumsy:
        def edited(self, path: Path, edits: object, at: object) -> bytes:
            return path.read_bytes().replace(b"startxref\n", b"startxref\n7")

    editing = editing_with(letter.small, Clumsy())
    refused("EDT-05", lambda: editing.write(letter.case, letter.document, letter.digest, TURNED))
    assert len(letter.versions()) == 1


def test_a_comment_is_the_persons_who_writes_it(letter: Letter) -> None:
    letter.write(AddComment(Place(0, 300, 60, 20, 20), "Bitte prüfen", "Somebody Else"))
    with pikepdf.open(letter.file()) as pdf:
        note = next(one for one in pdf.pages[0].Annots if one.Subtype == "/Text")
        assert str(note.T) == letter.small.clerk.actor.person.name


def test_a_colleagues_case_is_not_changed(letter: Letter) -> None:
    letter.small.clerk.inbox.claim(letter.case)
    editing = letter.small.colleague.editing
    refused("INB-01", lambda: editing.write(letter.case, letter.document, letter.digest, TURNED))


def test_a_signed_document_is_not_changed_and_stays_byte_for_byte(office: SmallOffice) -> None:
    case = office.signed()
    newest = office.versions(case.id)[-1]
    signed = office.desk.adapters.blobs.path(newest.digest).read_bytes()
    edit = office.clerk.editing.write
    refused("EDT-01", lambda: edit(case.id, newest.document, newest.digest, TURNED))
    assert office.versions(case.id)[-1] == newest
    first = office.desk.adapters.blobs.path(office.versions(case.id)[0].digest).read_bytes()
    assert signed.startswith(first)


def test_a_form_of_ours_is_not_changed(office: SmallOffice) -> None:
    case = office.registration()
    version = office.versions(case.id)[-1]
    edit = office.clerk.editing.write
    refused("EDT-02", lambda: edit(case.id, version.document, version.digest, TURNED))


def test_what_was_approved_is_what_is_filed(office: SmallOffice, three_pages: Path) -> None:
    case = office.checked()
    added = office.clerk.exchange.add_file(case.id, three_pages).document
    office.sign(case)
    office.supervisor.approvals.approve(case.id, office.supervisor.approvals.open(case.id).seen)
    digest = next(
        each.version.digest
        for each in office.clerk.cases.open(case.id).documents
        if each.document.id == added
    )
    refused("EDT-04", lambda: office.clerk.editing.write(case.id, added, digest, TURNED))
    refused("EDT-04", lambda: office.clerk.editing.extract(case.id, digest, [0], "Auszug"))


def test_a_change_after_the_supervisor_looked_takes_the_look_back(
    office: SmallOffice, three_pages: Path
) -> None:
    case = office.checked()
    added = office.clerk.exchange.add_file(case.id, three_pages).document
    office.sign(case)
    seen = office.supervisor.approvals.open(case.id).seen
    office.clerk.editing.write(case.id, added, seen[added], TURNED)
    with pytest.raises(Refused, match="APR-02"):
        office.supervisor.approvals.approve(case.id, seen)


def test_who_changed_a_document_does_not_approve_it(letter: Letter) -> None:
    letter.write(*TURNED)
    history = letter.view.history
    deeds = [(line.person, line.act) for line in history if line.act is Act.EDIT_DOCUMENT]
    assert own_hand(letter.small.clerk.actor.person, deeds) is Act.EDIT_DOCUMENT


def test_nothing_is_changed_while_somebody_signs(office: SmallOffice, three_pages: Path) -> None:
    case = office.checked()
    added = office.clerk.exchange.add_file(case.id, three_pages).document
    sitting = office.clerk.signing.prepare(case.id)
    office.clerk.signing.send_to_pad(sitting)
    digest = next(
        each.version.digest
        for each in office.clerk.cases.open(case.id).documents
        if each.document.id == added
    )
    refused("CAS-11", lambda: office.clerk.editing.write(case.id, added, digest, TURNED))


def test_what_is_out_to_be_signed_on_paper_stays_as_it_is(letter: Letter) -> None:
    small = letter.small
    small.clerk.copies.begin_print_to_sign(letter.case, letter.digest)
    refused("EDT-03", lambda: letter.write(*TURNED))


def test_a_withdrawn_document_is_not_changed(letter: Letter) -> None:
    digest = letter.digest
    letter.small.clerk.cases.withdraw(letter.case, letter.document, "gehört nicht hierher")
    refused("DOC-01", lambda: letter.write(*TURNED, digest=digest))


def test_nothing_is_changed_in_a_closed_case(letter: Letter) -> None:
    digest = letter.digest
    letter.small.clerk.cases.close(letter.case, "erledigt")
    refused("CAS-09", lambda: letter.write(*TURNED, digest=digest))


def test_a_chosen_place_moves_with_its_page(letter: Letter) -> None:
    place = Place(2, 80, 600, 180, 40)
    letter.small.clerk.signing.place_field(letter.case, letter.document, place)
    letter.write(RemovePages((0,)))
    ((_, moved),) = letter.known().places
    assert moved == Place(1, 80, 600, 180, 40)


def test_an_extract_is_a_document_of_its_own(letter: Letter) -> None:
    letter.small.clerk.editing.extract(letter.case, letter.digest, [1, 2], "Nebenkosten, Auszug")
    extract = letter.view.documents[-1]
    assert extract.document.title == "Nebenkosten, Auszug" and not extract.version.signed
    file = letter.file(extract.version.digest)
    assert "Nebenkosten 1" not in words(file) and "Nebenkosten 2" in words(file)
    (told,) = letter.lines(Act.EXTRACT_PAGES)
    assert (told["pages"], told["from"], told["source"]) == ("2, 3", letter.known().title, letter.digest)


def test_an_extract_of_a_signed_document_is_unsigned_and_says_so(office: SmallOffice) -> None:
    case = office.signed()
    newest = office.versions(case.id)[-1]
    office.clerk.editing.extract(case.id, newest.digest, [0], "Anmeldung, unsigniert")
    extract = office.clerk.cases.open(case.id).documents[-1]
    path = office.desk.adapters.blobs.path(extract.version.digest)
    facts = office.desk.adapters.check_reader.inspect(path)
    assert facts.slots == () and not facts.repaired
    assert "Im Original signiert" in words(path)
    assert b"/ByteRange" not in path.read_bytes()
    assert office.clerk.signing.judge(newest.digest).readable


def test_a_saved_extract_lies_there_once_the_history_has_it(letter: Letter, tmp_path: Path) -> None:
    target = tmp_path / "auszug.pdf"
    letter.small.clerk.editing.save_extract(letter.case, letter.digest, [1], "Auszug", target)
    assert words(target).split() == ["Nebenkosten", "2", "Blatt"]
    told = letter.lines(Act.HAND_OUT)[0]
    assert (told["how"], told["pages"], told["source"]) == ("extract-saved", "2", letter.digest)
    assert letter.file(told["digest"]).read_bytes() == target.read_bytes()


def test_an_extract_needs_a_title(letter: Letter) -> None:
    refused("EDT-07", lambda: letter.small.clerk.editing.extract(letter.case, letter.digest, [0], " \t"))


def test_imprints_are_filled_in_with_what_the_desk_knows(letter: Letter) -> None:
    clerk = letter.small.clerk
    received = clerk.editing.imprints()[0]
    now = letter.small.desk.clock.now().astimezone()
    assert received.words.splitlines()[:2] == ["Eingegangen", f"{now:%d.%m.%Y}"]
    letter.write(AddImprint(Place(1, 300, 60, 160, 50), received.words, received.color))
    assert f"{now:%d.%m.%Y}" in words(letter.file())


@pytest.fixture(autouse=True)
def sittings_end(office: SmallOffice) -> Iterator[None]:
    yield
    for work in office.announced():
        office.clerk.signing.told(work.key)
