"""Where ink says it stands, and what it carries along, is read however it is hidden."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic

from clerkdesk.adapters.pades import sealing
from clerkdesk.adapters.pades.bound import Bond
from clerkdesk.adapters.pades.fields import FoundField
from clerkdesk.adapters.pades.pdf_values import pdf_value
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.seals import Binding
from clerkdesk.domain.signatures import Verdict
from tests.fakes.bypassing import Bypass, Judged, Writer, bond_in, bound, digest
from tests.fakes.forgers import FORGED, Paper
from tests.fakes.papers import blank_paper, mark, marks

PLAIN = pikepdf.ObjectStreamMode.disable


def test_a_page_of_no_tree_is_no_page_ink_was_bound_to(
    judged: Judged, bypass: Bypass, tmp_path: Path
) -> None:
    """Ink on the third page, and a page that is none to say it were on the first."""
    paper = blank_paper(tmp_path / "paper.pdf", pages=3, object_stream_mode=PLAIN)

    def bind(field: FoundField, bond: Bond) -> None:
        writer = Writer(field)
        own = writer.pointer(writer.own.idnum)
        writer.put(writer.pages[0], "/Annots", [])
        writer.list(2, own)
        page = writer.new({"/Type": "/Page", "/Annots": [own]})
        writer.put(page.get_object(), "/Parent", writer.new({"/Kids": [page], "/Count": 1}))
        writer.put(writer.field, "/P", page)
        honest(field, bond)

    honest = sealing.bind
    made = judged(bypass.seal(paper, bound(marks("resident"), paper), lambda bond: bond, bind))
    assert (made.verdict, made.code, made.reason) == (Verdict.INVALID, "SIG-27", "bound to another place")


def test_a_version_that_the_file_passes_over_is_none_of_it(
    judged: Judged, bypass: Bypass, tmp_path: Path
) -> None:
    """Shown was a revision that the file goes past: its signature follows the one before."""
    paper = blank_paper(tmp_path / "paper.pdf", fields=["resident"], object_stream_mode=PLAIN)
    (start,) = re.findall(rb"startxref\s+(\d+)", paper.read_bytes())
    seen = paper.with_name("seen.pdf")
    shutil.copy(paper, seen)
    forged = Paper(seen)
    forged.put(forged.content, FORGED).append()
    passed = paper.with_name("passed.pdf")
    passed.write_bytes(seen.read_bytes() + b"startxref\n%s\n%%%%EOF\n" % start)
    binding = Binding("case", digest(seen.read_bytes()))

    def to_what_was_seen(bond: Bond | None) -> Bond:
        assert bond is not None
        return replace(bond, case=binding.commitment, shown=binding.shown, extent=seen.stat().st_size)

    made = judged(bypass.seal(passed, bound([mark("resident", None)], passed), to_what_was_seen))
    assert (made.verdict, made.code) == (Verdict.INVALID, "SIG-27")
    assert "no version" in made.reason


def in_a_state(writer: Writer) -> None:
    writer.put(writer.field, "/AP", {"/N": {"/On": writer.field["/AP"].raw_get("/N")}})
    writer.put(writer.field, "/AS", "/On")


def in_another_form(writer: Writer, name: str = "/I") -> None:
    inner = writer.field["/AP"].raw_get("/N")
    untyped: Any = generic.StreamObject
    entries = {"/Subtype": "/Form", "/BBox": (0, 0, 200, 60), "/Resources": {"/XObject": {name: inner}}}
    outer = untyped(pdf_value(entries), stream_data=f"{name} Do".encode())
    writer.put(writer.field, "/AP", {"/N": writer.to.add_object(outer)})


def by_a_name_that_leads_away(writer: Writer) -> None:
    in_another_form(writer, "/Parent")


def in_one_of_two_widgets(writer: Writer) -> None:
    looks = writer.field["/AP"]
    places = (72, 300, 272, 360), (72, 100, 272, 160)
    widgets = [writer.new({"/Subtype": "/Widget", "/Rect": place, "/AP": looks}) for place in places]
    writer.put(writer.field, "/Kids", widgets)
    writer.list(0, *widgets)


@pytest.mark.parametrize(
    "wrap", [in_a_state, in_another_form, by_a_name_that_leads_away, in_one_of_two_widgets]
)
def test_a_copy_of_bound_ink_gives_itself_away_in_any_wrapping(
    curve_sealer: PadesSealer, judged: Judged, bypass: Bypass, tmp_path: Path, wrap: Callable[[Writer], None]
) -> None:
    form, sealed = blank_paper(tmp_path / "form.pdf"), tmp_path / "sealed.pdf"
    curve_sealer.seal(form, sealed, bound(marks("ink"), form), "B-B")
    honest = bond_in(sealed)
    other = blank_paper(form.with_name("other.pdf"), pages=4)
    wanted = bound(marks("ink"), other)
    made = judged(bypass.seal(other, wanted, lambda _: honest, lambda field, _: wrap(Writer(field))))
    assert (made.verdict, made.code) == (Verdict.INVALID, "SIG-27")
    assert made.reason == "what is drawn was bound elsewhere"
