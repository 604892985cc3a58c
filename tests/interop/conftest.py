"""What every test beside other people's programs may ask for."""

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
from tests.fakes.token_desk import authority, card, card_module, filled, holder, logins, token

__all__ = [
    "authority",
    "both_sealers",
    "card",
    "card_module",
    "curve_keys",
    "curve_office",
    "curve_sealer",
    "curve_town",
    "examiner",
    "filled",
    "holder",
    "keys",
    "logins",
    "office",
    "rsa_office",
    "sealer",
    "token",
    "town",
]
