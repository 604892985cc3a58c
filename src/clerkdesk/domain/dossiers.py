"""The file plan and its dossiers, where filed cases lie."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FilePlanEntry:
    """A line of the file plan: number ("11-10") and title."""

    number: str
    title: str


@dataclass(frozen=True)
class Dossier:
    """All cases of one file plan entry and year."""

    id: str
    file_plan: str
    year: int
