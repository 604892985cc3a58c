"""Every act of the table of rights, made ready by those who may, for anybody to try."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count

from clerkdesk.base.ids import new_id
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.edits import TurnPages
from clerkdesk.domain.pages import Place
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.rights import Act
from clerkdesk.domain.seals import Level
from clerkdesk.domain.sittings import StopReason
from clerkdesk.domain.waiting import ToldHow
from clerkdesk.usecases.office import Office
from clerkdesk.usecases.sealing_files import SealWish
from tests.fakes.papers import NO_INK, mark
from tests.office.conftest import PAPERS, SmallOffice, write
from tests.office.office_attempts import distrust_list, drop_form_rule, keep_form_rule, trust_list

LETTER = resource("samples", "unknown_letter.pdf")
ROLES = [frozenset(), *(frozenset({role}) for role in Role), frozenset(Role)]
MAX = Person("person-max-beispiel", "Max Beispiel", "Bürgerbüro", frozenset())
NUMBERS = count(1)
Attempt = Callable[[Office], object]
"""An act made ready by those who may, for somebody else to try."""


def freed(small: SmallOffice, case: Case) -> Case:
    """A case nobody has on the table any more."""
    return small.clerk.inbox.put_back(case.id) if case.clerk else case


def letter(small: SmallOffice) -> tuple[Case, str]:
    handed = small.clerk.exchange.take_in(LETTER, new_id())
    return handed.case, handed.document


def claimed_by(small: SmallOffice, office: Office) -> Case:
    case, person = small.registration(), office.actor.person
    with small.desk.adapters.store.read() as unit:
        entered = unit.people.get(person.id)
    claimed = somebody(small, replace(person, roles=frozenset({Role.CLERK}))).inbox.claim(case.id)
    enter(small, entered)
    return claimed


def at_the_till(small: SmallOffice) -> Case:
    """An identity card that was signed for and is to be paid."""
    case = small.clerk.cases.open_new(
        "id-card", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    return freed(small, small.sign(small.clerk.cases.check(case.id, {"identity"})))


def paid(small: SmallOffice) -> Case:
    return freed(small, small.clerk.cases.take_fee(at_the_till(small).id, "4711"))


def note_arrival(small: SmallOffice) -> Attempt:
    case = paid(small)
    return lambda office: office.collecting.note_arrival(case.id)


def note_told(small: SmallOffice) -> Attempt:
    case = small.clerk.collecting.note_arrival(paid(small).id)
    return lambda office: office.collecting.note_told(case.id, ToldHow.LETTER)


def take_back_note(small: SmallOffice) -> Attempt:
    case = small.clerk.collecting.note_arrival(paid(small).id)
    return lambda office: office.collecting.take_back(case.id)


def begin_collection(small: SmallOffice) -> Attempt:
    case = small.clerk.collecting.note_arrival(paid(small).id)
    return lambda office: office.collecting.begin(case.id, Collection(OldDocument.NONE))


def sign_on_paper(small: SmallOffice) -> Attempt:
    case = freed(small, small.checked()).id
    digest = small.clerk.cases.open(case).documents[0].version.digest
    return lambda office: office.copies.begin_print_to_sign(case, digest)


def take_in_scan(small: SmallOffice) -> Attempt:
    case = freed(small, small.checked()).id
    return lambda office: office.paper_signing.take_scan(case, LETTER)


def look(small: SmallOffice) -> Attempt:
    case = small.registration().id
    return lambda office: office.cases.open(case)


def open_case(_small: SmallOffice) -> Attempt:
    return lambda office: office.cases.open_new(
        "id-card", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )


def claim(small: SmallOffice) -> Attempt:
    case = small.registration().id
    return lambda office: office.inbox.claim(case)


def put_back(small: SmallOffice) -> Attempt:
    return lambda office: office.inbox.put_back(claimed_by(small, office).id)


def take_in(_small: SmallOffice) -> Attempt:
    return lambda office: office.exchange.take_in(LETTER, new_id())


def place_field(small: SmallOffice) -> Attempt:
    case, document = letter(small)
    return lambda office: office.signing.place_field(case.id, document, Place(0, 70, 420, 220, 56))


def name_signer(small: SmallOffice) -> Attempt:
    case, _ = letter(small)
    return lambda office: office.signing.name_signer(case.id, Applicant("Muster", "Erika"))


def check(small: SmallOffice) -> Attempt:
    case = small.registration().id
    return lambda office: office.cases.check(case, PAPERS)


def witness(small: SmallOffice) -> Attempt:
    sitting = small.clerk.signing.prepare(freed(small, small.checked()).id)

    def attempt(office: Office) -> None:
        office.signing.send_to_pad(sitting)
        office.signing.told(sitting.id)

    return attempt


def override_unclear(small: SmallOffice) -> Attempt:
    case, document = letter(small)
    return lambda office: office.signing.take_responsibility(case.id, document, "Durchgesehen")


def seal(small: SmallOffice) -> Attempt:
    case = small.checked()
    signed = write(small.clerk.signing.prepare(case.id))
    freed(small, small.clerk.cases.open(case.id).case)

    def attempt(office: Office) -> None:
        office.signing.seal(signed)
        office.signing.told(signed.sitting.id)

    return attempt


def decline(small: SmallOffice) -> Attempt:
    case = small.checked()
    sitting = small.clerk.signing.prepare(case.id)
    freed(small, small.clerk.cases.open(case.id).case)
    return lambda office: office.signing.decline(sitting)


def stop(small: SmallOffice) -> Attempt:
    sitting = small.clerk.signing.prepare(freed(small, small.checked()).id)
    return lambda office: office.signing.stop(sitting, StopReason.CLERK)


def take_fee(small: SmallOffice) -> Attempt:
    case = at_the_till(small).id
    return lambda office: office.cases.take_fee(case, "4711")


def comment(small: SmallOffice) -> Attempt:
    case = small.registration().id
    return lambda office: office.cases.remark(case, "Ruft morgen an")


def approve(small: SmallOffice) -> Attempt:
    case = small.signed().id
    seen = small.supervisor.approvals.open(case).seen
    return lambda office: office.approvals.approve(case, seen)


def give_back(small: SmallOffice) -> Attempt:
    case = small.signed().id
    return lambda office: office.approvals.give_back(case, "Einzugsdatum prüfen")


def hand_over(small: SmallOffice) -> Attempt:
    case = freed(small, small.signed_for(paid(small))).id
    return lambda office: office.cases.hand_over(case)


def file_away(small: SmallOffice) -> Attempt:
    case = freed(small, small.approved()).id
    return lambda office: office.filing.file_away(case, register_entered=True)


def redirect(small: SmallOffice) -> Attempt:
    gone, folder = small.desk.profile.root / new_id(), small.desk.profile.root / new_id()
    gone.mkdir()
    handed = small.clerk.exchange.take_in(LETTER, new_id(), str(gone))
    small.clerk.signing.place_field(handed.case.id, handed.document, Place(0, 70, 420, 220, 56))
    freed(small, small.sign(small.clerk.signing.name_signer(handed.case.id, Applicant("Muster", "Erika"))))
    gone.rmdir()
    small.clerk.rounds.walk()
    folder.mkdir()
    return lambda office: office.sending_back.redirect(handed.document, str(folder))


def withdraw(small: SmallOffice) -> Attempt:
    case, document = letter(small)
    return lambda office: office.cases.withdraw(case.id, document, "Gehört nicht hierher")


def view(small: SmallOffice) -> Attempt:
    digest = small.digest(small.registration())
    return lambda office: office.viewing.open(digest)


def hand_out(small: SmallOffice) -> Attempt:
    case = small.registration()
    digest, target = small.digest(case), small.desk.profile.root.with_name("copy.pdf")
    return lambda office: office.copies.save(case.id, digest, target)


def edit_document(small: SmallOffice) -> Attempt:
    case, document = letter(small)
    freed(small, case)
    digest, edits = small.digest(case), [TurnPages((0,), 1)]
    return lambda office: office.editing.write(case.id, document, digest, edits)


def extract_pages(small: SmallOffice) -> Attempt:
    case, _ = letter(small)
    freed(small, case)
    digest = small.digest(case)
    return lambda office: office.editing.extract(case.id, digest, [0], "Auszug")


def close(small: SmallOffice) -> Attempt:
    case = freed(small, small.registration()).id

    def attempt(office: Office) -> None:
        office.cases.close(case, "Nicht mehr gekommen")
        freed(small, small.clerk.cases.reopen(case, "Für den nächsten Versuch"))

    return attempt


def reopen(small: SmallOffice) -> Attempt:
    def attempt(office: Office) -> None:
        office.cases.reopen(case, "Ist doch gekommen")
        small.clerk.cases.close(office.inbox.put_back(case).id, "Für den nächsten Versuch")

    case = small.clerk.cases.close(freed(small, small.registration()).id, "Nicht mehr gekommen").id
    return attempt


def add_person(small: SmallOffice) -> Attempt:
    name, roles = f"Kim Muster {new_id()}", frozenset({Role.CLERK})
    return lambda office: office.people.add(name, "Bürgerbüro", roles)


def colleague(small: SmallOffice) -> Person:
    person = Person(new_id(), f"Kim Muster {new_id()}", "Bürgerbüro", frozenset({Role.CLERK}))
    with small.desk.adapters.store.write() as unit:
        unit.people.add(person)
    return person


def change_roles(small: SmallOffice) -> Attempt:
    other = colleague(small).id
    return lambda office: office.people.change_roles(other, frozenset({Role.SUPERVISOR}))


def let_go(small: SmallOffice) -> Attempt:
    other = colleague(small).id
    return lambda office: office.people.let_go(other)


def seal_file(small: SmallOffice) -> Attempt:
    folder = small.desk.profile.root.with_name(new_id())
    folder.mkdir()
    wish = SealWish(Level.B_B)
    return lambda office: office.sealing_files.seal(LETTER, folder / "sealed.pdf", wish)


def find_sealed(small: SmallOffice) -> Attempt:
    target = small.desk.profile.root.with_name(new_id()) / "sealed.pdf"
    target.parent.mkdir()
    seal = replace(mark("TownSeal", None, NO_INK, ""), hidden=True)
    small.desk.adapters.sealer.seal(LETTER, target, [seal], "B-B")
    return lambda office: office.sealing_files.seal(LETTER, target, SealWish(Level.B_B))


ATTEMPTS: dict[Act, Callable[[SmallOffice], Attempt]] = {
    Act.LOOK: look,
    Act.VIEW: view,
    Act.OPEN_CASE: open_case,
    Act.CLAIM: claim,
    Act.PUT_BACK: put_back,
    Act.TAKE_IN: take_in,
    Act.PLACE_FIELD: place_field,
    Act.NAME_SIGNER: name_signer,
    Act.CHECK: check,
    Act.WITNESS: witness,
    Act.OVERRIDE_UNCLEAR: override_unclear,
    Act.SEAL: seal,
    Act.DECLINE: decline,
    Act.STOP: stop,
    Act.TAKE_FEE: take_fee,
    Act.COMMENT: comment,
    Act.APPROVE: approve,
    Act.RETURN: give_back,
    Act.NOTE_ARRIVAL: note_arrival,
    Act.NOTE_TOLD: note_told,
    Act.TAKE_BACK_NOTE: take_back_note,
    Act.BEGIN_COLLECTION: begin_collection,
    Act.SIGN_ON_PAPER: sign_on_paper,
    Act.TAKE_IN_SCAN: take_in_scan,
    Act.HAND_OVER: hand_over,
    Act.FILE_AWAY: file_away,
    Act.TEST_KEY: lambda _: lambda office: office.keys.test(),
    Act.REDIRECT: redirect,
    Act.WITHDRAW: withdraw,
    Act.HAND_OUT: hand_out,
    Act.EDIT_DOCUMENT: edit_document,
    Act.EXTRACT_PAGES: extract_pages,
    Act.KEEP_FORM_RULE: keep_form_rule,
    Act.DROP_FORM_RULE: drop_form_rule,
    Act.CLOSE: close,
    Act.REOPEN: reopen,
    Act.ADD_PERSON: add_person,
    Act.CHANGE_ROLES: change_roles,
    Act.LET_GO: let_go,
    Act.TRUST_LIST: trust_list,
    Act.DISTRUST_LIST: distrust_list,
    Act.SEAL_FILE: seal_file,
    Act.FIND_SEALED: find_sealed,
}


def enter(small: SmallOffice, person: Person) -> None:
    with small.desk.adapters.store.write() as unit:
        unit.people.save(person)


def somebody(small: SmallOffice, person: Person) -> Office:
    """The office of a person whose roles stand in the store too."""
    enter(small, person)
    return small.desk._office(Actor(person, "Schalter 3"))
