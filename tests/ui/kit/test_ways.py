"""Results come home to the GUI thread, and trouble is told in words with its code."""

import threading

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled, Unreachable, Unreadable
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.notices import Notices


def words_of(notices: Notices) -> list[str]:
    return [label.text() for label in notices.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    made = Notices()
    qtbot.addWidget(made)
    return made


def test_the_courier_brings_results_home_in_order(qtbot: QtBot) -> None:
    jobs = Jobs(Courier().deliver)
    came: list[tuple[int, str]] = []
    for number in range(5):
        jobs.run(
            Lane.STORE,
            lambda progress, number=number: number,
            on_done=lambda result: came.append((result, threading.current_thread().name)),
        )
    qtbot.waitUntil(lambda: len(came) == 5)
    jobs.close()
    assert came == [(number, "MainThread") for number in range(5)]


def test_the_courier_never_calls_back_at_once(qtbot: QtBot) -> None:
    came: list[str] = []
    courier = Courier()
    courier.deliver(lambda: came.append("home"))
    assert came == []
    qtbot.waitUntil(lambda: came == ["home"])


def test_trouble_is_told_in_words_with_its_code(notices: Notices) -> None:
    notices.show_trouble(Unreadable("PDF-02", "broken xref"))
    said = words_of(notices)
    assert "This PDF is damaged" in said
    assert "PDF-02" in said
    assert not any("xref" in words for words in said)


def test_a_code_without_words_of_its_own_still_shows_its_code(notices: Notices) -> None:
    notices.show_trouble(Unreachable("XYZ-99"))
    assert words_of(notices)[0] == "That did not work"
    assert "XYZ-99" in words_of(notices)


def test_the_same_trouble_is_told_once(notices: Notices) -> None:
    notices.show_trouble(Unreachable("STO-01"))
    notices.show_trouble(Unreachable("STO-01"))
    assert notices.codes() == ("STO-01",)
    assert words_of(notices).count("STO-01") == 1


def test_a_notice_offers_the_way_out_and_goes_when_it_is_taken(qtbot: QtBot, notices: Notices) -> None:
    tried: list[str] = []
    notices.show_trouble(Unreachable("STO-01"), lambda: tried.append("again"))
    offered = next(button for button in notices.findChildren(Button) if button.text() == "Try again")
    offered.click()
    assert tried == ["again"]
    assert notices.codes() == ()
    assert notices.isHidden()


def test_a_stop_needs_no_words(notices: Notices) -> None:
    notices.show_trouble(Cancelled())
    assert notices.codes() == ()


def test_what_is_not_ours_goes_on_to_the_crash_report(notices: Notices) -> None:
    with pytest.raises(ZeroDivisionError):
        notices.show_trouble(ZeroDivisionError())


def test_a_page_may_say_something_of_its_own(notices: Notices) -> None:
    banner = notices.say(BannerLook("Standing in for M. Thalbach"))
    assert banner.accessibleName() == "Standing in for M. Thalbach"
    notices.clear()
    assert notices.isHidden()
