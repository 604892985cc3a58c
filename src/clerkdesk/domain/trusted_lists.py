"""Trusted lists (ETSI TS 119 612): whose certificates a country vouches for, for what, and since when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise

from clerkdesk.base.errors import Refused

_EIDAS = datetime(2016, 7, 1, tzinfo=UTC)
_GOOD = frozenset({"granted"})
_GOOD_BEFORE_EIDAS = frozenset({"undersupervision", "supervisionincessation", "accredited"})


class Purpose(StrEnum):
    """What a listed service makes: certificates of those who sign, or time stamps."""

    SIGNATURES = "signatures"
    TIMESTAMPS = "timestamps"


class Use(StrEnum):
    """What the certificates of a service are for (TS 119 612, 5.5.9.4)."""

    SIGNATURES = "e-signatures"
    SEALS = "e-seals"
    WEB = "web"


class Standing(StrEnum):
    """What a list says of a service at a moment; OUTDATED: the list had run out by then."""

    GOOD = "good"
    NOT_GOOD = "not good"
    OUTDATED = "outdated"


@dataclass(frozen=True)
class Entry:
    """One line in the history of a service: its status since a moment, and what it was for (nothing: all)."""

    status: str
    since: datetime
    uses: frozenset[Use] = frozenset()


@dataclass(frozen=True)
class Period:
    """A time from its beginning up to, not including, its end."""

    since: datetime
    until: datetime | None = None

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies in it."""
        return self.since <= moment and (self.until is None or moment < self.until)


@dataclass(frozen=True)
class Service:
    """A service on a list: its certificates (DER), and its history in the purpose it has today."""

    name: str
    purpose: Purpose
    certificates: tuple[bytes, ...]
    history: tuple[Entry, ...]

    def good_periods(self) -> tuple[Period, ...]:
        """When it was in good standing.

        That is *granted*, or before eIDAS applied, supervised or accredited (TS 119 615, 4.4.4). A service
        whose certificates are for web sites alone makes no signature trusted.

        >>> day = datetime(2020, 1, 1, tzinfo=UTC)
        >>> history = Entry("withdrawn", datetime(2022, 1, 1, tzinfo=UTC)), Entry("granted", day)
        >>> service = Service("Example CA", Purpose.SIGNATURES, (), history)
        >>> [(period.since.year, period.until.year) for period in service.good_periods()]
        [(2020, 2022)]
        """
        lines = sorted(self.history, key=lambda entry: entry.since)
        ends = [*(later.since for _, later in pairwise(lines)), None]
        found = (self._good(entry, until) for entry, until in zip(lines, ends, strict=True))
        return tuple(period for period in found if period is not None)

    def _good(self, entry: Entry, until: datetime | None) -> Period | None:
        if self.purpose is Purpose.SIGNATURES and entry.uses == {Use.WEB}:
            return None
        if entry.status in _GOOD_BEFORE_EIDAS and entry.since < _EIDAS:
            return Period(entry.since, min(until or _EIDAS, _EIDAS))
        return Period(entry.since, until) if entry.status in _GOOD else None


@dataclass(frozen=True)
class Pointer:
    """Where a list of lists names another list: its territory, and the certificates of those who sign it."""

    territory: str
    of_lists: bool
    signers: tuple[bytes, ...]


@dataclass(frozen=True)
class TrustedList:
    """A list as it was issued; one that has been closed has no next update.

    ``digest`` is the SHA-256 of the file it came from, ``left_out`` how many services could not be taken.
    """

    territory: str
    publisher: str
    of_lists: bool
    sequence: int
    issued: datetime
    next_update: datetime | None
    digest: str
    services: tuple[Service, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    left_out: int = 0

    @property
    def holds_until(self) -> datetime:
        """The last moment of which it can say anything."""
        return self.next_update or self.issued

    def signers_of(self, territory: str, of_lists: bool) -> tuple[bytes, ...]:
        """The certificates by which this list wants another one, or its own successor, to be signed."""
        fitting = (
            one.signers for one in self.pointers if (one.territory, one.of_lists) == (territory, of_lists)
        )
        return tuple(signer for signers in fitting for signer in signers)


@dataclass(frozen=True)
class ListedAuthority:
    """A certificate (DER) a list vouches for, for a purpose and a time; ``territory`` says whose list."""

    certificate: bytes
    purpose: Purpose
    territory: str
    good: tuple[Period, ...]
    known_until: datetime

    def standing(self, moment: datetime) -> Standing:
        """What the list says of it at a moment.

        A list that has run out still tells of the time before; of what came since it knows nothing.
        """
        if not any(period.holds(moment) for period in self.good):
            return Standing.NOT_GOOD
        return Standing.GOOD if moment <= self.known_until else Standing.OUTDATED


def listed_authorities(lists: Iterable[TrustedList]) -> tuple[ListedAuthority, ...]:
    """Every certificate that lists vouch for, or once did."""
    return tuple(
        ListedAuthority(certificate, service.purpose, one.territory, good, one.holds_until)
        for one in lists
        for service in one.services
        if (good := service.good_periods())
        for certificate in service.certificates
    )


def demand_newer(offered: TrustedList, kept: TrustedList | None) -> None:
    """Raise Refused TRU-13 unless a list is newer than the one that is kept, or the very same.

    An older list could bring back a service that has been withdrawn since.
    """
    if kept is None or offered.digest == kept.digest:
        return
    if offered.sequence <= kept.sequence or offered.issued < kept.issued:
        raise Refused("TRU-13", f"number {offered.sequence} is not newer than number {kept.sequence}")
