"""When what was signed may leave the house: after signing, and after an approval before filing."""

import pytest

from clerkdesk.domain.cases import CaseState, StepRecord, releases
from clerkdesk.domain.procedures import StepId
from tests.fakes.office import NOON, a_case

CHECK, SIGN, APPROVE, FILE = StepId.CHECK, StepId.SIGN, StepId.APPROVE, StepId.FILE


@pytest.mark.parametrize(
    ("steps", "done", "released"),
    [
        ((CHECK, SIGN, APPROVE, FILE), (CHECK,), False),
        ((CHECK, SIGN, APPROVE, FILE), (CHECK, SIGN), False),
        ((CHECK, SIGN, APPROVE, FILE), (CHECK, SIGN, APPROVE), True),
        ((CHECK, SIGN, APPROVE, FILE), (SIGN,), False),  # returned by the supervisor
        ((CHECK, SIGN, APPROVE, FILE), (APPROVE,), False),  # something is to be signed again
        ((SIGN, FILE), (), False),
        ((SIGN, FILE), (SIGN,), True),
        ((SIGN, FILE, APPROVE), (SIGN,), True),  # a sample is looked at afterwards
    ],
)
def test_a_signed_file_leaves_once_signing_and_the_approval_before_filing_are_done(
    steps: tuple[StepId, ...], done: tuple[StepId, ...], released: bool
) -> None:
    records = tuple(StepRecord(step, NOON if step in done else None) for step in steps)
    assert releases(a_case(steps=records)) is released


def test_a_case_closed_without_result_releases_nothing() -> None:
    records = (StepRecord(SIGN, NOON), StepRecord(FILE))
    assert not releases(a_case(steps=records, state=CaseState.CLOSED))
