"""Forged under a later signature: numbers used anew, overlapping stretches, a form drawn anew."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Integrity, Judgement, Trust, Verdict
from clerkdesk.registry.judging import Judging
from tests.fakes.attacks import font
from tests.fakes.chain import SEAL
from tests.fakes.forgers import FORGED, Paper
from tests.fakes.lasting import Office
from tests.fakes.many import town_signs
from tests.fakes.papers import blank_paper, mark
from tests.fakes.signed_by_hand import (
    PLAIN,
    certified,
    free,
    loose,
    sign_on,
    stamped_within,
    with_content_as_appearance,
)

Forged = Callable[[Path], Judgement]


@pytest.fixture
def judge(
    examiner: PadesExaminer, town: PretendTown, curve_town: PretendTown, rsa_office: Office
) -> Iterator[Forged]:
    """Judge as an office that trusts its town, the other one, and the land's time stamps."""
    roots = [town.root_der, curve_town.root_der]
    with closing(PdfProcess()) as reader:
        yield Judging(examiner, reader, lambda: roots).judge


@pytest.fixture(params=[certified, loose])
def paper(request: pytest.FixtureRequest, sealer: PadesSealer, tmp_path: Path) -> Path:
    made: Path = request.param(sealer, tmp_path)
    return made


def test_whoever_signs_next_openly_is_believed(paper: Path, curve_town: PretendTown, judge: Forged) -> None:
    sign_on(paper, town_signs(curve_town))
    assert judge(paper).verdict is Verdict.VALID


def test_the_contents_number_under_another_generation_is_a_change(
    paper: Path, curve_town: PretendTown, judge: Forged
) -> None:
    with_content_as_appearance(paper, town_signs(curve_town))
    assert (judge(paper).verdict, judge(paper).code) == (Verdict.UNCLEAR, "SIG-13")


@pytest.mark.parametrize("generation", [1, 2, 5])
def test_whoever_frees_a_number_in_use_takes_something_away(
    paper: Path, curve_town: PretendTown, judge: Forged, generation: int
) -> None:
    free(paper, Paper(paper).content, generation)
    assert judge(paper).verdict is Verdict.UNCLEAR
    sign_on(paper, town_signs(curve_town))
    assert judge(paper).verdict is Verdict.UNCLEAR


def test_our_own_next_seal_makes_nothing_good(sealer: PadesSealer, judge: Forged, tmp_path: Path) -> None:
    path = loose(sealer, tmp_path)
    free(path, Paper(path).content, 5)
    sealer.seal(path, tmp_path / "sealed.pdf", [mark("clerk")], "B-B")
    assert judge(tmp_path / "sealed.pdf").verdict is Verdict.UNCLEAR


def test_the_next_signature_explains_no_other_content(
    paper: Path, curve_town: PretendTown, judge: Forged
) -> None:
    sign_on(paper, town_signs(curve_town), {Paper(paper).content: FORGED})
    assert judge(paper).verdict is Verdict.INVALID


def test_the_next_signature_has_no_field_drawn_anew(
    paper: Path, curve_town: PretendTown, judge: Forged
) -> None:
    form = Paper(paper)
    form.enter(form.form, NeedAppearances=b"true", DR=font())
    sign_on(paper, town_signs(curve_town), form.objects)
    assert (judge(paper).verdict, judge(paper).code) == (Verdict.UNCLEAR, "SIG-13")


def test_a_stamp_that_begins_inside_a_signatures_bytes_makes_nobody_trusted(
    examiner: PadesExaminer, curve_town: PretendTown, rsa_office: Office, tmp_path: Path
) -> None:
    path = blank_paper(tmp_path / "form.pdf", fields=[SEAL, "ts"], **PLAIN)
    stamped_within(path, town_signs(curve_town), HttpTimeStamps([rsa_office.land.tsa]).timestamp)
    findings = examiner.examine(path, [rsa_office.land.root])
    signature, stamp = findings.signatures
    assert (signature.integrity, signature.code, signature.trust) == (
        Integrity.UNCLEAR,
        "SIG-09",
        Trust.UNKNOWN,
    )
    assert stamp.integrity is Integrity.UNCLEAR


def test_what_a_signer_saw_is_what_the_file_shows(
    examiner: PadesExaminer, sealer: PadesSealer, town: PretendTown, curve_town: PretendTown, tmp_path: Path
) -> None:
    """Where the examiner overlooks a change under a later signature, the page reader does not."""
    path = loose(sealer, tmp_path)
    before = path.read_bytes()
    sign_on(path, town_signs(curve_town))
    good = examiner.examine(path, [town.root_der, curve_town.root_der])
    path.write_bytes(before)
    sign_on(path, town_signs(curve_town), {Paper(path).content: FORGED})

    class Overlooking:
        def examine(self, *_: object) -> object:
            return overlooking

    size = path.stat().st_size
    overlooking = replace(good, extent=size, extents=(good.extents[0], size))
    assert good.extents[0] == len(before)
    with closing(PdfProcess()) as reader:
        overlooked = Judging(Overlooking(), reader, list)  # type: ignore[arg-type]
        assert overlooked.judge(path).code == "SIG-15"
