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
    def own_form_rules(self) -> tuple[FormRule, ...]:
        """Those of them that lie in the office's folder under their own key, as the desk writes them."""
        ...

    def keep_form_rule(self, rule: FormRule) -> None:
        """Keep a rule in the office's folder; it counts at once.

        Raises Conflict RUL-02 when there is one of that key, Unreachable RUL-07 when it cannot be written.
        """
        ...

    def drop_form_rule(self, key: str) -> None:
        """Take a rule of the office's away for good; Missing RUL-03, Unreachable RUL-07."""
        ...

    @property
    def troubles(self) -> tuple[RuleTrouble, ...]:
        """Files that were refused, with line and reason; the others loaded."""
        ...
