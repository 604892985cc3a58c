"""Marks bound to their document, drawn or typed, before EU DSS, pdfsig, mutool and veraPDF."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from clerkdesk.domain.ink import draw
from clerkdesk.domain.seals import Binding, FieldMark
from clerkdesk.domain.signatures import Integrity, Kind
from tests.fakes.chain import CLOSING, chain
from tests.fakes.drawn_ink import SAMPLES, sampled
from tests.fakes.lasting import Office
from tests.fakes.papers import NO_INK, mark
from tests.interop.java_judges import Dss, Vera
from tests.interop.judges import EDITED, UNCHANGED, mutool, pdfsig
from tests.interop.paper_making import DATA

TYPED = ("Erika Mustermann", "Unterschrieben auf Papier, 23.11.2026", "Олена Шевченко", "عائشة")


@pytest.mark.timeout(300)
def test_all_judges_pass_marks_that_are_bound_and_marks_that_are_typed(
    office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    form, files = tmp_path / "form.pdf", []
    paper = TypstPaper(resource("templates"), resource("fonts"))
    fields = paper.make_form("residence-registration", DATA, form)
    paper.close()
    binding = Binding("0190f3c2", hashlib.sha256(form.read_bytes()).hexdigest())
    drawn = [replace(mark(field, None), binding=binding) for field in fields]
    files.append(_sealed(office, form, drawn))
    for number, text in enumerate(TYPED):
        typed = [replace(one, drawing=NO_INK, typed=text) for one in drawn]
        files.append(_sealed(office, form, typed, f"typed-{number}.pdf"))
    vera, dss = Vera(_folder(tmp_path, "vera")), Dss(_folder(tmp_path, "dss"))
    inked = [form.with_name(f"{path.stem}.pdf") for path in SAMPLES]
    for path, target in zip(SAMPLES, inked, strict=True):
        written = [replace(one, drawing=draw(sampled(path))) for one in drawn]
        office.sealer.seal(form, target, written, "B-B")
    assert vera.verdicts("3a", [form, *files, *inked]) == {
        file.name: "PASS" for file in (form, *files, *inked)
    }
    said = dss.judge(office.land.root_pem, *files)
    for file in files:
        findings = examiner.examine(file, [office.land.root])
        assert {one.integrity for one in findings.signatures} == {Integrity.INTACT}
        count = sum(one.kind is Kind.SIGNATURE for one in findings.signatures)
        assert [one.indication for one in said[file.name]] == ["TOTAL_PASSED"] * count
        assert [one.valid for one in pdfsig(file)][:count] == [True] * count
        assert set(mutool(file)[:count]) <= {UNCHANGED, EDITED}


def _sealed(office: Office, form: Path, marks: list[FieldMark], name: str = "drawn.pdf") -> Path:
    opened, target = form.with_name(f"open-{name}"), form.with_name(name)
    office.sealer.seal(form, opened, marks, "B-T", chain(CLOSING))
    office.sealer.seal(opened, target, [CLOSING], "B-LTA")
    return target


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder
