"""Writing fields on a page: where one lies that was clicked, drawn, pushed or resized, on the paper."""

from __future__ import annotations

from clerkdesk.domain.pages import PageSize, Place

POINTS_PER_MM = 72 / 25.4
FIELD = (70 * POINTS_PER_MM, 20 * POINTS_PER_MM)  # the usual writing field, points
SMALLEST_FIELD = 10 * POINTS_PER_MM


def field_at(page: int, size: PageSize, x: float, y: float, usual: tuple[float, float] = FIELD) -> Place:
    """A field of the usual size (for writing 70 by 20 mm) around a point, kept on the paper."""
    width, height = min(usual[0], size.width), min(usual[1], size.height)
    return moved(Place(page, x - width / 2, y - height / 2, width, height), size, 0, 0)


def field_between(page: int, start: tuple[float, float], end: tuple[float, float]) -> Place | None:
    """The field dragged from one corner to another; None when it is too small to sign in."""
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    if width < SMALLEST_FIELD or height < SMALLEST_FIELD / 2:
        return None
    return Place(page, min(start[0], end[0]), min(start[1], end[1]), width, height)


def resized(place: Place, size: PageSize, dw: float, dh: float) -> Place:
    """A place made larger or smaller by some points at its right and lower edge, kept on the paper."""
    width = min(max(place.width + dw, SMALLEST_FIELD), max(size.width - place.x, SMALLEST_FIELD))
    height = min(max(place.height + dh, SMALLEST_FIELD / 2), max(size.height - place.y, SMALLEST_FIELD / 2))
    return Place(place.page, place.x, place.y, width, height)


def moved(place: Place, size: PageSize, dx: float, dy: float) -> Place:
    """A place pushed by some points, kept on the paper."""
    x = min(max(place.x + dx, 0.0), max(size.width - place.width, 0.0))
    y = min(max(place.y + dy, 0.0), max(size.height - place.height, 0.0))
    return Place(place.page, x, y, place.width, place.height)
