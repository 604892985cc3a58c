"""Our seals of every level before EU DSS, pdfsig, mutool and veraPDF."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import FieldMark, Sealed
from clerkdesk.domain.signatures import Integrity, Kind, Trust
from tests.fakes.chain import CLOSING, chain, hidden, paper_with_text_field
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


def whole_chain(office: Office, source: Path, level: str) -> Path:
    """Six residents' ink, certified; clerk and supervisor with keys of their own; the town's closing seal.

    Each locks its field. The file that is not closed yet lies beside it, under the name ``open-...``.
    """
    folder, before = source.parent, level if level in ("B-B", "B-T") else "B-T"
    acts = (
        ("town", [mark(f"ink{number}", None) for number in range(6)]),
        ("clerk", [hidden("clerk")]),
        ("supervisor", [hidden("supervisor")]),
        ("town", [CLOSING]),
    )
    try:
        for number, (label, wanted) in enumerate(acts):
            later = [one for _, following in acts[number + 1 :] for one in following]
            last = number == len(acts) - 1
            target = folder / (f"{level}.pdf" if last else f"open-{number}-{level}.pdf")
            outcome = office.holding(label).sealer.seal(
                source, target, wanted, level if last else before, chain(*later)
            )
            assert isinstance(outcome, Sealed), outcome
            source = target
    finally:
        office.holding("town")
    return source


@pytest.mark.timeout(300)
def test_all_judges_pass_every_level(
    office: Office, dss: Dss, examiner: PadesExaminer, tmp_path: Path
) -> None:
    """Six inks, clerk, supervisor and the closing seal: at each level, raised afterwards, renewed."""
    source = blank_paper(tmp_path / "form.pdf", fields=[f"ink{number}" for number in range(6)])
    files = {level: whole_chain(office, source, level) for level in LEVELS}
    files["raised"] = tmp_path / "raised.pdf"
    office.sealer.augment(files["B-B"], files["raised"], "B-LTA")
    files["renewed"] = tmp_path / "renewed.pdf"
    office.sealer.augment(files["B-LTA"], files["renewed"], "B-LTA", renewed=True)
    files["waiting"] = tmp_path / "open-2-B-T.pdf"
    found = dss.judge(office.land.root_pem, *(files[one] for one in ("B-LT", "B-LTA", "raised", "renewed")))
    online = (files[one] for one in ("B-B", "B-T", "waiting"))
    found |= dss.judge(office.land.root_pem, *online, options=("--online",))
    for name, file in files.items():
        ours = judged_by_us(examiner, office, file)
        assert len(ours) == (8 if name == "waiting" else 9)
        said = found[file.name]
        assert [one.indication for one in said] == [PASSED] * len(ours), said
        assert {one.level for one in said} == {f"PAdES-BASELINE-{file_level(name)}"}
        assert set(ours) == {f"B-{file_level(name)}"}
        agreed_by_the_others(file, len(ours))


def file_level(name: str) -> str:
    return {"waiting": "T"}.get(name, name.removeprefix("B-") if name in LEVELS else "LTA")


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


def test_all_judges_pass_a_chain_over_text_fields(
    office: Office, dss: Dss, examiner: PadesExaminer, tmp_path: Path
) -> None:
    """Locks over text fields with appearances: stock pyHanko calls the next revision changed."""
    source, first, closed = (
        paper_with_text_field(tmp_path / "form.pdf"),
        tmp_path / "1.pdf",
        tmp_path / "2.pdf",
    )
    later = [hidden("supervisor"), CLOSING]
    office.sealer.seal(source, first, [*marks("resident"), hidden("clerk")], "B-T", chain(*later))
    seal(office, first, closed, later, "B-LTA")
    assert judged_by_us(examiner, office, closed) == ["B-LTA"] * 4
    found = dss.judge(office.land.root_pem, closed)["2.pdf"]
    assert [one.indication for one in found] == [PASSED] * 4
    agreed_by_the_others(closed, 4)


def test_a_form_of_ours_stays_archivable_at_every_level(office: Office, vera: Vera, tmp_path: Path) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    fields = paper.make_form("residence-registration", DATA, tmp_path / "form.pdf")
    paper.close()
    later = [hidden("supervisor"), CLOSING]
    wanted = [*(mark(field, None) for field in fields), hidden("clerk")]
    files = [tmp_path / "form.pdf"]
    for level in LEVELS:
        files += [tmp_path / f"open-{level}.pdf", tmp_path / f"{level}.pdf"]
        office.sealer.seal(files[0], files[-2], wanted, level, chain(*later))
        seal(office, files[-2], files[-1], later, level)
    files.append(tmp_path / "raised.pdf")
    office.sealer.augment(tmp_path / "B-B.pdf", files[-1], "B-LTA")
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
