"""What a resident waits for after "done": six fields sealed, judged and kept, next to one invisible seal."""

import math
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.entries import FieldEntry
from clerkdesk.domain.ink import Ink, Sample, Stroke
from clerkdesk.domain.pages import Place
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.procedures import ANY_DOCUMENT, Procedure, Signer
from clerkdesk.domain.seals import Level
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField
from clerkdesk.registry.judging import Judging
from clerkdesk.registry.marks import resident_marks
from clerkdesk.registry.sealing import Sealing, SealRules, ToSeal
from tests.bench.figures import Figure
from tests.bench.processor import in_turns_ms
from tests.bench.town_hall import TownHall, town_hall
from tests.fakes.papers import blank_paper

ROUNDS = 20
FIELDS = 6
POINTS = 600  # a signature of three seconds
RULES = SealRules(Level.B_B, "Musterstadt")
CLERK = Actor(Person("muster", "M. Muster", "Bürgerbüro", frozenset({Role.CLERK})), "Schalter 1")


def bench_ink_sealed(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Six fields next to one invisible seal, over the same way each; all children warm, RSA-3072.

    Sealed: what the sealer alone needs. Done: everything between the last tap and the sealed versions in
    their place, judged by both readers; next to the invisible seal over that way, and to the sealer's alone.
    """
    with town_hall() as hall, _desk(hall) as desk:
        form, plain = desk.sitting(1), hall.paper()
        one, three = ([desk.sitting(papers) for _ in range(rounds + 1)] for papers in (1, 3))
        unseen = [desk.paper() for _ in range(rounds + 1)]
        bare, invisible, sealed, of_one, of_three = in_turns_ms(
            [
                lambda: hall.seal(plain),
                lambda: desk.approved(unseen.pop()),
                lambda: desk.sealed(hall, form),
                lambda: desk.done(one.pop()),
                lambda: desk.done(three.pop()),
            ],
            rounds,
        )
        yield Figure("ink.six_fields_sealed", sealed, bare, "ms", "<= 8")
        yield Figure("ink.six_fields_done", of_one, invisible, "ms", "<= 8")
        yield Figure("ink.six_fields_done.three_papers", of_three, invisible, "ms", "<= 8")
        yield Figure("ink.six_fields_done.next_to_sealer", of_one, bare, "ms", "")


class _Session:
    """A key that stays open."""

    def end_act(self) -> None:
        """Nothing to forget."""


@dataclass
class _Desk:
    """A desk that seals; each sitting is over papers of its own, for what is kept is not kept again."""

    sealing: Sealing
    blobs: FolderBlobs
    procedure: Procedure
    folder: Path
    papers: int = 0

    def sitting(self, papers: int) -> SignedSitting:
        """Six fields in so many papers, all written in."""
        fields = tuple(field for _ in range(papers) for field in self._fields(FIELDS // papers))
        sitting = Sitting("sitting", "case", "Erika Mustermann", "Musterstadt", fields, ())
        return SignedSitting(sitting, tuple(FieldEntry(one.document, one.field, INK) for one in fields))

    def done(self, signed: SignedSitting) -> None:
        """Seal a sitting, judge what was sealed, and keep it."""
        documents = {field.document: field.digest for field in signed.sitting.fields}
        papers = [ToSeal(document, digest, self.procedure, ()) for document, digest in documents.items()]
        made = self.sealing.seal(signed, papers, CLERK, datetime.now(UTC))
        assert len(made) == len(papers)

    def approved(self, paper: ToSeal) -> None:
        """One invisible signature in one paper, over the same way."""
        self.sealing.approve([paper], CLERK, datetime.now(UTC))

    def sealed(self, hall: TownHall, signed: SignedSitting) -> None:
        """Only seal the one paper of a sitting."""
        field = signed.sitting.fields[0]
        marks = resident_marks(signed, field.document, CLERK, RULES.town, datetime.now(UTC))
        hall.sealer.seal(self.blobs.path(field.digest), self.folder / "inked.pdf", marks, RULES.level)

    def paper(self) -> ToSeal:
        """A paper that waits for one invisible signature."""
        (field,) = self._fields(1)
        signed_next = replace(self.procedure, signers=(Signer.RESIDENT, Signer.SUPERVISOR))
        return ToSeal(field.document, field.digest, signed_next, (Signer.RESIDENT,))

    def _fields(self, count: int) -> list[SittingField]:
        self.papers += 1
        names = [f"field-{self.papers}-{number}" for number in range(count)]
        paper = blank_paper(self.folder / "paper.pdf", fields=names)
        digest, words = self.blobs.keep(paper), {"de": "Unterschrift"}
        place = Place(0, 72, 282, 200, 60)
        return [SittingField(f"paper-{self.papers}", digest, one, place, True, words, words) for one in names]


@contextmanager
def _desk(hall: TownHall) -> Iterator[_Desk]:
    blobs = FolderBlobs(_made(hall.folder / "blobs"), _made(hall.folder / "work"))
    procedure = TomlRulebook([resource()]).procedures[ANY_DOCUMENT]
    with closing(PdfProcess()) as reader:
        reader.warm_up()
        judging = Judging(hall.examiner, reader, lambda: [hall.town.root_der])
        sealing = Sealing(hall.sealer, judging, reader, blobs, RULES, _Session())
        yield _Desk(sealing, blobs, procedure, hall.folder)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _written() -> Ink:
    """Loops such as a hand writes."""
    points = ((5 + i / 6, 15 + 8 * math.sin(i / 7), abs(math.sin(i / 11))) for i in range(POINTS))
    return Ink(
        (Stroke(tuple(Sample(x, y, pressure, 5 * i) for i, (x, y, pressure) in enumerate(points))),), 120, 40
    )


INK = _written()
