"""What a page offers to change in the document it put on the stand; the viewer knows no more of the case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clerkdesk.domain.edits import Edit
from clerkdesk.domain.imprints import Imprint

Ended = Callable[[bool], object]
"""Told on the GUI thread how an act ended, well or not; of trouble the person has been told by then."""


@dataclass(frozen=True)
class EditOffer:
    """The document of this ``digest``: its ``title``, whether it is ``signed``, what can be done with it.

    ``kept`` says in words why it stays as it is, ``bound`` why no pages of it are taken out; both are asked
    whenever it matters, and are empty when nothing speaks against it. ``write`` makes a new version,
    ``extract`` a document of some pages (from 0) under a title, ``save`` a file of them wherever the person
    says.
    """

    digest: str
    title: str
    signed: bool
    kept: Callable[[], str]
    bound: Callable[[], str]
    write: Callable[[Sequence[Edit], Ended], object]
    extract: Callable[[Sequence[int], str, Ended], object]
    save: Callable[[Sequence[int], str], object]
    imprints: Callable[[], Sequence[Imprint]]
    document: str = ""
    """Which document it is, through all its versions."""
