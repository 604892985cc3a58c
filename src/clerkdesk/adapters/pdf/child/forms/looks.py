"""Drawing fields anew, with what is entered in them."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms import tree as tree
from clerkdesk.adapters.pdf.child.forms.fonts import FormFont, form_font
from clerkdesk.adapters.pdf.child.forms.frames import Frame, Ink, frame_of, ink_in
from clerkdesk.adapters.pdf.child.forms.letters import OwnLetters, PlacedLine, Sheet, shown_by
from clerkdesk.adapters.pdf.child.forms.setting import Room, set_text
from clerkdesk.adapters.pdf.child.forms.tree import Node, Object

_CHOSEN = "0.6 0.757 0.855 rg"
_LIST_SIZE, _LIST_LINE = 10.0, 1.2

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


@dataclass(frozen=True)
class _Written:
    """What a place shall show: lines of a size, over something drawn ``before``."""

    frame: Frame
    ink: Ink
    size: float
    lines: tuple[PlacedLine, ...]
    before: str = ""


class Looks:
    """Draws the fields of a document anew; what needs letters of ours is drawn together, at the end."""

    def __init__(self, document: Any, font: bytes) -> None:
        self._document = document
        self._file = _pymupdf._as_pdf_document(document)
        self._form = tree.form_of(document)
        self._own = OwnLetters(font)
        self._waiting: list[tuple[Object, _Written, range]] = []
        self._fonts: dict[str, FormFont | None] = {}

    def can_show(self, text: str) -> bool:
        """Whether all letters of a text can be drawn."""
        return self._own.has(text.replace("\n", " ").replace("\t", " "))

    def write(self, node: Node, text: str, cells: int = 0) -> None:
        """Let all places of a field show a text."""
        for place in self._drawn(node):
            self._write(node, place, text.replace("\t", " "), cells)

    def write_list(self, node: Node, words: list[str], chosen: int) -> None:
        """Let all places of a list show its words, so that the chosen one (-1: none) is among them."""
        for place in self._drawn(node):
            frame, ink = frame_of(place), self._ink(place)
            size = ink.size or _LIST_SIZE
            high = size * _LIST_LINE
            rows = max(1, min(int((frame.height - 2 * frame.edge) / high), len(words)))
            first = max(0, min(chosen, len(words) - rows)) if chosen >= rows else 0
            tops = [frame.height - frame.edge - at * high for at in range(rows + 1)]
            lines = tuple(
                PlacedLine(word, frame.edge + 2, tops[at] - 0.9 * size)
                for at, word in enumerate(words[first : first + rows])
                if word
            )
            wide = frame.width - 2 * frame.edge
            mark = (
                f"{frame.edge:g} {tops[chosen - first + 1]:g} {wide:g} {high:g} re f" if chosen >= 0 else ""
            )
            before = f"q {_CHOSEN} {mark} Q" if mark else ""
            letters = self._letters(place, ink, "".join(words))
            self._show(place, _Written(frame, ink, size, lines, before), letters)

    def finish(self) -> None:
        """Draw what waits for letters of ours."""
        sheets = self._own.written(self._document)
        for widget, written, numbers in self._waiting:
            resources, held = mupdf.pdf_new_dict(self._file, 1), mupdf.pdf_new_dict(self._file, 1)
            drawn = [written.before]
            for number, line in zip(numbers, written.lines, strict=True):
                mupdf.pdf_dict_puts(held, f"Line{number}", sheets[number])
                drawn.append(shown_by(f"Line{number}", line.text))
            mupdf.pdf_dict_puts(resources, "XObject", held)
            self.draw(widget, written.frame, "\n".join(drawn), resources)
        self._waiting = []

    def draw(self, widget: Object, frame: Frame, words: str, resources: Object) -> None:
        """Give a place its normal appearance, and no other."""
        look = self.stream(frame, f"{frame.drawn}\n/Tx BMC q {frame.clip}\n{words}\nQ EMC", resources)
        looks = mupdf.pdf_new_dict(self._file, 1)
        mupdf.pdf_dict_puts(looks, "N", look)
        mupdf.pdf_dict_puts(widget, "AP", looks)

    def stream(self, frame: Frame, drawn: str, resources: Object) -> Object:
        """A form XObject of a box."""
        head = mupdf.pdf_new_dict(self._file, 6)
        for key, value in (("Type", "XObject"), ("Subtype", "Form")):
            mupdf.pdf_dict_puts(head, key, mupdf.pdf_new_name(value))
        for key, numbers in (("BBox", f"0 0 {frame.width:g} {frame.height:g}"), ("Matrix", frame.matrix)):
            array = mupdf.pdf_new_array(self._file, 6)
            for number in numbers.split():
                mupdf.pdf_array_push(array, mupdf.pdf_new_real(float(number)))
            mupdf.pdf_dict_puts(head, key, array)
        mupdf.pdf_dict_puts(head, "Resources", resources)
        packed = mupdf.fz_new_buffer_from_copied_data(drawn.encode("ascii"))
        return mupdf.pdf_add_stream(self._file, packed, head, 0)

    def _drawn(self, node: Node) -> Iterator[Object]:
        """The places of a field with room for a look; elsewhere it goes, for it shows what was before."""
        for place in node.places:
            frame = frame_of(place)
            if 1 <= frame.width < math.inf and 1 <= frame.height < math.inf:
                yield place
            else:
                mupdf.pdf_dict_dels(place, "AP")

    def _write(self, node: Node, widget: Object, text: str, cells: int) -> None:
        frame, ink = frame_of(widget, cells), self._ink(widget)
        quadding = tree.inherited(widget, "Q")
        if not quadding.m_internal:
            quadding = mupdf.pdf_dict_gets(self._form, "Q")
        room = Room(
            frame.width,
            frame.height,
            frame.edge,
            ink.size,
            min(max(int(mupdf.pdf_to_int(quadding)), 0), 2),
            bool(node.kind == "Tx" and node.flags & tree.MULTILINE),
            cells,
        )
        letters = self._letters(widget, ink, text)
        size, lines = set_text(text, room, letters)
        self._show(widget, _Written(frame, ink, size, lines), letters)

    def _show(self, widget: Object, written: _Written, letters: FormFont | OwnLetters) -> None:
        frame, ink, size = written.frame, written.ink, written.size
        if isinstance(letters, OwnLetters):
            sheets = [Sheet(frame.width, frame.height, line, size, ink.rgb) for line in written.lines]
            self._waiting.append((widget, written, letters.add(sheets)))
            return
        name = _plain(ink.font)
        drawn = [written.before, f"BT {ink.fill} /{name} {size:g} Tf"]
        for line in written.lines:
            shown = letters.encode(line.text).decode("ascii")
            drawn.append(f"1 0 0 1 {line.x:.4f} {line.baseline:.4f} Tm {shown} Tj")
        resources, fonts = mupdf.pdf_new_dict(self._file, 1), mupdf.pdf_new_dict(self._file, 1)
        mupdf.pdf_dict_puts(fonts, name, letters.object)
        mupdf.pdf_dict_puts(resources, "Font", fonts)
        self.draw(widget, frame, "\n".join([*drawn, "ET"]), resources)

    def _letters(self, widget: Object, ink: Ink, text: str) -> FormFont | OwnLetters:
        """The form's own font, if it has all these letters."""
        font = self._font(widget, ink.font)
        return font if font is not None and font.has(text.replace("\n", "")) else self._own

    def _ink(self, widget: Object) -> Ink:
        found = tree.inherited(widget, "DA")
        return ink_in(tree.words_in(found if found.m_internal else mupdf.pdf_dict_gets(self._form, "DA")))

    def _font(self, widget: Object, name: str) -> FormFont | None:
        """The font of that name in the form's resources, else in those of the place as it was drawn."""
        found = mupdf.pdf_dict_gets(mupdf.pdf_dict_getp(self._form, "DR/Font"), name) if name else None
        if found is None or not found.m_internal:
            here = mupdf.pdf_dict_getp(widget, "AP/N/Resources/Font")
            return form_font(mupdf.pdf_dict_gets(here, name)) if name else None
        if name not in self._fonts:
            self._fonts[name] = form_font(found)
        return self._fonts[name]


def _plain(name: str) -> str:
    """A name that needs no escaping where it is drawn with."""
    return name if re.fullmatch(r"[A-Za-z0-9_.+-]+", name) else "Words"
