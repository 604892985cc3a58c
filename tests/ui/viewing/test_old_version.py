"""An earlier version of a document: shown whole, to be read, with nothing to be done on it and a way back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import A4, FakeReader

WORDS = "You see version 1 of the document", "A newer one has taken its place."


class TwoVersions(FakeReader):
    """A document of three pages that had five before."""

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        facts = super().inspect(path, until)
        return facts if path.name == "before" else DocumentFacts((A4,) * 3, False, ())


@pytest.fixture
def reader() -> TwoVersions:
    return TwoVersions(pages=5)


@pytest.fixture
def pane(show_pane: ShowPane, reader: TwoVersions, qtbot: QtBot) -> ViewerPane:
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("now")
    return pane


def until_pages(pane: ViewerPane, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: pane.facts is not None and len(pane.facts.pages) == count)


def test_it_is_shown_to_be_read_and_the_document_stays_the_newest(pane: ViewerPane, qtbot: QtBot) -> None:
    told: list[object] = []
    pane.opened.connect(told.append)
    pane.version.show_earlier("before", WORDS, 0)
    until_pages(pane, qtbot, 5)
    assert pane.digest == "now" and told == []
    assert pane.edits.kept() and not pane.form.unsaved
    banner = pane.version.banner
    assert banner is not None and (banner.look.title, banner.look.sentence) == WORDS


def test_the_same_document_again_leaves_it_in_view_and_another_one_does_not(
    pane: ViewerPane, qtbot: QtBot
) -> None:
    """A case is read again now and then, without anybody having changed the document."""
    pane.version.show_earlier("before", WORDS, 0)
    until_pages(pane, qtbot, 5)
    pane.show_document("now")
    assert pane.version.digest == "before"
    with qtbot.waitSignal(pane.opened):
        pane.show_document("other")
    assert not pane.version and pane.version.banner is None


def test_the_way_back_is_a_button_with_the_keyboard_on_it(pane: ViewerPane, qtbot: QtBot) -> None:
    pane.version.show_earlier("before", WORDS, 2)
    until_pages(pane, qtbot, 5)
    banner = pane.version.banner
    assert banner is not None
    banner.buttons[0].click()
    until_pages(pane, qtbot, 3)
    assert not pane.version and pane.view.page == 2


def test_one_that_cannot_be_shown_leaves_the_newest_and_says_so(
    pane: ViewerPane, reader: TwoVersions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, until: int = 0) -> DocumentFacts:
        if path.name == "before":
            raise Unreadable("PDF-02")
        return reader.facts

    monkeypatch.setattr(reader, "inspect", refuse)
    pane.version.show_earlier("before", WORDS, 0)
    qtbot.waitUntil(lambda: not pane.version and pane.facts is not None)
    banner = pane.version.banner
    assert banner is not None and banner.look.title == "That version cannot be shown"
