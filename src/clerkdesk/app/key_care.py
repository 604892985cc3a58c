"""The verb ``keys``: whose the key that seals is, how long it is good, and whether it signs."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from getpass import getpass

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.plain_words import in_words
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import KeyPlace, TokenPlace
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.keys import Keeping, KeyFacts, KeyKind, KeyState, PinState, SecretKind
from clerkdesk.usecases.keys import ANSWERABLE, LOCKED, SealKey

GOOD, ENDS_SOON, CANNOT = 0, 1, 2
_CODES = {KeyState.GOOD: GOOD, KeyState.EXPIRES_SOON: ENDS_SOON}
_PINS = {
    PinState.WRONG_BEFORE: "a wrong one was given since the last right one",
    PinState.LAST_TRY: "one try is left",
    PinState.LOCKED: "locked",
}
_SECRETS = {SecretKind.PASSPHRASE: "passphrase", SecretKind.PIN: "PIN"}
_ASKS = {
    Keeping.KEY_RING: "its {} once, which is kept in the key ring",
    Keeping.WHILE_OPEN: "its {} each time a desk is opened or taken over",
    Keeping.ACT: "its {} for every act",
}


def list_keys(as_json: bool) -> int:
    """Print what is known of the seal key; returns the exit code."""
    return _at_a_desk(lambda desk: _list(desk, as_json))


def try_key() -> int:
    """Have the seal key sign something, asking for what opens it; returns the exit code."""
    return _at_a_desk(_test)


def _at_a_desk(work: Callable[[Desk], int]) -> int:
    desk = Desk(default_profile(), open_vault(), SystemClock())
    try:
        return work(desk)
    except KeyTrouble as trouble:
        print(f"clerkdesk: {_where(desk.seal_place)}: {in_words(trouble)}", file=sys.stderr)
        return CANNOT
    finally:
        desk.close()


def _list(desk: Desk, as_json: bool) -> int:
    now = desk.clock.now()
    try:
        facts = known_facts(desk.seal_key)
    except KeyTrouble as trouble:
        if as_json:
            print(json.dumps({"where": _where(desk.seal_place), "state": "failed", "code": trouble.code}))
        raise
    if as_json:
        print(json.dumps(_told(desk.seal_place, facts, now), ensure_ascii=False))
    elif facts is None:
        print(f"{_where(desk.seal_place)}: not known until it has been unlocked once")
    else:
        for name, value in _lines(desk.seal_key, desk.seal_place, facts):
            print(f"{name:12} {value}")
        print(period(facts, now))
    return _code(facts, now)


def _test(desk: Desk) -> int:
    _sign_something(desk.seal_key)
    facts, now = known_facts(desk.seal_key), desk.clock.now()
    print("The seal key signs, and its certificate fits.", period(facts, now) if facts else "")
    return _code(facts, now) if facts else GOOD


def known_facts(key: SealKey) -> KeyFacts | None:
    """What is known of a key; a file whose passphrase is kept, or that has none, is unlocked for it."""
    facts = key.facts()
    if facts is None and key.asks.kind is SecretKind.PASSPHRASE:
        with suppress(KeyTrouble):
            key.make_ready()
        facts = key.facts()
    return facts


def ask(key: SealKey, trouble: KeyTrouble) -> str:
    """Have the person at the terminal enter what opens the key; said before, what they must know.

    Who ends the input (Ctrl+D) instead leaves things as they are: that trouble is raised again.
    """
    if trouble.code != LOCKED:
        print(f"clerkdesk: {in_words(trouble)}", file=sys.stderr)
    secret = _SECRETS[key.asks.kind]
    try:
        return getpass(f"{secret[0].upper()}{secret[1:]} of the seal key: ")
    except EOFError:
        print(file=sys.stderr)
        raise trouble from None


def period(facts: KeyFacts, now: datetime) -> str:
    """How long the certificate is good, as a sentence."""
    days = facts.days_left(now)
    match facts.state(now):
        case KeyState.EXPIRED:
            return f"Its certificate ended on {facts.not_after:%Y-%m-%d}."
        case KeyState.NOT_YET_VALID:
            return f"Its certificate is good only from {facts.not_before:%Y-%m-%d}."
        case KeyState.EXPIRES_SOON:
            return f"Its certificate ends on {facts.not_after:%Y-%m-%d}, in {days} days: a new one is needed."
        case KeyState.GOOD:
            return f"Its certificate ends on {facts.not_after:%Y-%m-%d}, in {days} days."


def _sign_something(key: SealKey) -> None:
    """Try with what is kept, then once with what is given: a token locks after a few wrong PINs."""
    try:
        key.test()
    except KeyTrouble as trouble:
        secret = _given(key, trouble) if trouble.code in ANSWERABLE else ""
        if not secret:
            raise
        key.test(secret)


def _given(key: SealKey, trouble: KeyTrouble) -> str:
    return ask(key, trouble) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")


def _lines(key: SealKey, place: KeyPlace, facts: KeyFacts) -> Iterator[tuple[str, str]]:
    yield "seal key", _where(place)
    if facts.kind is KeyKind.TOKEN:
        yield "token", facts.place
    if facts.pin in _PINS:
        yield "PIN", _PINS[facts.pin]
    yield "asks for", _ASKS[key.asks.keeping].format(_SECRETS[key.asks.kind])
    yield "holder", facts.holder
    yield "issuer", facts.issuer
    yield "algorithm", facts.algorithm
    yield "serial", facts.serial
    yield "SHA-256", facts.fingerprint


def _where(place: KeyPlace) -> str:
    return place.uri if isinstance(place, TokenPlace) else str(place)


def _told(place: KeyPlace, facts: KeyFacts | None, now: datetime) -> dict[str, object]:
    where: dict[str, object] = {"where": _where(place)}
    if facts is None:
        return {**where, "state": "unknown"}
    known = {name: str(value) for name, value in asdict(facts).items()}
    periods = {name: getattr(facts, name).isoformat() for name in ("not_before", "not_after")}
    state = "locked" if facts.pin is PinState.LOCKED else facts.state(now).value
    return {**where, "state": state, "days_left": facts.days_left(now), **known, **periods}


def _code(facts: KeyFacts | None, now: datetime) -> int:
    if facts is None or facts.pin is PinState.LOCKED:
        return CANNOT
    return _CODES.get(facts.state(now), CANNOT)
