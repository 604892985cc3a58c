"""A morning for the shots: the town's cases brought to every state, and files of every bad kind."""

import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import found_town
from clerkdesk.app.demo.town import CLERK, COLLEAGUE, SUPERVISOR, UNIT, Town
from clerkdesk.base.ids import new_id
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.edits import FillFields
from clerkdesk.domain.entries import FieldEntry
from clerkdesk.domain.ink import Ink, draw
from clerkdesk.domain.pages import Place
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.seals import FieldMark
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.usecases.office import Office

NEWCOMER = Person("person-neu-anfang", "Nele Anfang", UNIT, frozenset({Role.CLERK, Role.ADMINISTRATOR}))
"""Somebody without a case, who enters colleagues."""
BOTH = Person("person-beate-beides", "Beate Beides", UNIT, frozenset({Role.CLERK, Role.SUPERVISOR}))
"""Somebody who approves, and had a hand in a case."""
SOMEBODY = Applicant("Muster", "Jonas", date(1985, 5, 17))
"""A resident with a simple wish."""
RETURN_REASON = "Das Einzugsdatum weicht von der Wohnungsgeberbestätigung ab."


class Morning:
    """The cases by what they show, and the files that are handed over; made once, before any window."""

    def __init__(self, town: Town, inks: Sequence[Ink], folder: Path) -> None:
        self._town = town
        self._inks = inks
        self._folder = folder
        with town.desk.adapters.store.write() as unit:
            for person in (NEWCOMER, BOTH):
                unit.people.add(person)
        self._katrin = town.desk.sign_in(CLERK.id)
        self._tobi = town.desk.sign_in(COLLEAGUE.id)
        self.check = town.visit
        self.sign = self._case(7)
        self.colleagues = self._case(8)
        self.waiting = self._case(4)
        self.fee = self._to_fee(self._case(2))
        self.hand_over = self._to_hand_over(self._case(5))
        self.returned = self._return(self._case(10))
        self.own_hand = self._own_hand(self._case(25))
        self.verdicts = self._verdicts(self._case(13))
        self.lost = self._lose(self._case(16))
        self.reading = self._with(self._case(19), "fee_statute.pdf", "Gebührensatzung")
        self.form = self._with(self._case(22), "parking_form.pdf", "Parkausweis")

    # Files from elsewhere

    def unknown_form(self) -> Path:
        """A form whose place to sign nobody knows."""
        return resource("samples", "unknown_letter.pdf")

    def locked_file(self) -> Path:
        """A file with a password."""
        return resource("samples", "locked_letter.pdf")

    def damaged_file(self) -> Path:
        """A file of which only the beginning arrived."""
        target = self._folder / "Wohnungsgeberbestätigung.pdf"
        target.write_bytes(resource("samples", "unknown_letter.pdf").read_bytes()[:400])
        return target

    def copies_of_form(self) -> tuple[Path, ...]:
        """The form as two other people filled it in."""
        editor, form = self._town.desk.adapters.editor, resource("samples", "parking_form.pdf")
        copies = []
        for name in ("Beispielmann", "Probe"):
            copies.append(self._folder / f"Antrag {name}.pdf")
            filled = editor.edited(form, [FillFields((("Familienname", name),))], datetime.now(UTC))
            copies[-1].write_bytes(filled)
        return tuple(copies)

    def place(self, name: str) -> Path:
        """Where a file may be laid that comes from elsewhere."""
        return self._folder / name

    # Cases

    def _case(self, number: int) -> str:
        reference = f"{datetime.now(UTC):%y}-{number:05}"
        case = self._katrin.cases.by_reference(reference)
        assert case is not None, reference
        return case

    def _seal(self, office: Office, case: str) -> None:
        office.seal_key.unlock()
        sitting = office.signing.prepare(case)
        office.signing.send_to_pad(sitting)
        inks = (self._inks[at % len(self._inks)] for at in range(len(sitting.fields)))
        pairs = zip(sitting.fields, inks, strict=True)
        written = tuple(FieldEntry(field.document, field.field, ink) for field, ink in pairs)
        office.signing.seal(SignedSitting(sitting, written))
        office.signing.told(sitting.id)

    def _to_fee(self, case: str) -> str:
        self._seal(self._katrin, case)
        return case

    def _to_hand_over(self, case: str) -> str:
        self._seal(self._katrin, case)
        self._katrin.cases.take_fee(case, "Q-2026-0311")
        return case

    def _return(self, case: str) -> str:
        self._seal(self._katrin, case)
        self._town.desk.sign_in(SUPERVISOR.id).approvals.give_back(case, RETURN_REASON)
        return case

    def _own_hand(self, case: str) -> str:
        beate = self._town.desk.sign_in(BOTH.id)
        beate.inbox.claim(case)
        papers = beate.cases.open(case).procedure.papers
        beate.cases.check(case, {paper.key for paper in papers if paper.required})
        self._seal(beate, case)
        return case

    def _with(self, case: str, sample: str, title: str) -> str:
        """A case with one of the samples: a document of many pages, or a form."""
        file = self._folder / f"{title}.pdf"
        shutil.copyfile(resource("samples", sample), file)
        self._katrin.inbox.claim(case)
        self._katrin.exchange.add_file(case, file)
        return case

    def _verdicts(self, case: str) -> str:
        """A case with a document of an unknown signer and one that was changed after it was signed."""
        with self._town.desk.adapters.store.read() as unit:
            sealed = unit.documents.versions(unit.documents.of_case(self.waiting)[0].id)[-1].digest
        blobs = self._town.desk.adapters.blobs
        changed = self._folder / "Meldeschein verändert.pdf"
        whole = blobs.path(sealed).read_bytes()
        at = whole.index(b"CreateDate>") + len("CreateDate>")
        changed.write_bytes(whole[:at] + b"1" + whole[at + 1 :])
        self._katrin.exchange.add_file(case, self._of_unknown_signer())
        self._put_past_the_door(case, changed)
        return case

    def _put_past_the_door(self, case: str, file: Path) -> None:
        """Keep a file in a case that would be refused if it were handed in, like one spoilt in an archive."""
        back = self._town.desk.adapters
        digest, size = back.blobs.keep(file), file.stat().st_size
        document = Document(new_id(), case, file.stem, Direction.INCOMING, file.name)
        with back.store.write() as unit:
            unit.documents.add(document)
            unit.documents.add_version(
                DocumentVersion(
                    id=new_id(),
                    document=document.id,
                    number=1,
                    digest=digest,
                    size=size,
                    signed=True,
                    made_at=datetime.now(UTC),
                    made_by=CLERK.id,
                )
            )

    def _of_unknown_signer(self) -> Path:
        """A letter sealed by another authority's key, which this town does not trust."""
        target = self._folder / "Schreiben der Gegenseite.pdf"
        other = found_town(self._folder)
        keys = KeyProcess()
        sealer = PadesSealer(keys)
        try:
            keys.unlock(other.key_store, other.passphrase)
            place, ink = Place(0, 70.0, 600.0, 200.0, 57.0), draw(self._inks[0])
            mark = FieldMark("signature", place, ink, "Demo", "Musterland", "Musterland")
            sealer.seal(resource("samples", "unknown_letter.pdf"), target, [mark], "B-B")
        finally:
            sealer.close()
            keys.lock()
        return target

    def _lose(self, case: str) -> str:
        """Change the kept bytes of a document behind the desk's back."""
        with self._town.desk.adapters.store.read() as unit:
            digest = unit.documents.versions(unit.documents.of_case(case)[0].id)[-1].digest
        kept = self._town.desk.adapters.blobs.path(digest)
        kept.chmod(0o600)
        kept.write_bytes(kept.read_bytes() + b"%")
        return case


def checked(office: Office, who: Applicant = SOMEBODY) -> Case:
    """Open a new case for a certificate, and check it: the resident may sign."""
    facts = {"street": "Lindenweg 4", "kind": "einfach", "copies": "1"}
    case = office.cases.open_new("registration-certificate", who, facts)
    office.inbox.claim(case.id)
    return office.cases.check(case.id, {"identity"})
