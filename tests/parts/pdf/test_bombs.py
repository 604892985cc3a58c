"""Bombs: each costs answers, and neither the desk's memory nor its time; the next paper is read as ever."""

import os
import time
from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from tests.fakes.bombs import BOMBS
from tests.fakes.handmade import make
from tests.fakes.whole_look import WholeLook

pytestmark = pytest.mark.crash
SECONDS, MEMORY = 1.0, 700_000_000
QUESTIONS = 10
HARMLESS = {
    "jpeg_picture": "its end comes early, and it is drawn grey",
    "jpeg2000_picture": "its end comes early, and it is left out",
    "own_form": "a form within itself is drawn once",
    "own_letter": "a letter within itself is drawn once",
    "own_history": "a table that was read is not read again",
    "nested_arrays": "what is too deep is left out",
    "many_words": "a quick machine reads two million words within the limit",
}
"""Bombs that this library takes apart by itself; all others must be refused something."""


def resident() -> int:
    """Bytes of this process that are in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.fixture(scope="module", params=BOMBS)
def bomb(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bomb") / f"{request.param}.pdf"
    return BOMBS[request.param](path)


def test_a_bomb_costs_answers_and_nothing_else(bomb: Path, tmp_path: Path) -> None:
    plain, before = make(tmp_path / "plain.pdf", "BT /F 12 Tf 30 350 Td (Anmeldung) Tj ET"), resident()
    with WholeLook(Limits(memory_bytes=MEMORY, seconds=SECONDS, pixels=4_000_000)) as look:
        look.at(plain, "plain")  # no start of a child is timed
        look.said.clear()
        began = time.monotonic()
        look.at(bomb, bomb.stem)
        assert time.monotonic() - began < QUESTIONS * (SECONDS + 1)
        refused = look.said.total() - look.said["answered"]
        assert refused or bomb.stem in HARMLESS, "it is no bomb"
        look.said.clear()
        look.at(plain, "plain")
        assert set(look.said) == {"answered"}
    assert resident() - before < 120_000_000
