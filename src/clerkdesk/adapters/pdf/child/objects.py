"""Small acts on the objects of a file that may not be what they should be."""

from typing import Any

from pymupdf import mupdf


def drop(dictionary: Any, key: str) -> None:
    """Take an entry out of a dictionary; nothing where it is none."""
    if mupdf.pdf_is_dict(dictionary):
        mupdf.pdf_dict_dels(dictionary, key)
