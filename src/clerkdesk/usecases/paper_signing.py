"""Signing on paper: the scan of a form that was signed with a pen comes into its case."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Case, demand_open
from clerkdesk.domain.documents import Direction, Document, plain
from clerkdesk.domain.paper_signing import SCAN
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import Pictures
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.intake import Intake, TakenIn
from clerkdesk.registry.scans import superseded

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG")
"""How a JPEG or PNG file begins."""


class PaperSigning:
    """Scans for the person at this desk.

    Printing a form to be signed is ``Copies``; that it was signed is ``Signing.seal`` with what
    ``domain.paper_signing.on_paper`` makes of the scan.
    """

    def __init__(
        self, actor: Actor, case_file: CaseFile, intake: Intake, blobs: Blobs, pictures: Pictures
    ) -> None:
        self._actor = actor
        self._case_file = case_file
        self._intake = intake
        self._blobs = blobs
        self._pictures = pictures

    def take_scan(self, case: str, path: Path) -> str:
        """Keep a scan, a PDF or a picture, as a document of its own in the case; gives its id.

        It takes the place of one nothing was sealed with yet, which is withdrawn by that. It is kept whatever
        comes of it, and can be withdrawn as long as no signature rests on it. Raises
        Refused RGT-01, SGN-03 (nothing is signed in the case now), CAS-02, CAS-09; what ``Intake.take`` and
        ``Pictures.as_pdf`` raise.
        """
        demand(self._actor.person, Act.TAKE_IN_SCAN)
        taken = self._taken(path)
        document = Document(
            id=new_id(),
            case=case,
            title=plain(path.stem),
            direction=Direction.INCOMING,
            file_name=f"{plain(path.stem)}.pdf",
            form=SCAN,
        )
        self._case_file.write(
            Deed(self._actor, Act.TAKE_IN_SCAN, case),
            lambda unit, current: _entered(unit, current, document, taken),
        )
        return document.id

    def _taken(self, path: Path) -> TakenIn:
        try:
            with self._bound(path) as source:
                return self._intake.take(source, ())
        except Unreadable as trouble:
            if trouble.code == "PDF-01":  # nor a picture: a scan may be either
                raise Unreadable("PIC-01", "neither a PDF nor a picture") from trouble
            raise

    @contextmanager
    def _bound(self, path: Path) -> Iterator[Path]:
        """A picture as a PDF; anything else as it is, for the intake to look at."""
        if not _is_picture(path):
            yield path
            return
        with self._blobs.bench() as folder:
            bound = folder / "scan.pdf"
            bound.write_bytes(self._pictures.as_pdf(path))
            yield bound


def _is_picture(path: Path) -> bool:
    """Whether a file begins like a picture; what cannot be read is for the intake to say."""
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            return False
        with path.open("rb") as file:
            return file.read(4).startswith(_PICTURES)
    except OSError:
        return False


def _entered(unit: Unit, case: Case, document: Document, taken: TakenIn) -> Change:
    _demand_turn(case)
    return Change(
        new_documents=(document,),
        edits=tuple((one, lambda found: replace(found, withdrawn=True)) for one in superseded(unit, case)),
        versions=(NewVersion(document.id, taken.digest, taken.size, taken.signed),),
        values=(("title", document.title), ("digest", taken.digest)),
    )


def _demand_turn(case: Case) -> None:
    demand_open(case)
    if case.next_step not in (StepId.SIGN, StepId.HAND_OVER):
        raise Refused("SGN-03", "nothing is signed now")
