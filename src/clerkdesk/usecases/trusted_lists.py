"""The office's trusted lists: who takes one in or trusts it no more, and that it is remembered who did."""

from collections.abc import Sequence
from pathlib import Path

from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.trusted_lists import TrustedList
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.ports.trust import ListKeeper
from clerkdesk.registry.history import write_down


class TrustedLists:
    """Whom the office trusts by lists, for those who may say so."""

    def __init__(self, actor: Actor, store: Store, clock: Clock, keeper: ListKeeper) -> None:
        self._actor = actor
        self._store = store
        self._clock = clock
        self._keeper = keeper

    def take_in(
        self, path: Path, signers: Sequence[bytes] = (), union_signers: Sequence[bytes] = ()
    ) -> TrustedList:
        """Check a list and keep it, and write down by whom and which.

        Raises Refused RGT-01, and what ListKeeper does.
        """
        with self._store.write() as unit:
            self._demand(unit, Act.TRUST_LIST)
            taken = self._keeper.take_in(path, signers, union_signers)
            number = ("number", str(taken.sequence))
            self._write_down(
                unit, Act.TRUST_LIST, ("list", taken.territory), number, ("digest", taken.digest)
            )
        return taken

    def remove(self, territory: str) -> None:
        """Trust the list of a territory no more, and write down by whom; Refused RGT-01, and ListKeeper's."""
        with self._store.write() as unit:
            self._demand(unit, Act.DISTRUST_LIST)
            self._keeper.remove(territory)
            self._write_down(unit, Act.DISTRUST_LIST, ("list", territory))

    def _demand(self, unit: Unit, act: Act) -> None:
        demand(unit.people.get(self._actor.person.id), act)

    def _write_down(self, unit: Unit, act: Act, *values: tuple[str, str]) -> None:
        write_down(unit, self._clock.now(), self._actor, ("", act), values)
