"""The verb keys on a real token and on a file: what is listed, what is tried, and its exit codes."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from clerkdesk.app.demo.pretend_ca import found_town
from clerkdesk.base.paths import Profile
from tests.fakes.papers import blank_paper
from tests.fakes.terminal import Terminal
from tests.fakes.tokens import PIN, Authority, Token, new_key, softhsm
from tests.office.conftest import furnish

Verb = Callable[..., tuple[int, str, str]]


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """An office that seals with what ``seal_with`` names."""
    profile = Profile(tmp_path / "profile")
    profile.create()
    return profile


@pytest.fixture
def keys(profile: Profile) -> Verb:
    """Run ``clerkdesk keys`` with these words, something to read, and this in the environment."""

    def run(*words: str, given: str = "", **environment: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "clerkdesk", "keys", *words],
            env={**os.environ, "CLERKDESK_PROFILE": str(profile.root), **environment},
            input=given,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return run


def seal_with(profile: Profile, token: Token, authority: Authority, days: float, module: Path) -> None:
    key = new_key("p256")
    token.put_key(key)
    token.put_certificate(authority.certify(key, days))
    written = f'seal_key = "{token.place(module).uri}"\npin_policy = "act"\n'
    profile.office_policy.write_text(written, encoding="utf-8")


@pytest.mark.parametrize(
    ("days", "code", "state"), [(400, 0, "good"), (20, 1, "expires-soon"), (-3, 2, "expired")]
)
def test_the_list_warns_thirty_days_ahead_without_asking_for_the_pin(
    profile: Profile, token: Token, authority: Authority, keys: Verb, days: int, code: int, state: str
) -> None:
    seal_with(profile, token, authority, days, softhsm())
    ended, said, _ = keys("list", "--json")
    told = json.loads(said)
    assert (ended, told["state"], told["place"], told["kind"]) == (code, state, "Siegel", "token")
    assert abs(told["days_left"] - days) <= 1
    ended, said, _ = keys()
    assert ended == code
    assert "Stadt Musterstadt (Karte)" in said and "its PIN for every act" in said
    assert ("a new one is needed" in said) == (state == "expires-soon")


def test_the_key_is_tried_with_a_pin_from_the_input_once(
    profile: Profile, token: Token, authority: Authority, keys: Verb, card_module: Path
) -> None:
    card = {"CAREFUL_CARD": str(token.folder)}
    seal_with(profile, token, authority, 400, card_module)
    ended, said, complained = keys("test", given=f"{PIN}\n", **card)
    assert (ended, complained) == (0, "")
    assert said.startswith("The seal key signs, and its certificate fits.")
    ended, said, complained = keys("test", given="000000\n", **card)
    assert (ended, said) == (2, "")
    assert "KEY-06: The PIN is wrong" in complained and "000000" not in complained
    assert (token.folder / "logins").read_text().split() == ["session"] * 2
    assert keys("test", **card)[0] == 2
    assert (token.folder / "logins").read_text().split() == ["session"] * 2, "no PIN is not tried"
    assert "a wrong one was given" in keys(**card)[1]


def test_a_wrong_pin_ends_sealing_and_the_terminal_asks_no_second_time(
    tmp_path: Path, token: Token, authority: Authority, card_module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = furnish(tmp_path / "office", found_town(tmp_path, curve=True))
    monkeypatch.setenv("CLERKDESK_PROFILE", str(profile.root))
    monkeypatch.setenv("CAREFUL_CARD", str(token.folder))
    seal_with(profile, token, authority, 400, card_module)
    paper = blank_paper(tmp_path / "paper.pdf")
    with Terminal("seal", paper, "--by", "katrin") as terminal:
        terminal.wait_for("PIN of the seal key: ")
        terminal.type("000000\n")
        assert terminal.end() == 70
    assert "KEY-06: The PIN is wrong" in terminal.shown
    assert terminal.shown.count("PIN of the seal key: ") == 1
    assert (token.folder / "logins").read_text().split() == ["session"]


def test_a_token_whose_pin_is_locked_cannot_seal(
    profile: Profile, token: Token, authority: Authority, keys: Verb, card_module: Path
) -> None:
    card = {"CAREFUL_CARD": str(token.folder)}
    seal_with(profile, token, authority, 400, card_module)
    for _ in range(3):
        keys("test", given="000000\n", **card)
    ended, said, _ = keys("list", "--json", **card)
    told = json.loads(said)
    assert (ended, told["state"], told["pin"]) == (2, "locked", "locked")
    ended, said, _ = keys(**card)
    assert ended == 2 and re.search(r"^PIN +locked$", said, re.MULTILINE)


def test_a_token_that_is_not_there_is_named(
    profile: Profile, token: Token, authority: Authority, keys: Verb
) -> None:
    seal_with(profile, token, authority, 400, softhsm())
    token.pull_out()
    ended, said, complained = keys()
    assert (ended, said) == (2, "")
    assert "KEY-08" in complained
    ended, said, _ = keys("list", "--json")
    told = json.loads(said)
    assert (ended, told["state"], told["code"]) == (2, "failed", "KEY-08")


def test_a_file_is_known_once_it_was_unlocked(profile: Profile, keys: Verb, tmp_path: Path) -> None:
    assert keys()[0] == 2
    assert "KEY-16" in keys()[2]
    town = found_town(tmp_path, curve=True)
    profile.seal_key.write_bytes(town.key_store.read_bytes())
    ended, said, _ = keys()
    assert ended == 2 and "not known until it has been unlocked once" in said
    assert json.loads(keys("list", "--json")[1])["state"] == "unknown"
    assert keys("test", given="wrong\n")[0] == 2
    ended, said, _ = keys("test", given=f"{town.passphrase}\n")
    assert ended == 0 and "Its certificate ends on " in said
    ended, said, _ = keys()
    assert ended == 0 and "ECDSA P-256" in said
