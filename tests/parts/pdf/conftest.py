"""Readers for the tests, one with ordinary limits and one in a hurry."""

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.child.forms import filling
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.paths import resource
from tests.house.leftovers import LongLived, children
from tests.parts.pdf.filling_bench import Fill


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


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Fill in a form as the child does, without its process."""

    def fill(form: Path, **values: str) -> Path:
        filled = tmp_path / "filled.pdf"
        with pymupdf.open(form) as document:
            filling.fill(
                document,
                {
                    "values": list(values.items()),
                    "font": resource("fonts", "NotoSans-Regular.ttf").read_bytes(),
                },
            )
            document.save(filled, garbage=2)
        return filled

    return fill
