"""veraPDF judges our forms: PDF/A-3a and PDF/UA-1, with their signature fields."""

from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from tests.interop.java_judges import Vera
from tests.interop.paper_making import EVERYBODY, make_all


@pytest.fixture(scope="module")
def vera(tmp_path_factory: pytest.TempPathFactory) -> Vera:
    return Vera(tmp_path_factory.mktemp("verapdf"))


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_every_form_is_archivable_and_accessible(vera: Vera, flavour: str, tmp_path: Path) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    files = list(make_all(paper, tmp_path).values())
    for template in ("id-card", "passport", "residence-registration"):
        files.append(tmp_path / f"{template}-everybody.pdf")
        paper.make_form(template, EVERYBODY, files[-1])
    paper.close()
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(files[0]) as pdf:
        del pdf.Root.AcroForm.Fields[0].AP
        del pdf.Root.AcroForm.Fields[0].StructParent
        pdf.save(spoilt)
    found = vera.verdicts(flavour, [*files, spoilt])
    assert found == {**{file.name: "PASS" for file in files}, "spoilt.pdf": "FAIL"}
