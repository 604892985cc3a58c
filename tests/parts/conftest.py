"""The pretend town's keys and the processes around them."""

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
