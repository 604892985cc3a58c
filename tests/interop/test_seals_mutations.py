"""Signed files changed at random: always an answer with a reason, and never "intact" for what was changed.

A tenth of the ten thousand in ``./dev test --all``; all of them, with the figures, by
``./dev test --all --minutes 60 -rP tests/interop/test_seals_mutations.py``.
"""

import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.app.reasons import why
from clerkdesk.domain.signatures import Integrity, Judgement, Verdict
from clerkdesk.registry.judging import Judging
from tests.fakes.chain import CLOSING, chain, hidden
from tests.fakes.lasting import Office
from tests.fakes.mutations import mutated, says_the_same
from tests.fakes.papers import blank_paper, mark, marks
from tests.fakes.revisions import classic
from tests.house.effort import Effort

COUNT = 10_000
MODEST = 120_000  # bytes of a stranger's file
GIVEN_UP = ("SIG-05", "PDF-05", "PDF-06")


@pytest.fixture(scope="module")
def ours(sealer: PadesSealer, curve_office: Office, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Files of ours: loose signatures in streams and tables, a closed chain, a lasting seal."""
    folder = tmp_path_factory.mktemp("ours")
    two, first, closed, lasting = (folder / f"{name}.pdf" for name in ("two", "first", "closed", "lasting"))
    sealer.seal(blank_paper(folder / "form.pdf"), two, marks("resident", "clerk"), "B-B")
    later = (hidden("supervisor"), CLOSING)
    sealer.seal(folder / "form.pdf", first, [mark("resident")], "B-B", chain(*later))
    sealer.seal(first, closed, later, "B-B")
    curve_office.sealer.seal(folder / "form.pdf", lasting, [mark("resident")], "B-LTA")
    return [path.read_bytes() for path in (two, classic(sealer, folder), closed, lasting)]


@pytest.fixture
def roots(town: PretendTown, curve_office: Office) -> list[bytes]:
    """Who is trusted: both makers of our files."""
    return [town.root_der, curve_office.land.root]


@dataclass(frozen=True)
class Case:
    """A file before and after it was changed, and what was said of it each time."""

    whole: bytes
    before: Judgement
    changed: bytes
    after: Judgement

    def check(self) -> None:
        """An answer with a reason, and nothing good said of what was not signed."""
        assert (
            self.after.verdict is Verdict.VALID or self.after.verdict is Verdict.UNSIGNED or self.after.code
        )
        assert why(self.after.code, "") or not self.after.code
        if self.after.verdict is Verdict.UNSIGNED:
            assert b"/ByteRange" not in self.changed
        if self.after.integrity is Integrity.INTACT:
            assert says_the_same(self.whole, self.changed)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_whatever_is_changed_gets_an_answer_and_nothing_unsigned_is_called_intact(
    ours: list[bytes],
    roots: list[bytes],
    shared_data: Path,
    tmp_path: Path,
    effort: Effort,
    capfd: pytest.CaptureFixture[str],
) -> None:
    strangers = sorted(
        path for path in (shared_data / "signed").rglob("*.pdf") if path.stat().st_size < MODEST
    )
    files = [*ours * 3, *(path.read_bytes() for path in strangers)]
    examiner, path, began = PadesExaminer(), tmp_path / "changed.pdf", time.monotonic()
    said, kept = Counter[str](), dict[bytes, Judgement]()
    with closing(examiner), closing(PdfProcess()) as reader:
        judging = Judging(examiner, reader, lambda: roots)
        for chance in effort.turns(COUNT):
            whole = chance.choice(files)
            if whole not in kept:
                path.write_bytes(whole)
                kept[whole] = judging.judge(path)
            changed = mutated(chance, whole, files)
            path.write_bytes(changed)
            judgement = judging.judge(path)
            Case(whole, kept[whole], changed, judgement).check()
            said[str(judgement.verdict)] += 1
            said[judgement.code] += 1
    told, seconds = capfd.readouterr().err, time.monotonic() - began
    print(f"{said.total() // 2} files in {seconds:.0f} s: {dict(said.most_common())}")
    assert sum(said[code] for code in GIVEN_UP) <= said.total() / 200
    assert "Traceback" not in told
