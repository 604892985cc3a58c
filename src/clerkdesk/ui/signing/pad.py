"""The pad as the desk uses it, whatever stands at the other end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QSize, SignalInstance
from PySide6.QtGui import QImage

from clerkdesk.domain.sittings import Sitting, StopReason


class PadProgress(Protocol):
    """What the pad shows now: phase ("reading", "signing", ...), field number from 1, number of fields.

    ``signer`` is whose turn it is, empty when nobody knows the name.
    """

    @property
    def phase(self) -> str: ...
    @property
    def field(self) -> int: ...
    @property
    def fields(self) -> int: ...
    @property
    def signer(self) -> str: ...


class PadSteering(Protocol):
    """What the desk sees of the pad, and what a clerk may do there for who reads; spots are its pixels."""

    @property
    def painted(self) -> SignalInstance:
        """Something was painted after the last picture, while somebody watches."""
        ...

    @property
    def size(self) -> QSize:
        """How large the pad's window is."""
        ...

    def watch(self, watched: bool) -> None:
        """Tell of paintings from now on, or no more."""
        ...

    def picture(self, size: QSize) -> QImage:
        """Copy what stands on the pad now, in this many pixels; null while there is nothing to be seen."""
        ...

    def scroll(self, steps: QPointF) -> None:
        """Move on over the form, by steps to the right and down."""
        ...

    def turn(self, direction: int) -> None:
        """Go on (1) or back (-1) by most of what is in sight."""
        ...

    def zoom(self, direction: int) -> None:
        """Make the form one step larger (1) or smaller (-1)."""
        ...

    def highlight(self, spot: QPointF) -> None:
        """Hold up the line of the form at this spot."""
        ...

    def highlight_next(self, direction: int) -> None:
        """Hold up the next line (1) or the one before (-1)."""
        ...

    def clear(self) -> None:
        """Hold up no line any more."""
        ...


class Pad(Protocol):
    """Lets a resident read and sign; each sitting ends with exactly one of signed, declined and aborted."""

    @property
    def signed(self) -> SignalInstance:
        """Carries the SignedSitting."""
        ...

    @property
    def declined(self) -> SignalInstance:
        """Carries the Sitting and a reason, the value of a DeclineReason."""
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
    def steering(self) -> PadSteering:
        """What the desk sees of it, and may do there."""
        ...

    @property
    def language_changed(self) -> SignalInstance:
        """Carries the code of the language the resident chose."""
        ...

    @property
    def declaration_wished(self) -> SignalInstance:
        """Carries the SittingField that is declared without handwriting; it waits for the clerk."""
        ...

    def begin_declaration(self) -> None:
        """Somebody cannot sign: have the field at hand declared instead."""
        ...

    def confirm_declaration(self, name: str) -> None:
        """The clerk is witness that this person declared it."""
        ...

    def return_declaration(self) -> None:
        """The clerk is no witness of it; the pad goes back to signing."""
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
