"""Rows the tables refuse, in the words of the repository that wrote them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from clerkdesk.adapters.store.engine import is_dangling, is_taken
from clerkdesk.base.errors import ClerkDeskError


@contextmanager
def expecting(taken: ClerkDeskError | None = None, dangling: ClerkDeskError | None = None) -> Iterator[None]:
    """Raise ``taken`` when a key is there already, ``dangling`` when what a row points at is not."""
    try:
        yield
    except IntegrityError as trouble:
        if taken is not None and is_taken(trouble):
            raise taken from trouble
        if dangling is not None and is_dangling(trouble):
            raise dangling from trouble
        raise
