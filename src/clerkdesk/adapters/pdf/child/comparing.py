"""Whether what was appended to a file changes what it shows."""

from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, translated
from clerkdesk.adapters.pdf.child.view import View
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def compare(documents: Documents, head: Head) -> Head:
    """Whether the first ``size`` bytes, taken as a file, show what the whole file shows.

    Both are opened afresh: a kept document may have been touched up for drawing.
    """
    path, but_for = head["path"], set(head["but_for"])
    try:
        with Path(path).open("rb") as file:
            beginning = file.read(head["size"])
    except OSError as trouble:
        raise Unreadable("PDF-09", "no such file") from trouble
    whole = documents.opened(path)
    try:
        before = _pymupdf.open(stream=beginning, filetype="pdf")
        views = [View(document, but_for) for document in (before, whole)]
        # Asked last: some repairs happen only when an object is really read.
        same = views[0].seen == views[1].seen and not (before.is_repaired or whole.is_repaired)
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    return {"same": same}
