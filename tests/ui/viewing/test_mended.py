"""A file that opened only after repair: said above its pages, and of no whole file."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.fakes.handmade import make
from tests.ui.viewing.fake_contents import no_contents
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs


@pytest.mark.parametrize("repaired", [True, False])
def test_it_is_said_above_the_pages(
    qtbot: QtBot, show_pane: Callable[[FakeReader], ViewerPane], repaired: bool
) -> None:
    reader = FakeReader()
    reader.facts = replace(reader.facts, repaired=repaired)
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a.pdf")
    assert pane.mended.isVisible() == repaired
    if repaired:
        assert pane.mended.banner is not None
        assert pane.mended.banner.look.tone is Tone.WARNING
    pane.close_document()
    assert pane.mended.banner is None


def test_a_file_without_its_tail_is_not_shown_as_a_whole_one(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    path = make(tmp_path / "a.pdf")
    path.write_bytes(path.read_bytes().split(b"xref")[0])
    with closing(PdfProcess()) as reader:
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), no_contents(), jobs)
        qtbot.addWidget(pane)
        pane.show()
        with qtbot.waitSignal(pane.opened, timeout=20_000):
            pane.show_document(str(path))
        assert pane.mended.isVisible()
        pane.close_document()
