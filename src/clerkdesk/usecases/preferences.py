"""Preferences of this desk: look, text size, language, the pad's screen."""

from clerkdesk.base.settings import DeskPreferences, OfficePolicy
from clerkdesk.ports.settings import SettingsKeeper


class Preferences:
    """Reads and keeps what this desk prefers; what the office prescribes can only be read."""

    def __init__(self, keeper: SettingsKeeper) -> None:
        self._keeper = keeper

    @property
    def policy(self) -> OfficePolicy:
        """What the office prescribes."""
        return self._keeper.policy()

    @property
    def desk(self) -> DeskPreferences:
        """What this desk prefers."""
        return self._keeper.preferences()

    def keep(self, preferences: DeskPreferences) -> None:
        """Keep changed preferences."""
        self._keeper.keep(preferences)
