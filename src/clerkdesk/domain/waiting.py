"""Waiting: what is made elsewhere for a case, from its order until the applicant knows that it is here."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from clerkdesk.base.errors import Refused


class WaitState(StrEnum):
    """How far it is: made elsewhere, here and to be told of, or told and waiting to be collected."""

    ORDERED = "ordered"
    ARRIVED = "arrived"
    TOLD = "told"


AWAY = frozenset({WaitState.ORDERED, WaitState.TOLD})
"""The states in which others act: the printer, or the applicant who comes to collect."""


class ToldHow(StrEnum):
    """How the applicant was told; the values stand in case and history."""

    LETTER = "letter"
    E_MAIL = "e-mail"
    TELEPHONE = "telephone"
    IN_PERSON = "in-person"


@dataclass(frozen=True)
class Waiting:
    """What a case waits for: when it arrived, when the applicant was told of it, and how."""

    arrived_at: datetime | None = None
    told_at: datetime | None = None
    told_how: ToldHow | None = None

    @property
    def state(self) -> WaitState:
        """How far it is.

        >>> Waiting().state
        <WaitState.ORDERED: 'ordered'>
        """
        if self.told_at is not None:
            return WaitState.TOLD
        return WaitState.ORDERED if self.arrived_at is None else WaitState.ARRIVED

    def arrived(self, at: datetime) -> "Waiting":
        """It is here; Refused WAI-01 when that was noted before."""
        if self.state is not WaitState.ORDERED:
            raise Refused("WAI-01", "its arrival is noted")
        return replace(self, arrived_at=at)

    def told(self, at: datetime, how: ToldHow) -> "Waiting":
        """The applicant knows; Refused WAI-02 while it is not here, WAI-03 when they were told before."""
        if self.state is WaitState.ORDERED:
            raise Refused("WAI-02", "it has not arrived")
        if self.state is WaitState.TOLD:
            raise Refused("WAI-03", "the applicant was told")
        return replace(self, told_at=at, told_how=how)

    def taken_back(self) -> "Waiting":
        """As before what was noted last; Refused WAI-04 when nothing was noted yet."""
        if self.state is WaitState.ORDERED:
            raise Refused("WAI-04", "nothing is noted")
        return Waiting() if self.state is WaitState.ARRIVED else Waiting(self.arrived_at)
