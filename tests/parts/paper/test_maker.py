"""The door to the paper child: forms and fields through the real process."""

from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.errors import Missing, Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.pages import Place
from clerkdesk.ports.paper import PaperMaker


def test_forms_and_fields_are_made_and_troubles_travel_home(
    paper: TypstPaper, data: dict[str, str], tmp_path: Path
) -> None:
    maker: PaperMaker = paper
    form = tmp_path / "form.pdf"
    names = maker.make_form("residence-registration", data, form)
    assert names == ("applicant_declaration", "applicant_privacy")
    with pytest.raises(Missing, match="PAP-01"):
        maker.make_form("no-such-form", data, form)
    place = Place(0, 50, 50, 100, 30)
    sample = resource("samples", "unknown_letter.pdf")
    maker.add_fields(sample, tmp_path / "letter.pdf", [("applicant", place)])
    with pikepdf.open(tmp_path / "letter.pdf") as pdf:
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["applicant"]
    with pytest.raises(Refused, match="PAP-05"):
        maker.add_fields(form, tmp_path / "again.pdf", [(names[0], place)])
