"""Approvals over the real office: four eyes, bound to the very bytes that were seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.approvals.looks import Group, Waiting
from clerkdesk.ui.kit.rows import LookRole, RowLook, RowMark
from tests.office.conftest import PAPERS, SmallOffice, write
from tests.ui.approvals.conftest import Bench
from tests.ui.kit.audit import faults

Preside = Callable[..., Bench]
SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "unknown_letter.pdf"
BOTH = Person("person-both", "Rita Doppel", "Bürgerbüro", frozenset({Role.CLERK, Role.SUPERVISOR}))


def step(small: SmallOffice, case: str) -> StepId | None:
    return small.clerk.cases.open(case).case.next_step


def test_a_case_is_approved_and_the_next_one_comes(preside: Preside, staffed: SmallOffice) -> None:
    first, second = staffed.signed().id, staffed.signed().id
    bench = preside()
    bench.open(first)
    assert bench.case == first
    bench.look()
    assert bench.reasons == {"approve": "", "return": ""}
    following = bench.page.waiting.next_after(first)
    QTest.mouseClick(bench.page.frame.bar.approve_button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert step(staffed, first) is StepId.FILE
    assert bench.changed == [first]
    assert bench.toasts == ["Muster, Erika is approved"]
    assert following
    assert bench.case == following
    assert step(staffed, second) is StepId.APPROVE


def test_the_most_urgent_case_is_chosen_though_the_list_had_the_keyboard_first(
    preside: Preside, staffed: SmallOffice, qtbot: QtBot
) -> None:
    bench = preside()
    waiting = bench.page.waiting
    with qtbot.waitActive(bench.page):
        bench.page.activateWindow()
    waiting.list.setFocus()  # it gets the keyboard as soon as it has something to show
    staffed.signed()
    staffed.signed()
    waiting.reload()
    bench.settle()
    assert waiting.list.hasFocus()
    assert waiting.list.currentIndex().row() == 1, "the first below the heading"


def test_nothing_is_approved_before_it_lay_open_in_sight(preside: Preside, staffed: SmallOffice) -> None:
    case = staffed.signed().id
    bench = preside()
    bench.open(case)
    button = bench.page.frame.bar.approve_button
    bench.stand.opened.emit(None)  # behind the overview, where nobody sees it
    assert not button.isEnabled()
    assert bench.reasons["approve"] == bench.page.frame.bar.note == "First look at the document: Meldeschein"
    bench.page.approve()
    bench.settle()
    assert step(staffed, case) is StepId.APPROVE
    assert bench.page.frame.bar.return_button.isEnabled(), "returning needs no look"
    bench.look()
    assert button.isEnabled()
    assert bench.page.frame.bar.note == ""


def test_what_is_shown_is_what_is_approved(preside: Preside, staffed: SmallOffice) -> None:
    case = staffed.signed()
    bench = preside()
    bench.open(case.id)
    assert bench.stand.digest == staffed.digest(case)
    assert bench.stand.judgement is not None
    view = bench.page.view
    assert view is not None
    assert list(view.seen.values()) == [staffed.digest(case)]


def test_a_case_that_changed_since_it_was_seen_is_looked_at_again(
    preside: Preside, staffed: SmallOffice
) -> None:
    case = staffed.signed().id
    bench = preside()
    bench.open(case)
    bench.look()
    staffed.clerk.exchange.add_file(case, SAMPLE)
    bench.page.approve()
    bench.settle()
    assert bench.page.frame.notices.codes() == ("APR-02",)
    assert step(staffed, case) is StepId.APPROVE
    view = bench.page.view
    assert view is not None
    assert len(view.documents) == 2, "the new state lies before the supervisor"
    bench.page.approve()
    assert step(staffed, case) is StepId.APPROVE, "the document that came was not looked at"
    bench.page.frame.documents.show_document(view.documents[1].document.id)
    bench.look()
    bench.page.approve()
    bench.settle()
    assert step(staffed, case) is StepId.FILE


def test_returning_needs_a_reason_that_the_clerk_reads(preside: Preside, staffed: SmallOffice) -> None:
    case = staffed.signed().id
    bench = preside()
    bench.open(case)
    bench.page.give_back()
    assert not bench.dialog.go_on_button.isEnabled()
    QTest.keyClicks(bench.dialog.field, "  ")
    assert not bench.dialog.go_on_button.isEnabled()
    QTest.keyClicks(bench.dialog.field, "Hausnummer fehlt")
    QTest.mouseClick(bench.dialog.go_on_button, Qt.MouseButton.LeftButton)
    bench.settle()
    view = staffed.clerk.cases.open(case)
    assert view.case.returned == "Hausnummer fehlt"
    assert view.case.next_step is StepId.CHECK
    assert bench.case != case


@pytest.fixture
def doubled(staffed: SmallOffice) -> SmallOffice:
    """The office with somebody in it who is clerk and supervisor."""
    with staffed.desk.adapters.store.write() as unit:
        if BOTH.id not in [person.id for person in unit.people.all()]:
            unit.people.add(BOTH)
    return staffed


def test_ones_own_case_is_locked_and_says_why(preside: Preside, doubled: SmallOffice) -> None:
    office = doubled.desk.sign_in(BOTH.id)
    case = doubled.registration().id
    office.cases.check(case, PAPERS)
    sitting = office.signing.prepare(case)
    office.signing.seal(write(sitting))
    office.signing.told(sitting.id)
    bench = preside(office)
    bench.open(case)
    assert bench.case == case
    assert not bench.page.frame.bar.approve_button.isVisible()
    assert "four eyes" in bench.page.frame.bar.note
    assert bench.reasons["approve"] == bench.page.frame.bar.note
    bench.page.approve()
    bench.settle()
    assert step(doubled, case) is StepId.APPROVE
    entries = bench.page.waiting.rows.rows()
    locked = entries.index(next(each for each in entries if isinstance(each, Group) and each.locked))
    assert [each.row.id for each in entries[locked + 1 :] if isinstance(each, Waiting)] == [case]
    look = bench.page.waiting.rows.index(locked + 1, 0).data(LookRole)
    assert isinstance(look, RowLook)
    assert look.mark is RowMark.LOCKED


def test_a_case_is_opened_by_its_id_though_the_list_stays_the_same(
    preside: Preside, staffed: SmallOffice
) -> None:
    first, second = staffed.signed().id, staffed.signed().id
    bench = preside()
    for case in (first, second, first):
        bench.open(case)
        assert bench.case == case


def test_a_clerk_sees_no_way_to_approve(preside: Preside, staffed: SmallOffice) -> None:
    case = staffed.signed().id
    bench = preside(staffed.clerk)
    bench.open(case)
    assert not bench.page.frame.bar.approve_button.isVisible()
    assert not bench.page.frame.bar.return_button.isVisible()
    bench.page.give_back()
    bench.settle()
    assert step(staffed, case) is StepId.APPROVE


def test_j_and_k_move_through_the_cases(preside: Preside, staffed: SmallOffice) -> None:
    staffed.signed()
    staffed.signed()
    bench = preside()
    bench.page.reload()
    bench.settle()
    first = bench.case
    bench.page.focus_list()
    QTest.keyClick(bench.page.waiting.list, Qt.Key.Key_J)
    bench.settle()
    second = bench.case
    assert second not in ("", first)
    QTest.keyClick(bench.page.waiting.list, Qt.Key.Key_K)
    bench.settle()
    assert bench.case == first


def test_only_the_case_chosen_last_is_put_before_the_supervisor(
    preside: Preside, staffed: SmallOffice
) -> None:
    staffed.signed()
    staffed.signed()
    bench = preside()
    bench.page.reload()
    bench.settle()
    rows = bench.page.waiting.list
    for move in (1, -1, 1):
        rows.move_by(move)
    bench.settle()
    chosen = bench.page.waiting.rows.row(rows.currentIndex())
    assert isinstance(chosen, Waiting)
    assert bench.case == chosen.row.id


def test_the_checks_name_document_papers_and_pad(preside: Preside, staffed: SmallOffice) -> None:
    bench = preside()
    bench.open(staffed.signed().id)
    view = bench.page.view
    assert view is not None
    words = [check.words for check in bench.page.looks.checks(view)]
    assert words == [
        "Meldeschein: Signed and unchanged",
        "Required papers seen",
        "Erika Muster signed on the pad",
    ]


def test_a_wide_page_shows_the_document_beside_the_overview(preside: Preside, staffed: SmallOffice) -> None:
    bench = preside()
    bench.open(staffed.signed().id)
    assert not bench.stand.isVisible()
    bench.page.frame.head.part_chosen.emit("document")
    assert bench.stand.isVisible()
    assert not bench.page.frame.overview.isVisible()
    bench.page.resize(1836, 1052)
    assert bench.stand.isVisible()
    assert bench.page.frame.overview.isVisible()
    assert bench.stand.width() > bench.page.frame.overview.width()
    bench.page.resize(1282, 740)
    assert bench.page.width() == 1282
    assert not bench.stand.isVisible()
    assert bench.page.frame.overview.isVisible()


@pytest.mark.parametrize("size", [(1282, 740), (1836, 1052)])
def test_the_page_can_be_used_by_everybody(
    preside: Preside, staffed: SmallOffice, size: tuple[int, int]
) -> None:
    bench = preside()
    bench.page.resize(*size)
    bench.open(staffed.signed().id)
    assert faults(bench.page) == []


def test_the_list_keeps_the_rules_of_qts_models(preside: Preside, staffed: SmallOffice) -> None:
    bench = preside()
    tester = QAbstractItemModelTester(
        bench.page.waiting.rows, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    bench.open(staffed.signed().id)
    bench.look()
    bench.page.approve()
    bench.settle()
    assert tester.model() is bench.page.waiting.rows
