"""The store next to its limits: raw SQLite with the same SQL, and raw writing of the same bytes."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.adapters.store import inbox
from clerkdesk.adapters.store.cases import _row
from clerkdesk.adapters.store.engine import for_writing, open_engine
from clerkdesk.adapters.store.migrate import migrate
from clerkdesk.adapters.store.tables import cases, file_plan, people
from clerkdesk.adapters.store.unit_of_work import SqlStore
from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.inboxes import Cursor, InboxView, Section
from tests.bench.figures import Figure, seconds
from tests.fakes.office import BRANDT, NOON, PLAN, SOMMER, a_case

SMALL, LARGE = 10_000, 100_000
PAGE = 100
MIDDLE = Cursor(Section.OPEN, date(2026, 12, 1), "")
FILE_SIZE = 100_000


def bench_store_pages() -> Iterator[Figure]:
    """A page of the inbox: no slower among many cases, and close to SQLite itself."""
    with _town(SMALL) as small, _town(LARGE) as large:
        for name, after in (("first", None), ("deep", MIDDLE)):
            few, many, raw = (
                _milliseconds(work)
                for work in (_page(small, after), _page(large, after), _raw_page(large, after))
            )
            yield Figure(f"store.{name}_page.100000_to_10000", many, few, "ms", "<= 1.5")
            yield Figure(f"store.{name}_page.raw", many, raw, "ms", "<= 4")
        counted, counted_raw = _milliseconds(_counts(large)), _milliseconds(_raw_counts(large))
        yield Figure("store.counts.raw", counted, counted_raw, "ms", "<= 3")


def bench_store_opening() -> Iterator[Figure]:
    """Looking whether a store is up to date, and founding an empty one, next to what nobody notices."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "office.sqlite"
        migrate(path)
        yield Figure("store.migrate_up_to_date", _milliseconds(lambda: migrate(path)), 10.0, "ms", "<= 1")
        fresh = (Path(name) / f"{number}.sqlite" for number in range(100))
        yield Figure("store.found", _milliseconds(lambda: migrate(next(fresh))), 100.0, "ms", "<= 1")


def bench_bytes_keep() -> Iterator[Figure]:
    """Keeping files of 100 kB one by one, next to writing and flushing them."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:  # where a disk is, not a memory file system
        root = Path(name)
        for folder in ("documents", "work", "raw"):
            (root / folder).mkdir()
        blobs = FolderBlobs(root / "documents", root / "work")
        sources = [root / f"source-{number}" for number in range(60)]
        for source in sources:
            source.write_bytes(os.urandom(FILE_SIZE))
        ours = _milliseconds_each(blobs.keep, sources)
        raw = _milliseconds_each(lambda source: _raw_keep(source, root / "raw" / source.name), sources)
        yield Figure("bytes.keep", ours, raw, "ms", "<= 2.5")
        digests = [blobs.keep(source) for source in sources]
        read = _milliseconds_each(lambda digest: blobs.path(digest).read_bytes(), digests)
        plain = _milliseconds_each(
            lambda digest: (root / "raw" / digest).read_bytes(), [s.name for s in sources]
        )
        yield Figure("bytes.read_checked", read, plain, "ms", "<= 20")


def _milliseconds(work: Callable[[], object], rounds: int = 31) -> float:
    return seconds(work, rounds) * 1000


def _milliseconds_each(work: Callable[..., object], things: list[Path] | list[str]) -> float:
    rest = iter(things)
    return seconds(lambda: work(next(rest)), len(things) - 1) * 1000


def _raw_keep(source: Path, target: Path) -> None:
    with target.open("wb") as file:
        file.write(source.read_bytes())
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _town(size: int) -> Iterator[Path]:
    """A store of so many cases: half filed, a tenth unclaimed, the others with two clerks."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "office.sqlite"
        migrate(path)
        engine = open_engine(path)
        with for_writing(engine).begin() as connection:
            connection.execute(file_plan.insert(), {"number": PLAN.number, "title": PLAN.title})
            for person in (BRANDT, SOMMER):
                connection.execute(people.insert(), vars(person))
            connection.execute(cases.insert(), [_row(_case(number)) for number in range(size)])
        engine.dispose()
        yield path


def _case(number: int) -> Case:
    return a_case(
        reference=f"26-{number:07d}",
        due=date(2026, 11, 1) + timedelta(number % 60),
        clerk="" if number % 10 == 0 else (BRANDT.id if number % 3 else SOMMER.id),
        state=CaseState.FILED if number % 2 else CaseState.OPEN,
        counter_since=NOON if number % 5000 == 0 else None,
    )


def _page(path: Path, after: Cursor | None) -> Callable[[], object]:
    store = SqlStore(path)

    def read() -> None:
        with store.read() as unit:
            assert len(unit.cases.page(InboxView.UNIT, BRANDT, after, PAGE, "").rows) == PAGE

    return read


def _counts(path: Path) -> Callable[[], object]:
    store = SqlStore(path)

    def read() -> None:
        with store.read() as unit:
            assert unit.cases.counts(BRANDT).unit == LARGE // 2

    return read


def _raw_page(path: Path, after: Cursor | None) -> Callable[[], object]:
    given: dict[str, object] = {"unit": BRANDT.unit, "limit": PAGE + 1}
    if after is not None:
        given |= {"section": int(after.section), "sort_date": after.due.isoformat(), "id": after.id}
    return _raw(path, inbox._statement(InboxView.UNIT, after is not None, False), given)


def _raw_counts(path: Path) -> Callable[[], object]:
    return _raw(path, inbox._counts(), {"person": BRANDT.id, "unit": BRANDT.unit})


def _raw(path: Path, statement: object, given: dict[str, object]) -> Callable[[], object]:
    """The SQL our statement becomes, run by the driver alone."""
    compiled = statement.compile(open_engine(path))  # type: ignore[attr-defined]
    complete = compiled.construct_params(given)  # with the OFFSET 0 that SQLAlchemy writes for SQLite
    sql, values = str(compiled), [complete[name] for name in compiled.positiontup]
    connection = sqlite3.connect(path)
    return lambda: connection.execute(sql, values).fetchall()
