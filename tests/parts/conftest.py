"""The pretend town's keys and the processes around them, and how much ink is sealed to look at it."""

import pytest
from hypothesis import settings

from tests.fakes.lasting import curve_office, office, rsa_office
from tests.fakes.sealing import (
    both_sealers,
    curve_keys,
    curve_sealer,
    curve_town,
    examiner,
    keys,
    sealer,
    town,
)

__all__ = [
    "both_sealers",
    "curve_keys",
    "curve_office",
    "curve_sealer",
    "curve_town",
    "examiner",
    "keys",
    "office",
    "rsa_office",
    "sealer",
    "town",
]


def pytest_configure(config: pytest.Config) -> None:
    """Seal a thousand inks where nothing is left out (``./dev test --all``), else a few, always the same."""
    settings.register_profile(
        "sealed",
        max_examples=25 if config.getoption("markexpr") else 1000,
        derandomize=True,
        deadline=None,
        database=None,
    )
