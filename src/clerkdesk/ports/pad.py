"""Where pen reports come from: Qt for pen displays, touch and mouse; a vendor's pad is one more source."""

from typing import Protocol

from clerkdesk.domain.pens import PenDevice, PenReport


class PenListener(Protocol):
    """Who takes reports, on the window's thread and in the order they were made."""

    def take(self, report: PenReport) -> None:
        """Take one report; every one counts."""
        ...

    def lose(self, device: PenDevice) -> None:
        """A device was unplugged: nothing more comes from it, and nothing told so far is taken back."""
        ...


class PenSource(Protocol):
    """A device, or a system's way to all its devices, that reports what is done on the pad.

    Reports come from when it is made until it is closed. A device that ``lose`` has named may come back.
    """

    def close(self) -> None:
        """Report no more; safe to call twice."""
        ...
