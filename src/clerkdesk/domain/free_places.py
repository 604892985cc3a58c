"""Finding room for a signature between the words of a page."""

from collections.abc import Iterable, Sequence

from clerkdesk.domain.pages import PageSize, Place, Word

AIR = 6.0
"""Points kept between a signature and the words around it."""
EDGE = 24.0
"""Points kept between a signature and the edge of the paper."""
_ROW = 6.0
_FOOT = 0.9


def covers_words(place: Place, words: Iterable[Word]) -> bool:
    """Whether a place lies over any word.

    >>> word = Word(0, 100, 100, 150, 112, "Vollmacht")
    >>> covers_words(Place(0, 60, 90, 200, 56), [word]), covers_words(Place(0, 60, 112, 200, 56), [word])
    (True, False)
    """
    return any(_touch(place, word) for word in words)


def likely_place(offered: Place, size: PageSize, words: Sequence[Word]) -> Place:
    """The place above the last line of the page, where signatures mostly stand; as offered without words.

    A line in the lowest tenth of the page is taken for its foot.
    """
    body = [word for word in words if word.page == offered.page and word.y1 < size.height * _FOOT]
    if not body:
        return offered
    last = max(word.y0 for word in body)
    start = min(word.x0 for word in body if word.y1 > last)
    return Place(offered.page, start, last - AIR - offered.height, offered.width, offered.height)


def free_place(wanted: Place, size: PageSize, words: Sequence[Word]) -> Place | None:
    """The free place of the wanted size nearest to the wanted one; None when the page is full.

    Free means off the words and off the edges of the paper. What is drawn, not written, is not known.
    """
    best: tuple[float, Place] | None = None
    for y in _heights(wanted, size):
        x = _nearest_x(wanted, y, size, words)
        if x is not None:
            away = abs(x - wanted.x) + abs(y - wanted.y)
            if best is None or away < best[0]:
                best = away, Place(wanted.page, x, y, wanted.width, wanted.height)
    return best[1] if best is not None else None


def _heights(wanted: Place, size: PageSize) -> list[float]:
    """The heights to try: the wanted one, and rows all down the page."""
    room = size.height - 2 * EDGE - wanted.height
    rows = [EDGE + row * _ROW for row in range(int(room // _ROW) + 1)] if room >= 0 else []
    inside = EDGE <= wanted.y <= EDGE + room
    return [wanted.y, *rows] if inside else rows


def _nearest_x(wanted: Place, y: float, size: PageSize, words: Sequence[Word]) -> float | None:
    """How far right a place at this height can lie, as near to the wanted one as possible."""
    last = size.width - EDGE - wanted.width
    band = [
        word
        for word in words
        if word.page == wanted.page and word.y0 < y + wanted.height + AIR and word.y1 > y - AIR
    ]
    tries = [wanted.x, EDGE, last]
    tries += [word.x1 + AIR for word in band]
    tries += [word.x0 - AIR - wanted.width for word in band]
    free = [
        x
        for x in tries
        if EDGE <= x <= last
        and not any(word.x0 < x + wanted.width + AIR and word.x1 > x - AIR for word in band)
    ]
    return min(free, key=lambda x: abs(x - wanted.x), default=None)


def _touch(place: Place, word: Word) -> bool:
    across = word.x0 < place.x + place.width and word.x1 > place.x
    down = word.y0 < place.y + place.height and word.y1 > place.y
    return word.page == place.page and across and down
