"""What is drawn with counts as that: papers prepared to use a field as a font fall with it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Integrity, Verdict
from clerkdesk.registry.judging import Judging
from tests.fakes.chain import CLOSING, chain
from tests.fakes.papers import mark
from tests.fakes.traps import TRAPS, known_by_its_info, spring, spring_info, trapped

Sealing = Callable[[PadesSealer, Path, Path], None]


def loose(sealer: PadesSealer, paper: Path, sealed: Path) -> None:
    """Signed, and left open to others."""
    sealer.seal(paper, sealed, [mark("resident", None)], "B-B")


def closed(sealer: PadesSealer, paper: Path, sealed: Path) -> None:
    """Certified, and closed by the seal (P = 1)."""
    between = sealed.with_name("between.pdf")
    sealer.seal(paper, between, [mark("resident", None)], "B-B", chain(CLOSING))
    sealer.seal(between, sealed, [CLOSING], "B-B")


@pytest.fixture
def pages() -> Iterator[PdfProcess]:
    with closing(PdfProcess()) as reader:
        yield reader


def picture(path: Path) -> bytes:
    with pymupdf.open(path) as document:
        return bytes(document[0].get_pixmap(dpi=40).samples)


@pytest.mark.parametrize("sealing", [loose, closed], ids=["loose", "closed"])
@pytest.mark.parametrize("trap", TRAPS)
def test_a_field_that_the_page_is_drawn_with_may_not_change(
    trap: str,
    sealing: Sealing,
    sealer: PadesSealer,
    examiner: PadesExaminer,
    town: PretendTown,
    pages: PdfProcess,
    tmp_path: Path,
) -> None:
    sealed = tmp_path / "sealed.pdf"
    sealing(sealer, trapped(tmp_path / "paper.pdf", TRAPS[trap]), sealed)
    judging = Judging(examiner, pages, lambda: [town.root_der])
    assert judging.judge(sealed).verdict is Verdict.VALID
    before, size = picture(sealed), sealed.stat().st_size
    spring(sealed)
    assert picture(sealed) != before
    assert not pages.same_pages(sealed, size)
    assert examiner.examine(sealed, [town.root_der]).signatures[-1].integrity is not Integrity.INTACT
    assert judging.judge(sealed).verdict is not Verdict.VALID


def test_what_is_said_about_a_file_may_not_change_what_its_page_shows(
    sealer: PadesSealer, examiner: PadesExaminer, pages: PdfProcess, tmp_path: Path
) -> None:
    sealed = tmp_path / "sealed.pdf"
    closed(sealer, known_by_its_info(tmp_path / "paper.pdf"), sealed)
    assert examiner.examine(sealed, []).signatures[-1].integrity is Integrity.INTACT
    before, size = picture(sealed), sealed.stat().st_size
    spring_info(sealed)
    assert picture(sealed) != before
    assert not pages.same_pages(sealed, size)
    assert examiner.examine(sealed, []).signatures[-1].integrity is not Integrity.INTACT
