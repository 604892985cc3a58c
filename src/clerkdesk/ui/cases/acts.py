"""What a clerk does in an open case: each act in its lane, claimed first, its outcome brought home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.ids import new_id
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.attached_names import safe_name
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection
from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pages import Place
from clerkdesk.domain.signers import Naming
from clerkdesk.domain.waiting import ToldHow
from clerkdesk.usecases.office import Office


class CaseActs(QObject):
    """Runs acts one at a time.

    ``done`` (id) after an act changed a case, ``said`` (words, undo) for the toast, ``filed`` (id) when the
    case lies in its dossier, ``ready_to_sign`` (id) when a case is claimed and can go to the pad,
    ``ready_for_paper`` (id) when it is to be printed and signed with a pen,
    ``scan_taken`` (document id) when the scan of a signed form came in,
    ``failed`` (trouble, the file it is about), ``busy`` while one runs.
    """

    done = Signal(str)
    said = Signal(str, object)
    filed = Signal(str)
    ready_to_sign = Signal(str)
    ready_for_paper = Signal(str)
    scan_taken = Signal(str)
    failed = Signal(object, str)
    busy = Signal(bool)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self._running = False
        self._job = 0

    @property
    def running(self) -> bool:
        """Whether an act is under way; another is not begun then."""
        return self._running

    def stop(self) -> None:
        """Stop the act under way, if it can be stopped: then nothing has come of it."""
        self._jobs.stop(self._job)

    def claim(self, case: Case) -> None:
        """Take the case to this desk; the toast offers to put it back."""
        words = self.tr("{name} is with you now").format(name=case.applicant.listed)
        self._run(
            Lane.STORE,
            lambda: self._office.inbox.claim(case.id),
            lambda _: self._tell(case, words, lambda: self.put_back(case)),
        )

    def put_back(self, case: Case) -> None:
        """Lay the case back for anybody; the toast offers to claim it again."""
        words = self.tr("{name} lies back for anybody").format(name=case.applicant.listed)
        self._run(
            Lane.STORE,
            lambda: self._office.inbox.put_back(case.id),
            lambda _: self._tell(case, words, lambda: self.claim(case)),
        )

    def check(
        self, case: Case, seen: frozenset[str], *, to_pad: bool = False, to_paper: bool = False
    ) -> None:
        """Finish the check with the papers seen; it is signed at once ``to_pad`` or ``to_paper``."""

        def work() -> Case:
            self._claimed(case)
            return self._office.cases.check(case.id, seen)

        def checked(_: object) -> None:
            self._tell(case, self.tr("Check finished"))
            if to_pad:
                self.ready_to_sign.emit(case.id)
            elif to_paper:
                self.ready_for_paper.emit(case.id)

        self._run(Lane.STORE, work, checked)

    def take_fee(self, case: Case, receipt: str) -> None:
        """Note that the fee was paid."""
        self._step(case, lambda: self._office.cases.take_fee(case.id, receipt), self.tr("Fee noted as paid"))

    def hand_over(self, case: Case) -> None:
        """Note that the resident got what they came for."""
        self._step(case, lambda: self._office.cases.hand_over(case.id), self.tr("Handed over"))

    def note_arrival(self, case: Case) -> None:
        """Note that what the case waits for is here; the toast offers to take that back."""
        collecting = self._office.collecting
        self._note(case, lambda: collecting.note_arrival(case.id), self.tr("Arrival noted"))

    def note_told(self, case: Case, how: ToldHow) -> None:
        """Note that the applicant was told; the toast offers to take that back."""
        collecting = self._office.collecting
        words = self.tr("Noted: {name} was told").format(name=case.applicant.listed)
        self._note(case, lambda: collecting.note_told(case.id, how), words)

    def take_back(self, case: Case) -> None:
        """Take back what was noted last."""
        take_back, words = self._office.collecting.take_back, self.tr("Taken back")
        self._run(Lane.STORE, lambda: take_back(case.id), lambda _: self._tell(case, words))

    def begin_collection(self, case: Case, collection: Collection) -> None:
        """Keep who collects, and send them to the pad with the form made for it."""
        begin = self._office.collecting.begin

        def begun(_: object) -> None:
            self.done.emit(case.id)
            self.ready_to_sign.emit(case.id)

        self._run(Lane.SEAL, lambda: begin(case.id, collection), begun)

    def remark(self, case: Case, text: str) -> None:
        """Leave a remark."""
        cases = self._office.cases
        self._run(
            Lane.STORE,
            lambda: cases.remark(case.id, text),
            lambda _: self._tell(case, self.tr("Remark noted")),
        )

    def add_files(self, case: Case, paths: Sequence[Path]) -> None:
        """Take files into the case."""
        exchange, at_hand = self._office.exchange, [""]

        def add() -> None:
            for path in paths:
                at_hand[0] = path.name
                exchange.add_file(case.id, path)

        words = self.tr("{name} added").format(name=paths[-1].name)
        self._run(Lane.SEAL, add, lambda _: self._tell(case, words), lambda: at_hand[0])

    def take_scan(self, case: Case, path: Path) -> None:
        """Take the scan of a form signed on paper into the case."""
        paper, words = self._office.paper_signing, self.tr("Scan added; nothing is sealed yet")

        def taken(document: object) -> None:
            self._tell(case, words)
            self.scan_taken.emit(str(document))

        self._run(Lane.SEAL, lambda: paper.take_scan(case.id, path), taken, lambda: path.name)

    def name_signer(self, case: Case, signer: Applicant) -> None:
        """Keep who signs."""
        signing = self._office.signing
        self._step(case, lambda: signing.name_signer(case.id, signer), self.tr("Name noted"))

    def name_signers(self, case: Case, naming: Naming) -> None:
        """Keep who signs beside the applicant or for them."""
        name = self._office.signers.name_signers
        said = dict(naming.names), naming.represented_by, naming.birth_date
        self._step(case, lambda: name(case.id, *said), self.tr("Who signs is noted"))

    def change_place(self, case: Case, document: str, place: Place) -> None:
        """Keep another place for the signature."""
        signing = self._office.signing
        self._step(case, lambda: signing.place_field(case.id, document, place), self.tr("Place changed"))

    def to_pad(self, case: Case) -> None:
        """Make sure the case is at this desk before the resident signs."""
        if case.clerk:
            self.ready_to_sign.emit(case.id)
            return

        def claimed(_: object) -> None:
            self.done.emit(case.id)
            self.ready_to_sign.emit(case.id)

        self._run(Lane.STORE, lambda: self._office.inbox.claim(case.id), claimed)

    def withdraw(self, case: Case, document: Document, reason: str) -> None:
        """Take a document out of the case."""
        cases = self._office.cases
        self._step(
            case,
            lambda: cases.withdraw(case.id, document.id, reason),
            self.tr("{title} is withdrawn").format(title=document.title),
        )

    def close_case(self, case: Case, reason: str) -> None:
        """End the case without result."""
        words = self.tr("{reference} is closed without result").format(reference=case.reference)
        self._step(case, lambda: self._office.cases.close(case.id, reason), words)

    def reopen_case(self, case: Case, reason: str) -> None:
        """Go on with a closed case."""
        words = self.tr("{name} is with you now").format(name=case.applicant.listed)
        reopen = self._office.cases.reopen
        self._run(Lane.STORE, lambda: reopen(case.id, reason), lambda _: self._tell(case, words))

    def change(
        self, case: Case, work: Callable[[], Case], words: str, ended: Callable[[bool], object]
    ) -> None:
        """Change a document of the case, or add one made from it; ``ended`` is told how that went.

        It can be stopped until the new version is made.
        """

        def claimed_first() -> Case:
            self._claimed(case)
            return work()

        def changed(_: object) -> None:
            ended(True)
            self._tell(case, words)

        cut_off = self._office.editing.cut_off
        self._run(Lane.SEAL, claimed_first, changed, sorry=lambda: ended(False), cut_off=cut_off)

    def save_extract(self, case: Case, digest: str, extract: tuple[Sequence[int], str], target: Path) -> None:
        """Lay some pages of a document, under a title, where somebody wants them."""
        save = self._office.editing.save_extract
        words = self.tr("{name} is saved").format(name=target.name)
        self._run(
            Lane.STORE_LONG,
            lambda: save(case.id, digest, *extract, target),
            lambda _: self._tell(case, words),
            lambda: target.name,
            cut_off=self._office.editing.cut_off,
        )

    def save_copy(self, case: Case, digest: str, target: Path) -> None:
        """Lay a copy of a document's bytes where somebody wants it."""
        copies = self._office.copies
        words = self.tr("{name} is saved").format(name=target.name)
        self._run(
            Lane.STORE_LONG,
            lambda: copies.save(case.id, digest, target),
            lambda _: self._tell(case, words),
            lambda: target.name,
        )

    def save_attached(self, case: Case, digest: str, attachment: Attachment, folder: Path) -> None:
        """Lay a file that lies in a document into a folder."""
        copies = self._office.copies
        name = safe_name(attachment.name)
        self._run(
            Lane.CONTENTS,
            lambda: copies.save_attached(case.id, digest, attachment, folder).name,
            lambda given: self._tell(case, self.tr("{name} is saved").format(name=given)),
            lambda: name,
        )

    def file_away(self, case: Case, register_entered: bool) -> None:
        """Lay the case into its dossier, and note that the clerk was told."""
        key, filing = new_id(), self._office.filing

        def filed(_: object) -> None:
            self._jobs.run(Lane.STORE, lambda _: filing.told(key), on_fail=self._fail, keep=True)
            self._tell(case, self.tr("{reference} is filed").format(reference=case.reference))
            self.filed.emit(case.id)

        def work() -> Case:
            self._claimed(case)
            return filing.file_away(case.id, register_entered, key)

        self._run(Lane.SEAL, work, filed)

    def close(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)
        self._running = False

    def _step(self, case: Case, work: Callable[[], Case], words: str) -> None:
        def claimed_first() -> Case:
            self._claimed(case)
            return work()

        self._run(Lane.STORE, claimed_first, lambda _: self._tell(case, words))

    def _note(self, case: Case, work: Callable[[], Case], words: str) -> None:
        """Note something of a case that waits, for which nobody is called to the counter."""
        self._run(Lane.STORE, work, lambda _: self._tell(case, words, lambda: self.take_back(case)))

    def _claimed(self, case: Case) -> None:
        if not case.clerk:
            self._office.inbox.claim(case.id)

    def _tell(self, case: Case, words: str, undo: Callable[[], object] | None = None) -> None:
        self.done.emit(case.id)
        self.said.emit(words, undo)

    def _run(
        self,
        lane: Lane,
        work: Callable[[], object],
        then: Callable[[object], object],
        about: Callable[[], str] = str,
        sorry: Callable[[], object] = str,
        cut_off: Callable[[], None] | None = None,
    ) -> None:
        if self._running:
            sorry()
            return
        self._settle(running=True)

        def done(outcome: object) -> None:
            self._settle(running=False)
            then(outcome)

        def failed(trouble: Exception) -> None:
            self._settle(running=False)
            sorry()
            self.failed.emit(trouble, about())

        self._job = self._jobs.run(
            lane, lambda _: work(), on_done=done, on_fail=failed, owner=self, keep=True, cut_off=cut_off
        )

    def _fail(self, trouble: Exception) -> None:
        self.failed.emit(trouble, "")

    def _settle(self, *, running: bool) -> None:
        self._running = running
        self.busy.emit(running)
