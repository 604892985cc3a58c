"""What a refusal must be: known by its code, told in words, and without a trace in the office."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.pending import PendingWork
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


Standing = tuple[list[str], tuple[PendingWork, ...], list[Path]]


def standing(small: SmallOffice) -> Standing:
    """Everything that must not change when an act is refused."""
    with small.desk.adapters.store.read() as unit:
        lines = [entry.digest for entry in unit.history.entries()]
        return lines, unit.pending.waiting(), sorted(small.desk.profile.work.iterdir())


def demand_only_announced(small: SmallOffice, signed: SignedSitting, before: Standing) -> None:
    """Ink that waits for its seal is announced, and nothing else has changed."""
    lines, _, work = standing(small)
    [announced] = small.announced()
    assert announced.key == signed.sitting.id
    assert (lines, work) == (before[0], before[2])
