"""The verdict above the pages, and what becomes of it when the bytes are not what was kept."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.domain.signatures import Integrity, Judgement, Kind, SignatureFinding, Trust, Verdict, unread
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader


def opened(pane: ViewerPane, qtbot: QtBot) -> ViewerPane:
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    return pane


def judgement(verdict: Verdict, integrity: Integrity, trust: Trust) -> Judgement:
    time = datetime(2026, 11, 24, 9, 53, tzinfo=UTC)
    subject = "CN=Stadt Musterstadt, O=Musterstadt"
    found = SignatureFinding("a", Kind.SIGNATURE, subject, time, False, "B-B", integrity, trust)
    return Judgement(verdict, integrity, trust, (found,))


VALID = judgement(Verdict.VALID, Integrity.INTACT, Trust.TRUSTED)


def verdict_words(pane: ViewerPane) -> str:
    return pane.verdict.banner.look.title if pane.verdict.banner is not None else ""


def test_the_verdict_stands_above_the_pages_in_plain_words(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    said = []
    for verdict, integrity, trust in (
        (Verdict.VALID, Integrity.INTACT, Trust.TRUSTED),
        (Verdict.UNCLEAR, Integrity.INTACT, Trust.UNKNOWN),
        (Verdict.INVALID, Integrity.BROKEN, Trust.TRUSTED),
    ):
        pane.show_judgement(judgement(verdict, integrity, trust))
        assert pane.verdict.banner is not None
        said.append((pane.verdict.banner.look.title, str(pane.verdict.banner.look.tone)))
    assert said == [
        ("Signed and unchanged", "success"),
        ("Unchanged, but the signer is not known here", "warning"),
        ("Changed after it was signed", "danger"),
    ]


def test_an_unsigned_document_gets_no_verdict(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    pane.show_judgement(VALID)
    pane.show_judgement(Judgement(Verdict.UNSIGNED, Integrity.UNSIGNED, Trust.NONE, ()))
    assert pane.verdict.banner is None
    assert not pane.verdict.isVisible()


def test_bytes_that_change_while_they_are_seen_cover_the_pages_and_end_the_verdict(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader(pages=9)
    pane = opened(show_pane(reader), qtbot)
    pane.show_judgement(VALID)
    qtbot.waitUntil(lambda: any(True for _ in pane.pictures.others(1)))
    reader.broken[7] = "BLB-02"
    with qtbot.waitSignal(pane.failed) as told:
        pane.go_to_page(7)
    assert told.args == ["BLB-02"]
    assert (verdict_words(pane), pane.view.isVisible(), pane.pictures.size) == ("", False, 0)
    assert "This page cannot be shown" not in [label.text() for label in pane.findChildren(QLabel)]
    pane.show_judgement(VALID)
    assert verdict_words(pane) == "", "a verdict that comes late is not on what lies here now"
    reader.broken.clear()
    opened(pane, qtbot)
    pane.show_judgement(VALID)
    assert (verdict_words(pane), pane.view.isVisible()) == ("Signed and unchanged", True)
    qtbot.waitUntil(lambda: any(True for _ in pane.pictures.others(0)))


def test_a_verdict_on_bytes_nobody_could_read_covers_the_pages(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    with qtbot.waitSignal(pane.failed) as told:
        pane.show_judgement(unread("BLB-01"))
    assert told.args == ["BLB-01"]
    assert (verdict_words(pane), pane.view.isVisible()) == ("", False)
    pane.show_judgement(VALID)
    assert verdict_words(pane) == "", "said above no pages"
    again = next(button for button in pane.findChildren(QPushButton) if button.text() == "Try again")
    with qtbot.waitSignal(pane.opened):
        again.click()
    assert (verdict_words(pane), pane.view.isVisible()) == ("Signed and unchanged", True)
    qtbot.waitUntil(lambda: any(True for _ in pane.pictures.others(0)))
