"""The verb ``renew``: list and renew the archive time stamps that end soon."""

import sys
from datetime import timedelta

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.logs import logging_to
from clerkdesk.app.plain_words import in_words
from clerkdesk.app.taking_in import somebody
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, may
from clerkdesk.registry.renewing import DueRenewal, Renewing

DONE, FAILED, NOTHING_GAINED = 0, 1, 2
_NO_LATER = "TRU-09"


def renew(days: int, only_list: bool, every: bool, by: str) -> int:
    """Print what ends within so many days, and unless it is only to be listed, renew it.

    With ``every`` document judged anew, not by what was noted when it was sealed.

    Returns 0, also when something is listed; 1 when any could not be renewed, 2 when for some a new time
    stamp would gain nothing yet: those stay due.
    """
    profile = default_profile()
    with logging_to(profile.logs):
        return _renew(Desk(profile, open_vault(), SystemClock()), timedelta(days=days), only_list, every, by)


def _renew(desk: Desk, within: timedelta, only_list: bool, every: bool, by: str) -> int:
    codes = set[int]()
    try:
        actor = None if only_list else _renewer(desk, by)
        renewing = desk.renewing()
        for due in renewing.due(within, every):
            codes.add(_renew_one(renewing, due, actor))
    finally:
        desk.close()
    if not codes:
        print("nothing is due")
    return next((code for code in (FAILED, NOTHING_GAINED) if code in codes), DONE)


def _renew_one(renewing: Renewing, due: DueRenewal, actor: Actor | None) -> int:
    line = f"{due.reference}  {due.title}: its archive time stamp ends on {due.ends:%Y-%m-%d}"
    try:
        if actor is not None:
            renewing.renew(due, actor)
            line += ", renewed"
    except ClerkDeskError as trouble:
        print(f"{line}: {in_words(trouble)}", file=sys.stderr)
        return NOTHING_GAINED if trouble.code == _NO_LATER else FAILED
    print(line, flush=True)
    return DONE


def _renewer(desk: Desk, by: str) -> Actor:
    people = desk.reception.people()
    entitled = [person for person in people if may(person, Act.RENEW)]
    return desk.sign_in(somebody(entitled or people, by, "--by").id).actor
