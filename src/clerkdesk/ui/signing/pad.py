"""The pad as the desk uses it, whatever stands at the other end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from clerkdesk.domain.sittings import Sitting, StopReason


class PadProgress(Protocol):
    """What the pad shows now: phase ("reading", "signing", ...), field number from 1, number of fields."""

    @property
    def phase(self) -> str: ...
    @property
    def field(self) -> int: ...
    @property
    def fields(self) -> int: ...


class Pad(Protocol):
    """Lets a resident read and sign; each sitting ends with exactly one of signed, declined and aborted."""

    @property
    def signed(self) -> SignalInstance:
        """Carries the SignedSitting."""
        ...

    @property
    def declined(self) -> SignalInstance:
        """Carries the Sitting and a reason code."""
        ...

    @property
    def aborted(self) -> SignalInstance:
        """Carries the Sitting and why, the value of a StopReason."""
        ...

    @property
    def changed(self) -> SignalInstance:
        """Carries what the pad shows now, a PadProgress."""
        ...

    @property
    def language_changed(self) -> SignalInstance:
        """Carries the code of the language the resident chose."""
        ...

    def begin(self, sitting: Sitting, languages: Sequence[str] = ..., language: str = ...) -> None:
        """Begin a sitting."""
        ...

    def thank(self) -> None:
        """Tell who signed that the seal is set and they are done."""
        ...

    def ask_patience(self) -> None:
        """Tell who signed that the seal must wait."""
        ...

    def stop(self, why: StopReason = ...) -> None:
        """Blank the pad; a sitting that was going on is aborted."""
        ...
