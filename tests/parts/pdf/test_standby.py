"""The child that stands by: whoever is cut off or dies is relieved at once, and nobody stays behind."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Cancelled, Unreadable
from tests.fakes.handmade import make, make_nested
from tests.house.leftovers import children


@pytest.fixture
def relieved() -> Iterator[PdfProcess]:
    process = PdfProcess(Limits(seconds=5.0), standby=True)
    yield process
    process.close()


def wait_for(what: Callable[[], object]) -> None:
    late = time.monotonic() + 5
    while not what():
        assert time.monotonic() < late
        time.sleep(0.02)


def in_service(reader: PdfProcess) -> int:
    process = reader._asking._child._process
    assert process is not None
    return process.pid


def standing_by(reader: PdfProcess) -> int:
    """Waits for the child that stands by to be ready, and says which it is."""
    standby = reader._asking._standby
    assert standby is not None
    wait_for(lambda: standby._starter.ready is not None)
    assert standby._starter.ready is not None and standby._starter.ready._process is not None
    return standby._starter.ready._process.pid


def test_who_is_cut_off_is_relieved_by_the_one_that_stands_by(relieved: PdfProcess, tmp_path: Path) -> None:
    bomb, plain = make_nested(tmp_path / "bomb.pdf", 10, 10), make(tmp_path / "a.pdf")
    relieved.render(plain, 0, 1.0)
    first, second = in_service(relieved), standing_by(relieved)
    scissors = threading.Timer(0.1, relieved.cancel)
    scissors.start()
    with pytest.raises(Cancelled):
        relieved.render(bomb, 0, 1.0)
    scissors.join()
    assert relieved.render(plain, 0, 1.0).width == 300
    assert in_service(relieved) == second != first
    assert standing_by(relieved) not in (first, second), "and the next one stands by"


def test_who_dies_is_relieved(relieved: PdfProcess, tmp_path: Path) -> None:
    plain = make(tmp_path / "a.pdf")
    relieved.render(plain, 0, 1.0)
    second = standing_by(relieved)
    os.kill(in_service(relieved), signal.SIGKILL)
    try:
        relieved.render(plain, 0, 1.0)
    except Unreadable as trouble:  # it was asked before its end was known
        assert trouble.code == "PDF-05"
        relieved.render(plain, 0, 1.0)
    assert in_service(relieved) == second


@pytest.mark.whole
def test_a_dead_child_relieves_nobody(relieved: PdfProcess, tmp_path: Path) -> None:
    plain = make(tmp_path / "a.pdf")
    relieved.render(plain, 0, 1.0)
    second = standing_by(relieved)
    os.kill(second, signal.SIGKILL)
    wait_for(lambda: second not in children())
    relieved.forget()
    assert relieved.render(plain, 0, 1.0).width == 300
    assert in_service(relieved) != second


def test_forgetting_ends_who_saw_a_document_and_takes_who_saw_none(
    relieved: PdfProcess, tmp_path: Path
) -> None:
    plain = make(tmp_path / "a.pdf")
    relieved.render(plain, 0, 1.0)
    first, second = in_service(relieved), standing_by(relieved)
    relieved.forget()
    assert first not in children()
    assert in_service(relieved) == second
    assert relieved.inspect(plain).pages


@pytest.mark.whole
def test_a_child_that_stands_by_is_confined_and_lives_on(relieved: PdfProcess, tmp_path: Path) -> None:
    plain = make(tmp_path / "a.pdf")
    relieved.render(plain, 0, 1.0)
    pid = standing_by(relieved)
    time.sleep(0.1)
    assert pid in children()
    confined = Path(f"/proc/{pid}/status").read_text()
    assert "NoNewPrivs:\t1" in confined


@pytest.mark.parametrize("pause", [0.0, 0.35])
def test_nobody_stays_behind_whenever_the_reader_is_closed(tmp_path: Path, pause: float) -> None:
    before, others = set(children()), set(threading.enumerate())
    reader = PdfProcess(standby=True)
    reader.render(make(tmp_path / "a.pdf"), 0, 1.0)
    time.sleep(pause)
    reader.close()
    reader.close()
    assert set(children()) <= before
    assert not set(threading.enumerate()) - others


@pytest.mark.whole
def test_a_reader_has_none_standing_by_unless_that_is_wished(tmp_path: Path) -> None:
    before = set(children())
    reader = PdfProcess()
    reader.render(make(tmp_path / "a.pdf"), 0, 1.0)
    time.sleep(0.5)
    assert len(set(children()) - before) == 1
    reader.close()
