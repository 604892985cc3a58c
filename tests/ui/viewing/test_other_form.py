"""A form that only another program shows: said above its pages, and of no other document."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.fakes.handmade import add_signature_field, make
from tests.ui.viewing.fake_reader import FakeReader


def xfa(path: Path, *, only: bool) -> Path:
    """A form of two kinds, or only of the other one."""
    add_signature_field(make(path, ""), "Unterschrift", (20, 80, 120, 110))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")
        if only:
            pdf.Root.AcroForm.Fields = Array()
            pdf.pages[0].obj.Annots = Array()
        pdf.save(path)
    return path


def test_a_reader_tells_which_form_is_only_of_another_kind(tmp_path: Path) -> None:
    reader = PdfProcess()
    try:
        told = [
            reader.inspect(path).other_form
            for path in (
                xfa(tmp_path / "only.pdf", only=True),
                xfa(tmp_path / "both.pdf", only=False),
                make(tmp_path / "plain.pdf"),
            )
        ]
    finally:
        reader.close()
    assert told == [True, False, False]


def test_a_form_that_must_be_rendered_is_of_another_kind_whatever_fields_it_has(tmp_path: Path) -> None:
    path = xfa(tmp_path / "a.pdf", only=False)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.NeedsRendering = True
        pdf.save(path)
    reader = PdfProcess()
    try:
        assert reader.inspect(path).other_form
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            del pdf.Root.AcroForm.XFA
            pdf.save(path)
        assert not reader.inspect(path).other_form
    finally:
        reader.close()


@pytest.mark.parametrize("other", [True, False])
def test_it_is_said_above_the_pages(
    qtbot: QtBot, show_pane: Callable[[FakeReader], ViewerPane], other: bool
) -> None:
    reader = FakeReader()
    reader.facts = replace(reader.facts, other_form=other)
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a.pdf")
    assert (pane.other_form.banner is not None) == other
    assert pane.other_form.isVisible() == other
    pane.close_document()
    assert pane.other_form.banner is None
