"""How large pages are shown: what fits the view, and the steps of the zoom."""

from __future__ import annotations

from clerkdesk.ui.viewing.pages.layout import FULL_SIZE, GAP, MARGIN, SPINE, Fit
from clerkdesk.ui.viewing.pages.rows import Mode, Rows

WIDEST = 900  # px a page fills at most when it is fitted to the width, at 100 % text
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0)


def scale_to_fit(rows: Rows, fit: Fit, width: float, height: float, page: int = 0) -> float:
    """View pixels per point that make a row fill the width, or the page in its row fit the view.

    It is the widest row that fills the width; where one page is seen at a time, it is that page.
    """
    if not rows.pages:
        return FULL_SIZE
    size = rows.size(page)
    across = max(width - 2 * MARGIN - SPINE * (rows.mode.across - 1), 1.0) / rows.mode.across
    if fit is Fit.PAGE:
        down = max(height - 2 * GAP, 1.0)
        return min(across / size.width, down / rows.height(rows.row_of(page)))
    return across / (size.width if rows.mode is Mode.SINGLE else rows.widest)


def bounded(scale: float) -> float:
    """A scale within the first and the last step."""
    return min(max(scale, STEPS[0] * FULL_SIZE), STEPS[-1] * FULL_SIZE)


def next_step(scale: float, direction: int) -> float:
    """The next larger (1) or smaller (-1) zoom step from any scale.

    >>> [round(next_step(1.04 * FULL_SIZE, direction) / FULL_SIZE, 2) for direction in (1, -1)]
    [1.1, 1.0]
    """
    now = scale / FULL_SIZE
    if direction > 0:
        found = next((step for step in STEPS if step > now * 1.01), STEPS[-1])
    else:
        found = next((step for step in reversed(STEPS) if step < now * 0.99), STEPS[0])
    return found * FULL_SIZE
