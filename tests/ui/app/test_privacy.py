"""After a sitting nothing of the resident remains outside the store, however it ended; the search finds."""

import json
import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLineF, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from clerkdesk.base.paths import Profile, resource
from tests.fakes import remains
from tests.fakes.remains import Traces
from tests.house.leftovers import children
from tests.ui.app import secret_sitting

ROOMS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
}
WORDS = (secret_sitting.NAME, secret_sitting.FIRST_NAME, secret_sitting.STREET)


class Surroundings:
    """All places a desk might write to, empty at first: its person's folders, and where it stands."""

    def __init__(self, profile: Profile, folder: Path) -> None:
        self.profile = profile
        self.seen = folder / "seen"
        self.stands = folder / "stands"
        self._rooms = {name: folder / "person" / room for name, room in ROOMS.items()}
        for room in (*self._rooms.values(), self.seen, self.stands):
            room.mkdir(parents=True, mode=0o700)
        self._shared = set(_shared())
        self._segments = remains.segment_numbers()

    def environment(self) -> dict[str, str]:
        """What a desk that lives here is told."""
        screens = resource("samples", "two_screens.json")
        return {
            **os.environ,
            **{name: str(room) for name, room in self._rooms.items()},
            "CLERKDESK_PROFILE": str(self.profile.root),
            "CLERKDESK_TEST_SEEN": str(self.seen),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path) + os.pathsep + str(Path.cwd()),
        }

    @property
    def roots(self) -> list[Path]:
        """The folders that are searched."""
        return [*self._rooms.values(), self.stands, self.profile.root]

    @property
    def store(self) -> list[Path]:
        """What is the store itself, and may hold everything."""
        database = self.profile.store
        beside = [database.with_name(database.name + tail) for tail in ("-wal", "-shm", "-journal")]
        return [self.profile.blobs, database, *beside]

    def places(self, *pids: int) -> Iterator[tuple[str, bytes]]:
        """Everything that is searched, with what it holds."""
        yield from remains.files(self.roots, self.store)
        for path in set(_shared()) - self._shared:
            yield str(path), path.read_bytes()
        yield from remains.shared_segments(self._segments)
        for pid in pids:
            yield from remains.process(pid)


def _shared() -> list[Path]:
    folder = Path("/dev/shm")
    return [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []


@pytest.fixture
def around(profile: Profile, tmp_path: Path) -> Surroundings:
    return Surroundings(profile, tmp_path)


class Sat:
    """A desk after a sitting: what was written there, and the process that is still open."""

    def __init__(self, around: Surroundings, end: str) -> None:
        self._around = around
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.app.secret_sitting", end],
            stdout=subprocess.PIPE,
            text=True,
            cwd=around.stands,
            env=around.environment(),
        )
        self.told: list[dict[str, Any]] = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.told.append(json.loads(line))
            assert "stuck" not in self.told[-1], self.told[-1]
            if "over" in self.told[-1]:
                break

    @property
    def over(self) -> dict[str, Any]:
        """What it said at the end."""
        assert self.told and "over" in self.told[-1], "it ended too early"
        return self.told[-1]

    def traces(self) -> Traces:
        """What the resident could have left."""
        inks = [told[unit] for told in self.told if "ink" in told for unit in ("ink", "pixels")]
        return Traces(
            WORDS,
            tuple(tuple(map(tuple, ink)) for ink in inks),
            (self.picture("reading"), self.picture("writing")),
            (self.picture("blank"),),
        )

    def picture(self, name: str) -> QImage:
        """A picture it took of a window."""
        picture = QImage(str(self._around.seen / f"{name}.png"))
        assert not picture.isNull(), name
        return picture

    def kill(self, by: signal.Signals = signal.SIGKILL) -> bool:
        """End it as a power cut does, or a fault of its own; says whether its memory was dumped."""
        if self.process.returncode is not None:
            return False
        self.process.send_signal(by)
        _, status = os.waitpid(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return os.WCOREDUMP(status)


@pytest.fixture
def sat(around: Surroundings) -> Iterator[Callable[[str], Sat]]:
    sittings: list[Sat] = []

    def sit(end: str) -> Sat:
        sittings.append(Sat(around, end))
        return sittings[-1]

    yield sit
    for each in sittings:
        each.kill()


@pytest.mark.whole
@pytest.mark.parametrize("end", [end for end in secret_sitting.ENDS if end != "killed"])
def test_nothing_of_the_resident_remains_after_a_sitting(
    end: str, sat: Callable[[str], Sat], around: Surroundings
) -> None:
    sitting = sat(end)
    assert sitting.over["segments"] == [], "pages are left in memory that is shared with a reader"
    assert sitting.picture("pad-after") == sitting.picture("blank")
    windows = [(path.name, remains.rows(QImage(str(path)))) for path in around.seen.glob("*after*.png")]
    traces = sitting.traces()
    assert remains.found(windows, traces) == []
    assert remains.found(around.places(*children()), traces) == []
    sitting.kill()
    assert remains.found(around.places(), traces) == []


@pytest.mark.whole
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_nothing_of_the_resident_remains_of_a_desk_that_dies_while_they_write(
    by: signal.Signals, sat: Callable[[str], Sat], around: Surroundings
) -> None:
    sitting = sat("killed")
    assert sitting.over["over"] == "killed"
    traces = sitting.traces()
    assert remains.found([("pad", remains.rows(sitting.picture("pad-after")))], traces), "they do write"
    assert not sitting.kill(by), "its memory was dumped"
    assert remains.found(around.places(), traces) == []


SPELLINGS = (
    "word", "word-utf16", "word-shouted", "json", "svg", "german", "float32", "float64", "pressures",
    "pressures-float32", "pressures-float64", "pixels", "pixels-rgb",
)  # fmt: skip
INK = tuple((17.31 + 0.771 * at, 9.13 + 0.313 * at, 0.217 + 0.0131 * at) for at in range(40))


def drawing() -> QImage:
    """A picture as the writing field paints one."""
    picture = QImage(400, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for at in range(0, 390, 7):
        painter.drawLine(QLineF(at, 5, 1.37 * at + 9, 55))
    painter.end()
    return picture


def spellings() -> dict[str, bytes]:
    """One copy of each kind of trace, as a careless program would write it."""
    picture = drawing()
    row = bytes(picture.copy(QRect(0, 30, 400, 1)).constBits())
    places = [(x, y) for x, y, _ in INK]
    return {
        "word": b"log: " + WORDS[0].encode(),
        "word-utf16": WORDS[2].encode("utf-16-le"),
        "word-shouted": WORDS[0].upper().encode(),
        "json": json.dumps(INK).encode(),
        "svg": " ".join(f"L{x:.3f} {y:.3f}" for x, y in places).encode(),
        "german": ";".join(f"{x:.2f}/{y:.2f}".replace(".", ",") for x, y in places).encode(),
        "float32": b"".join(struct.pack("<2f", *place) for place in places),
        "float64": b"".join(struct.pack("<2d", *place) for place in places),
        "pressures": json.dumps([pressure for _, _, pressure in INK]).encode(),
        "pressures-float32": struct.pack(f"<{len(INK)}f", *(pressure for _, _, pressure in INK)),
        "pressures-float64": struct.pack(f"<{len(INK)}d", *(pressure for _, _, pressure in INK)),
        "pixels": row,
        "pixels-rgb": b"".join(row[at : at + 3][::-1] for at in range(0, len(row), 4)),
    }


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_search_finds_every_spelling(spelling: str) -> None:
    blank = QImage(400, 60, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    traces = Traces(WORDS, (INK,), (drawing(),), (blank,))
    nothing = os.urandom(200_000) + b"17.3, 9.1; 0.2 Musterweg 1" + remains.rows(blank)
    assert remains.found([("nothing", nothing)], traces) == []
    planted = nothing[:100_001] + spellings()[spelling] + nothing
    assert set(spellings()) == set(SPELLINGS)
    assert remains.found([("planted", planted)], traces) != []


def test_the_search_finds_a_planted_copy_in_every_place(around: Surroundings) -> None:
    traces = Traces(WORDS)
    assert remains.found(around.places(), traces) == []
    for folder in (*around.roots, around.profile.logs, around.profile.work):
        planted = folder / "deep" / "left.bin"
        planted.parent.mkdir()
        planted.write_bytes(b"\0" + WORDS[1].encode() + b"\0")
        assert [found for found in remains.found(around.places(), traces) if str(planted) in found]
        planted.unlink()
        planted.parent.rmdir()
    named = around.stands / f"{WORDS[0]}.core"
    named.touch()
    assert remains.found(around.places(), traces)
    named.unlink()
    (around.profile.root / "window.ini").write_text(f"title={WORDS[0]}")
    assert remains.found(around.places(), traces)


@pytest.mark.skipif(sys.platform != "linux", reason="looks where Linux keeps shared memory")
def test_the_search_finds_a_planted_copy_in_memory_that_is_shared_and_in_what_a_process_shows(
    around: Surroundings, tmp_path: Path
) -> None:
    traces = Traces(WORDS)
    planted = Path("/dev/shm", f"clerkdesk-test-{os.getpid()}")
    planted.write_bytes(WORDS[0].encode())
    try:
        assert remains.found(around.places(), traces)
    finally:
        planted.unlink()
    with remains.planted_segment(WORDS[0].encode()):
        assert remains.found(around.places(), traces)
    for command, shown in ((["sleep", "60"], {"CASE": WORDS[0]}), (["sh", "-c", "sleep 60", WORDS[0]], {})):
        with subprocess.Popen(command, env={**os.environ, **shown}) as other:
            while not Path(f"/proc/{other.pid}/environ").read_bytes():
                time.sleep(0.01)  # it is there a moment after the program was started
            assert remains.found(around.places(other.pid), traces)
            other.kill()
    nameless = tmp_path / "nameless"
    nameless.write_bytes(WORDS[0].encode())
    with nameless.open("rb") as handle:
        nameless.unlink()
        assert remains.found(around.places(os.getpid()), traces), handle


def test_the_search_finds_a_planted_picture(around: Surroundings) -> None:
    drawing().save(str(around.roots[0] / "grab.png"))
    assert remains.found(around.places(), Traces((), (), (drawing(),)))
