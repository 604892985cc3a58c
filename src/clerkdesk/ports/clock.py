"""The clock on the wall."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; tests and the demo set their own."""

    def now(self) -> datetime:
        """The time now, with its zone."""
        ...
