"""Name trees and number trees with entries taken out (ISO 32000-2, 7.9.6 and 7.9.7)."""

from collections.abc import Callable
from typing import Any

from pymupdf import mupdf

_DEEPEST = 32
Keep = Callable[[Any, Any], bool]
"""Whether the entry of a key and its value stays."""


def prune_tree(node: Any, pairs: str, keep: Keep, depth: int = 0) -> bool:
    """Take entries out of a tree whose leaves hold ``pairs`` ("Names" or "Nums"); whether any is left.

    What lies deeper than anybody nests is taken out.
    """
    if depth > _DEEPEST:
        return False
    entries = mupdf.pdf_dict_gets(node, pairs)
    for at in range(mupdf.pdf_array_len(entries) // 2 * 2 - 2, -1, -2):
        if not keep(mupdf.pdf_array_get(entries, at), mupdf.pdf_array_get(entries, at + 1)):
            mupdf.pdf_array_delete(entries, at + 1)
            mupdf.pdf_array_delete(entries, at)
    kids = mupdf.pdf_dict_gets(node, "Kids")
    for at in range(mupdf.pdf_array_len(kids) - 1, -1, -1):
        if not prune_tree(mupdf.pdf_array_get(kids, at), pairs, keep, depth + 1):
            mupdf.pdf_array_delete(kids, at)
    left = bool(mupdf.pdf_array_len(entries) or mupdf.pdf_array_len(kids))
    if left and depth:
        _limit(node, entries, kids)
    return left


def _limit(node: Any, entries: Any, kids: Any) -> None:
    """Say anew which keys a node holds."""
    if mupdf.pdf_array_len(entries):
        first = mupdf.pdf_array_get(entries, 0)
        last = mupdf.pdf_array_get(entries, mupdf.pdf_array_len(entries) - 2)
    else:
        first, last = (
            mupdf.pdf_array_get(mupdf.pdf_dict_gets(mupdf.pdf_array_get(kids, at), "Limits"), side)
            for at, side in ((0, 0), (mupdf.pdf_array_len(kids) - 1, 1))
        )
    limits = mupdf.pdf_new_array(mupdf.pdf_get_bound_document(node), 2)
    mupdf.pdf_array_push(limits, first)
    mupdf.pdf_array_push(limits, last)
    mupdf.pdf_dict_puts(node, "Limits", limits)
