"""What a resident waits for after "done": six fields sealed, judged and kept, next to one invisible seal."""

import math
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
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
from clerkdesk.domain.procedures import ANY_DOCUMENT, Procedure
from clerkdesk.domain.seals import Level
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField
from clerkdesk.registry.judging import Judging
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
    """Everything between the last tap and sealed versions in their place: all children warm, RSA-3072."""
    with town_hall() as hall, _desk(hall) as desk:
        plain = hall.paper()
        one, three = ([desk.sitting(papers) for _ in range(rounds + 1)] for papers in (1, 3))
        invisible, of_one, of_three = in_turns_ms(
            [lambda: hall.seal(plain), lambda: desk.done(one.pop()), lambda: desk.done(three.pop())], rounds
        )
        yield Figure("ink.six_fields_in_one_paper", of_one, invisible, "ms", "<= 8")
        yield Figure("ink.six_fields_in_three_papers", of_three, invisible, "ms", "<= 8")


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
