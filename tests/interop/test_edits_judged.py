"""veraPDF judges what becomes of a form made for long keeping when it is changed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.pdf.asking import STANDARD
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.paths import resource
from clerkdesk.domain.edits import AddComment, AddImprint, Edit, RemovePages, TurnPages
from clerkdesk.domain.pages import Place
from tests.interop.java_judges import Vera
from tests.interop.paper_making import EVERYBODY

NOTE = Place(0, 300, 20, 20, 20)
KEPT: dict[str, Sequence[Edit]] = {
    "turned.pdf": [TurnPages((0,), 1)],
    "removed.pdf": [RemovePages((0,))],
    "imprint.pdf": [AddImprint(Place(0, 300, 20, 160, 50), "Eingegangen\n23.11.2026")],
    "printed.pdf": [AddComment(NOTE, "Auch auf Papier", "Katrin Muster", printed=True)],
}


def test_what_is_made_for_long_keeping_stays_so_or_says_so(tmp_path: Path) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    form = tmp_path / "form.pdf"
    paper.make_form("residence-registration", EVERYBODY, form)
    paper.close()
    editor = PdfEditing(STANDARD, resource("fonts", "NotoSans-Medium.ttf"))
    at = datetime(2026, 11, 23, 8, 5, tzinfo=UTC)
    for name, edits in KEPT.items():
        (tmp_path / name).write_bytes(editor.edited(form, edits, at))
    quiet = tmp_path / "quiet.pdf"
    quiet.write_bytes(editor.edited(form, [AddComment(NOTE, "Nur hier", "Katrin Muster")], at))
    vera = Vera(tmp_path)
    found = vera.verdicts("3a", [form, quiet, *(tmp_path / name for name in KEPT)])
    assert found == {"form.pdf": "PASS", "quiet.pdf": "FAIL", **dict.fromkeys(KEPT, "PASS")}
    reader = PdfProcess()
    try:
        assert reader.inspect(form).archival and reader.inspect(tmp_path / "imprint.pdf").archival
        assert not reader.inspect(quiet).archival
    finally:
        reader.close()
