"""Our own forms: the days on them are those of this place, wherever the clock or the store counts from."""

import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.base.settings import OfficePolicy
from clerkdesk.domain.procedures import Form
from clerkdesk.registry.form_making import FormMaking
from tests.fakes.office import a_case

LATE = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
"""Half past midnight of the next day in Germany."""


class NotingPaper:
    """Notes what a form was filled with."""

    def __init__(self) -> None:
        self.data: dict[str, str] = {}

    def make_form(self, template: str, data: Mapping[str, str], target: Path) -> tuple[str, ...]:
        self.data = dict(data)
        target.write_bytes(b"a form")
        return ()


class Late:
    def now(self) -> datetime:
        return LATE


@pytest.fixture
def in_germany(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_germany")
def test_a_form_made_after_midnight_is_of_the_new_day(tmp_path: Path) -> None:
    paper = NotingPaper()
    making = FormMaking(FolderBlobs(tmp_path, tmp_path), paper, Late(), OfficePolicy())
    making.make(a_case(received_at=LATE), Form("form", {"de": "Formular"}, "form", ()))
    assert (paper.data["date"], paper.data["received"]) == ("23.11.2026", "23.11.2026")
