"""A thousand signatures, two hundred revisions: judged within the limits, and not only given up."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Integrity, Judgement, Verdict
from clerkdesk.registry.judging import Judging
from tests.fakes.many import revised_often, signed_often
from tests.house.leftovers import children

MEMORY = 1 << 20  # kB at most


@pytest.fixture
def judged(curve_town: PretendTown) -> Iterator[Callable[[Path], Judgement]]:
    """Judge a file in children of its own, and look at what they used of what they may."""

    def judge(path: Path) -> Judgement:
        began = time.monotonic()
        judgement = Judging(examiner, reader, lambda: [curve_town.root_der]).judge(path)
        assert judgement.code not in ("SIG-05", "PDF-05", "PDF-06")
        most = max(peak(pid) for pid in children())
        print(f"{path.name}: {time.monotonic() - began:.1f} s, {most / 1000:.0f} MB")
        assert most < MEMORY
        return judgement

    examiner = PadesExaminer()
    with closing(examiner), closing(PdfProcess()) as reader:
        yield judge


def peak(pid: int) -> int:
    """The most memory a process ever had, in kB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return max((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), default=0)


@pytest.mark.timeout(180)
def test_a_thousand_signatures_are_judged_one_by_one(
    judged: Callable[[Path], Judgement], curve_town: PretendTown, tmp_path: Path
) -> None:
    judgement = judged(signed_often(tmp_path, curve_town, 1000))
    assert judgement.verdict is Verdict.VALID
    assert len(judgement.signatures) == 1000


@pytest.mark.timeout(180)
def test_one_forged_among_a_thousand_is_found(
    judged: Callable[[Path], Judgement], curve_town: PretendTown, tmp_path: Path
) -> None:
    path = signed_often(tmp_path, curve_town, 1000)
    text = path.read_bytes()
    at = len(text) // 2
    at = text.index(b"/Contents <", at) + 3000
    path.write_bytes(text[:at] + (b"1" if text[at : at + 1] == b"0" else b"0") + text[at + 1 :])
    judgement = judged(path)
    assert judgement.verdict is not Verdict.VALID
    assert sum(one.integrity is Integrity.INTACT for one in judgement.signatures) in range(1, 1000)


@pytest.mark.timeout(180)
def test_two_hundred_revisions_are_judged(
    judged: Callable[[Path], Judgement], curve_town: PretendTown, tmp_path: Path
) -> None:
    judgement = judged(revised_often(tmp_path, curve_town, 200))
    assert judgement.verdict is Verdict.VALID
    assert len(judgement.signatures) == 1
