"""The signatures beside the pages: what each card says, where it leads, and when the panel makes way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.domain.signatures import (
    Findings,
    Integrity,
    Judgement,
    Kind,
    SignatureFinding,
    Trust,
    judge,
    unread,
)
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import Tone, load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.ui.viewing.signature_card import QuietCard, SignatureCard
from clerkdesk.ui.viewing.signature_side import MOST, PAGES
from clerkdesk.usecases.viewing import Viewing
from tests.ui.kit.audit import faults, tab_order
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs

RESIDENT, OFFICE, STAMP = "applicant", "office_seal", "archive"
SLOTS = (
    SignatureSlot(RESIDENT, Place(1, 50, 500, 240, 60), True),
    SignatureSlot(OFFICE, Place(2, 300, 100, 200, 60), True),
    SignatureSlot(STAMP, None, True),
)
WIDE, NARROW = 1000, 700
AT = datetime(2026, 11, 24, 9, 53, tzinfo=UTC)
TOWN = Certificate(
    "Stadt Musterstadt", "", "Musterland CA", "01", "ab" * 32, "RSA 3072", AT.replace(2025), AT.replace(2028)
)
PAD = Attestation(Attested.HANDWRITTEN, "Erika Mustermann", "Schalter 1", "M. Muster").text()
SEAL = Attestation(Attested.SEAL, "Stadt Musterstadt").text()


def signature(field: str, reason: str = "", changes: tuple[Change, ...] = ()) -> SignatureFinding:
    return SignatureFinding(
        field,
        Kind.SIGNATURE,
        "CN=Stadt Musterstadt",
        AT,
        time_proven=False,
        level="B-B",
        integrity=Integrity.INTACT,
        trust=Trust.TRUSTED,
        changes=changes,
        certificate=TOWN,
        reason_given=reason,
    )


ADDED = (Change(Changed.FIELD, OFFICE),)
SIGNED = (signature(RESIDENT, PAD, ADDED), signature(OFFICE, SEAL))
STAMPED = replace(signature(STAMP), kind=Kind.TIMESTAMP, time_proven=True, level="")
VALID = judge(Findings((*SIGNED, STAMPED), covered=True), clean_opening=True)
UNKNOWN = judge(
    Findings((replace(SIGNED[0], trust=Trust.UNKNOWN, code="SIG-20"),), covered=True), clean_opening=True
)
CHANGED = judge(
    Findings((replace(SIGNED[0], integrity=Integrity.BROKEN, code="SIG-11"),), covered=True),
    clean_opening=True,
)
TAKEN_OUT = judge(Findings((), covered=False, code="SIG-06"), clean_opening=True)
UNSIGNED = judge(Findings((), covered=True), clean_opening=True)


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


Put = Callable[..., ViewerPane]


@pytest.fixture
def put(qtbot: QtBot, show_pane: ShowPane) -> Put:
    """Show a judged document of three pages in a pane of this width."""

    def shown(judgement: Judgement = VALID, width: int = WIDE) -> ViewerPane:
        pane = show_pane(FakeReader(slots=SLOTS))
        pane.resize(width, 600)
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        pane.show_judgement(judgement)
        return pane

    return shown


def opened(pane: ViewerPane, qtbot: QtBot) -> ViewerPane:
    pane.signatures.open_panel()
    qtbot.wait(1)  # the layout comes round
    return pane


def words(card: SignatureCard | QuietCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def statuses(pane: ViewerPane) -> list[tuple[str, str]]:
    return [(card.look.status.word, str(card.look.status.tone)) for card in pane.panel.cards]


def edge_of(pane: ViewerPane, place: Place) -> set[str]:
    """The colours across the upper edge of a place."""
    box, area = pane.view.page_layout.place_box(place), pane.view.area()
    image = pane.view.viewport().grab().toImage()
    x, y = round(box.x + 60 - area.x), round(box.y - area.y)
    return {image.pixelColor(x, y + away).name() for away in range(-5, 6)}


# What it says


def test_every_signature_and_time_stamp_has_a_card_with_who_when_what_since_trust_and_level(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(), qtbot)
    resident, office, stamp = (words(card) for card in pane.panel.cards)
    assert resident == [
        "Valid",
        "Handwritten on the pad by Erika Mustermann, sealed by Stadt Musterstadt.",
        *(sentence for sentence in resident if sentence.startswith("Signed on 24.11.2026")),
        "Afterwards further signatures were added: office_seal.",
        "The certificate is one that is trusted here.",
        "It holds no time stamp (B-B).",
        "Show on page 2",
    ]
    assert "nothing proves that time" in resident[2]
    assert office[1] == "Electronic seal of Stadt Musterstadt."
    assert "Nothing has been changed since." in office
    assert stamp[1] == "Time stamp by Stadt Musterstadt over all that was in the file by then."
    assert stamp[-1] == "It has no place on a page."


@pytest.mark.parametrize(
    ("judgement", "title", "status", "code"),
    [
        (VALID, "Signed and unchanged", ("Valid", "success"), ""),
        (UNKNOWN, "Unchanged, but the signer is not known here", ("Cannot be judged", "warning"), "SIG-20"),
        (CHANGED, "Not what was signed", ("Invalid", "danger"), "SIG-11"),
    ],
    ids=["valid", "cannot be judged", "invalid"],
)
def test_the_panel_shows_the_judgement_of_the_banner_by_icon_word_and_colour(
    qtbot: QtBot, put: Put, judgement: Judgement, title: str, status: tuple[str, str], code: str
) -> None:
    pane = put(judgement)
    above = pane.verdict.banner
    assert above is not None
    pane = opened(pane, qtbot)
    assert pane.verdict.banner is None, "one of two that say the same"
    headline = pane.panel.banner
    assert headline is not None
    assert (
        (headline.look.title, headline.look.tone)
        == (above.look.title, above.look.tone)
        == (title, headline.look.tone)
    )
    assert headline.look.icon == above.look.icon == pane.bar.signatures_button.icon_name
    assert statuses(pane)[0] == status
    assert pane.panel.cards[0].look.status.icon
    said = [label.text() for label in pane.panel.findChildren(QLabel) if label.isVisible()]
    assert not code or code in said
    assert above.look.sentence in said


def test_where_no_signature_can_be_read_the_panel_says_so(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(TAKEN_OUT), qtbot)
    said = [label.text() for label in pane.panel.findChildren(QLabel) if label.isVisible()]
    assert pane.panel.cards == []
    assert "No signature in this file can be read." in said
    assert QApplication.focusWidget() is pane.panel.close_button


def test_of_a_thousand_signatures_those_that_are_not_valid_come_first_and_others_on_wish(
    qtbot: QtBot, put: Put
) -> None:
    many = [replace(SIGNED[1], field=f"field {number}") for number in range(1000)]
    many[700] = replace(many[700], trust=Trust.UNKNOWN, code="SIG-20")
    pane = opened(put(judge(Findings(tuple(many), covered=True), clean_opening=True)), qtbot)
    assert len(pane.panel.cards) == MOST
    assert [word for word, _ in statuses(pane)[:2]] == ["Cannot be judged", "Valid"]
    assert pane.panel.more_button.text() == f"Show more; {1000 - MOST} are left"
    QTest.mouseClick(pane.panel.more_button, Qt.MouseButton.LeftButton)
    assert len(pane.panel.cards) == 2 * MOST
    assert QApplication.focusWidget() is pane.panel.cards[MOST]


def test_an_unsigned_document_has_nothing_to_open(put: Put) -> None:
    pane = put(UNSIGNED)
    pane.signatures.toggle()
    assert not pane.panel.isVisible()
    assert not pane.bar.signatures_button.isVisible()
    assert pane.signatures.reason == "This document is not signed, or not judged yet"


def test_what_can_be_opened_is_told_to_who_offers_it(put: Put) -> None:
    pane, told = put(UNSIGNED), []
    pane.signatures.reason_changed.connect(told.append)
    pane.show_judgement(VALID)
    assert (told[-1], pane.signatures.reason) == ("", "")


# Where it leads


def test_enter_on_a_card_leads_to_its_field_and_marks_it(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    first = pane.panel.cards[0]
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Return)
    view, place = pane.view, SLOTS[0].place
    assert place is not None
    box, area = view.page_layout.place_box(place), view.area()
    assert area.y <= box.y <= box.bottom <= area.bottom
    assert QColor(load_theme("light").tone(Tone.SUCCESS).ink).name() in edge_of(pane, place)
    assert isinstance(first, SignatureCard) and first.isChecked()


def test_a_click_on_another_card_moves_the_mark(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    first, second = pane.panel.cards[:2]
    for card in (first, second):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert isinstance(first, SignatureCard) and isinstance(second, SignatureCard)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert pane.view.page == 2
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.isChecked(), "pressing it again keeps it pointed out"


def test_the_mark_of_a_broken_signature_is_red(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(CHANGED), qtbot)
    QTest.keyClick(pane.panel.cards[0], Qt.Key.Key_Return)
    place = SLOTS[0].place
    assert place is not None
    assert QColor(load_theme("light").tone(Tone.DANGER).ink).name() in edge_of(pane, place)


def test_a_card_without_a_place_can_be_read_by_keyboard_and_leads_nowhere(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    stamp = pane.panel.cards[2]
    assert isinstance(stamp, QuietCard)
    assert stamp in tab_order(pane)
    assert stamp.accessibleName().startswith("Valid. Time stamp by Stadt Musterstadt")


def test_arrows_go_from_card_to_card_and_bring_each_into_sight(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    pane.resize(WIDE, 420)
    for at in (1, 2):
        QTest.keyClick(pane.panel.cards[at - 1], Qt.Key.Key_Down)
        assert QApplication.focusWidget() is pane.panel.cards[at]
        assert not pane.panel.cards[at].visibleRegion().isEmpty()
    QTest.keyClick(pane.panel.cards[2], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is pane.panel.cards[1]


def test_the_same_judgement_again_leaves_the_mark_where_it_is(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    first = pane.panel.cards[0]
    first.click() if isinstance(first, SignatureCard) else None
    pane.show_judgement(replace(VALID))
    assert pane.panel.cards[0] is first
    assert isinstance(first, SignatureCard) and first.isChecked()


# Where it stands


def test_beside_the_pages_they_stay_wide_enough_to_be_read(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(width=PAGES + 301), qtbot)
    assert pane.view.isVisible() and pane.panel.isVisible()
    assert pane.view.width() >= PAGES


def test_without_room_for_both_the_panel_stands_before_the_pages_and_a_card_gives_them_back(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(width=NARROW), qtbot)
    assert (pane.view.isVisible(), pane.panel.isVisible()) == (False, True)
    QTest.keyClick(pane.panel.cards[1], Qt.Key.Key_Return)
    qtbot.wait(1)
    assert (pane.view.isVisible(), pane.panel.isVisible()) == (True, False)
    place = SLOTS[1].place
    assert place is not None
    box, area = pane.view.page_layout.place_box(place), pane.view.area()
    assert area.y <= box.y <= box.bottom <= area.bottom
    assert not pane.bar.signatures_button.isChecked()


def test_it_says_how_much_room_it_wishes_while_it_is_open(qtbot: QtBot, put: Put) -> None:
    pane, wished = put(width=NARROW), []
    pane.signatures.room_wished.connect(wished.append)
    opened(pane, qtbot)
    pane.signatures.close_panel()
    assert wished == [PAGES + 300, 0]


def test_a_window_that_gets_narrow_keeps_the_pages_and_brings_the_panel_back_with_the_room(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(), qtbot)
    pane.resize(NARROW, 600)
    qtbot.waitUntil(lambda: not pane.panel.isVisible())
    assert pane.view.isVisible()
    pane.resize(WIDE, 600)
    assert pane.view.isVisible() and pane.panel.isVisible()


def test_choosing_a_place_to_sign_gives_the_pages_back(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(width=NARROW), qtbot)
    pane.choose_place("Erika Mustermann")
    assert pane.view.isVisible()
    assert not pane.panel.isVisible()


def test_large_letters_leave_the_pages_their_width(qtbot: QtBot, put: Put, qapp: QApplication) -> None:
    pane = put()
    apply(qapp, load_theme("light", 1.5))
    opened(pane, qtbot)
    assert pane.panel.isVisible() and not pane.view.isVisible()
    assert faults(pane) == []
    assert all(card.width() <= pane.width() for card in pane.panel.cards)


# Opening, closing, remembering


def test_the_banner_leads_to_the_signatures_and_esc_back(qtbot: QtBot, put: Put) -> None:
    pane = put()
    pane.view.setFocus()
    assert pane.verdict.banner is not None
    [button] = pane.verdict.banner.buttons
    assert button.text() == "Show signatures"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.panel.isVisible()
    QTest.keyClick(pane.panel.cards[0], Qt.Key.Key_Escape)
    assert not pane.panel.isVisible()
    assert QApplication.focusWidget() is pane.view
    assert pane.verdict.banner is not None


def test_the_button_of_the_bar_opens_and_closes(put: Put) -> None:
    pane = put()
    button = pane.bar.signatures_button
    for shown in (True, False):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert (pane.panel.isVisible(), button.isChecked()) == (shown, shown)


def test_it_is_remembered_open_and_comes_back_only_where_the_pages_keep_their_room(
    qtbot: QtBot, jobs: Jobs, memory: QSettings
) -> None:
    shown = []
    for width in (WIDE, WIDE, NARROW):
        reader = FakeReader(slots=SLOTS)
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), jobs, memory)
        qtbot.addWidget(pane)
        pane.resize(width, 600)
        pane.show()
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        pane.show_judgement(VALID)
        shown.append(pane.panel.isVisible())
        if not shown[-1] and width == WIDE:
            pane.signatures.open_panel()
        pane.close_document()
        reader.close()
    assert shown == [False, True, False]


def test_it_is_remembered_closed(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    pane.signatures.close_panel()
    pane.show_document("b")
    with qtbot.waitSignal(pane.opened):
        pass
    pane.show_judgement(VALID)
    assert not pane.panel.isVisible()


def test_another_document_is_never_seen_beside_the_signatures_of_the_one_before(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(), qtbot)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert (pane.panel.isVisible(), pane.panel.cards, pane.verdict.banner) == (False, [], None)


# Where the document cannot be shown


def test_bytes_that_are_not_what_was_kept_have_no_signatures_to_show(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    pane.show_judgement(unread("BLB-02"))
    assert not pane.panel.isVisible()
    assert not pane.bar.signatures_button.isVisible()
    pane.show_judgement(VALID)
    assert not pane.bar.signatures_button.isVisible(), "a verdict that comes late is not on what lies here"


def test_of_a_file_that_cannot_be_shown_the_panel_still_tells_what_was_found(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader()
    reader.trouble = Unreadable("PDF-02")
    pane = show_pane(reader)
    pane.resize(WIDE, 600)
    with qtbot.waitSignal(pane.failed):
        pane.show_document("a")
    damaged = judge(Findings(SIGNED, covered=True), clean_opening=False, guard_code="PDF-02")
    pane.show_judgement(damaged)
    assert pane.verdict.banner is None, "above no pages nothing is said"
    opened(pane, qtbot)
    assert {status for status, _ in statuses(pane)} == {"Cannot be judged"}
    assert all(isinstance(card, QuietCard) for card in pane.panel.cards)


# Looks


def test_where_height_is_scarce_the_verdict_is_one_line(qtbot: QtBot, put: Put, qapp: QApplication) -> None:
    apply(qapp, load_theme("light", 2.0))
    pane = put()
    qtbot.wait(1)
    full = pane.verdict.height()
    pane.resize(WIDE, 400)
    qtbot.wait(1)
    assert pane.verdict.banner is not None
    assert (pane.verdict.banner.look.title, pane.verdict.banner.look.sentence) == ("Signed and unchanged", "")
    assert pane.verdict.height() < full / 2
    assert pane.bar.signatures_button.isVisible(), "the way there stays"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_part_has_a_name_and_a_size_to_hit(
    qtbot: QtBot, put: Put, qapp: QApplication, theme: str
) -> None:
    apply(qapp, load_theme(theme))
    for judgement in (VALID, UNKNOWN, CHANGED, TAKEN_OUT):
        pane = opened(put(judgement), qtbot)
        assert faults(pane) == []
        order = tab_order(pane)
        assert {*pane.panel.cards, pane.panel.close_button} <= set(order)
