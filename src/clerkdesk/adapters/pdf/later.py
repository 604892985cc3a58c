"""What came after a signature, as the child tells it: believed only in its own shape."""

from clerkdesk.adapters.pdf.labels import cleaned, string
from clerkdesk.adapters.pdf.leads import place_from
from clerkdesk.base.children import Head
from clerkdesk.domain.later import Later, LaterKind

_MOST, _LONGEST_NAME = 500, 200


def later_from(found: Head) -> tuple[Later, ...]:
    """What an answer holds; raises ValueError, TypeError or KeyError where it makes no sense."""
    listed = found["later"]
    if not isinstance(listed, list) or len(listed) > _MOST:
        raise ValueError("no list, or too long a one")
    made = [
        Later(LaterKind(kind), place_from(place), cleaned(string(name), _LONGEST_NAME))
        for kind, place, name in listed
    ]
    return tuple(sorted(made, key=lambda one: (one.place.page, one.place.y, one.place.x)))
