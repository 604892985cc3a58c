"""Strangers' signed files: judged by the rules, and signed once more without harm to what stands in them."""

import json
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import Integrity, judge
from tests.fakes.papers import mark
from tests.interop.judges import pdfsig


@pytest.fixture
def corpus(shared_data: Path) -> list[tuple[Path, str]]:
    """The files with what their makers expect: REJECT, ACCEPT, WARN or UNSIGNED."""
    folder = shared_data / "signed"
    rows = json.loads((folder / "manifest.json").read_text())
    return [(folder / row["corpus"] / row["file"], row["expected"]) for row in rows]


def integrity(examiner: PadesExaminer, path: Path) -> Integrity:
    return judge(examiner.examine(path, []), clean_opening=True).integrity


def test_no_bad_file_is_intact_and_no_good_one_broken(
    examiner: PadesExaminer, corpus: list[tuple[Path, str]]
) -> None:
    found = {path.name: (expected, integrity(examiner, path)) for path, expected in corpus}
    assert [name for name, pair in found.items() if pair == ("REJECT", Integrity.INTACT)] == []
    assert [name for name, pair in found.items() if pair == ("ACCEPT", Integrity.BROKEN)] == []
    assert [name for name, (expected, now) in found.items() if expected == "WARN" and now != "unclear"] == []
    assert [
        name for name, (expected, now) in found.items() if expected == "UNSIGNED" and now != "unsigned"
    ] == []
    assert sum(pair == ("ACCEPT", Integrity.INTACT) for pair in found.values()) >= 11


def test_one_more_signature_harms_none_that_stands(
    sealer: PadesSealer, examiner: PadesExaminer, corpus: list[tuple[Path, str]], tmp_path: Path
) -> None:
    sealed = 0
    for number, (path, _) in enumerate(corpus):
        target = tmp_path / f"{number}.pdf"
        try:
            sealer.seal(path, target, [mark("clerkdesk", Place(0, 10, 10, 150, 40))], "B-B")
        except ClerkDeskError as refusal:
            # An intact file is refused only where a signature in it says that none may follow.
            intact = integrity(examiner, path) in (Integrity.INTACT, Integrity.UNSIGNED)
            assert refusal.code in (("SEA-02",) if intact else ("SEA-02", "SEA-04")), (path.name, refusal)
            continue
        sealed += 1
        before = {one.field: one for one in examiner.examine(path, []).signatures}
        after = {one.field: one for one in examiner.examine(target, []).signatures}
        assert after["clerkdesk"].integrity is Integrity.INTACT, path.name
        for field, one in before.items():
            assert after[field].integrity == one.integrity, (path.name, field)
        valid_before = {one.field for one in pdfsig(path) if one.valid}
        assert valid_before <= {one.field for one in pdfsig(target) if one.valid}, path.name
    assert sealed >= 25
