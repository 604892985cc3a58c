"""Renewal: before an archive time stamp can no longer be relied on, another one is set over it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.seals import Level
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store
from clerkdesk.registry.case_file import CaseFile, Change, Deed
from clerkdesk.registry.sealing import Sealing

_PORTION = 200


@dataclass(frozen=True)
class DueRenewal:
    """A document whose newest archive time stamp ends soon: which, in which case, and when."""

    document: str
    title: str
    case: str
    reference: str
    digest: str
    ends: datetime


class Renewing:
    """Renews the archive time stamps of all that was ever sealed, filed or not."""

    def __init__(self, store: Store, case_file: CaseFile, sealing: Sealing, clock: Clock) -> None:
        self._store = store
        self._case_file = case_file
        self._sealing = sealing
        self._clock = clock

    def due(self, margin: timedelta, every: bool = False) -> Iterator[DueRenewal]:
        """What must be renewed within ``margin``, document by document.

        When a time stamp ends was noted when it was set. With ``every`` one all documents are read and judged
        anew, which takes its time: that finds what ends earlier than was thought then.
        """
        latest = self._clock.now() + margin
        for version in self._newest_versions(None if every else latest):
            ends = self._sealing.judge(version.digest).archive_ends if every else version.archive_ends
            if ends is not None and ends <= latest:
                yield self._named(version, ends)

    def renew(self, due: DueRenewal, actor: Actor) -> None:
        """Set a new archive time stamp over a document, with the evidence for the one before.

        Nothing is added where that would end no later. Raises Refused RGT-01, Conflict DAT-02 (it has a newer
        version), and what ``Sealing.augment`` raises.
        """
        demand(actor.person, Act.RENEW)
        version = self._sealing.augment(due.document, due.digest, Level.B_LTA, outliving=due.ends)
        change = Change(versions=(version,), values=(("digest", version.digest),))
        deed = Deed(actor, Act.RENEW, due.case, f"renew-{due.document}-{due.digest}")
        self._case_file.carry_on(deed, change)

    def _newest_versions(self, latest: datetime | None) -> Iterator[DocumentVersion]:
        last = ""
        while True:
            with self._store.read() as unit:
                if latest is None:
                    portion = unit.documents.newest_signed(last, _PORTION)
                else:
                    portion = unit.documents.ending(latest, last, _PORTION)
            yield from portion
            if len(portion) < _PORTION:
                return
            last = portion[-1].document

    def _named(self, version: DocumentVersion, ends: datetime) -> DueRenewal:
        with self._store.read() as unit:
            document = unit.documents.get(version.document)
            case = unit.cases.get(document.case)
        return DueRenewal(document.id, document.title, case.id, case.reference, version.digest, ends)
