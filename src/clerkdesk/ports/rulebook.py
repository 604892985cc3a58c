"""The office's rules that are data: procedures and form rules."""

from collections.abc import Mapping
from typing import Protocol

from clerkdesk.domain.forms import FormRule
from clerkdesk.domain.procedures import Procedure, RuleTrouble


class Rulebook(Protocol):
    """Everything that was read from ``resources/procedures``, ``resources/forms`` and the office's folder."""

    @property
    def procedures(self) -> Mapping[str, Procedure]:
        """Procedures by key."""
        ...

    @property
    def form_rules(self) -> tuple[FormRule, ...]:
        """Form rules, the office's own first."""
        ...

    @property
    def troubles(self) -> tuple[RuleTrouble, ...]:
        """Files that were refused, with line and reason; the others loaded."""
        ...
