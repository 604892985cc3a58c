"""The names that a document's pages go by (ISO 32000-2, 12.4.2)."""

from typing import Any

import pymupdf
from pymupdf import mupdf

_MOST_NODES = 10_000
_DEEPEST = 16
_LONGEST_PREFIX = 32
_HIGHEST_ROMAN, _HIGHEST_LETTER = 3_999, 26 * 8
"""Above these a number says more than a row of letters."""
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf

Range = tuple[str, str, int]
"""Style, prefix and first number of the pages from one on."""


def labels(document: Any) -> list[str]:
    """The label of each page; none where they say no more than counting from 1 does."""
    trailer = mupdf.pdf_trailer(_pymupdf._as_pdf_document(document))
    try:
        ranges = _ranges(mupdf.pdf_dict_getp(trailer, "Root/PageLabels"))
    except mupdf.FzErrorBase:
        return []
    if not ranges:
        return []
    count: int = document.page_count
    starts = sorted(start for start in ranges if 0 <= start < count)
    named = [str(page + 1) for page in range(count)]
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        style, prefix, first = ranges[start]
        for page in range(start, end):
            named[page] = prefix + _numbered(style, first + page - start)
    trivial = all(label == str(page + 1) for page, label in enumerate(named))
    return [] if trivial else named


def _ranges(tree: Any) -> dict[int, Range]:
    """The number tree's entries by the page they begin at (7.9.7)."""
    found: dict[int, Range] = {}
    waiting, looked_at = [(tree, 0)], 0
    while waiting and looked_at < _MOST_NODES:
        node, depth = waiting.pop()
        numbers, kids = mupdf.pdf_dict_gets(node, "Nums"), mupdf.pdf_dict_gets(node, "Kids")
        for at in range(0, min(mupdf.pdf_array_len(numbers) - 1, _MOST_NODES), 2):
            looked_at += 1
            found[mupdf.pdf_array_get_int(numbers, at)] = _range(mupdf.pdf_array_get(numbers, at + 1))
        if depth < _DEEPEST:
            for at in range(min(mupdf.pdf_array_len(kids), _MOST_NODES)):
                looked_at += 1
                waiting.append((mupdf.pdf_array_get(kids, at), depth + 1))
    return found


def _range(entry: Any) -> Range:
    style = mupdf.pdf_to_name(mupdf.pdf_dict_gets(entry, "S"))
    first = mupdf.pdf_dict_gets(entry, "St")
    start = mupdf.pdf_to_int(first) if mupdf.pdf_is_int(first) else 1
    prefix = str(mupdf.pdf_to_text_string(mupdf.pdf_dict_gets(entry, "P")))
    return style, prefix[:_LONGEST_PREFIX], max(start, 1)


def _numbered(style: str, number: int) -> str:
    """A page's number in a style; without one there is only its prefix."""
    match style:
        case "D":
            return str(number)
        case "r" | "R" if number <= _HIGHEST_ROMAN:
            return _roman(number) if style == "r" else _roman(number).upper()
        case "a" | "A" if number <= _HIGHEST_LETTER:
            letters = chr(ord(style) + (number - 1) % 26)
            return letters * ((number - 1) // 26 + 1)  # aa to zz follow on z
        case "r" | "R" | "a" | "A":
            return str(number)
    return ""


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        words += letters * (number // value)
        number %= value
    return words
