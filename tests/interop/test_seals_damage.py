"""Files damaged at random, and files built to exhaust: never an exception, never green."""

from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Verdict, judge
from tests.fakes.papers import blank_paper, marks
from tests.house.effort import Effort


@pytest.fixture(scope="module")
def sealed(sealer: PadesSealer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper with two signatures."""
    folder = tmp_path_factory.mktemp("sealed")
    sealer.seal(blank_paper(folder / "form.pdf"), folder / "sealed.pdf", marks("resident", "clerk"), "B-B")
    return folder / "sealed.pdf"


def without_newest_signature(text: bytes) -> bytes:
    """All that the newest signature covers; its own envelope has idle bytes that nobody needs to protect."""
    gap = text.rindex(b"/Contents <")
    return text[:gap] + text[text.index(b">", gap) :]


@pytest.mark.soak
def test_damage_at_random_never_raises_and_never_stays_valid(
    examiner: PadesExaminer, town: PretendTown, sealed: Path, tmp_path: Path, effort: Effort
) -> None:
    whole = sealed.read_bytes()
    path = tmp_path / "damaged.pdf"
    for chance in effort.turns(10_000):
        text = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            text[chance.randrange(len(text))] ^= chance.randrange(1, 256)
        path.write_bytes(text)
        findings = examiner.examine(path, [town.root_der])
        assert findings.code != "SIG-05"
        if judge(findings, clean_opening=True).verdict is Verdict.VALID:
            assert without_newest_signature(bytes(text)) == without_newest_signature(whole)


def test_brackets_without_end_are_a_finding(examiner: PadesExaminer, tmp_path: Path) -> None:
    path = tmp_path / "deep.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000)
    assert examiner.examine(path, []).code == "SIG-01"
