"""Files that lie in a document: by name, on the paper, or beside (ISO 32000-2, 7.11.4, 14.13)."""

from collections.abc import Iterator
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, translated
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

_MOST, _MOST_NODES, _LONGEST_WORDS = 1000, 10_000, 500
_LARGEST = 200 << 20
_PORTION = 1 << 20

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def attachments(documents: Documents, head: Head) -> Head:
    """The number, name, size and description of each file in a document, as the document has them."""
    _, document = documents.open(head["path"])
    try:
        return {"attachments": [_told(entry) for entry in _entries(document)]}
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble


def attached(documents: Documents, head: Head) -> bytes:
    """The bytes of one of them; raises Unreadable PDF-13 when there is none, PDF-07 when it is too large.

    They are counted before they are kept: a few bytes can stand for any number of others.
    """
    _, document = documents.open(head["path"])
    try:
        for entry in _entries(document):
            stream = _stream(entry)
            if mupdf.pdf_to_num(stream) == head["number"]:
                _demand_small(stream)
                return bytes(_pymupdf.JM_BinFromBuffer(mupdf.pdf_load_stream(stream)))
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    raise Unreadable("PDF-13", "no such file in the document")


def _demand_small(stream: Any) -> None:
    opened, counted = mupdf.pdf_open_stream(stream), 0
    while portion := mupdf.fz_skip(opened, _PORTION):
        counted += portion
        if counted > _LARGEST:
            raise Unreadable("PDF-07", "attached file too large")


def _told(entry: Any) -> list[Any]:
    stream = _stream(entry)
    name = _words(entry, "UF") or _words(entry, "F")
    size = mupdf.pdf_dict_getp(stream, "Params/Size")
    known = mupdf.pdf_to_int(size) if mupdf.pdf_is_int(size) else None
    return [mupdf.pdf_to_num(stream), name, known, _words(entry, "Desc")]


def _words(entry: Any, key: str) -> str:
    """A text string as the library reads it; what is no text is none."""
    value = mupdf.pdf_dict_gets(entry, key)
    if not mupdf.pdf_is_string(value):
        return ""
    return str(mupdf.pdf_to_text_string(value))[:_LONGEST_WORDS]


def _entries(document: Any) -> Iterator[Any]:
    """File specifications that hold a file, each file once."""
    known = set[int]()
    for entry in _all_entries(document):
        number = mupdf.pdf_to_num(_stream(entry))
        if number and number not in known:
            known.add(number)
            yield entry
        if len(known) >= _MOST:
            return


def _stream(entry: Any) -> Any:
    """The file itself; what only names a file elsewhere has none, and is never looked for."""
    held = mupdf.pdf_dict_gets(entry, "EF")
    for key in ("UF", "F"):
        stream = mupdf.pdf_dict_gets(held, key)
        if mupdf.pdf_is_stream(stream):
            return stream
    return mupdf.PdfObj()


def _all_entries(document: Any) -> Iterator[Any]:
    file = _pymupdf._as_pdf_document(document)
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(file), "Root")
    yield from _named(mupdf.pdf_dict_getp(catalog, "Names/EmbeddedFiles"))
    yield from _listed(mupdf.pdf_dict_gets(catalog, "AF"))
    for at in range(document.page_count):
        page = mupdf.pdf_lookup_page_obj(file, at)
        yield from _listed(mupdf.pdf_dict_gets(page, "AF"))
        for annotation in _listed(mupdf.pdf_dict_gets(page, "Annots")):
            if mupdf.pdf_to_name(mupdf.pdf_dict_gets(annotation, "Subtype")) == "FileAttachment":
                yield mupdf.pdf_dict_gets(annotation, "FS")


def _listed(array: Any) -> Iterator[Any]:
    for at in range(min(mupdf.pdf_array_len(array), _MOST_NODES)):
        yield mupdf.pdf_array_get(array, at)


def _named(top: Any) -> Iterator[Any]:
    """The values of a name tree (ISO 32000-2, 7.9.6), however crooked it grew."""
    waiting, looked_at = [top], 0
    while waiting and looked_at < _MOST_NODES:
        node, looked_at = waiting.pop(), looked_at + 1
        names = mupdf.pdf_dict_gets(node, "Names")
        for at in range(1, min(mupdf.pdf_array_len(names), 2 * _MOST_NODES), 2):
            yield mupdf.pdf_array_get(names, at)
        waiting += reversed(list(_listed(mupdf.pdf_dict_gets(node, "Kids"))))
