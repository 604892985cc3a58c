"""The sheet of the office's people: entering, changing, letting go, for who may."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.domain.people import Person, Role
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.rows import LookRole, RowRole
from clerkdesk.ui.shell.desk_menu import DeskMenu
from clerkdesk.ui.shell.people import PeopleSheet
from tests.fakes.office import BRANDT, SOMMER
from tests.ui.kit.audit import faults
from tests.ui.shell.conftest import Come, Visit

CHIEF = Person("chef", "Erika Chef", "Bürgerbüro", frozenset({Role.CLERK, Role.ADMINISTRATOR}))


@pytest.fixture
def chiefs(qtbot: QtBot, come: Come) -> Visit:
    """The window of somebody who may enter people."""
    visit = come()
    with visit.desk.adapters.store.write() as unit:
        unit.people.add(CHIEF)
    visit.window.close()
    return visit


@pytest.fixture
def sheet(qtbot: QtBot, come: Come, chiefs: Visit) -> PeopleSheet:
    visit = Visit(chiefs.desk, chiefs.jobs, chiefs.memory, CHIEF.id)
    chiefs.window = visit.window
    visit.show(qtbot)
    visit.window.actions_.run("people")
    settle(qtbot, chiefs)
    return visit.window.people_sheet


def settle(qtbot: QtBot, visit: Visit) -> None:
    visit.settle(qtbot)
    QApplication.processEvents()


def choose(sheet: PeopleSheet, person: str) -> None:
    model = sheet.crowd.model()
    rows = (model.index(at, 0) for at in range(model.rowCount()))
    sheet.crowd.choose(next(index for index in rows if index.data(RowRole).id == person))


def listed(sheet: PeopleSheet) -> dict[str, str]:
    model = sheet.crowd.model()
    looks = (model.index(at, 0).data(LookRole) for at in range(model.rowCount()))
    return {look.title: look.second for look in looks}


def entered(visit: Visit, person: str) -> Person:
    with visit.desk.adapters.store.read() as unit:
        return unit.people.get(person)


def test_a_colleague_is_entered_by_keys_alone_and_may_sit_down(
    qtbot: QtBot, chiefs: Visit, sheet: PeopleSheet
) -> None:
    assert QApplication.focusWidget() is sheet.form.name
    assert not sheet.form.keep_button.isEnabled()
    qtbot.keyClicks(sheet.form.name, "Max Muster")
    sheet.form.ticks[Role.CLERK].click()
    qtbot.keyClick(sheet.form.name, Qt.Key.Key_Return)
    settle(qtbot, chiefs)
    assert listed(sheet)["Max Muster"] == "Bürgerbüro · Clerk"
    assert "Max Muster" in [person.name for person in chiefs.desk.reception.people()]
    chiefs.window.sign_in_sheet.come()
    crowd = chiefs.window.sign_in_sheet.chooser.crowd.model()
    assert "Max Muster" in [crowd.index(at, 0).data(LookRole).title for at in range(crowd.rowCount())]


def test_a_name_that_is_taken_is_said_and_what_was_written_stays(
    qtbot: QtBot, chiefs: Visit, sheet: PeopleSheet
) -> None:
    sheet.form.name.setText(SOMMER.name)
    sheet.form.ticks[Role.CLERK].click()
    sheet.form.keep_button.click()
    settle(qtbot, chiefs)
    assert sheet.notices.codes() == ("PEO-04",)
    assert sheet.form.name.text() == SOMMER.name


def test_roles_are_changed(qtbot: QtBot, chiefs: Visit, sheet: PeopleSheet) -> None:
    choose(sheet, BRANDT.id)
    assert not sheet.form.keep_button.isEnabled()
    sheet.form.ticks[Role.SUPERVISOR].click()
    sheet.form.keep_button.click()
    settle(qtbot, chiefs)
    assert entered(chiefs, BRANDT.id).roles == {Role.CLERK, Role.SUPERVISOR}
    assert listed(sheet)[BRANDT.name] == "Bürgerbüro · Clerk · Supervisor"


def test_who_leaves_is_asked_about_first_and_stays_on_the_list(
    qtbot: QtBot, chiefs: Visit, sheet: PeopleSheet
) -> None:
    choose(sheet, SOMMER.id)
    sheet.form.leave_button.click()
    [dialog] = chiefs.window.findChildren(Dialog)
    assert entered(chiefs, SOMMER.id).works_here
    dialog.go_on_button.click()
    settle(qtbot, chiefs)
    assert not entered(chiefs, SOMMER.id).works_here
    assert listed(sheet)[SOMMER.name] == "not here any more"
    choose(sheet, SOMMER.id)
    assert not sheet.form.leave_button.isVisible()


def test_nobody_can_change_their_own_entry(sheet: PeopleSheet) -> None:
    choose(sheet, CHIEF.id)
    assert not any(tick.isEnabled() for tick in sheet.form.ticks.values())
    assert not sheet.form.keep_button.isVisible()
    assert not sheet.form.leave_button.isVisible()


def test_who_may_not_enter_people_is_not_offered_it(come: Come) -> None:
    window = come().window
    assert "people" not in [action.id for action in window.actions_.offered()]
    for staffs in (False, True):
        menu = DeskMenu("Katrin Brandt", window, staffs=staffs)
        assert ("People …" in [action.text() for action in menu.actions()]) is staffs


def test_every_part_of_the_sheet_has_a_name_and_is_a_target(chiefs: Visit, sheet: PeopleSheet) -> None:
    assert faults(chiefs.window, smallest=24) == []
    choose(sheet, BRANDT.id)
    assert faults(chiefs.window, smallest=24) == []
