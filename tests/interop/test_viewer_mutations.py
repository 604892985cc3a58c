"""Every PDF at hand, and two thousand changed at random: each opens or is refused, and nothing is left.

Which files cost a child is printed with ``-rP``; a child that dies is the child's affair, an answer that is
neither an answer nor a polite refusal the desk's.
"""

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.viewing import Viewing
from tests.fakes.mutations import mutated
from tests.fakes.whole_look import WholeLook, laid_open, rich_paper
from tests.house.effort import SEED
from tests.house.leavings import Leavings, leavings, left_since
from tests.ui.viewing.fake_reader import PathBlobs

pytestmark = [pytest.mark.whole, pytest.mark.timeout(900)]
COUNT, SHOWN = 2000, 150
MODEST = 150_000  # bytes of a file that is changed
LIMITS = Limits(memory_bytes=700_000_000, seconds=3.0, pixels=4_000_000)


@pytest.fixture(scope="module")
def originals(shared_data: Path) -> list[Path]:
    found = sorted(shared_data.rglob("*.pdf"))
    assert len(found) >= 40
    return found


@pytest.fixture(scope="module")
def to_be_changed(originals: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The modest ones as they are, and once more with nothing packed; and a paper that has everything."""
    path = tmp_path_factory.mktemp("open") / "a.pdf"
    rich = rich_paper(path).read_bytes()
    files = [one.read_bytes() for one in originals if one.stat().st_size < MODEST]
    opened = [laid_open(path, content) for content in (*files, rich)]
    path.unlink()
    return [*files, *(content for content in opened if content), *[rich] * 10]


@pytest.fixture(autouse=True)
def own_place_for_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that nobody else on this machine leaves anything in."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)


@pytest.fixture
def before(tmp_path: Path) -> Leavings:
    return leavings(tmp_path)


def changed(files: list[bytes], turn: int) -> bytes:
    chance = random.Random(f"{SEED}-viewer-{turn}")
    return mutated(chance, chance.choice(files), files)


def test_every_pdf_at_hand_opens_or_is_refused(
    originals: list[Path], tmp_path: Path, before: Leavings
) -> None:
    with WholeLook(LIMITS) as look:
        for path in originals:
            look.at(path, path.name)
    print(look.said, *look.lost, sep="\n")
    assert left_since(before, tmp_path) == []


def test_two_thousand_changed_files_open_or_are_refused(
    to_be_changed: list[bytes], tmp_path: Path, capfd: pytest.CaptureFixture[str], before: Leavings
) -> None:
    path, began = tmp_path / "changed.pdf", time.monotonic()
    with WholeLook(LIMITS) as look:
        for turn in range(COUNT):
            path.write_bytes(changed(to_be_changed, turn))
            look.at(path, f"turn {turn}")
    path.unlink()
    told = capfd.readouterr().err
    print(f"{COUNT} files in {time.monotonic() - began:.0f} s", look.said, *look.lost, sep="\n")
    assert "Traceback" not in told
    assert look.said["answered"] > look.said.total() / 2
    assert left_since(before, tmp_path) == []


@contextmanager
def a_viewer(qtbot: QtBot) -> Iterator[ViewerPane]:
    """A viewer on the real thing, for as long as somebody looks."""
    reader, contents, courier = PdfProcess(LIMITS), PdfContentsProcess(LIMITS), Courier()
    jobs, blobs = Jobs(courier.deliver), PathBlobs()
    pane = ViewerPane(Viewing(blobs, reader, viewer=None), Contents(blobs, contents, viewer=None), jobs)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    try:
        yield pane
    finally:
        pane.close_document()
        qtbot.waitUntil(jobs.idle, timeout=20_000)
        jobs.close()
        reader.close()
        contents.close()
        QThreadPool.globalInstance().waitForDone()  # Qt scales large pictures there, and keeps its threads


@pytest.fixture
def themed(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


@pytest.mark.usefixtures("themed")
def test_the_viewer_shows_what_can_be_shown_and_says_what_cannot(
    qtbot: QtBot, originals: list[Path], to_be_changed: list[bytes], tmp_path: Path
) -> None:
    files = [path.read_bytes() for path in originals]
    files += [changed(to_be_changed, turn) for turn in range(0, COUNT, COUNT // SHOWN)]
    with a_viewer(qtbot) as pane:  # what Qt opens once stays open
        pane.show_document(str(originals[0]))
        qtbot.waitUntil(lambda: pane.pictures.size > 0, timeout=20_000)
    before, refused = leavings(tmp_path), 0
    ends: list[object] = []
    with a_viewer(qtbot) as pane:
        pane.opened.connect(ends.append)
        pane.failed.connect(ends.append)
        for turn, content in enumerate(files):
            path = tmp_path / f"{turn}.pdf"
            path.write_bytes(content)
            ends.clear()
            pane.show_document(str(path))
            qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
            refused += isinstance(ends[0], str)
            qtbot.waitUntil(lambda: _came_to_an_end(pane, ends), timeout=20_000)
            path.unlink()
    print(f"{len(files) - refused} shown, {refused} refused")
    assert 0 < refused < len(files) / 2
    assert left_since(before, tmp_path) == []


def _came_to_an_end(pane: ViewerPane, ends: list[object]) -> bool:
    """Whether a picture is there, or words in its place."""
    return isinstance(ends[0], str) or pane.pictures.size > 0 or bool(pane.pictures._refused)


def test_whatever_is_left_behind_is_seen(tmp_path: Path) -> None:
    """The control: each kind of thing, left on purpose, is found."""
    before = leavings(tmp_path)
    shared = Path(f"/dev/shm/clerkdesk-{os.getpid()}-left")
    shared.touch()
    left = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    try:
        with socket.socket(), (tmp_path / "left").open("wb"):
            found = "\n".join(leavings(tmp_path).beyond(before))
    finally:
        shared.unlink()
        left.communicate()
    for kind in ("socket:", "open ", f"process {left.pid}", "shared clerkdesk-", f"{tmp_path}/left"):
        assert kind in found
    (tmp_path / "left").unlink()
    assert left_since(before, tmp_path) == []
