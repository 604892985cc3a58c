"""Drawing pages into shared memory, from drawing lists that are kept for the last few pages."""

from collections import OrderedDict
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf import segment
from clerkdesk.adapters.pdf.child.documents import Documents, Key, translated
from clerkdesk.adapters.pdf.child.widgets import leave_empty_fields_empty
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

_LISTS_KEPT = 6
_EVERYTHING = mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE)
_BGR = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_BGR)


class DrawingLists:
    """The drawing lists of the last few pages: what is read once is drawn at any sharpness."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._kept: OrderedDict[tuple[Key, int], Any] = OrderedDict()
        documents.letting_go.append(self._let_go)

    def of(self, path: str, page: int, until: int = 0) -> tuple[Any, Any]:
        """The drawing list of a page and the page's bounds as shown, rotation applied."""
        document_key, document = self._documents.open(path, until)
        if not 0 <= page < document.page_count:
            raise Unreadable("PDF-08", f"page {page}")
        key = (document_key, page)
        if key not in self._kept:
            try:
                shown = mupdf.fz_load_page(document.this, page)
                leave_empty_fields_empty(shown)
                self._kept[key] = mupdf.fz_new_display_list_from_page(shown), mupdf.fz_bound_page(shown)
            except mupdf.FzErrorBase as trouble:
                raise translated(trouble) from trouble
            if len(self._kept) > _LISTS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        drawing, bounds = self._kept[key]
        return drawing, bounds

    def _let_go(self, gone: Key) -> None:
        for known in [known for known in self._kept if known[0] == gone]:
            del self._kept[known]


class Drawing:
    """Draws what is asked for into the segment that is shared with the desk."""

    def __init__(self, lists: DrawingLists) -> None:
        self._lists = lists
        self._segment: segment.Segment | None = None
        self.pixel_limit = 0

    def share(self, head: Head) -> Head:
        """Draw into another segment from now on."""
        if self._segment is not None:
            self._segment.close()
        self._segment = segment.join(head["name"], head["size"])
        return {}

    def draw(self, head: Head) -> Head:
        """Draw into the shared segment; says how much is needed when there is none of that size."""
        drawing, bounds = self._lists.of(head["path"], head["page"], head["until"])
        scale = head["scale"]
        x, y, width, height = head["clip"] or (0, 0, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0)
        left, top = round(x * scale), round(y * scale)
        columns = max(1, round((x + width) * scale) - left)
        rows = max(1, round((y + height) * scale) - top)
        if columns * rows > self.pixel_limit:
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
