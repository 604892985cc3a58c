"""Other programs' forms come back signed, as Poppler reads them."""

import re
from pathlib import Path

from tests.interop.judges import pdfsig, run
from tests.office.conftest import PAPERS, SmallOffice, clock, empty_profile, fresh, office, pretend_town
from tests.office.test_exchange import Counterpart, approve, choose_place, field_rectangle, program, take_in

__all__ = ["clock", "empty_profile", "fresh", "office", "pretend_town", "program"]


def words_by_poppler(path: Path) -> list[tuple[float, float, float, float, str]]:
    """The words of a page and their boxes, read by another program, before anything was signed."""
    page = run("pdftotext", "-bbox", path, "-")
    pattern = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<'
    return [(*map(float, found[:4]), found[4]) for found in re.findall(pattern, page)]


def test_the_field_stands_above_the_words_it_belongs_to_and_covers_none(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program, "specialist_program_registration.pdf")
    fresh.clerk.cases.check(case.id, PAPERS)
    fresh.sign(case)
    approve(fresh, case)
    fresh.clerk.rounds.walk()
    x, y, width, height = field_rectangle(program.waiting / "Antrag 17.pdf")
    words = words_by_poppler(program.outgoing / "Antrag 17.pdf")
    left, top = [word[:2] for word in words if word[4] == "Unterschrift"][-1]
    assert abs(x - left) < 2
    assert 0 <= top - (y + height) < 12
    assert (round(width), round(height)) == (230, 48)
    covered = [w[4] for w in words if w[0] < x + width and w[2] > x and w[1] < y + height and w[3] > y]
    assert covered == []


def test_a_known_and_an_unknown_form_are_valid_and_signed_as_a_whole(
    fresh: SmallOffice, program: Counterpart
) -> None:
    for sample, signatures in (("specialist_program_registration.pdf", 2), ("unknown_letter.pdf", 1)):
        case = take_in(fresh, program, sample)
        if sample == "unknown_letter.pdf":
            choose_place(fresh, case)
            fresh.sign(case)
        else:
            fresh.clerk.cases.check(case.id, PAPERS)
            approve(fresh, fresh.sign(case))
        assert fresh.clerk.rounds.walk() == 1
        signed = program.waiting / "Antrag 17.pdf"
        verdicts = pdfsig(signed)
        assert len(verdicts) == signatures and all(verdict.valid for verdict in verdicts), sample
        assert verdicts[-1].covers_all, sample
        signed.unlink()  # the program fetches it before the next one of that name comes
