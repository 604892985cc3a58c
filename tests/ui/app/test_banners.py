"""Many banners in the window of a desk: none is squeezed, above the pages or at the case."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.town import COLLEAGUE
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.kit.banner import Banner
from tests.ui.app.conftest import Counter


def needed(part: QWidget) -> int:
    return part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.sizeHint().height()


def test_seven_banners_of_the_window_and_two_of_the_case_crush_nothing(
    counter: Counter, qtbot: QtBot
) -> None:
    window = counter.seat.window
    window.showNormal()
    window.resize(1440, 900)
    case = counter.seat.office.cases.open_new(
        "id-card", Applicant("Muster", "Tim", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    window.open_case(case.id)
    counter.until_case(case.reference)
    for number in range(7):
        window.show_notice(Unreadable("PDF-02"), named=f"Antrag {number}.pdf")
    for file in ("a.pdf", "b.pdf"):
        counter.seat.case_page.show_trouble(Unreadable("PDF-02"), file)
    qtbot.wait(100)
    banners = [banner for banner in window.findChildren(Banner) if banner.isVisible()]
    assert len(banners) == 2, "the window's own are folded into a line"
    parts = [
        part for banner in banners for kind in (QLabel, QPushButton) for part in banner.findChildren(kind)
    ]
    shown = [part for part in parts if part.isVisible()]
    assert [part.text() for part in shown if part.height() < needed(part)] == []
    assert all(not banner.visibleRegion().isEmpty() for banner in banners)
    assert window.height() == 900


def test_a_clock_that_was_set_back_is_said_once_a_start(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told() -> list[str]:
        every = counter.seat.window.findChildren(Banner)
        return [each.look.code for each in every if each.isVisible() and each.look.code == "CLK-01"]

    assert told() == []
    counter.seat.office.cases.open_new("id-card", Applicant("Muster", "Tim"), {"street": "Musterweg 1"})
    back = datetime.now(UTC) - timedelta(days=400)
    monkeypatch.setattr(type(counter.desk.clock), "now", lambda _: back)
    for expected in (["CLK-01"], []):
        counter.front.open(COLLEAGUE.id)
        counter.settle()
        assert told() == expected
