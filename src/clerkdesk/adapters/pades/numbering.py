"""Whose number a number is: readers disagree on generations, so one that was ever in use stays as it is."""

from collections.abc import Mapping
from typing import Any


def numbers_used_anew(tables: Any) -> dict[int, str]:
    """The revisions that free a number in use, or write one under another generation, and what they do.

    Readers should take an object and the next one with its number for two (ISO 32000-2, 7.3.10 and 7.5.4),
    but many go by the number alone: whoever frees a number under a made-up generation, or writes it under
    another, has them show what others never look at. Writers have no need to: numbers are not scarce.
    ``tables`` are pyHanko's cross-reference tables of a file.
    """
    used: dict[int, int] = {}
    gone: set[int] = set()
    found: dict[int, str] = {}
    for revision in range(tables.total_revisions):
        written, freed = _entries(tables.get_xref_data(revision))
        for number, generation in written.items():
            if number in gone or generation != used.get(number, 0 if revision else generation):
                found[revision] = f"number {number} is used anew"
            used[number] = generation
        for number in freed & used.keys() - gone:
            found[revision] = f"number {number} is freed"
            gone.add(number)
    return found


def _entries(table: Any) -> tuple[Mapping[int, int], set[int]]:
    """The objects a table names, each with its generation, and the numbers it frees."""
    written = {number: generation for number, (generation, _) in table.standard_xrefs.items()}
    written |= dict.fromkeys(table.xrefs_in_objstm, 0)
    return written, set(table.freed)
