"""Our seals of every level before EU DSS, pdfsig, mutool and veraPDF."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import FieldMark, Integrity, Kind, Sealed, Trust
from tests.fakes.lasting import Office
from tests.fakes.papers import blank_paper, mark, marks
from tests.interop.java_judges import Dss, Vera
from tests.interop.judges import EDITED, UNCHANGED, mutool, pdfsig
from tests.interop.paper_making import DATA

LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")
PASSED = "TOTAL_PASSED"


@pytest.fixture(scope="module")
def dss(tmp_path_factory: pytest.TempPathFactory) -> Dss:
    return Dss(tmp_path_factory.mktemp("dss"))


@pytest.fixture(scope="module")
def vera(tmp_path_factory: pytest.TempPathFactory) -> Vera:
    return Vera(tmp_path_factory.mktemp("verapdf"))


def seal(office: Office, source: Path, target: Path, wanted: list[FieldMark], level: str) -> Path:
    outcome = office.sealer.seal(source, target, wanted, level)
    assert isinstance(outcome, Sealed), outcome
    return target


def six_and_two(office: Office, folder: Path) -> Path:
    """Six residents' ink under the town's seal, then a clerk's and a supervisor's signature."""
    inks = [f"ink{number}" for number in range(6)]
    source = blank_paper(folder / "paper.pdf", fields=[*inks, "clerk", "supervisor"])
    first = seal(office, source, folder / "six.pdf", [mark(one, None) for one in inks], "B-T")
    try:
        office.holding("clerk")
        second = seal(office, first, folder / "seven.pdf", [mark("clerk", None)], "B-T")
        office.holding("supervisor")
        return seal(office, second, folder / "six-and-two.pdf", [mark("supervisor", None)], "B-LTA")
    finally:
        office.holding("town")


def test_all_judges_pass_every_level(
    office: Office, dss: Dss, examiner: PadesExaminer, tmp_path: Path
) -> None:
    source = blank_paper(tmp_path / "form.pdf")
    files = {
        level: seal(office, source, tmp_path / f"{level}.pdf", marks("resident", "clerk"), level)
        for level in LEVELS
    }
    files["raised"] = tmp_path / "raised.pdf"
    office.sealer.augment(files["B-B"], files["raised"], "B-LTA")
    files["renewed"] = tmp_path / "renewed.pdf"
    office.sealer.augment(files["B-LTA"], files["renewed"], "B-LTA", renewed=True)
    files["six-and-two"] = six_and_two(office, tmp_path)
    found = dss.judge(
        office.land.root_pem, *(files[one] for one in ("B-LT", "B-LTA", "raised", "renewed", "six-and-two"))
    )
    found |= dss.judge(office.land.root_pem, files["B-B"], files["B-T"], options=("--online",))
    for name, file in files.items():
        ours = judged_by_us(examiner, office, file)
        said = found[file.name]
        assert [one.indication for one in said] == [PASSED] * len(ours), said
        assert {one.level for one in said} == {f"PAdES-BASELINE-{file_level(name)}"}
        assert set(ours) == {f"B-{file_level(name)}"}
        agreed_by_the_others(file, len(ours))


def file_level(name: str) -> str:
    return name.removeprefix("B-") if name in LEVELS else "LTA"


def judged_by_us(examiner: PadesExaminer, office: Office, file: Path) -> list[str]:
    """The levels of the signatures, all of which must be good and their times proven from B-T on."""
    findings = examiner.examine(file, [office.land.root])
    assert findings.covered
    assert {(one.integrity, one.trust) for one in findings.signatures} == {(Integrity.INTACT, Trust.TRUSTED)}
    signed = [one for one in findings.signatures if one.kind is Kind.SIGNATURE]
    assert all(one.time_proven or one.level == "B-B" for one in signed)
    return [one.level for one in signed]


def agreed_by_the_others(file: Path, signatures: int) -> None:
    """pdfsig and mutool judge signatures, and leave document time stamps aside."""
    assert [one.valid for one in pdfsig(file)][:signatures] == [True] * signatures
    assert set(mutool(file)[:signatures]) <= {UNCHANGED, EDITED}


def test_eu_dss_too_passes_an_archived_file_fifteen_years_on(
    office: Office, dss: Dss, tmp_path: Path
) -> None:
    source, sealed = blank_paper(tmp_path / "form.pdf"), tmp_path / "sealed.pdf"
    seal(office, source, sealed, marks("resident", "clerk"), "B-LTA")
    plain, raised = tmp_path / "plain.pdf", tmp_path / "raised.pdf"
    seal(office, source, plain, marks("resident"), "B-B")
    office.sealer.augment(plain, raised, "B-LTA")
    later = (datetime.now(UTC) + timedelta(days=15 * 365)).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = dss.judge(office.land.root_pem, sealed, raised, plain, options=("--at", later))
    said = {name: {one.indication for one in verdicts} for name, verdicts in found.items()}
    assert said == {"sealed.pdf": {PASSED}, "raised.pdf": {PASSED}, "plain.pdf": {"INDETERMINATE"}}


def test_a_form_of_ours_stays_archivable_at_every_level(office: Office, vera: Vera, tmp_path: Path) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    fields = paper.make_form("residence-registration", DATA, tmp_path / "form.pdf")
    paper.close()
    wanted = [mark(field, None) for field in fields]
    files = [
        seal(office, tmp_path / "form.pdf", tmp_path / f"{level}.pdf", wanted, level) for level in LEVELS
    ]
    files.append(tmp_path / "raised.pdf")
    office.sealer.augment(files[0], files[-1], "B-LTA")
    assert vera.verdicts("3a", files) == {file.name: "PASS" for file in files}


def test_a_later_sitting_signs_a_file_that_was_archived(
    office: Office, dss: Dss, examiner: PadesExaminer, tmp_path: Path
) -> None:
    source = blank_paper(tmp_path / "form.pdf", fields=["resident", "collection"])
    first = seal(office, source, tmp_path / "first.pdf", [mark("resident", None)], "B-LTA")
    second = seal(office, first, tmp_path / "second.pdf", [mark("collection", None)], "B-LTA")
    assert judged_by_us(examiner, office, second) == ["B-LTA", "B-LTA"]
    found = dss.judge(office.land.root_pem, second)["second.pdf"]
    assert [one.indication for one in found] == [PASSED] * 2


def test_a_strangers_signature_is_not_harmed(
    office: Office, rsa_office: Office, curve_office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    """Evidence for a stranger's signature is fetched as well, from that stranger's authority."""
    other = curve_office if office is rsa_office else rsa_office
    source = blank_paper(tmp_path / "form.pdf")
    place = Place(0, 72, 300, 200, 60)
    theirs = seal(other, source, tmp_path / "theirs.pdf", [mark("stranger", place)], "B-B")
    ours = seal(office, theirs, tmp_path / "ours.pdf", [mark("resident")], "B-LTA")
    findings = examiner.examine(ours, [office.land.root, other.land.root])
    assert {(one.integrity, one.trust) for one in findings.signatures} == {(Integrity.INTACT, Trust.TRUSTED)}
