"""Small acts on the objects of a file that may not be what they should be."""

from typing import Any

from pymupdf import mupdf


def drop(dictionary: Any, key: str) -> None:
    """Take an entry out of a dictionary; nothing where it is none."""
    if mupdf.pdf_is_dict(dictionary):
        mupdf.pdf_dict_dels(dictionary, key)


def pages_of(file: Any) -> list[Any]:
    """All pages of a file, found in one walk through their tree (ISO 32000-2, 7.7.3).

    MuPDF looks for each page from the first one on, which takes half a minute for some thousands.
    """
    count = mupdf.pdf_count_pages(file)
    found: list[Any] = []
    seen = set[int]()
    waiting = [mupdf.pdf_dict_getp(mupdf.pdf_trailer(file), "Root/Pages")]
    while waiting and len(found) <= count:
        node = waiting.pop()
        kids, number = mupdf.pdf_dict_gets(node, "Kids"), mupdf.pdf_to_num(node)
        if not mupdf.pdf_is_array(kids):
            found.append(node)
        elif number not in seen:
            seen.add(number)
            waiting += [mupdf.pdf_array_get(kids, at) for at in reversed(range(mupdf.pdf_array_len(kids)))]
    if len(found) != count:  # a tree that says otherwise than it is: as MuPDF understands it
        return [mupdf.pdf_lookup_page_obj(file, number) for number in range(count)]
    return found
