"""The verb ``rounds``: do what waits without opening the desk, from a timer for example."""

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.logs import logging_to
from clerkdesk.base.paths import default_profile


def walk_once() -> int:
    """Do everything that is due once, and say how much that was; returns 0.

    What another desk works on just now is left to it; what fails is tried again another time.
    """
    profile = default_profile()
    with logging_to(profile.logs):
        desk = Desk(profile, open_vault(), SystemClock())
        try:
            stamped, sent = desk.augmenting().walk(), desk.rounds().walk()
        finally:
            desk.close()
    print(f"{stamped} sealed documents got their time stamp, {sent} were sent back")
    return 0
