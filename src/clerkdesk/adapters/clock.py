"""The computer's clock."""

from datetime import UTC, datetime


class SystemClock:
    """Tells the time of this computer, in its own zone."""

    def now(self) -> datetime:
        """The time now, with the zone of this place."""
        return datetime.now(UTC).astimezone()
