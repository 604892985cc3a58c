"""Drawing pages into shared memory, from drawing lists that are kept for the last few pages."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf import segment
from clerkdesk.adapters.pdf.child.documents import Documents, Key, translated
from clerkdesk.adapters.pdf.child.drawing.scans import Painted, Scans, Sheet
from clerkdesk.adapters.pdf.child.drawing.widgets import leave_empty_fields_empty, leave_unprinted_out
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.pages import PixelForm

_LISTS_KEPT = 6
_BGR = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_BGR)
_GREY = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_GRAY)
_EVERYTHING = mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE)


class DrawingLists:
    """The drawing lists of the last few pages: what is read once is drawn at any sharpness."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._kept: OrderedDict[tuple[Key, int, bool], Any] = OrderedDict()
        documents.letting_go.append(self._let_go)

    def of(self, path: str, page: int, until: int = 0, *, on_paper: bool = False) -> tuple[Any, Any]:
        """The drawing list of a page and the page's bounds as shown, rotation applied."""
        drawing, bounds, _ = self.with_tone(path, page, until, on_paper)
        return drawing, bounds

    def with_tone(self, path: str, page: int, until: int, on_paper: bool) -> tuple[Any, Any, bool]:
        """The same, and whether all on the page is black, white or grey.

        ``on_paper`` remarks that are not meant to be printed are left out.
        """
        document_key, document = self._documents.open(path, until)
        if not 0 <= page < document.page_count:
            raise Unreadable("PDF-08", f"page {page}")
        key = (document_key, page, on_paper)
        if key not in self._kept:
            try:
                shown = mupdf.fz_load_page(document.this, page)
                leave_empty_fields_empty(shown)
                if on_paper:
                    leave_unprinted_out(shown)
                drawing = mupdf.fz_new_display_list_from_page(shown)
                self._kept[key] = drawing, mupdf.fz_bound_page(shown), _is_grey(drawing)
            except mupdf.FzErrorBase as trouble:
                raise translated(trouble) from trouble
            if len(self._kept) > _LISTS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        drawing, bounds, grey = self._kept[key]
        return drawing, bounds, grey

    def _let_go(self, gone: Key) -> None:
        for known in [known for known in self._kept if known[0] == gone]:
            del self._kept[known]


class Drawing:
    """Draws what is asked for into the segment that is shared with the desk."""

    def __init__(self, lists: DrawingLists, scans: Scans) -> None:
        self._lists = lists
        self._scans = scans
        self._segment: segment.Segment | None = None
        self._white = False
        """Whether all of it is white: the desk leaves it so when it takes a picture out."""
        self.pixel_limit = 0

    def share(self, head: Head) -> Head:
        """Draw into another segment from now on."""
        if self._segment is not None:
            self._segment.close()
        self._segment = segment.join(head["name"], head["size"])
        self._white = False
        return {}

    def draw(self, head: Head) -> Head:
        """Draw into the shared segment; says how much is needed when there is none of that size."""
        where = head["path"], head["page"], head["until"]
        scan = self._scans.of(where)
        if scan is not None:
            sheet = self._sheet(head, scan.width, scan.height)
            if not self._has_room(sheet):
                return {"need": 4 * sheet.columns * sheet.rows}
            with self._clean_paper() as memory:
                painted = self._scans.paint(where, sheet, memory, self.pixel_limit)
            if painted is not None:
                return _told(sheet, painted)
        drawing, bounds, grey = self._lists.with_tone(*where, head["on_paper"])
        sheet = self._sheet(head, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0)
        if not self._has_room(sheet):
            return {"need": 4 * sheet.columns * sheet.rows}
        with self._clean_paper() as memory:
            _run(drawing, bounds, sheet, memory, grey)
        form, bands = (PixelForm.GREY, 1) if grey else (PixelForm.BGRX, 4)
        return _told(sheet, Painted(form, bands * sheet.columns))

    @contextmanager
    def _clean_paper(self) -> Iterator[Any]:
        """The shared memory, white; who fails in between leaves it to be cleaned."""
        assert self._segment is not None
        if not self._white:
            self._segment.whiten(self._segment.size)
        self._white = False
        yield self._segment.memory
        self._white = True

    def _sheet(self, head: Head, page_width: float, page_height: float) -> Sheet:
        """The pixels to draw: edges of clips fall on whole ones, so that neighbours fit together."""
        scale = head["scale"]
        x, y, width, height = head["clip"] or (0, 0, page_width, page_height)
        left, top = round(x * scale), round(y * scale)
        columns = max(1, round((x + width) * scale) - left)
        rows = max(1, round((y + height) * scale) - top)
        if columns * rows > self.pixel_limit:
            raise Unreadable("PDF-07", "picture too large")
        return Sheet(left, top, columns, rows, scale)

    def _has_room(self, sheet: Sheet) -> bool:
        return self._segment is not None and self._segment.size >= 4 * sheet.columns * sheet.rows


def _told(sheet: Sheet, painted: Painted) -> Head:
    return {"width": sheet.columns, "height": sheet.rows, "form": painted.form, "stride": painted.stride}


def _is_grey(drawing: Any) -> bool:
    """Whether everything drawn is black, white or grey; a picture in a space of colours counts as coloured.

    A letter is: drawn in one byte a pixel, it costs a quarter of the memory and of handing it over.
    """
    told = mupdf.ll_fz_new_test_device_outparams()
    test = mupdf.FzDevice(mupdf.ll_fz_new_test_device_outparams_fn(0.0, 0, None, told))
    mupdf.fz_run_display_list(drawing, test, mupdf.FzMatrix(), _EVERYTHING, mupdf.FzCookie())
    mupdf.fz_close_device(test)
    return bool(told.is_color == 0)


def _run(drawing: Any, bounds: Any, sheet: Sheet, memory: Any, grey: bool) -> None:
    """MuPDF draws straight into the shared memory: a byte of grey, or 4 bytes per pixel, on opaque white."""
    box = mupdf.FzIrect(sheet.left, sheet.top, sheet.left + sheet.columns, sheet.top + sheet.rows)
    pixels = mupdf.python_mutable_buffer_data(memory)
    inks, alpha = (_GREY, 0) if grey else (_BGR, 1)
    paper = mupdf.fz_new_pixmap_with_bbox_and_data(inks, box, mupdf.FzSeparations(), alpha, pixels)
    scale = sheet.scale
    matrix = mupdf.FzMatrix(scale, 0, 0, scale, -bounds.x0 * scale, -bounds.y0 * scale)
    device = mupdf.fz_new_draw_device(matrix, paper)
    # What lies off this piece of paper is not even looked at: a heavy page's tiles cost a fourth.
    x0, y0 = bounds.x0 + (sheet.left - 1) / scale, bounds.y0 + (sheet.top - 1) / scale
    x1, y1 = x0 + (sheet.columns + 2) / scale, y0 + (sheet.rows + 2) / scale
    piece = mupdf.FzRect(x0, y0, x1, y1)
    mupdf.fz_run_display_list(drawing, device, mupdf.FzMatrix(), piece, mupdf.FzCookie())
    mupdf.fz_close_device(device)
