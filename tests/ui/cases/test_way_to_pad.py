"""The way from an open case to the pad: two clicks, or the check first and the pad later."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.ui.kit.buttons import Button, Kind
from tests.office.conftest import PAPERS, SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]


def primaries(table: Table) -> list[str]:
    """The primary buttons a person can see."""
    found = table.page.findChildren(Button)
    return [each.text() for each in found if each.kind is Kind.PRIMARY and each.isVisible()]


def test_sending_to_the_pad_claims_the_case_first(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.checked()
    wished: list[str] = []
    table.page.sign_requested.connect(wished.append)
    table.open(case.id)
    assert (table.reasons["send_to_pad"], table.reasons["finish"]) == ("", "")
    table.page.send_to_pad()
    table.settle()
    assert wished == [case.id]
    assert staffed.clerk.cases.open(case.id).case.clerk == staffed.clerk.actor.person.id


def test_two_clicks_lead_from_the_open_case_to_the_pad(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    wished: list[str] = []
    table.page.sign_requested.connect(wished.append)
    table.open(case.id)
    card, bar = table.page.frame.card, table.page.frame.bar
    assert card.all_button is not None
    QTest.mouseClick(card.all_button, Qt.MouseButton.LeftButton)
    assert card.seen == PAPERS, "what is ticked for the clerk stands there ticked"
    QTest.mouseClick(bar.primary, Qt.MouseButton.LeftButton)
    table.settle()
    assert wished == [case.id]
    assert staffed.clerk.cases.open(case.id).case.seen == PAPERS


def test_the_check_can_be_finished_without_the_pad(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    wished: list[str] = []
    table.page.sign_requested.connect(wished.append)
    table.open(case.id)
    for tick in table.page.frame.card.papers.values():
        tick.setChecked(True)
    table.page.set_pad_busy(True)
    table.settle()
    assert primaries(table) == ["Finish check"], "somebody else is at the pad"
    assert table.reasons["send_to_pad"] == "Somebody is signing now"
    table.page.set_pad_busy(False)
    table.page.finish()
    table.settle()
    assert wished == []
    assert primaries(table) == ["Send to pad"]


def test_the_pad_gets_nothing_when_it_is_not_the_turn_of_signing(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    wished: list[str] = []
    table.page.sign_requested.connect(wished.append)
    for case, why in (
        (staffed.registration(), "2 required papers are not ticked"),
        (staffed.signed(), "Waits for approval by a supervisor"),
    ):
        table.open(case.id)
        table.page.send_to_pad()
        table.settle()
        assert wished == []
        assert table.reasons["send_to_pad"] == why


def test_a_case_is_not_put_back_while_somebody_signs(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    staffed.clerk.inbox.claim(case.id)
    table.open(case.id)
    told: list[tuple[str, str]] = []
    table.page.reason_changed.connect(lambda action, reason: told.append((action, reason)))
    header = table.page.frame.header
    table.page.set_pad_busy(True, "Somebody is signing now")
    for button in (header.put_back_button, header.put_back_tool):
        assert (button.isEnabled(), button.toolTip()) == (False, "Somebody is signing now")
    table.page.set_pad_busy(False)
    assert header.put_back_button.isEnabled() and header.put_back_tool.isEnabled()
    reasons = [reason for action, reason in told if action == "put_back"]
    assert reasons == ["Somebody is signing now", ""]
