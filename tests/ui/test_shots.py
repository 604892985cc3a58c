"""The pictures of every page: all taken, of the right size, none blank, each among those looked at."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from clerkdesk.app.demo.pad_scenes import SHEETS
from clerkdesk.ui.kit.theme import THEMES
from tests.house.sources import ROOT

LOOKED = ROOT / "docs" / "looked.md"
HEIGHTS = {"720": 480, "1366": 768, "1920": 1080}
FEWEST_COLOURS = 3
"""Even the pad's blank screen shows the town's arms in two colours on its ground."""


def listed(text: str) -> set[str]:
    """The files that a list of looked-at pictures names: in both themes, or in the one that is named."""
    names = re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE)
    both = [name for name in names if not name.startswith("sheet-") and name.split("-")[-1] not in THEMES]
    return {f"{name}.png" for name in {*names} - {*both}} | {
        f"{name}-{theme}.png" for name in both for theme in ("light", "dark")
    }


def size_of(name: str) -> QSize:
    """The size a picture must have, told by its name."""
    if name.startswith("poster"):
        return QSize(1600, 960)
    if name.startswith("sheet-"):
        pictures = SHEETS[name.removeprefix("sheet-").removesuffix(".png")]
        return QSize(1984, 416 * -(-len(pictures) // 3) + 16)
    if name.startswith("pad-"):
        return QSize(1280, 800)
    [width] = re.findall(r"-(720|1366|1920)\b", name)
    return QSize(int(width), HEIGHTS[width])


def faults(name: str, picture: QImage) -> list[str]:
    """What a machine sees wrong with a picture."""
    found = [] if picture.size() == size_of(name) else [f"{name}: {picture.width()} x {picture.height()}"]
    corners = range(0, picture.height(), 7)
    colours = {picture.pixel(x, y) for y in corners for x in range(0, picture.width(), 7)}
    return found if len(colours) >= FEWEST_COLOURS else [*found, f"{name}: blank"]


@dataclass(frozen=True)
class Shots:
    """The folder with all pictures, and the faults the audit found in their windows."""

    folder: Path
    faults: list[str]

    def files(self) -> list[Path]:
        return sorted(self.folder.iterdir())


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Shots:
    folder = tmp_path_factory.mktemp("shots")
    command = [sys.executable, "-m", "tests.ui.looking", str(folder)]
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    taken = subprocess.run(
        command, capture_output=True, text=True, timeout=1200, cwd=ROOT, env=environment, check=False
    )
    assert taken.returncode == 0, taken.stderr
    return Shots(folder, [line for line in taken.stdout.splitlines() if line.startswith("fault: ")])


@pytest.mark.soak
@pytest.mark.timeout(1230)
def test_every_picture_is_taken_and_was_looked_at(shots: Shots) -> None:
    taken = {file.name for file in shots.files()}
    assert taken == listed(LOOKED.read_text(encoding="utf-8"))


@pytest.mark.soak
def test_every_picture_has_its_size_and_shows_something(shots: Shots) -> None:
    assert [fault for file in shots.files() for fault in faults(file.name, QImage(str(file)))] == []


@pytest.mark.soak
def test_every_part_on_every_page_has_a_name_and_a_size_to_hit(shots: Shots) -> None:
    assert shots.faults == []


def test_a_blank_picture_and_a_wrong_size_are_caught() -> None:
    blank = QImage(1366, 700, QImage.Format.Format_RGB32)
    blank.fill(0)
    assert faults("case-check-1366-light.png", blank) == [
        "case-check-1366-light.png: 1366 x 700",
        "case-check-1366-light.png: blank",
    ]


def test_a_picture_nobody_looked_at_is_missed() -> None:
    assert listed("| `inbox-1366` | calm | good | – |") == {"inbox-1366-light.png", "inbox-1366-dark.png"}
    assert listed("| `pad-contrast` | calm |\n| `sheet-200` | calm |") == {
        "pad-contrast.png",
        "sheet-200.png",
    }
