"""Form rules: what the desk remembers of forms on which somebody chose the place to sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.base.errors import Refused
from clerkdesk.domain.form_proposals import Trial, proposed, tried
from clerkdesk.domain.forms import FormRule
from clerkdesk.domain.pages import Place, Raster, Word
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import ANY_DOCUMENT, ANY_FORM
from clerkdesk.domain.rights import Act, demand, may
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.history import write_down
from clerkdesk.registry.intake import telling_words
from clerkdesk.registry.sitting_plans import CHOSEN_FIELD

MOST_COPIES = 3
_SMALL = 0.35  # pixels per point of the pictures that are looked at


@dataclass(frozen=True)
class TriedCopy:
    """A copy of the form, where its field would lie, and a small picture of that page, or of the first."""

    trial: Trial
    picture: Raster
    scale: float


@dataclass(frozen=True)
class Proposal:
    """A rule with what it does on the form it was made from, and on the copies."""

    rule: FormRule
    copies: tuple[TriedCopy, ...]

    @property
    def proven(self) -> bool:
        """Whether it was tried on a further copy, and found its place on all."""
        return len(self.copies) > 1 and all(copy.trial.place is not None for copy in self.copies)


class FormRules:
    """Proposes, tries, keeps and takes away form rules for the person at this desk.

    ``propose`` belongs in the lane of whoever reads for checks. What is kept counts for files that come in
    from then on, at this desk at once, at others of the same profile from their next start.
    """

    def __init__(
        self, actor: Actor, store: Store, blobs: Blobs, reader: PdfReader, rulebook: Rulebook, clock: Clock
    ) -> None:
        self._actor = actor
        self._store = store
        self._blobs = blobs
        self._reader = reader
        self._rulebook = rulebook
        self._clock = clock

    @property
    def may_keep(self) -> bool:
        """Whether this person may have the desk remember a form."""
        return may(self._actor.person, Act.KEEP_FORM_RULE)

    def propose(self, digest: str, place: Place, copies: Sequence[Path]) -> Proposal:
        """A rule for a kept form with its chosen place, tried on it and on up to three further copies.

        Only words that stand in all of them are taken. Raises Refused RGT-01, RUL-04 (no words near the
        place, or on its first page, that all copies share), RUL-05 (one of the copies is the form itself),
        and what the reader raises of a copy.
        """
        demand(self._actor.person, Act.KEEP_FORM_RULE)
        files = [self._blobs.path(digest), *copies[:MOST_COPIES]]
        words = [self._words(file) for file in files]
        if any(_same(words[0], other) for other in words[1:]):
            raise Refused("RUL-05", "a copy is the form itself")
        rule = proposed(words[0], place, words[1:], (ANY_DOCUMENT, ANY_FORM, CHOSEN_FIELD))
        if rule is None:
            raise Refused("RUL-04", "no words to know it by")
        return Proposal(rule, tuple(self._tried(rule, *pair) for pair in zip(files, words, strict=True)))

    def keep(self, proposal: Proposal) -> None:
        """Keep a proposed rule; from now on such forms are known.

        Raises Refused RGT-01, RUL-06 (it was not proven on a further copy), and what
        ``Rulebook.keep_form_rule`` raises.
        """
        if not proposal.proven:
            raise Refused("RUL-06", "not found on every copy")
        with self._store.write() as unit:
            self._demand(unit, Act.KEEP_FORM_RULE)
            self._rulebook.keep_form_rule(proposal.rule)
            self._write_down(unit, Act.KEEP_FORM_RULE, proposal.rule.key)

    def own(self) -> tuple[FormRule, ...]:
        """The rules that were kept at desks of this office."""
        return self._rulebook.own_form_rules

    def drop(self, key: str) -> None:
        """Take a kept rule away; raises Refused RGT-01 and what ``Rulebook.drop_form_rule`` raises."""
        with self._store.write() as unit:
            self._demand(unit, Act.DROP_FORM_RULE)
            self._rulebook.drop_form_rule(key)
            self._write_down(unit, Act.DROP_FORM_RULE, key)

    def _demand(self, unit: Unit, act: Act) -> None:
        """Whoever lost the right since they sat down has it no more."""
        demand(unit.people.get(self._actor.person.id), act)

    def _write_down(self, unit: Unit, act: Act, key: str) -> None:
        write_down(unit, self._clock.now(), self._actor, ("", act), (("rule", key),))

    def _words(self, file: Path) -> list[Word]:
        return telling_words(self._reader, file, len(self._reader.inspect(file).pages))

    def _tried(self, rule: FormRule, file: Path, words: Sequence[Word]) -> TriedCopy:
        trial = tried(rule, file.name, words)
        page = trial.place.page if trial.place is not None else 0
        return TriedCopy(trial, self._reader.render(file, page, _SMALL), _SMALL)


def _same(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two files say the very same: nothing is learned from that, names of people least of all."""
    return [word.text for word in one] == [word.text for word in other]
