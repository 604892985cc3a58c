"""Drawing PDF files, and reading what they are, through the child."""

import os
from collections.abc import Collection
from pathlib import Path
from subprocess import Popen
from typing import Any

from clerkdesk.adapters.pdf import segment
from clerkdesk.adapters.pdf.asking import STANDARD, Asking, Limits, believed
from clerkdesk.adapters.pdf.believing import MOST_PAGES, few, length, place_from, string
from clerkdesk.adapters.pdf.labels import cleaned, labels_from
from clerkdesk.adapters.pdf.words import words_from
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.pages import DocumentFacts, PageSize, PixelForm, Place, Raster, SignatureSlot, Word

_MOST_SLOTS, _LONGEST_TITLE = 100_000, 500


_ROW_SLACK, _SLACK = 4, 1 << 16
"""Bytes: a picture that was decoded at 1/2 or 1/4 may be a pixel wider and higher than its page."""


class PdfProcess:
    """A PdfReader that works in a child process with bounded memory and time.

    One question at a time, from the PDF lane; ``cancel`` may come from any thread. ``begun`` is its first
    child, where it runs already; with ``standby`` another one waits for the first to be cut off or to die.
    ``on_paper`` pages are drawn without remarks that are not meant to be printed.
    """

    def __init__(
        self,
        limits: Limits = STANDARD,
        begun: "Popen[bytes] | None" = None,
        standby: bool = False,
        on_paper: bool = False,
    ) -> None:
        self._limits = limits
        self._on_paper = on_paper
        # Pixels come through the segment, no answer carries bytes.
        self._asking = Asking(limits, died=self._drop_segment, begun=begun, standby=standby)
        self._segment: segment.Segment | None = None

    def warm_up(self) -> None:
        """Start the child before the first document needs it."""
        self._asking.warm_up()

    def confinement(self) -> tuple[str, ...]:
        """What keeps the child from doing harm, in the words of ``child.posix.confine``."""
        return believed(lambda found: tuple(map(str, found["confined"])), self._asking.ask({"do": "ready"}))

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        """Open a file and say what it is; errors as in ``ports.pdf.PdfReader``."""
        found = self._asking.ask({"do": "inspect", "path": os.fspath(path), "until": until})
        return believed(_facts, found)

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        """Draw a page, or a part of it, as 4 bytes per pixel; ``scale`` is pixels per point.

        Edges lie on whole pixels: the page's own edge times ``scale``, rounded. So pictures of
        neighbouring clips fit together without a seam.
        """
        part = [clip.x, clip.y, clip.width, clip.height] if clip else None
        question: Head = {"do": "draw", "path": os.fspath(path), "until": until, "page": page}
        question |= {"scale": scale, "clip": part, "on_paper": self._on_paper}
        with self._asking.question:
            drawn = self._asking.ask(question)
            if "need" in drawn:
                self._share(believed(self._need, drawn))
                drawn = self._asking.ask(question)
            return believed(self._raster, drawn)

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        found = self._asking.ask({"do": "words", "path": os.fspath(path), "until": 0, "page": page})
        return believed(words_from, found)

    def same_pages(self, path: Path, size: int, but_for: Collection[str] = ()) -> bool:
        """Whether the first ``size`` bytes, taken as a file, show the same pages as the whole file."""
        question: Head = {"do": "compare", "path": os.fspath(path), "size": size, "but_for": list(but_for)}
        return self._asking.ask(question).get("same") is True

    def cancel(self) -> None:
        """Cut off what is being read or drawn now, if anything is: that call fails with Cancelled."""
        self._asking.cancel()

    def forget(self) -> None:
        """End the child with all it holds of documents, and have an empty one ready."""
        self._asking.forget()

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._asking.close()

    def _share(self, size: int) -> None:
        """Put a larger segment between us and the child; its name is gone before anything is drawn."""
        self._drop_segment()
        try:
            made = segment.make(size + _SLACK)
        except OSError as trouble:
            raise Unreadable("PDF-05", "no shared memory left") from trouble
        try:
            self._asking.ask({"do": "share", "name": made.name, "size": made.size})
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
        form = PixelForm(drawn["form"])
        row = width if form is PixelForm.GREY else width * 4
        stride = int(drawn["stride"])
        need = stride * height
        if self._segment is None or not 0 < row <= stride <= row + _ROW_SLACK:
            raise ValueError("no row of a picture")
        if not 0 < need <= self._segment.size or width * height > self._limits.pixels:
            raise ValueError("picture does not fit")
        return Raster(width, height, stride, memoryview(self._segment.take(need)), form)


def _facts(found: Head) -> DocumentFacts:
    pages = tuple(PageSize(_size(width), _size(height)) for width, height in few(found["pages"], MOST_PAGES))
    if not pages:
        raise ValueError("no page")
    slots = [_slot(told, len(pages)) for told in few(found["slots"], _MOST_SLOTS)]
    slots.sort(key=_by_place)
    labels = labels_from(found["labels"], len(pages))
    return DocumentFacts(
        pages=pages,
        repaired=bool(found["repaired"]),
        slots=tuple(slots),
        title=cleaned(string(found["title"]), _LONGEST_TITLE),
        labels=labels,
        other_form=found.get("other_form") is True,
        archival=found.get("archival") is True,
    )


def _size(points: Any) -> float:
    size = length(points)
    if not size:
        raise ValueError("no size of a page")
    return size


def _slot(found: Any, pages: int) -> SignatureSlot:
    name, place, signed = found
    seen = None if place is None else place_from(place, pages)
    if seen is not None and not (seen.width and seen.height):
        raise ValueError("a place to sign that nobody sees")
    return SignatureSlot(string(name), seen, bool(signed))


def _by_place(slot: SignatureSlot) -> tuple[float, float, float]:
    place = slot.place
    return (place.page, round(place.y), place.x) if place else (float("inf"), 0, 0)
