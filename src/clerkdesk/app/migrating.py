"""The verb ``migrate``: bring the store of this profile to this version."""

from clerkdesk.adapters.store.migrate import migrate
from clerkdesk.app.build import demand_store
from clerkdesk.base.paths import default_profile


def migrate_store() -> int:
    """Bring the store up to date, keeping a copy of what was changed; returns 0."""
    profile = default_profile()
    profile.create()
    demand_store(profile)
    copy = migrate(profile.store)
    print(f"brought up to date; the store as it was: {copy}" if copy else "the store is up to date")
    return 0
