"""The child that opens, measures and draws PDF files; with ``view`` the only room that knows PyMuPDF.

It answers the messages of ``reader``. Nothing it says is trusted there: it reads hostile files.
"""

import sys
from collections import OrderedDict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf import segment
from clerkdesk.adapters.pdf.view import View
from clerkdesk.base.children import Head, serve
from clerkdesk.base.errors import Unreadable

_DOCUMENTS_KEPT = 4
_LISTS_KEPT = 6
_MOST_PAGES = 50_000
_MOST_WORDS = 500_000
_MOST_FIELDS = 10_000
_ODD_PAGE = (595.0, 842.0)
_A4 = (595.28, 841.89)
_PICTURES = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png"}
"""How a picture file begins, and what it is called (ISO 10918-1, B.1; ISO 15948, 5.2)."""
_EVERYTHING = mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE)
_BGR = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_BGR)
_WORD_FLAGS = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf

Key = tuple[str, int, int]


def main() -> None:
    """Serve the desk until it closes the door."""
    _pymupdf.TOOLS.mupdf_display_errors(False)
    _pymupdf.TOOLS.mupdf_display_warnings(False)
    room = Room()
    serve(room.answer)


class Room:
    """The last few documents, kept open, and the drawing lists of the last few pages."""

    def __init__(self) -> None:
        self._documents: OrderedDict[Key, Any] = OrderedDict()
        self._lists: OrderedDict[tuple[Key, int], Any] = OrderedDict()
        self._segment: segment.Segment | None = None
        self._file_limit = 0
        self._pixel_limit = 0

    def answer(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """Do what a message asks for."""
        _pymupdf.TOOLS.reset_mupdf_warnings()  # they would pile up
        match head["do"]:
            case "begin":
                self._begin(head)
                return {}, b""
            case "ready":
                return {}, b""
            case "inspect":
                return self._inspect(head["path"]), b""
            case "compare":
                return {"same": self._same(head["path"], head["size"], set(head["but_for"]))}, b""
            case "share":
                self._share(head["name"], head["size"])
                return {}, b""
            case "draw":
                return self._draw(head), b""
            case "picture":
                return {}, _pictured(head["path"], self._file_limit)
            case "words":
                return {"words": self._words(head["path"], head["page"])}, b""
            case _:
                raise Unreadable("CHD-02", "unknown message")

    def _begin(self, head: Head) -> None:
        self._file_limit = head["file_bytes"]
        self._pixel_limit = head["pixels"]
        if sys.platform != "win32":
            from clerkdesk.adapters.pdf.posix import confine

            confine(head["memory_bytes"])

    def _share(self, name: str, size: int) -> None:
        if self._segment is not None:
            self._segment.close()
        self._segment = segment.join(name, size)

    def _inspect(self, path: str) -> Head:
        _, document = self._open(path)
        has_fields = bool(document.is_form_pdf)
        sizes, slots = [], []
        for number in range(document.page_count):
            sizes.append(_size(document, number))
            if has_fields:
                slots += list(_placed_slots(document, number))
        if has_fields:
            known = {slot[0] for slot in slots}
            slots += [slot for slot in _fields(document) if slot[0] not in known]
        title = (document.metadata or {}).get("title") or ""
        # Asked last: some repairs happen only when a page or field is really read.
        return {"pages": sizes, "slots": slots, "title": title[:500], "repaired": bool(document.is_repaired)}

    def _same(self, path: str, size: int, but_for: Collection[str]) -> bool:
        """Whether the first ``size`` bytes, taken as a file, show what the whole file shows.

        Both are opened afresh: a kept document may have been touched up for drawing.
        """
        try:
            with Path(path).open("rb") as file:
                beginning = file.read(size)
        except OSError as trouble:
            raise Unreadable("PDF-09", "no such file") from trouble
        whole = _opened(path, Path(path).stat().st_size, self._file_limit)
        try:
            before = _pymupdf.open(stream=beginning, filetype="pdf")
            views = [View(document, but_for) for document in (before, whole)]
            # Asked last: some repairs happen only when an object is really read.
            return views[0].seen == views[1].seen and not (before.is_repaired or whole.is_repaired)
        except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
            raise _translated(trouble) from trouble

    def _draw(self, head: Head) -> Head:
        """Draw into the shared segment; says how much is needed when there is none of that size."""
        drawing, bounds = self._list(head["path"], head["page"])
        scale = head["scale"]
        x, y, width, height = head["clip"] or (0, 0, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0)
        left, top = round(x * scale), round(y * scale)
        columns = max(1, round((x + width) * scale) - left)
        rows = max(1, round((y + height) * scale) - top)
        if columns * rows > self._pixel_limit:
            raise Unreadable("PDF-07", "picture too large")
        need = columns * rows * 4
        if self._segment is None or self._segment.size < need:
            return {"need": need}
        memory = self._segment.memory
        # MuPDF draws straight into the shared memory: 4 bytes per pixel, opaque white to begin with.
        box = mupdf.FzIrect(left, top, left + columns, top + rows)
        pixels = mupdf.python_mutable_buffer_data(memory)
        sheet = mupdf.fz_new_pixmap_with_bbox_and_data(_BGR, box, mupdf.FzSeparations(), 1, pixels)
        mupdf.fz_clear_pixmap_with_value(sheet, 255)
        matrix = mupdf.FzMatrix(scale, 0, 0, scale, -bounds.x0 * scale, -bounds.y0 * scale)
        device = mupdf.fz_new_draw_device(matrix, sheet)
        mupdf.fz_run_display_list(drawing, device, mupdf.FzMatrix(), _EVERYTHING, mupdf.FzCookie())
        mupdf.fz_close_device(device)
        return {"width": columns, "height": rows}

    def _words(self, path: str, page: int | None) -> list[list[Any]]:
        _, document = self._open(path)
        numbers = range(document.page_count) if page is None else [page]
        words: list[list[Any]] = []
        for number in numbers:
            drawing, bounds = self._list(path, number)
            words += _words_of(drawing, bounds, number)
            if len(words) > _MOST_WORDS:
                raise Unreadable("PDF-07", "too many words")
        return words

    def _open(self, path: str) -> tuple[Key, Any]:
        try:
            status = Path(path).stat()
        except OSError as trouble:
            raise Unreadable("PDF-09", "no such file") from trouble
        key = (path, status.st_mtime_ns, status.st_size)
        if key not in self._documents:
            self._documents[key] = _opened(path, status.st_size, self._file_limit)
            if len(self._documents) > _DOCUMENTS_KEPT:
                gone, document = self._documents.popitem(last=False)
                for known in [known for known in self._lists if known[0] == gone]:
                    del self._lists[known]
                document.close()
        self._documents.move_to_end(key)
        return key, self._documents[key]

    def _list(self, path: str, page: int) -> tuple[Any, Any]:
        """The drawing list of a page and the page's bounds as shown, rotation applied."""
        document_key, document = self._open(path)
        if not 0 <= page < document.page_count:
            raise Unreadable("PDF-08", f"page {page}")
        key = (document_key, page)
        if key not in self._lists:
            try:
                shown = mupdf.fz_load_page(document.this, page)
                _leave_empty_fields_empty(shown)
                self._lists[key] = mupdf.fz_new_display_list_from_page(shown), mupdf.fz_bound_page(shown)
            except mupdf.FzErrorBase as trouble:
                raise _translated(trouble) from trouble
            if len(self._lists) > _LISTS_KEPT:
                self._lists.popitem(last=False)
        self._lists.move_to_end(key)
        drawing, bounds = self._lists[key]
        return drawing, bounds


def _pictured(path: str, limit: int) -> bytes:
    """A picture as the only page of a PDF of paper size, upright or across as the picture is.

    Turned as it says it was taken. Raises Unreadable PIC-01 for anything but a JPEG or PNG picture.
    """
    try:
        taken = Path(path).read_bytes() if Path(path).stat().st_size <= limit else None
    except OSError as trouble:
        raise Unreadable("PDF-09", "no such file") from trouble
    if taken is None:
        raise Unreadable("PDF-07", "picture too large")
    kind = next((kind for start, kind in _PICTURES.items() if taken.startswith(start)), "")
    if not kind:
        raise Unreadable("PIC-01", "no picture")
    try:
        picture = _pymupdf.open("pdf", _pymupdf.open(stream=taken, filetype=kind).convert_to_pdf())
        shown = picture[0].rect
        width, height = _A4 if shown.height >= shown.width else _A4[::-1]
        made = _pymupdf.open()
        page = made.new_page(width=width, height=height)
        page.show_pdf_page(page.rect, picture, 0)
        return bytes(made.tobytes(garbage=3, deflate=True))
    except (RuntimeError, ValueError, IndexError, mupdf.FzErrorBase) as trouble:
        raise Unreadable("PIC-01", type(trouble).__name__) from trouble


def _opened(path: str, size: int, limit: int) -> Any:
    if size == 0:
        raise Unreadable("PDF-04")
    if size > limit:
        raise Unreadable("PDF-07", f"{size} bytes")
    with Path(path).open("rb") as file:
        # Readers accept the header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
        if b"%PDF-" not in file.read(1024):
            raise Unreadable("PDF-01")
        return _parsed(path if _is_text(path) else f"/dev/fd/{file.fileno()}")


def _is_text(path: str) -> bool:
    """POSIX allows names that are no text, which MuPDF cannot spell."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _parsed(path: str) -> Any:
    try:
        document = _pymupdf.open(path, filetype="pdf")
        if document.needs_pass:
            raise Unreadable("PDF-03")
        pages = document.page_count
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise _translated(trouble) from trouble
    if not 0 < pages <= _MOST_PAGES:
        raise Unreadable("PDF-02" if pages <= 0 else "PDF-07", f"{pages} pages")
    return document


def _translated(trouble: Exception) -> Unreadable:
    """MuPDF reports memory that was refused like any other trouble of its system."""
    if isinstance(trouble, mupdf.FzErrorSystem):
        return Unreadable("PDF-05", "memory limit")
    return Unreadable("PDF-02", type(trouble).__name__)


def _size(document: Any, number: int) -> tuple[float, float]:
    try:
        bounds = mupdf.fz_bound_page(mupdf.fz_load_page(document.this, number))
    except mupdf.FzErrorBase:
        return _ODD_PAGE
    return bounds.x1 - bounds.x0, bounds.y1 - bounds.y0


def _words_of(drawing: Any, bounds: Any, page: int) -> list[list[Any]]:
    """Words block after block, blocks from the top down: as the office reads a form.

    Taken from the drawing list, so that they lie where the page as shown has them.
    """
    words = _pymupdf.TextPage(_pymupdf.DisplayList(drawing).get_textpage(_WORD_FLAGS)).extractWORDS()
    corners: dict[int, tuple[float, float]] = {}
    for x0, y0, _, _, _, block, _, _ in words:
        top, left = corners.get(block, (y0, x0))
        corners[block] = min(top, y0), min(left, x0)
    words.sort(key=lambda word: (*corners[word[5]], word[5], word[6], word[7]))
    return [
        [page, x0 - bounds.x0, y0 - bounds.y0, x1 - bounds.x0, y1 - bounds.y0, word]
        for x0, y0, x1, y1, word, _, _, _ in words
    ]


def _signature_widgets(shown: Any) -> Iterator[Any]:
    widget = mupdf.pdf_first_widget(mupdf.pdf_page_from_fz_page(shown))
    while widget.m_internal:
        if mupdf.pdf_widget_type(widget) == mupdf.PDF_WIDGET_TYPE_SIGNATURE:
            yield widget
        widget = mupdf.pdf_next_widget(widget)


def _leave_empty_fields_empty(shown: Any) -> None:
    """MuPDF would draw a red flag "SIGN" of its own into fields that are not signed yet."""
    for widget in _signature_widgets(shown):
        if not mupdf.pdf_widget_is_signed(widget):
            flags = mupdf.pdf_annot_flags(widget) | mupdf.PDF_ANNOT_IS_HIDDEN
            mupdf.pdf_set_annot_flags(widget, flags)


def _placed_slots(document: Any, number: int) -> Iterator[list[Any]]:
    """Signature fields shown on a page: name, place as shown (None when nothing is seen), signed."""
    try:
        shown = mupdf.fz_load_page(document.this, number)
        bounds = mupdf.fz_bound_page(shown)
        for widget in _signature_widgets(shown):
            rect = mupdf.pdf_bound_widget(widget)
            width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
            place = [number, rect.x0 - bounds.x0, rect.y0 - bounds.y0, width, height]
            seen = width >= 1 and height >= 1
            name = mupdf.pdf_load_field_name(mupdf.pdf_annot_obj(widget))
            yield [name, place if seen else None, bool(mupdf.pdf_widget_is_signed(widget))]
    except mupdf.FzErrorBase:
        return


def _fields(document: Any) -> Iterator[list[Any]]:
    """Every signature field of the form's tree, for those that stand on no page."""
    trailer = mupdf.pdf_trailer(_pymupdf._as_pdf_document(document))
    top = mupdf.pdf_dict_getp(trailer, "Root/AcroForm/Fields")
    waiting = [(top, "", 0)]
    looked_at = 0
    while waiting and looked_at < _MOST_FIELDS:
        array, kind, depth = waiting.pop()
        for at in range(mupdf.pdf_array_len(array)):
            looked_at += 1
            field = mupdf.pdf_array_get(array, at)
            own = mupdf.pdf_to_name(mupdf.pdf_dict_gets(field, "FT")) or kind
            kids = mupdf.pdf_dict_gets(field, "Kids")
            if own == "Sig" and mupdf.pdf_dict_gets(field, "T").m_internal:
                signed = mupdf.pdf_is_dict(mupdf.pdf_dict_gets(field, "V"))
                yield [mupdf.pdf_load_field_name(field), None, bool(signed)]
            if depth < 16 and mupdf.pdf_is_array(kids):
                waiting.append((kids, own, depth + 1))
