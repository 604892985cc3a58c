"""The verb ``migrate``: bring the store of this profile to this version."""

from clerkdesk.adapters.store.migrate import migrate
from clerkdesk.app.build import demand_store
from clerkdesk.base.paths import default_profile


def migrate_store() -> int:
    """Bring the store up to date, keeping a copy of what was changed, or make a new one; returns 0."""
    profile = default_profile()
    profile.create()
    demand_store(profile)
    there = profile.store.exists() and profile.store.stat().st_size > 0
    copy = migrate(profile.store)
    if copy:
        print(f"the store was brought up to date; as it was before: {copy}")
    elif there:
        print("the store is up to date; nothing was changed")
    else:
        print(f"there was no store yet; a new one was made: {profile.store}")
    return 0
