"""Readers for the tests, one with ordinary limits and one in a hurry."""

from collections.abc import Iterator

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from tests.house.leftovers import LongLived, children


@pytest.fixture(scope="session")
def shared_reader(long_lived: LongLived) -> Iterator[PdfProcess]:
    before = set(children())
    process = PdfProcess()
    process.warm_up()
    long_lived.pids |= set(children()) - before
    yield process
    process.close()


@pytest.fixture
def reader(shared_reader: PdfProcess) -> PdfProcess:
    """A reader with ordinary limits, whose child lives for the whole session."""
    return shared_reader


@pytest.fixture
def hasty() -> Iterator[PdfProcess]:
    """A reader of its own that allows one second, 700 MB, files of 200 kB and one megapixel."""
    process = PdfProcess(Limits(file_bytes=200_000, memory_bytes=700_000_000, seconds=1.0, pixels=1_000_000))
    yield process
    process.close()
