"""The verb ``import``: take files into the store without opening the desk."""

import sys
from collections.abc import Sequence
from pathlib import Path

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.plain_words import in_words
from clerkdesk.base.errors import ClerkDeskError, Missing, Refused
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.people import Person


def take_in(files: Sequence[Path], reference: str, person: str) -> int:
    """Take each file in and print where it went; returns 0, or 1 when any was refused."""
    desk = Desk(default_profile(), open_vault(), SystemClock())
    refused = 0
    try:
        office = desk.sign_in(somebody(desk.reception.people(), person).id)
        for path in files:
            try:
                handed = office.exchange.take_in(path, reference)
            except ClerkDeskError as trouble:
                refused += 1
                print(f"{path}: {in_words(trouble)}", file=sys.stderr)
            else:
                known = "recognised" if handed.recognised else "form not known"
                print(f"{path}: case {handed.case.reference} ({known})")
    finally:
        desk.close()
    return 1 if refused else 0


def somebody(people: Sequence[Person], name: str, option: str = "--person") -> Person:
    """The one person whose name contains these words; the error names those to choose from.

    Raises Refused PEO-08 when nobody was named though several work here, else Missing PEO-01.
    """
    matching = [person for person in people if name.casefold() in person.name.casefold()]
    choice = f"choose one with {option}: {', '.join(person.name for person in people)}"
    if not name and len(people) > 1:
        raise Refused("PEO-08", choice)
    if len(matching) != 1:
        raise Missing("PEO-01", choice)
    return matching[0]
