"""Looking for what a sitting may have left behind: words, ink as numbers in many spellings, pixels."""

import ctypes
import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtGui import QImage

PICTURES = {".png", ".jpg", ".jpeg", ".bmp", ".webp"}
_RUN = 40
_SEVERAL = 4
_NUMBER = re.compile(rb"(\d{1,5})[.,](\d\d)\d*")
_APART = 12
"""How many bytes may lie between two numbers that belong together."""

Report = tuple[float, float, float]
"""x, y and pressure, in whatever unit."""


@dataclass(frozen=True)
class Traces:
    """What tells of a resident: words of theirs, their ink in several units, and pictures of it."""

    words: tuple[str, ...]
    inks: tuple[tuple[Report, ...], ...] = ()
    pictures: tuple[QImage, ...] = ()
    blank: tuple[QImage, ...] = ()
    """Pictures of the same windows when nobody is there: their pixels tell of nobody."""

    def spelt(self) -> Iterator[tuple[str, list[bytes]]]:
        """What is looked for byte by byte; words in small letters."""
        for word in self.words:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
                yield f"word as {encoding}", [word.lower().encode(encoding)]
        for ink in self.inks:
            yield from _packed(ink)
        blank = [rows(picture) for picture in self.blank]
        for picture in self.pictures:
            runs = [run for run in _telling_runs(picture) if not any(run in other for other in blank)]
            assert runs, "a picture that shows nothing"
            yield "pixels as BGRX", runs
            yield "pixels as RGB", [_turned(run, b"") for run in runs]
            yield "pixels as RGBX", [_turned(run, b"\xff") for run in runs]

    def numbers(self) -> dict[tuple[int, ...], str]:
        """What is looked for as written numbers: neighbours, in hundredths, cut and rounded."""
        wanted: dict[tuple[int, ...], str] = {}
        for ink in self.inks:
            for x, y, _ in ink[3::17]:
                wanted |= dict.fromkeys(product(_hundredths(x), _hundredths(y)), "a place as text")
            for at in range(3, len(ink) - 3, 17):
                three = [_hundredths(report[2]) for report in ink[at : at + 3]]
                wanted |= dict.fromkeys(product(*three), "pressures as text")
        return wanted


def found(places: Iterable[tuple[str, bytes]], traces: Traces) -> list[str]:
    """What of it is in these places, as "place: what"."""
    spelt, numbers = list(traces.spelt()), traces.numbers()
    seen = []
    for place, held in places:
        small = held.lower()
        for what, marks in spelt:
            if any(mark in (small if what.startswith("word") else held) for mark in marks):
                seen.append(f"{place}: {what}")
        if numbers:
            seen += [f"{place}: {what}" for what in sorted(_written(held, numbers))]
    return seen


def _written(held: bytes, wanted: dict[tuple[int, ...], str]) -> set[str]:
    """Which neighbouring numbers stand there, with little between them."""
    run: list[int] = []
    last, seen = 0, set()
    for match in _NUMBER.finditer(held):
        if match.start() - last > _APART:
            run = []
        run = [*run[-2:], int(match[1]) * 100 + int(match[2])]
        last = match.end()
        seen |= {wanted[tuple(run[-size:])] for size in (2, 3) if tuple(run[-size:]) in wanted}
    return seen


def _hundredths(number: float) -> tuple[int, ...]:
    return tuple({int(number * 100), round(number * 100)})


def _packed(ink: Sequence[Report]) -> Iterator[tuple[str, list[bytes]]]:
    pressures = [tuple(report[2] for report in ink[at : at + 3]) for at in range(3, len(ink) - 3, 17)]
    for kind, name in (("f", "32"), ("d", "64")):
        yield f"places as float{name}", [struct.pack(f"<2{kind}", x, y) for x, y, _ in ink[3::17]]
        yield f"pressures as float{name}", [struct.pack(f"<3{kind}", *three) for three in pressures]


def files(roots: Iterable[Path], without: Sequence[Path] = ()) -> Iterator[tuple[str, bytes]]:
    """All files below these folders, their names with them, and the pixels of those that are pictures."""
    for root in roots:
        for path in sorted(root.rglob("*")):
            if any(path.is_relative_to(each) for each in without):
                continue
            yield f"the name of {path}", str(path.relative_to(root)).encode()
            if path.is_file() and not path.is_symlink():
                yield str(path), path.read_bytes()
                if path.suffix in PICTURES:
                    yield f"the picture {path}", rows(QImage(str(path)))


def shared_segments(known: set[int]) -> Iterator[tuple[str, bytes]]:
    """System V shared memory that was not there before."""
    for number, size in _segments().items():
        if number not in known:
            libc = ctypes.CDLL(None, use_errno=True)
            libc.shmat.restype = ctypes.c_void_p
            at = libc.shmat(number, None, 0o10000)  # SHM_RDONLY
            if at not in (None, ctypes.c_void_p(-1).value):
                yield f"shared segment {number}", ctypes.string_at(at, size)
                libc.shmdt(ctypes.c_void_p(at))


@contextmanager
def planted_segment(text: bytes) -> Iterator[None]:
    """A System V segment with a text in it."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.shmat.restype = ctypes.c_void_p
    number = libc.shmget(0, len(text), 0o600 | 0o1000)  # IPC_PRIVATE, IPC_CREAT
    at = libc.shmat(number, None, 0)
    ctypes.memmove(at, text, len(text))
    libc.shmdt(ctypes.c_void_p(at))
    try:
        yield
    finally:
        libc.shmctl(number, 0, None)  # IPC_RMID


def segment_numbers() -> set[int]:
    """The System V segments that are there now."""
    return set(_segments())


def _segments() -> dict[int, int]:
    table = Path("/proc/sysvipc/shm")
    lines = table.read_text().splitlines()[1:] if table.exists() else []
    return {int(words[1]): int(words[3]) for words in map(str.split, lines)}


def process(pid: int) -> Iterator[tuple[str, bytes]]:
    """What everybody may see of a process, and the files it has open that have no name any more."""
    about = Path("/proc", str(pid))
    yield f"cmdline of {pid}", (about / "cmdline").read_bytes()
    with suppress(PermissionError):  # a process that keeps to itself shows no more than that
        yield f"environ of {pid}", (about / "environ").read_bytes()
        for handle in (about / "fd").iterdir():
            with suppress(FileNotFoundError):  # closed meanwhile
                if str(handle.readlink()).endswith(" (deleted)"):
                    yield f"a deleted file of {pid}", handle.read_bytes()


def rows(picture: QImage) -> bytes:
    """The pixels of a picture as Qt keeps them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return bytes(plain.constBits()) if not plain.isNull() else b""


def _telling_runs(picture: QImage) -> list[bytes]:
    """Some runs of pixels of a row with several colours in them: writing, not paper."""
    pixels, width = rows(picture), picture.width() * 4
    runs = []
    for row in range(0, picture.height(), 3):
        for left in range(0, width - _RUN * 4, _RUN * 4):
            run = pixels[row * width + left : row * width + left + _RUN * 4]
            if len({run[at : at + 4] for at in range(0, len(run), 4)}) >= _SEVERAL:
                runs.append(run)
    return runs[:: max(1, len(runs) // 40)]


def _turned(run: bytes, filler: bytes) -> bytes:
    """Blue, green, red turned into red, green, blue."""
    return b"".join(run[at : at + 3][::-1] + filler for at in range(0, len(run), 4))
