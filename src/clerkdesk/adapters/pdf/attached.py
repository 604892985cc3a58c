"""Files in a document as the child tells of them, believed only in their own shape."""

from clerkdesk.adapters.pdf.believing import few, string, within
from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.documents import plain

_MOST, _LONGEST = 1000, 500
_MOST_OBJECTS, _LARGEST = 1 << 31, 1 << 53


def attachments_from(found: Head) -> tuple[Attachment, ...]:
    """The attachments of an answer; raises ValueError or TypeError where they are none."""
    return tuple(
        Attachment(within(number, _MOST_OBJECTS), _plain(name), _size(size), _plain(description))
        for number, name, size, description in few(found["attachments"], _MOST)
    )


def _plain(text: object) -> str:
    return plain(string(text)[:_LONGEST])


def _size(told: object) -> int | None:
    """What a file says of its own length; a length that cannot be is none."""
    return told if isinstance(told, int) and 0 <= told < _LARGEST else None
