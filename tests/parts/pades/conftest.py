"""What tests of ink and its bonds stand on."""

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import judge
from tests.fakes.bypassing import Bypass, Judged


@pytest.fixture
def judged(examiner: PadesExaminer, curve_town: PretendTown) -> Judged:
    return lambda path: judge(examiner.examine(path, [curve_town.root_der]), clean_opening=True)


@pytest.fixture
def bypass(curve_town: PretendTown) -> Bypass:
    return Bypass(curve_town)
