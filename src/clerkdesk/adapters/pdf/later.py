"""What came after a signature, as the child tells it: believed only in its own shape."""

from clerkdesk.adapters.pdf.believing import few, place_from, string
from clerkdesk.adapters.pdf.labels import cleaned
from clerkdesk.base.children import Head
from clerkdesk.domain.later import Later, LaterKind

_MOST, _LONGEST_NAME = 500, 200


def later_from(found: Head) -> tuple[Later, ...]:
    """What an answer holds; raises ValueError, TypeError or KeyError where it makes no sense."""
    made = [
        Later(LaterKind(kind), place_from(place), cleaned(string(name), _LONGEST_NAME))
        for kind, place, name in few(found["later"], _MOST)
    ]
    return tuple(sorted(made, key=lambda one: (one.place.page, one.place.y, one.place.x)))
