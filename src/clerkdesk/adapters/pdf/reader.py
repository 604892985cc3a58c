"""Reading PDF files through the child, so that no file can hurt or hold up the desk."""

import os
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from clerkdesk.adapters.pdf import segment
from clerkdesk.base.children import Child, Head, Leeway
from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.domain.pages import DocumentFacts, PageSize, Place, Raster, SignatureSlot, Word

_T = TypeVar("_T")
_LEEWAY = Leeway(body=0, errors=(Unreadable,))
"""Pixels come through the segment, and a file can be nothing worse than unreadable."""
_LARGEST_PAGE = 1_000_000.0
"""Points; ISO 32000-1, annex C.2 allows 14,400 units, but a unit may be larger than a point."""


@dataclass(frozen=True)
class Limits:
    """What a document may cost: its size, the child's memory, seconds per question, pixels per picture."""

    file_bytes: int = 500_000_000
    memory_bytes: int = 2_000_000_000
    seconds: float = 20.0
    pixels: int = 40_000_000


class PdfProcess:
    """A PdfReader that works in a child process with bounded memory and time.

    One question at a time, from the PDF lane; ``cancel`` may come from any thread. A child that dies
    or overstays costs one answer, the next question starts a new one.
    """

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._child = Child(
            "clerkdesk.adapters.pdf.child",
            start={
                "do": "begin",
                "file_bytes": limits.file_bytes,
                "memory_bytes": limits.memory_bytes,
                "pixels": limits.pixels,
            },
            leeway=_LEEWAY,
        )
        self._segment: segment.Segment | None = None
        self._question = threading.RLock()
        self._turn = threading.Lock()
        self._busy = False
        self._cancelled = False

    def warm_up(self) -> None:
        """Start the child before the first document needs it."""
        self._ask({"do": "ready"})

    def inspect(self, path: Path) -> DocumentFacts:
        """Open a file and say what it is; errors as in ``ports.pdf.PdfReader``."""
        found = self._ask({"do": "inspect", "path": os.fspath(path)})
        return _believed(_facts, found)

    def render(self, path: Path, page: int, scale: float, clip: Place | None = None) -> Raster:
        """Draw a page, or a part of it, as 4 bytes per pixel; ``scale`` is pixels per point.

        Edges lie on whole pixels: the page's own edge times ``scale``, rounded. So pictures of
        neighbouring clips fit together without a seam.
        """
        part = [clip.x, clip.y, clip.width, clip.height] if clip else None
        question: Head = {"do": "draw", "path": os.fspath(path), "page": page, "scale": scale, "clip": part}
        with self._question:
            drawn = self._ask(question)
            if "need" in drawn:
                self._share(_believed(self._need, drawn))
                drawn = self._ask(question)
            return _believed(self._raster, drawn)

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        found = self._ask({"do": "words", "path": os.fspath(path), "page": page})
        return _believed(_words, found)

    def same_pages(self, path: Path, size: int, but_for: Collection[str] = ()) -> bool:
        """Whether the first ``size`` bytes, taken as a file, show the same pages as the whole file."""
        question: Head = {"do": "compare", "path": os.fspath(path), "size": size, "but_for": list(but_for)}
        return self._ask(question).get("same") is True

    def cancel(self) -> None:
        """Cut off what is being read or drawn now, if anything is: that call fails with Cancelled."""
        with self._turn:
            if self._busy:
                self._cancelled = True
                self._child.kill()

    def forget(self) -> None:
        """End the child with all it holds of documents, and have an empty one ready."""
        with self._question:
            self.close()
            self.warm_up()

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._child.close()
        self._drop_segment()

    def _ask(self, question: Head) -> Head:
        with self._question:
            with self._turn:
                self._busy, self._cancelled = True, False
            began = time.monotonic()
            try:
                return self._child.call(question, seconds=self._limits.seconds)[0]
            except Unreadable as trouble:
                if trouble.code.startswith("CHD"):
                    raise self._named(trouble, time.monotonic() - began) from trouble
                raise
            finally:
                with self._turn:
                    self._busy = False

    def _named(self, trouble: Unreadable, seconds: float) -> Unreadable | Cancelled:
        """Say in the port's codes what became of the child."""
        if trouble.code == "CHD-02":
            return Unreadable("PDF-02", trouble.hint)
        if trouble.code == "CHD-03":
            return Unreadable("PDF-05", trouble.hint)
        self._drop_segment()
        if self._cancelled:
            return Cancelled("reading was cut off")
        if seconds >= self._limits.seconds:
            return Unreadable("PDF-06", f"more than {self._limits.seconds:g} s")
        return Unreadable("PDF-05", "the reader died")

    def _share(self, size: int) -> None:
        """Put a larger segment between us and the child; its name is gone before anything is drawn."""
        self._drop_segment()
        try:
            made = segment.make(size)
        except OSError as trouble:
            raise Unreadable("PDF-05", "no shared memory left") from trouble
        try:
            self._ask({"do": "share", "name": made.name, "size": size})
        except BaseException:
            made.close()
            raise
        made.hide()
        self._segment = made

    def _drop_segment(self) -> None:
        if self._segment is not None:
            self._segment.close()
            self._segment = None

    def _need(self, drawn: Head) -> int:
        need = int(drawn["need"])
        if not 0 < need <= self._limits.pixels * 4:
            raise ValueError("no size for a picture")
        return need

    def _raster(self, drawn: Head) -> Raster:
        width, height = int(drawn["width"]), int(drawn["height"])
        need = width * height * 4
        if self._segment is None or width <= 0 or not 0 < need <= self._segment.size:
            raise ValueError("picture does not fit")
        return Raster(width, height, width * 4, memoryview(self._segment.take(need)))


def _believed(build: Callable[[Head], _T], found: Head) -> _T:
    """Take the child's answer only in the shape it should have; a child that lies counts as dead."""
    try:
        return build(found)
    except (KeyError, TypeError, ValueError, IndexError, OverflowError) as trouble:
        raise Unreadable("PDF-05", "the reader's answer makes no sense") from trouble


def _facts(found: Head) -> DocumentFacts:
    pages = tuple(PageSize(_length(width), _length(height)) for width, height in found["pages"])
    slots = [SignatureSlot(str(name), _place(place), bool(signed)) for name, place, signed in found["slots"]]
    slots.sort(key=_by_place)
    return DocumentFacts(pages, bool(found["repaired"]), tuple(slots), str(found["title"]))


def _length(points: Any) -> float:
    length = float(points)
    if not 0 < length <= _LARGEST_PAGE:
        raise ValueError("no length of a page")
    return length


def _place(found: Sequence[Any] | None) -> Place | None:
    if found is None:
        return None
    page, x, y, width, height = found
    return Place(int(page), float(x), float(y), _length(width), _length(height))


def _by_place(slot: SignatureSlot) -> tuple[float, float, float]:
    place = slot.place
    return (place.page, round(place.y), place.x) if place else (float("inf"), 0, 0)


def _words(found: Head) -> tuple[Word, ...]:
    return tuple(
        Word(int(page), float(x0), float(y0), float(x1), float(y1), str(text))
        for page, x0, y0, x1, y1, text in found["words"]
    )
