"""The form's rule finds what comparing all fields in every revision finds, however many there are."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.sign.diff_analysis import DiffResult, FormUpdatingRule, SuspiciousModification

from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.revisions import StepwiseReview
from clerkdesk.adapters.pades.rules import Rules
from clerkdesk.app.demo.pretend_ca import PretendTown
from tests.fakes.forgers import COVER, Paper
from tests.fakes.many import signed_often
from tests.fakes.papers import blank_paper

MODEST = 150_000  # bytes


class AllFields(FormUpdatingRule):
    """pyHanko's own way: every field is compared, told of what is written anew."""

    def apply(self, old: Any, new: Any) -> Iterable[Any]:
        written = new.explicit_refs_in_revision()
        return ((level, one) for level, one in super().apply(old, new) if one.updated_ref in written)


def results(path: Path, thorough: bool) -> list[object]:
    """What each step of a file is found to be, in one pass."""
    rules = Rules()
    if thorough:
        assert rules.form_rule is not None
        rules.form_rule = AllFields(rules.form_rule.field_rules)
    review, found = StepwiseReview(rules), list[object]()
    with path.open("rb") as stream:
        reader = LongHistoryReader(stream)
        for revision in range(1, reader.xrefs.total_revisions):
            step = review._step(reader, revision - 1, revision, certified=False)
            if isinstance(step, DiffResult):
                found.append((step.modification_level, frozenset(step.changed_form_fields)))
            else:
                found.append("refused")
    return found


def test_it_agrees_about_strangers_files(shared_data: Path) -> None:
    files = [file for file in (shared_data / "signed").rglob("*.pdf") if file.stat().st_size < MODEST]
    told = 0
    for file in files:
        with suppress(PdfReadError, ValueError):  # nobody can read it
            assert results(file, thorough=False) == results(file, thorough=True), file.name
            told += 1
    assert told > 25


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper with three fields and pictures in them, and a first revision that changes nothing."""
    plain = pikepdf.ObjectStreamMode.disable
    path = blank_paper(tmp_path / "paper.pdf", fields=["a", "b", "c"], object_stream_mode=plain)
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        for field in made.Root.AcroForm.Fields:
            field.AP = pikepdf.Dictionary(N=made.make_stream(b"0 0 9 9 re f", Type=pikepdf.Name.XObject))
        made.save(path, object_stream_mode=plain)
    nothing = Paper(path)
    nothing.enter(nothing.root, Version=b"/1.7").append()
    return path


def last(path: Path) -> object:
    assert results(path, thorough=False) == results(path, thorough=True)
    return results(path, thorough=False)[-1]


def test_a_name_that_a_field_nobody_touched_has_already_is_refused(paper: Path) -> None:
    forged = Paper(paper)
    field = forged.new(b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (b) /F 132 /Rect [0 0 0 0] >>")
    listed = b"".join(b" %d 0 R" % one for one in forged.fields)
    forged.enter(forged.form, Fields=b"[%s %s]" % (listed, field)).append()
    assert last(paper) == "refused"


def test_a_field_renamed_like_another_is_refused(paper: Path) -> None:
    forged = Paper(paper)
    forged.enter(forged.fields[0], T=b"(c)").append()
    assert last(paper) == "refused"


def test_a_field_listed_twice_is_refused(paper: Path) -> None:
    forged = Paper(paper)
    listed = b" ".join(b"%d 0 R" % one for one in (*forged.fields, forged.fields[0]))
    forged.enter(forged.form, Fields=b"[%s]" % listed).append()
    assert last(paper) == "refused"


def test_a_picture_written_anew_is_its_fields_affair(paper: Path) -> None:
    """The picture of a field that is not signed may not be written anew; the field was not written."""
    forged = Paper(paper)
    forged.put(forged.pictures[1], COVER).append()
    assert last(paper) == "refused"


def test_fields_may_be_listed_in_another_order(paper: Path) -> None:
    forged = Paper(paper)
    listed = b" ".join(b"%d 0 R" % one for one in reversed(forged.fields))
    forged.enter(forged.form, Fields=b"[%s]" % listed).append()
    assert last(paper) != "refused"


def test_each_of_many_signatures_is_told_of_its_own_field(curve_town: PretendTown, tmp_path: Path) -> None:
    path = signed_often(tmp_path, curve_town, 20)
    found = results(path, thorough=False)
    assert found == results(path, thorough=True)
    assert [names for _, names in found] == [{f"s{number}"} for number in range(20)]  # type: ignore[misc]


def test_what_was_taken_in_last_is_not_taken_for_the_state_before(paper: Path) -> None:
    """Steps that do not follow one another compare all fields."""
    first = Paper(paper)
    first.enter(first.fields[0], Ff=b"1").append()
    with paper.open("rb") as stream:
        reader, review = LongHistoryReader(stream), StepwiseReview()
        whole = review.review_file(reader, 0)
        again = review.review_file(reader, 1)
    assert not isinstance(whole, SuspiciousModification)
    assert not isinstance(again, SuspiciousModification)
