"""The end of the seal key, said above the pages: thirty days ahead, once a start, and put away by a click."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.town import COLLEAGUE
from clerkdesk.app.key_watch import KeyWatch
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.keys import KeyFacts
from clerkdesk.ui.kit.banner import Banner
from tests.ui.app.conftest import Counter


class EndingKey:
    """The town's key, as if it ended in so many days; None: a token that is not plugged in."""

    def __init__(self, facts: KeyFacts, days: float | None) -> None:
        self._facts = facts
        self._days = days
        self.asked = 0

    def facts(self) -> KeyFacts:
        self.asked += 1
        if self._days is None:
            raise KeyTrouble("KEY-08", "on purpose")
        return replace(self._facts, not_after=datetime.now(UTC) + timedelta(days=self._days, minutes=1))


@pytest.fixture
def facts(counter: Counter) -> KeyFacts:
    counter.desk.seal_key.unlock()
    found = counter.desk.seal_key.facts()
    assert found is not None
    return found


def told(counter: Counter) -> list[str]:
    """The titles of the banners above the pages."""
    frame = counter.seat.window.findChildren(Banner)
    return [banner.look.title for banner in frame if banner.isVisible()]


@pytest.fixture
def watch(counter: Counter) -> Iterator[list[KeyWatch]]:
    made: list[KeyWatch] = []
    yield made
    for each in made:
        each.forget()


def look(counter: Counter, made: list[KeyWatch], key: EndingKey) -> KeyWatch:
    watcher = KeyWatch(key, counter.front.jobs, lambda: datetime.now(UTC))  # type: ignore[arg-type]
    made.append(watcher)
    watcher.look(counter.seat.window)
    counter.settle()
    return watcher


def test_a_key_that_ends_within_thirty_days_is_said_once_and_can_be_put_away(
    counter: Counter, watch: list[KeyWatch], facts: KeyFacts, qtbot: QtBot
) -> None:
    key = EndingKey(facts, 12)
    watcher = look(counter, watch, key)
    assert told(counter) == ["The seal key ends in 12 days"]
    close = next(b for b in counter.seat.window.findChildren(QPushButton) if b.text() == "Close")
    close.click()
    qtbot.wait(1)
    assert told(counter) == []
    watcher.look(counter.seat.window)
    counter.settle()
    assert (told(counter), key.asked) == ([], 1)


def test_the_banner_leads_to_the_key(counter: Counter, watch: list[KeyWatch], facts: KeyFacts) -> None:
    look(counter, watch, EndingKey(facts, 3))
    [banner] = [b for b in counter.seat.window.findChildren(Banner) if b.isVisible()]
    banner.buttons[0].click()
    counter.settle()
    sheet = counter.seat.window.keys_sheet
    assert sheet.isVisible()
    assert [each.look.tone for each in sheet.page.banners] == ["success"], "the sheet tells of the real key"
    sheet.go()


@pytest.mark.parametrize("days", [31, 400, None], ids=["a day early", "long good", "cannot be looked at"])
def test_otherwise_nothing_is_said(
    counter: Counter, watch: list[KeyWatch], facts: KeyFacts, days: float | None
) -> None:
    look(counter, watch, EndingKey(facts, days))
    assert told(counter) == []


def test_a_key_that_has_run_out_is_said_too(counter: Counter, watch: list[KeyWatch], facts: KeyFacts) -> None:
    look(counter, watch, EndingKey(facts, -2))
    assert told(counter) == ["The seal key has run out"]


def test_a_desk_with_a_good_key_says_nothing(counter: Counter) -> None:
    assert told(counter) == []
    counter.front.open(COLLEAGUE.id)
    counter.settle()
    assert told(counter) == []


def test_the_desk_looks_at_its_key_by_itself_whoever_sits_down(
    counter: Counter, facts: KeyFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter.desk.seal_key, "facts", EndingKey(facts, 12).facts)
    counter.front.open(COLLEAGUE.id)
    counter.until(lambda: told(counter) == ["The seal key ends in 12 days"])
