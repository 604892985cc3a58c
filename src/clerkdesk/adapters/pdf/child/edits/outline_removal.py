"""Lines of the outline taken out (ISO 32000-2, 12.3.3); what stood below one moves up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.objects import drop

_DEEPEST = 32


@dataclass
class _Line:
    """A line that stays, and those below it."""

    item: Any
    below: list["_Line"] = field(default_factory=list)


class OutlineRemoval:
    """Takes out the lines that lead where ``gone`` says there is nothing any more."""

    def __init__(self, file: Any, gone: Callable[[Any], bool]) -> None:
        self._root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(file), "Root")
        self._gone = gone
        self._seen: set[int] = set()

    def carry_out(self) -> None:
        """Take them out and tie the others together anew."""
        outlines = mupdf.pdf_dict_gets(self._root, "Outlines")
        lines = self._left(mupdf.pdf_dict_gets(outlines, "First"), 0)
        if lines:
            _tie(outlines, lines, is_root=True)
        else:
            drop(self._root, "Outlines")

    def _left(self, item: Any, depth: int) -> list[_Line]:
        lines: list[_Line] = []
        while mupdf.pdf_is_dict(item) and mupdf.pdf_to_num(item) not in self._seen and depth <= _DEEPEST:
            self._seen.add(mupdf.pdf_to_num(item))
            first = mupdf.pdf_dict_gets(item, "First")
            below = self._left(first, depth + 1)
            leads = [mupdf.pdf_dict_gets(item, key) for key in ("Dest", "A")]
            bare = not any(lead.m_internal for lead in leads)
            if any(map(self._gone, leads)) or (bare and first.m_internal and not below):
                lines += below
            else:
                lines.append(_Line(item, below))
            item = mupdf.pdf_dict_gets(item, "Next")
        return lines


def _tie(above: Any, lines: list[_Line], *, is_root: bool = False) -> int:
    """Tie lines to the one above and to each other; gives how many are seen when that one is open."""
    shown = len(lines)
    for at, line in enumerate(lines):
        for key in ("First", "Last", "Prev", "Next"):
            drop(line.item, key)
        mupdf.pdf_dict_puts(line.item, "Parent", above)
        if at:
            mupdf.pdf_dict_puts(line.item, "Prev", lines[at - 1].item)
            mupdf.pdf_dict_puts(lines[at - 1].item, "Next", line.item)
    for line in lines:
        open_before = mupdf.pdf_to_int(mupdf.pdf_dict_gets(line.item, "Count")) > 0
        drop(line.item, "Count")
        if line.below:
            inner = _tie(line.item, line.below)
            mupdf.pdf_dict_puts(line.item, "Count", mupdf.pdf_new_int(inner if open_before else -inner))
            shown += inner if open_before else 0
    mupdf.pdf_dict_puts(above, "First", lines[0].item)
    mupdf.pdf_dict_puts(above, "Last", lines[-1].item)
    if is_root:
        mupdf.pdf_dict_puts(above, "Count", mupdf.pdf_new_int(shown))
    return shown
