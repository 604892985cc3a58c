"""The module that reaches a token: loaded, asked for the token, and let go of."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pkcs11
from pkcs11 import TokenFlag

from clerkdesk.adapters.keys.token_troubles import at_the_wall
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import TokenPlace

if TYPE_CHECKING:
    from pkcs11 import _pkcs11

_module: _pkcs11.lib | None = None


def find_token(place: TokenPlace, afresh: bool = True) -> pkcs11.Token:
    """The one token that fits; ``afresh`` ends all sessions and looks at what is plugged in now.

    Many modules notice a token only when they start. Raises KeyTrouble KEY-08, 09, 11.
    """
    if afresh:
        let_go()
    module = _loaded(place)
    with at_the_wall():
        tokens = [token for slot in module.get_slots(token_present=True) for token in _in_slot(slot, place)]
    if not tokens:
        raise KeyTrouble("KEY-08", _wanted(place))
    if len(tokens) > 1:
        raise KeyTrouble("KEY-11", f"{len(tokens)} tokens fit")
    return tokens[0]


def _wanted(place: TokenPlace) -> str:
    """Which token was looked for, as it says of itself."""
    named = {"token": place.token, "serial": place.serial, "model": place.model, "maker": place.manufacturer}
    known = ", ".join(f"{name} {value}" for name, value in named.items() if value)
    return f"not found: {known}" if known else "no token found"


def let_go() -> None:
    """End all sessions, and with them what a failed try to sign in left open (C_Finalize)."""
    global _module
    module, _module = _module, None
    if module is not None:
        with suppress(pkcs11.PKCS11Error):
            module.finalize()


def pin_state(token: pkcs11.Token) -> str:
    """What the token says of its PIN, as a value of ``domain.keys.PinState``."""
    for flag, state in (
        (TokenFlag.USER_PIN_LOCKED, "locked"),
        (TokenFlag.USER_PIN_FINAL_TRY, "last-try"),
        (TokenFlag.USER_PIN_COUNT_LOW, "wrong-before"),
    ):
        if token.flags & flag:
            return state
    return "fine"


def _loaded(place: TokenPlace) -> _pkcs11.lib:
    global _module
    if not place.module.is_file():
        raise KeyTrouble("KEY-09", "no such module")
    try:
        _module = pkcs11.lib(str(place.module))
    except pkcs11.PKCS11Error as trouble:
        raise KeyTrouble("KEY-09", type(trouble).__name__) from trouble
    return _module


def _in_slot(slot: pkcs11.Slot, place: TokenPlace) -> list[pkcs11.Token]:
    try:
        token = slot.get_token()
    except pkcs11.PKCS11Error:  # empty, or another token's trouble
        return []
    named = (
        (place.token, token.label),
        (place.manufacturer, token.manufacturer_id),
        (place.model, token.model),
        (place.serial, token.serial.decode(errors="replace").rstrip()),
    )
    fits = all(wanted in ("", found) for wanted, found in named)
    return [token] if fits and token.flags & TokenFlag.TOKEN_INITIALIZED else []
