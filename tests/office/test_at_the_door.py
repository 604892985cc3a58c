"""At the door: a file that could never be signed here is refused, and changes nothing."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.town import CLERK
from clerkdesk.domain.procedures import StepId
from tests.fakes import bad_files
from tests.fakes.handmade import make_nested
from tests.fakes.papers import blank_paper
from tests.house.leftovers import children
from tests.office.conftest import SmallOffice, open_office
from tests.office.refusals import code_of, standing
from tests.office.test_bad_input import REFUSED, sealed_elsewhere


@pytest.fixture
def strict(fresh: SmallOffice) -> SmallOffice:
    """An office that takes in no more than a megabyte."""
    fresh.desk.profile.office_policy.write_text("size_limit_mb = 1\n", encoding="utf-8")
    small = open_office(fresh.desk.profile, fresh.town, fresh.desk)
    fresh.desk.adapters.store.close()
    return small


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.__name__)
def test_a_bad_file_is_refused_with_its_code_and_changes_nothing(
    strict: SmallOffice, tmp_path: Path, bad: Callable[[Path], Path]
) -> None:
    before = standing(strict)
    path = bad(tmp_path / "form.pdf")
    assert code_of(lambda: strict.clerk.exchange.take_in(path)) == REFUSED[bad]
    assert standing(strict) == before
    good = blank_paper(tmp_path / "good.pdf")
    assert strict.clerk.exchange.take_in(good).case.next_step is StepId.SIGN
    strict.desk.adapters.store.close()


@contextmanager
def another_reader(small: SmallOffice, limits: Limits) -> Iterator[tuple[SmallOffice, PdfProcess]]:
    """The same office with a reader of its own, in a hurry."""
    reader = PdfProcess(limits)
    desk = small.desk
    desk.adapters = replace(desk.adapters, check_reader=reader)
    yield replace(small, clerk=desk.sign_in(CLERK.id)), reader
    reader.close()


def test_a_file_that_hangs_its_reader_is_given_up(fresh: SmallOffice, tmp_path: Path) -> None:
    bomb = make_nested(tmp_path / "bomb.pdf", 10, 10)
    before = standing(fresh)
    with another_reader(fresh, Limits(seconds=1.0)) as (small, _):
        assert code_of(lambda: small.clerk.exchange.take_in(bomb)) == "PDF-06"
        assert standing(small) == before
        assert small.clerk.exchange.take_in(blank_paper(tmp_path / "good.pdf")).case


def test_a_file_that_kills_its_reader_is_given_up(fresh: SmallOffice, tmp_path: Path) -> None:
    bomb = make_nested(tmp_path / "bomb.pdf", 10, 10)
    before, known = standing(fresh), set(children())
    with another_reader(fresh, Limits()) as (small, reader):
        reader.warm_up()
        (child,) = set(children()) - known
        killer = threading.Timer(0.4, os.kill, (child, signal.SIGKILL))
        killer.start()
        assert code_of(lambda: small.clerk.exchange.take_in(bomb)) == "PDF-05"
        killer.join()
        assert standing(small) == before
        assert small.clerk.exchange.take_in(blank_paper(tmp_path / "good.pdf")).case


@pytest.mark.parametrize("bad", [bad_files.encrypted, bad_files.cut_short], ids=lambda bad: bad.__name__)
def test_a_bad_file_leaves_the_case_of_its_reference_unchanged(
    fresh: SmallOffice, tmp_path: Path, bad: Callable[[Path], Path]
) -> None:
    case = fresh.registration()
    before = standing(fresh)
    path = bad(tmp_path / "form.pdf")
    assert code_of(lambda: fresh.clerk.exchange.take_in(path, case.reference)) == REFUSED[bad]
    assert code_of(lambda: fresh.clerk.exchange.add_file(case.id, path)) == REFUSED[bad]
    assert standing(fresh) == before
    assert fresh.clerk.cases.open(case.id).case == case


def test_a_broken_document_does_not_come_in(fresh: SmallOffice, tmp_path: Path) -> None:
    broken = bad_files.tampered(sealed_elsewhere(fresh, tmp_path / "a.pdf"), tmp_path / "b.pdf")
    before = standing(fresh)
    assert code_of(lambda: fresh.clerk.exchange.take_in(broken)) == "SGN-01"
    assert code_of(lambda: fresh.clerk.exchange.take_in(broken, "A-1")) == "SGN-01"
    assert standing(fresh) == before
