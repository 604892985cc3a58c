"""Our seals before other people's programs: pdfsig, mutool and openssl agree with us."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.paths import resource
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import FieldMark
from clerkdesk.domain.signatures import Verdict, judge
from tests.fakes.papers import blank_paper, mark, marks
from tests.interop.judges import EDITED, UNCHANGED, openssl, pdfsig, run
from tests.interop.judges import mutool as mupdf
from tests.interop.paper_making import DATA, TEMPLATES


@pytest.fixture
def agreed(
    examiner: PadesExaminer, town: PretendTown, curve_town: PretendTown, tmp_path: Path
) -> Callable[[Path, PretendTown, int], None]:
    """Have every judge look at a file with so many signatures of ours."""

    def check(path: Path, sealed_by: PretendTown, count: int) -> None:
        judged = judge(examiner.examine(path, [town.root_der, curve_town.root_der]), clean_opening=True)
        assert judged.verdict is Verdict.VALID, judged
        verdicts = pdfsig(path)
        assert [one.valid for one in verdicts] == [True] * count
        assert sum(one.covers_all for one in verdicts) == 1
        assert mupdf(path).count(UNCHANGED) == 1
        assert mupdf(path).count(EDITED) == count - 1
        with pikepdf.open(path) as made:
            for field in (one for one in made.Root.AcroForm.Fields if one.get("/FT") == "/Sig"):
                said = openssl(
                    path,
                    [int(value) for value in field.V.ByteRange],
                    bytes(field.V.Contents),
                    sealed_by.root_pem,
                    tmp_path,
                )
                assert "CMS Verification successful" in said, said

    return check


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("kind", ["rsa", "p256"])
def test_all_agree_on_signatures_in_new_fields(
    both_sealers: Callable[[str], PadesSealer],
    town: PretendTown,
    curve_town: PretendTown,
    agreed: Callable[[Path, PretendTown, int], None],
    tmp_path: Path,
    kind: str,
    turn: int,
) -> None:
    paper = blank_paper(tmp_path / "form.pdf", turn=turn)
    target = tmp_path / "sealed.pdf"
    both_sealers(kind).seal(paper, target, marks("resident", "partner", "clerk"), "B-B")
    agreed(target, town if kind == "rsa" else curve_town, 3)


@pytest.mark.parametrize("template", TEMPLATES)
def test_all_agree_on_our_own_forms_signed_in_two_sittings(
    both_sealers: Callable[[str], PadesSealer],
    curve_town: PretendTown,
    agreed: Callable[[Path, PretendTown, int], None],
    tmp_path: Path,
    template: str,
) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    fields = paper.make_form(template, DATA, tmp_path / "0.pdf")
    paper.close()
    for number, field in enumerate(fields):
        both_sealers("p256").seal(
            tmp_path / f"{number}.pdf", tmp_path / f"{number + 1}.pdf", [mark(field, None)], "B-B"
        )
    agreed(tmp_path / f"{len(fields)}.pdf", curve_town, len(fields))


def test_the_pdf_version_stays_with_a_curve_key(curve_sealer: PadesSealer, tmp_path: Path) -> None:
    paper = blank_paper(tmp_path / "form.pdf", force_version="1.7")
    curve_sealer.seal(paper, tmp_path / "sealed.pdf", marks("resident"), "B-B")
    with pikepdf.open(tmp_path / "sealed.pdf") as made:
        assert "/Version" not in made.Root
        assert list(made.Root.Extensions) == ["/ESIC"]


def test_all_agree_on_strangers_unsigned_files_signed_by_us(
    sealer: PadesSealer,
    town: PretendTown,
    agreed: Callable[[Path, PretendTown, int], None],
    shared_data: Path,
    tmp_path: Path,
) -> None:
    folder = shared_data / "signed"
    unsigned = [
        path
        for row in json.loads((folder / "manifest.json").read_text())
        for path in [folder / row["corpus"] / row["file"]]
        if "File" in run("pdfsig", path) and "does not contain any signatures" in run("pdfsig", path)
    ]
    assert unsigned
    for number, path in enumerate(unsigned):
        target = tmp_path / f"{number}.pdf"
        sealer.seal(path, target, low_marks("resident", "clerk"), "B-B")
        agreed(target, town, 2)


def low_marks(*fields: str) -> list[FieldMark]:
    """Marks that fit on small pages."""
    return [mark(field, Place(0, 10, 10 + 50 * number, 150, 40)) for number, field in enumerate(fields)]


def test_a_damaged_seal_is_refused_by_all(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    target = tmp_path / "sealed.pdf"
    sealer.seal(blank_paper(tmp_path / "form.pdf"), target, marks("resident"), "B-B")
    target.write_bytes(target.read_bytes().replace(b"Erika", b"Erich"))
    assert judge(examiner.examine(target, []), clean_opening=True).verdict is Verdict.INVALID
    assert [one.valid for one in pdfsig(target)] == [False]
    assert mupdf(target) not in ([UNCHANGED], [EDITED])


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed")
def test_two_renderers_see_the_same_ink(sealer: PadesSealer, tmp_path: Path) -> None:
    """Dark pixels of the field in Poppler and MuPDF, as shares of the page, differ by little."""
    target = tmp_path / "sealed.pdf"
    sealer.seal(blank_paper(tmp_path / "form.pdf", turn=90), target, marks("resident"), "B-B")
    run("pdftoppm", "-r", "72", "-gray", target, tmp_path / "poppler")
    run("mutool", "draw", "-q", "-r", "72", "-c", "gray", "-F", "pgm", "-o", tmp_path / "mupdf.pgm", target)
    (poppler,) = tmp_path.glob("poppler*.pgm")
    ink = [darkness(path) for path in (poppler, tmp_path / "mupdf.pgm")]
    assert ink[0] > 0.0005
    assert ink[0] == pytest.approx(ink[1], rel=0.25)


def darkness(path: Path) -> float:
    """How dark a picture (PGM, 8 bit) is on the whole, 0 to 1."""
    pixels = path.read_bytes().split(b"\n", 3)[-1]
    return 1 - sum(pixels) / (255 * len(pixels))
