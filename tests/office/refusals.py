"""What a refusal must be: known by its code, told in words, and without a trace in the office."""

from collections.abc import Callable

import pytest

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ui.kit.notice import general
from clerkdesk.ui.kit.notice_table import notice_for
from tests.office.conftest import SmallOffice


def code_of(act: Callable[[], object]) -> str:
    """The code an act is refused with; it has words of its own."""
    with pytest.raises(ClerkDeskError) as trouble:
        act()
    assert notice_for(trouble.value.code) != general()
    return trouble.value.code


def standing(small: SmallOffice) -> object:
    """Everything that must not change when an act is refused."""
    with small.desk.adapters.store.read() as unit:
        lines = [entry.digest for entry in unit.history.entries()]
        return lines, unit.pending.waiting(), sorted(small.desk.profile.work.iterdir())


def demand_told_of(small: SmallOffice, signed: SignedSitting) -> None:
    """Ink that waits for its seal is announced; then see it as told."""
    [announced] = small.announced()
    assert announced.key == signed.sitting.id
    small.clerk.signing.told(signed.sitting.id)
