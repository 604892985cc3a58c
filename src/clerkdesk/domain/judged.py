"""A file that was judged: which bytes they were, when, and what came of it."""

from dataclasses import dataclass
from datetime import datetime

from clerkdesk.domain.signatures import Integrity, Judgement, Verdict


@dataclass(frozen=True)
class JudgedFile:
    """A judged file; ``path`` as it was named, ``digest`` its SHA-256 in hexadecimal.

    Without a digest nobody asked for it, or the bytes were not to be had. ``as_of`` is the moment that it
    was judged as of: ``judged_at`` unless another was named.
    """

    path: str
    size: int
    digest: str
    judgement: Judgement
    judged_at: datetime
    as_of: datetime

    @property
    def readable(self) -> bool:
        """Whether more could be looked at than that the file cannot be read."""
        return self.judgement.verdict is not Verdict.UNCLEAR or bool(self.judgement.signatures)

    @property
    def looked_back(self) -> bool:
        """Whether it was judged as of another moment than that of judging."""
        return self.as_of != self.judged_at

    @property
    def looked_ahead(self) -> bool:
        """Whether something that stands was judged as of a moment that is still to come."""
        return self.as_of > self.judged_at and self.judgement.integrity is Integrity.INTACT
