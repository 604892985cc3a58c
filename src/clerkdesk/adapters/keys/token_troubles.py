"""What a token's module says in its own words, told by our codes (PKCS#11 3.0, 5.1: return values)."""

from collections.abc import Iterator
from contextlib import contextmanager

from pkcs11 import exceptions as raised

from clerkdesk.base.errors import KeyTrouble

_CODES: dict[type[raised.PKCS11Error], str] = {
    raised.PinIncorrect: "KEY-06",
    raised.PinInvalid: "KEY-06",
    raised.PinLenRange: "KEY-06",
    raised.PinLocked: "KEY-07",
    raised.UserNotLoggedIn: "KEY-04",
    raised.PinExpired: "KEY-15",
    raised.UserPinNotInitialized: "KEY-15",
    raised.MechanismInvalid: "KEY-05",
    raised.KeySizeRange: "KEY-05",
    raised.KeyTypeInconsistent: "KEY-05",
}
_SILENT = "KEY-08"


@contextmanager
def at_the_wall() -> Iterator[None]:
    """Tell a module's trouble by its code; whatever is not the PIN's or the key's fault is the token's."""
    try:
        yield
    except raised.PKCS11Error as trouble:
        raise KeyTrouble(_CODES.get(type(trouble), _SILENT), type(trouble).__name__) from trouble
