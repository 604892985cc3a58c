"""Reading and keeping settings."""

from typing import Protocol

from clerkdesk.base.settings import DeskPreferences, OfficePolicy


class SettingsKeeper(Protocol):
    """The two settings files.

    Raises Unreadable SET-01 with file, line and reason, SET-03 (a setting not offered yet), and Unreachable
    SET-02 (cannot be written).
    """

    def policy(self) -> OfficePolicy:
        """What the office prescribes."""
        ...

    def preferences(self) -> DeskPreferences:
        """What this desk prefers."""
        ...

    def keep(self, preferences: DeskPreferences) -> None:
        """Write the desk's preferences, whole or not at all."""
        ...
