"""Files in a document as the child tells of them, believed only in their own shape."""

from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.documents import plain

_MOST = 1000


def attachments_from(found: Head) -> tuple[Attachment, ...]:
    """The attachments of an answer; raises ValueError or TypeError where they are none."""
    if len(found["attachments"]) > _MOST:
        raise ValueError("more than are listed")
    return tuple(
        Attachment(int(number), plain(str(name)), _size(size), plain(str(description)))
        for number, name, size, description in found["attachments"]
    )


def _size(told: object) -> int | None:
    """What a file says of its own length; a length that cannot be is none."""
    return told if isinstance(told, int) and told >= 0 else None
