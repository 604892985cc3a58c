"""How wide the parts of the window are: the one place where a width decides on the layout."""

from __future__ import annotations

from dataclasses import dataclass

NARROW_FROM_TEXT = 1.5
NARROW_BELOW = 1000
"""Below so many pixels, counted at 100 % text, the list and the case no longer fit side by side."""


@dataclass(frozen=True)
class Layout:
    """Widths in pixels; ``narrow`` shows one pane at a time and the rail without words."""

    rail: int
    inbox: int
    narrow: bool


def layout_for(width: int, text_scale: float) -> Layout:
    """The layout of a window of this width at this text size (1.0 is 100 %).

    >>> layout_for(1366, 1.0), layout_for(1920, 1.0).inbox, layout_for(1366, 1.5).narrow
    (Layout(rail=84, inbox=376, narrow=False), 412, True)
    """
    narrow = text_scale >= NARROW_FROM_TEXT or width < NARROW_BELOW * text_scale
    inbox = 412 if width >= 1700 * text_scale else 376
    rail = 56 if narrow else 84
    return Layout(round(rail * text_scale), round(inbox * text_scale), narrow)
