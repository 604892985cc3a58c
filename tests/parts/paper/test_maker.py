"""The door to the paper child: forms through the real process."""

from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.errors import Missing, Unreachable
from clerkdesk.ports.paper import PaperMaker


def test_forms_with_fields_are_made_and_troubles_travel_home(
    paper: TypstPaper, data: dict[str, str], tmp_path: Path
) -> None:
    maker: PaperMaker = paper
    form = tmp_path / "form.pdf"
    names = maker.make_form("residence-registration", data, form)
    assert names == ("applicant_declaration", "applicant_privacy")
    with pytest.raises(Missing, match="PAP-01"):
        maker.make_form("no-such-form", data, form)
    with pytest.raises(Unreachable, match="PAP-07"):
        maker.make_form("residence-registration", data, tmp_path / "nowhere" / "form.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["form.pdf"]
    with pikepdf.open(form) as pdf:
        assert tuple(str(field.T) for field in pdf.Root.AcroForm.Fields) == names
