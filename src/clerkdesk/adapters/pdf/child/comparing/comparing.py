"""Whether what was appended to a file changes what it shows."""

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.comparing.view import View
from clerkdesk.adapters.pdf.child.documents import Documents, translated
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable


def compare(documents: Documents, head: Head) -> Head:
    """Whether the first ``size`` bytes, taken as a file, show what the whole file shows.

    Both are opened afresh: a kept document may have been touched up for drawing.
    """
    path, size, but_for = head["path"], head["size"], set(head["but_for"])
    if size <= 0:
        raise Unreadable("PDF-02", "no beginning")
    whole = documents.opened(path)
    before = documents.opened(path, size)
    try:
        views = [View(document, but_for) for document in (before, whole)]
        # Asked last: some repairs happen only when an object is really read.
        same = views[0].seen == views[1].seen and not (before.is_repaired or whole.is_repaired)
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    return {"same": same}
