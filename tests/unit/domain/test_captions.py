"""The small print under a signature: a name is a name there, and neither role nor witness."""

from dataclasses import replace
from datetime import date

import pytest

from clerkdesk.domain.captions import caption_of
from clerkdesk.domain.entries import Declared
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import SittingField

FIELD = SittingField("", "", "", Place(0, 0, 0, 1, 1), True, {}, {}, SignerRole.APPLICANT, "Erika Muster")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "name",
    [
        "Erika Muster, sorgeberechtigt",
        "Erika Muster · ohne Handschrift erklärt, bezeugt von Jo Muster",
        "Erika Muster. Auf Papier unterschrieben",
    ],
)
def test_a_name_makes_nobody_a_guardian_nor_ink_a_declaration(name: str) -> None:
    said = f'"{name}" · Musterstadt, 23.11.2026'
    assert caption_of(replace(FIELD, signer=name), "Musterstadt", TODAY) == said
    declared = caption_of(FIELD, "Musterstadt", TODAY, Declared(name), name)
    assert declared == f'"{name}" · ohne Handschrift erklärt, bezeugt von "{name}" · Musterstadt, 23.11.2026'


def test_two_captions_say_the_same_only_of_the_same() -> None:
    role = replace(FIELD, role=SignerRole.GUARDIAN_1)
    own = replace(FIELD, signer="Erika Muster, sorgeberechtigt")
    assert caption_of(role, "Musterstadt", TODAY) != caption_of(own, "Musterstadt", TODAY)
