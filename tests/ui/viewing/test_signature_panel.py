"""The signatures beside the pages: what each card says, and where it leads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import Findings, Judgement, Trust, judge
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import Tone, load_theme
from clerkdesk.ui.kit.verdict import verdict_look
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.ui.viewing.signatures.signature_card import QuietCard, SignatureCard
from clerkdesk.ui.viewing.signatures.signature_looks import panel_look
from clerkdesk.ui.viewing.signatures.signature_side import MOST
from tests.office.conftest import SmallOffice
from tests.ui.kit.audit import faults, tab_order
from tests.ui.viewing.signed_documents import (
    CHANGED,
    SIGNED,
    SLOTS,
    TAKEN_OUT,
    UNKNOWN,
    UNSIGNED,
    VALID,
    WIDE,
    Put,
    opened,
    put,
    statuses,
)

__all__ = ["put"]


def words(card: SignatureCard | QuietCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


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
        *(sentence for sentence in resident if sentence.startswith("Signed on 24 November 2026")),
        "Afterwards one more signature was added.",
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


def test_the_signatures_of_a_document_the_town_really_sealed_have_their_places(staffed: SmallOffice) -> None:
    digest = staffed.digest(staffed.signed())
    office = staffed.clerk
    judgement, facts = office.signing.judge(digest), office.viewing.open(digest)
    headline = verdict_look(judgement)
    assert headline is not None
    look = panel_look(judgement, headline, facts, MOST)
    by_hand = [card for card in look.cards if card.who.startswith("Handwritten on the pad by Erika Muster")]
    assert by_hand != []
    signed = {slot.place for slot in facts.slots if slot.signed and slot.place is not None}
    assert {card.place for card in by_hand} <= signed
    assert {card.status.word for card in look.cards} == {"Valid"}


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


# Looks


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
