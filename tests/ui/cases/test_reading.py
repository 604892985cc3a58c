"""Reading the documents of a case: one after the other, none left out, and pages come in between."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.cases.reading import CaseReading
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.usecases.office import Office
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs


class CutOffOnce(FakeReader):
    """Is cut off while it reads one file for the first time; ``order`` lists what it read."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.order: list[str] = []
        self._cut_at = {file}

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        self.order.append(str(path))
        if str(path) in self._cut_at:
            self._cut_at.clear()
            raise Cancelled
        return super().inspect(path, until)


@pytest.fixture
def reader() -> CutOffOnce:
    return CutOffOnce("b")


def reading_with(reader: CutOffOnce, jobs: Jobs) -> CaseReading:
    viewing = Viewing(PathBlobs(), reader, viewer=None)
    return CaseReading(cast(Office, SimpleNamespace(viewing=viewing)), jobs)


def test_a_document_whose_reading_was_cut_off_with_a_page_is_read_again(
    qtbot: QtBot, reader: CutOffOnce
) -> None:
    courier = Courier()
    jobs = Jobs(courier.deliver)
    reading = reading_with(reader, jobs)
    reading.read_documents(["a", "b", "c"])
    qtbot.waitUntil(lambda: reading.facts.keys() == {"a", "b", "c"})
    assert reader.order == ["a", "b", "b", "c"]
    jobs.close()


def test_a_page_does_not_wait_for_all_documents_of_a_case(qtbot: QtBot, reader: CutOffOnce) -> None:
    courier = Courier()
    jobs = Jobs(courier.deliver)
    reading = reading_with(reader, jobs)
    reading.read_documents(["x", "y", "z"])
    jobs.run(Lane.PDF, lambda _: reader.order.append("a page"))
    qtbot.waitUntil(lambda: reading.facts.keys() == {"x", "y", "z"})
    assert reader.order.index("a page") == 1
    jobs.close()
