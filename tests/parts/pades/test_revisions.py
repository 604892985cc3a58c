"""Reviewing a file revision by revision asks of each step once, however many signatures there are."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel

from clerkdesk.adapters.pades.revisions import StepwiseReview
from clerkdesk.adapters.pades.rules import Rules
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.pages import Place
from tests.fakes.papers import blank_paper, mark

SIGNATURES = 12


class Counting(Rules):
    """The house's rules, counting how often they are asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def apply(self, *revisions: Any, **permissions: Any) -> DiffResult:
        self.asked += 1
        return super().apply(*revisions, **permissions)


def test_each_step_is_looked_at_once(sealer: PadesSealer, tmp_path: Path) -> None:
    places = [Place(0, 40.0, 20.0 + 60 * number, 120.0, 40.0) for number in range(SIGNATURES)]
    marks = [replace(mark(f"s{number}"), place=place) for number, place in enumerate(places)]
    sealer.seal(blank_paper(tmp_path / "plain.pdf"), tmp_path / "signed.pdf", marks, "B-B")
    rules = Counting()
    review = StepwiseReview(rules)
    with (tmp_path / "signed.pdf").open("rb") as stream:
        reader = PdfFileReader(stream)
        found = [review.review_file(reader, one.signed_revision) for one in reader.embedded_signatures]
    assert rules.asked == SIGNATURES - 1
    assert all(isinstance(one, DiffResult) for one in found)
    assert [one.modification_level for one in found if isinstance(one, DiffResult)] == [
        *[ModificationLevel.FORM_FILLING] * (SIGNATURES - 1),
        ModificationLevel.NONE,
    ]
    assert [len(one.changed_form_fields) for one in found if isinstance(one, DiffResult)] == [
        SIGNATURES - 1 - number for number in range(SIGNATURES)
    ]
