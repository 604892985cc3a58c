"""Who sits at the desk, and what changes about that meanwhile: rights that go, and people who leave."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo import hands
from clerkdesk.app.demo.town import CLERK, COLLEAGUE
from clerkdesk.app.front import DeskFront
from clerkdesk.app.window import begin
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.people import Person, Role
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.preferences.first_start import FirstStart
from clerkdesk.ui.shell.sign_in import Reception
from clerkdesk.usecases.desk import SignIn
from tests.office.conftest import PAPERS
from tests.ui.app.conftest import PATIENCE, Counter

pytestmark = pytest.mark.whole


def enter(front: DeskFront, person: Person) -> None:
    with front.desk.adapters.store.write() as unit:
        unit.people.save(person)


def codes(counter: Counter) -> list[str]:
    banners = counter.seat.window.findChildren(Banner)
    return [banner.look.code for banner in banners if banner.isVisible() and banner.look.code]


def test_a_colleague_who_left_meanwhile_does_not_sit_down_and_the_clerk_is_told(counter: Counter) -> None:
    enter(counter.front, replace(COLLEAGUE, roles=frozenset()))
    counter.seat.window.person_switch_requested.emit(COLLEAGUE.id)
    counter.until(lambda: codes(counter))
    assert codes(counter) == ["PEO-05"]
    assert counter.seat.office.actor.person == CLERK


def test_a_store_that_is_away_lets_nobody_sit_down_and_is_told(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_reception: SignIn, _person: str) -> None:
        raise Unreachable("STO-01")

    monkeypatch.setattr(SignIn, "sit_down", away)
    counter.seat.window.person_switch_requested.emit(COLLEAGUE.id)
    counter.until(lambda: codes(counter))
    assert codes(counter) == ["STO-01"]
    assert counter.seat.office.actor.person == CLERK


def test_whose_rights_changed_is_asked_once_to_sign_in_again(counter: Counter) -> None:
    before = counter.seat
    enter(counter.front, replace(CLERK, roles=frozenset({Role.CLERK, Role.SUPERVISOR})))
    for _ in range(2):
        counter.front.walk()
        counter.settle()
        assert codes(counter) == ["RGT-03"]
    [banner] = [each for each in before.window.findChildren(Banner) if each.look.code == "RGT-03"]
    banner.findChildren(Button)[0].click()
    counter.until(lambda: counter.seat is not before)
    counter.settle()
    assert counter.seat.office.actor.person.roles == {Role.CLERK, Role.SUPERVISOR}
    assert codes(counter) == []


def checked(counter: Counter) -> Case:
    office = counter.seat.office
    case = office.cases.open_new(
        "residence-registration", Applicant("Muster", "Erika", date(1964, 8, 12)), FACTS
    )
    return office.cases.check(case.id, PAPERS)


FACTS = {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"}


def test_who_left_makes_room_once_nobody_signs_any_more(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    front, seat = counter.front, counter.seat
    begin(front, QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat), ())
    assert isinstance(front.reception, Reception)
    front.reception.close()
    case = checked(counter)
    seat.window.open_case(case.id)
    counter.until_case(case.reference)
    counter.click_primary()
    counter.until(lambda: counter.pad.state.phase is Phase.READING)
    enter(front, replace(CLERK, roles=frozenset()))
    front.walk()
    counter.settle()
    assert front.seat is seat, "the resident is still at the pad"
    seat.flow.stop()
    counter.settle()
    with front.desk.adapters.store.read() as unit:
        assert unit.pending.waiting() == (), "the sitting came to its end all the same"
    front.walk()
    counter.settle()
    assert front.seat is None
    asking = front.reception
    assert isinstance(asking, Reception)
    qtbot.addWidget(asking)
    assert asking.isVisible()
    assert asking.notices.codes() == ("PEO-05",)
    hands.type_text(asking, COLLEAGUE.name)
    hands.press(asking, "Return")
    qtbot.waitUntil(lambda: front.seat is not None, timeout=PATIENCE)
    assert counter.seat.office.actor.person == COLLEAGUE


def test_at_the_reception_who_left_is_told_of_and_somebody_else_sits_down(
    front: DeskFront, tmp_path: Path, qtbot: QtBot
) -> None:
    memory = QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)
    memory.setValue("desk/person", COLLEAGUE.id)
    begin(front, memory, ())
    asking = front.reception
    assert isinstance(asking, Reception)
    qtbot.addWidget(asking)
    qtbot.waitActive(asking)
    enter(front, replace(COLLEAGUE, roles=frozenset()))
    hands.press(asking, "Return")
    qtbot.waitUntil(lambda: asking.notices.codes() == ("PEO-05",), timeout=PATIENCE)
    assert front.seat is None
    asking.sat_down.emit(CLERK.id)
    qtbot.waitUntil(lambda: front.seat is not None, timeout=PATIENCE)
    assert not asking.isVisible()


def test_a_new_office_that_somebody_entered_meanwhile_says_so(
    front: DeskFront, tmp_path: Path, qtbot: QtBot
) -> None:
    with front.desk.adapters.store.write() as unit:
        everybody = unit.people.all()
        for person in everybody:
            unit.people.save(replace(person, roles=frozenset()))
    begin(front, QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat), ())
    asking = front.reception
    assert isinstance(asking, FirstStart)
    qtbot.addWidget(asking)
    asking.answered.emit("Erika Muster", frozenset({Role.CLERK}))
    qtbot.waitUntil(lambda: asking.notices.codes() == ("PEO-03",), timeout=PATIENCE)
    assert asking.notices.isVisible()


def test_what_a_crash_cut_short_is_told_at_every_seat_until_it_was_read(counter: Counter) -> None:
    case = checked(counter)
    signing = counter.seat.office.signing
    signing.send_to_pad(signing.prepare(case.id))
    with counter.desk.adapters.store.write() as unit:  # as if it had been the run before
        [work] = unit.pending.waiting()
        unit.pending.finish(work.id)
        unit.pending.add(replace(work, made_at=work.made_at.replace(year=2025)))
    for person in (CLERK, COLLEAGUE, CLERK):
        counter.front.open(person.id)
        counter.settle()
        told = counter.seat.flow.panel.interrupted.banners
        assert list(told) == [work.key]
    hands.click(told[work.key].findChildren(Button)[-1])
    counter.settle()
    counter.front.open(COLLEAGUE.id)
    counter.settle()
    assert not counter.seat.flow.panel.interrupted.banners
