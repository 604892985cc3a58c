"""Collection: who comes for what was made, and what becomes of the document it replaces."""

from dataclasses import dataclass, replace
from enum import StrEnum

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.waiting import WaitState


class OldDocument(StrEnum):
    """What becomes of the document that the new one replaces; the values stand in the case's facts.

    INVALIDATED is one that was made invalid and given back to its holder.
    """

    HANDED_IN = "handed-in"
    INVALIDATED = "invalidated"
    LOST = "lost"
    NONE = "none"


COLLECTOR, OLD_DOCUMENT, POWER_OF_ATTORNEY = "collector", "old_document", "power_of_attorney"
COLLECTED_BY = "collected_by"
"""The keys of the facts; who collects also stands where a procedure asks beforehand who will."""
_SEEN = "seen"


@dataclass(frozen=True)
class Collection:
    """What is asked before something is handed over.

    ``collector`` is as whom somebody collects it, ``name`` who it is, empty for the applicant. The power of
    attorney of somebody authorised is looked at, and no copy is kept.
    """

    old: OldDocument
    collector: SignerRole = SignerRole.APPLICANT
    name: str = ""
    power_seen: bool = False

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What of it becomes facts of the case."""
        own = [(COLLECTOR, self.collector.value), (OLD_DOCUMENT, self.old.value)]
        if self.collector is not SignerRole.APPLICANT:
            own.append((self.collector.value, self.name))
        if self.collector is SignerRole.AUTHORISED and self.power_seen:
            own.append((POWER_OF_ATTORNEY, _SEEN))
        return tuple(own)


def collection_of(case: Case) -> Collection | None:
    """What was answered when the collection began, None before that."""
    if not case.fact(COLLECTOR):
        return None
    collector = SignerRole(case.fact(COLLECTOR))
    name = "" if collector is SignerRole.APPLICANT else case.fact(collector.value)
    seen = case.fact(POWER_OF_ATTORNEY) == _SEEN
    return Collection(OldDocument(case.fact(OLD_DOCUMENT)), collector, name, seen)


def demand_here(case: Case) -> None:
    """Refuse WAI-02 to hand over what has not arrived, CAS-01 when it is not its turn."""
    if case.next_step is not StepId.HAND_OVER:
        raise Refused("CAS-01", "hand-over is not next")
    if case.wait_state is WaitState.ORDERED:
        raise Refused("WAI-02", "it has not arrived")


def begin(case: Case, collection: Collection) -> Case:
    """Write down who collects and what becomes of the old document, in the place of earlier answers.

    Raises Refused WAI-02, CAS-01; WAI-05 when the power of attorney of who collects was not seen, WAI-06 when
    nobody said who collects for the applicant.
    """
    demand_here(case)
    if collection.collector is not SignerRole.APPLICANT and not collection.name:
        raise Refused("WAI-06", "nobody said who collects")
    if collection.collector is SignerRole.AUTHORISED and not collection.power_seen:
        raise Refused("WAI-05", "no power of attorney seen")
    said = (*collection.facts(), (COLLECTED_BY, collection.name or case.applicant.spoken))
    replaced = {POWER_OF_ATTORNEY, *(key for key, _ in said)}
    others = tuple(fact for fact in case.facts if fact[0] not in replaced)
    return replace(case, facts=(*others, *said))
