"""Others who draw pages: libraries in processes of their own, and programs that are started and end."""

import ctypes
import ctypes.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

from PIL import Image

from clerkdesk.adapters.pdf.reader import PdfProcess
from tests.bench.processor import whole_ms

_SERVER = Path(__file__).with_name("drawing_server.py")
_PEERS = Path(__file__).parents[2] / ".venv-peers/bin/python"
_TJPF_BGRX = 3


class Library:
    """A library that draws in a process of its own; ``missing`` says why it does not."""

    def __init__(self, name: str) -> None:
        self.missing = ""
        python = sys.executable if name == "pymupdf" else str(_PEERS)
        if not Path(python).exists():
            self.missing = "no .venv-peers: ./dev bench viewer makes it"
            return
        self._process = subprocess.Popen(
            [python, str(_SERVER), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        if not self._told():
            self.missing = f"{name} does not start"

    def ms(self, path: Path, *page: float) -> float:
        """Processor time of drawing a page (from 0, pixels per point), or of opening and measuring all."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([str(path), *page]) + "\n")
        self._process.stdin.flush()
        return float(json.loads(self._told()))

    def close(self) -> None:
        """End its process."""
        if hasattr(self, "_process"):
            self._process.communicate()

    def _told(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


class Ours:
    """Our reader: processor time of this process and of its child."""

    def __init__(self) -> None:
        self.reader = PdfProcess()
        self.reader.warm_up()

    def ms(self, path: Path, page: int, scale: float) -> float:
        """Processor time of drawing a page, pixels taken out included."""
        return self._timed(lambda: self.reader.render(path, page, scale))

    def opening_ms(self, path: Path) -> float:
        """Processor time of opening a file and measuring all pages."""
        return self._timed(lambda: self.reader.inspect(path))

    def close(self) -> None:
        """End the child."""
        self.reader.close()

    def _timed(self, work: Callable[[], object]) -> float:
        before = self._so_far()
        work()
        return (self._so_far() - before) * 1000

    def _so_far(self) -> float:
        process = self.reader._asking._child._process
        assert process is not None
        return time.process_time() + time.clock_gettime(~process.pid << 3 | 2)  # clock_getcpuclockid(3)


PROGRAMS = {
    "pdftoppm": ["pdftoppm", "-r", "150"],
    "mutool": ["mutool", "draw", "-q", "-r", "150", "-F", "pam", "-o", os.devnull],
}


def program_ms(name: str, path: Path, pages: int) -> float | None:
    """Processor time a page of a whole process that draws all pages at 150 dpi; None without the program."""
    if not shutil.which(name):
        return None

    def run() -> None:
        subprocess.run([*PROGRAMS[name], str(path)], stdout=subprocess.DEVNULL, check=True)

    return whole_ms(run, 1) / pages


def jpeg_limit() -> tuple[str, Callable[[bytes, int, int], float]]:
    """Who decodes a JPEG at half its size with nothing around it, and how long that takes, in ms.

    libjpeg-turbo into fresh memory, in the screen's four bytes a pixel; else Pillow, which uses it too.
    """
    try:
        turbo = ctypes.CDLL("libturbojpeg.so.0")
    except OSError:
        return "Pillow", lambda data, columns, rows: _ms(lambda: _by_pillow(data, columns, rows))
    turbo.tjInitDecompress.restype = ctypes.c_void_p
    pointer, number = ctypes.c_void_p, ctypes.c_int
    turbo.tjDecompress2.argtypes = [pointer, ctypes.c_char_p, ctypes.c_ulong, pointer, *[number] * 5]
    handle = turbo.tjInitDecompress()

    def decode(data: bytes, columns: int, rows: int) -> None:
        wide, high = (columns + 1) // 2, (rows + 1) // 2
        pixels = ctypes.create_string_buffer(wide * high * 4)
        assert turbo.tjDecompress2(handle, data, len(data), pixels, wide, 0, high, _TJPF_BGRX, 0) == 0

    return "libjpeg-turbo", lambda data, columns, rows: _ms(lambda: decode(data, columns, rows))


def group4_limit(tiff: bytes) -> float:
    """Decoding a Group 4 picture with libtiff and averaging it to grey at half its size (Pillow), in ms."""
    return _ms(lambda: Image.open(BytesIO(tiff)).convert("L").reduce(2))


def _by_pillow(data: bytes, columns: int, rows: int) -> None:
    picture = Image.open(BytesIO(data))
    picture.draft("RGB", (columns // 2, rows // 2))
    picture.convert("RGBX")


def _ms(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


def middle(values: list[float]) -> float:
    """The median; the first of them only warms up."""
    return median(values[1:])
