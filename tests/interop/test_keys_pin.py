"""The PIN of a real token: tried once, kept nowhere, asked for a session or for every act."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.base.key_places import TokenPlace
from clerkdesk.domain.keys import Asked, Keeping, PinPolicy, PinState, SecretKind
from clerkdesk.usecases.keys import SECRET, SealKey
from tests.fakes.token_desk import refused
from tests.fakes.tokens import PIN, Token
from tests.house.leftovers import children

WRONG = "000000"


def test_a_wrong_pin_is_one_try_and_nothing_tries_again(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card)
    assert refused(lambda: key.make_ready(WRONG)) == "KEY-06"
    assert logins() == ["session"]
    for attempt in (key.make_ready, key.unlock, key.test, holder.certificates):
        assert refused(attempt) == "KEY-04"
    assert logins() == ["session"]
    facts = key.facts()
    assert facts is not None and facts.pin is PinState.WRONG_BEFORE
    key.make_ready(PIN)
    assert logins() == ["session", "session"]


def test_before_the_last_try_it_is_said_and_after_it_the_pin_is_locked(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card)
    assert refused(lambda: key.unlock(WRONG)) == "KEY-06"
    assert refused(lambda: key.unlock(WRONG)) == "KEY-14"
    assert refused(key.make_ready) == "KEY-14"
    facts = key.facts()
    assert facts is not None and facts.pin is PinState.LAST_TRY
    assert refused(lambda: key.unlock(WRONG)) == "KEY-07"
    assert len(logins()) == 3
    for attempt in (key.make_ready, lambda: key.unlock(PIN)):
        assert refused(attempt) == "KEY-07"
    assert len(logins()) == 3, "a locked PIN is not tried at all"


def test_a_passphrase_kept_of_a_file_is_never_tried_as_a_pin(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    vault = SessionVault()
    vault.put(SECRET, "the passphrase of the file before")
    key = SealKey(holder, vault, card)
    assert refused(key.make_ready) == "KEY-04"
    assert logins() == []
    key.make_ready(PIN)
    assert vault.get(SECRET) == "the passphrase of the file before"


def test_for_a_session_the_pin_is_asked_once_and_again_when_somebody_else_sits_down(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card)
    assert key.asks == Asked(SecretKind.PIN, Keeping.WHILE_OPEN)
    key.make_ready(PIN)
    for _ in range(2):
        key.make_ready()
        holder.sign(b"a form", "sha256")
        key.end_act()
    assert logins() == ["session"]
    key.leave()
    assert refused(key.make_ready) == "KEY-04"


def test_for_an_act_the_pin_is_asked_every_time(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card, PinPolicy.ACT)
    assert key.asks == Asked(SecretKind.PIN, Keeping.ACT)
    for count in (1, 2):
        assert refused(key.make_ready) == "KEY-04"
        key.make_ready(PIN)
        assert holder.sign(b"one", "sha256") and holder.sign(b"two", "sha256")
        key.end_act()
        assert len(logins()) == count
    key.test(PIN)
    assert refused(key.make_ready) == "KEY-04"


def test_the_pin_stands_on_no_command_line_in_no_environment_and_in_no_file(
    filled: Token, holder: KeyProcess, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = set(children())
    key, vault = KeyProcess(tmp_path / "kept.pem"), SessionVault()
    try:
        seal_key = SealKey(key, vault, filled.place())
        assert refused(lambda: seal_key.unlock("31415926")) == "KEY-06"
        seal_key.make_ready(PIN)
        started = set(children()) - before
        assert started
        for pid in started:
            limits = Path(f"/proc/{pid}/limits").read_text()
            assert re.search(r"^Max core file size +[01] +[01] ", limits, re.MULTILINE)
            for what in ("cmdline", "environ"):
                told = Path(f"/proc/{pid}/{what}")
                with suppress(PermissionError):
                    assert PIN.encode() not in told.read_bytes()
    finally:
        key.lock()
    assert PIN not in caplog.text and "31415926" not in caplog.text
    assert vault.get(SECRET) is None
    assert PIN.encode() not in (tmp_path / "kept.pem").read_bytes()
    assert PIN not in os.environ.values()
