"""Collection: who comes for what was made, and what becomes of the document it replaces."""

from dataclasses import dataclass, replace
from enum import StrEnum

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import Procedure, SignerRole, StepId
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
"""The keys of the facts; the name of an authorised person stands under the key of that role."""
_SEEN = "seen"


@dataclass(frozen=True)
class Collection:
    """What is asked before something is handed over.

    ``authorised`` is the name of whoever collects it for the applicant, empty when they come themselves;
    their power of attorney is looked at, and no copy is kept.
    """

    old: OldDocument
    authorised: str = ""
    power_seen: bool = False

    @property
    def collector(self) -> SignerRole:
        """As whom somebody collects it."""
        return SignerRole.AUTHORISED if self.authorised else SignerRole.APPLICANT

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What of it becomes facts of the case."""
        own = ((COLLECTOR, self.collector.value), (OLD_DOCUMENT, self.old.value))
        if not self.authorised:
            return own
        return (*own, (SignerRole.AUTHORISED.value, self.authorised), (POWER_OF_ATTORNEY, _SEEN))


def collection_of(case: Case) -> Collection | None:
    """What was answered when the collection began, None before that."""
    if not case.fact(OLD_DOCUMENT):
        return None
    name = case.fact(SignerRole.AUTHORISED.value) if _by_another(case) else ""
    return Collection(OldDocument(case.fact(OLD_DOCUMENT)), name, case.fact(POWER_OF_ATTORNEY) == _SEEN)


def demand_here(case: Case) -> None:
    """Refuse WAI-02 to hand over what has not arrived, CAS-01 when it is not its turn."""
    if case.next_step is not StepId.HAND_OVER:
        raise Refused("CAS-01", "hand-over is not next")
    if case.wait_state is WaitState.ORDERED:
        raise Refused("WAI-02", "it has not arrived")


def is_asked(case: Case, procedure: Procedure) -> bool:
    """Whether it must still be said who collects, before anything is handed over."""
    turn = case.next_step is StepId.HAND_OVER and case.wait_state is not WaitState.ORDERED
    return procedure.collection and turn and collection_of(case) is None


def begin(case: Case, collection: Collection) -> Case:
    """Write down who collects and what becomes of the old document, in the place of earlier answers.

    Raises Refused WAI-02, CAS-01, and WAI-05 when the power of attorney of who collects was not seen.
    """
    demand_here(case)
    if collection.authorised and not collection.power_seen:
        raise Refused("WAI-05", "no power of attorney seen")
    own = {COLLECTOR, OLD_DOCUMENT, POWER_OF_ATTORNEY, SignerRole.AUTHORISED.value}
    others = tuple(fact for fact in case.facts if fact[0] not in own)
    return replace(case, facts=(*others, *collection.facts()))


def _by_another(case: Case) -> bool:
    return case.fact(COLLECTOR) == SignerRole.AUTHORISED.value
