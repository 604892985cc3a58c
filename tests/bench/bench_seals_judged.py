"""Examining seals with difference analysis: fifty of them next to one, and next to others who judge."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import FieldMark
from tests.bench.figures import Figure, NotMeasured
from tests.bench.processor import processor_ms, whole_ms
from tests.bench.seal_peers import judged_by_pyhanko, pdfsig, why_no_pdfsig
from tests.bench.town_hall import TownHall, town_hall
from tests.fakes.papers import blank_paper, mark

ROUNDS = 20
MANY = 50


def bench_seals_judged(rounds: int = ROUNDS, many: int = MANY) -> Iterator[Figure | NotMeasured]:
    """The child that examines is warm; pdfsig is a process for each file, and looks for no differences."""
    with town_hall() as hall:
        files = {count: _sealed(hall, count) for count in (1, 9, many)}
        ours = {
            count: processor_ms(lambda: hall.examiner.examine(file, []), max(1, rounds // count))  # noqa: B023
            for count, file in files.items()
        }
        for count in (9, many):
            yield Figure(f"examine.each_of_{count}", ours[count] / count, ours[1], "ms", "<= 1.5")
        stock = {
            count: processor_ms(lambda: judged_by_pyhanko(file, hall.town.root_der), max(1, rounds // count))  # noqa: B023
            for count, file in files.items()
        }
        ratio, theirs = ours[many] / many / ours[1], stock[many] / many / stock[1]
        yield Figure(f"examine.{many}_to_1.pyhanko", ratio, theirs, "x", "<= 1")
        for count in (1, many):
            yield Figure(f"examine.{count}.pyhanko", ours[count], stock[count], "ms", "")
            yield _beside_pdfsig(count, files[count], ours[count], rounds)


def _beside_pdfsig(count: int, file: Path, ours: float, rounds: int) -> Figure | NotMeasured:
    case = f"examine.{count}.pdfsig"
    if why_no_pdfsig():
        return NotMeasured(case, why_no_pdfsig())
    return Figure(case, ours, whole_ms(lambda: pdfsig(file), rounds), "ms", "")


def _sealed(hall: TownHall, count: int) -> Path:
    """A paper with so many seals on its one page."""
    target = hall.folder / f"sealed-{count}.pdf"
    hall.sealer.seal(blank_paper(hall.folder / "long.pdf"), target, _in_rows(count), "B-B")
    return target


def _in_rows(count: int) -> list[FieldMark]:
    places = [
        Place(0, 10.0 + number % 10 * 58, 10.0 + number // 10 * 40, 50.0, 30.0) for number in range(count)
    ]
    return [replace(mark(f"s{number}"), place=place) for number, place in enumerate(places)]
