"""The seal key: locked in the morning, unlocked once, refused with a code when it cannot seal."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.cli import main
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.app.demo.pretend_keys import PretendKeys, pretend_facts
from clerkdesk.app.demo.town import CLERK, TownClock
from clerkdesk.app.plain_words import sentence_for
from clerkdesk.base.errors import Conflict, Unreadable
from clerkdesk.base.paths import Profile
from clerkdesk.domain.keys import Asked, Keeping, KeyState, PinPolicy, SecretKind
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.sittings import StopReason
from clerkdesk.usecases.keys import SECRET, SealKey
from tests.office.conftest import SmallOffice, write
from tests.office.refusals import code_of, demand_only_announced, standing


@pytest.fixture
def locked(fresh: SmallOffice) -> Iterator[Desk]:
    """The desk as it starts in the morning: its own key process, and no key in it."""
    desk = Desk(fresh.desk.profile, SessionVault(), TownClock())
    yield desk
    desk.close()


def keep_key(profile: Profile, content: bytes) -> None:
    profile.seal_key.write_bytes(content)


def test_a_wrong_passphrase_is_called_so_and_not_kept(locked: Desk, pretend_town: PretendTown) -> None:
    assert locked.seal_key.asks.keeping is Keeping.WHILE_OPEN
    assert code_of(locked.seal_key.unlock) == "KEY-04"
    assert code_of(lambda: locked.seal_key.unlock("falsch")) == "KEY-01"
    assert code_of(locked.seal_key.unlock) == "KEY-04"
    locked.seal_key.unlock(pretend_town.passphrase)
    locked.seal_key.unlock()
    assert locked.adapters.keys.certificates()


def test_without_a_key_ring_nothing_of_the_passphrase_is_written_down(locked: Desk, tmp_path: Path) -> None:
    rare = found_town(tmp_path, curve=True, passphrase="ein-seltenes-wort")
    keep_key(locked.profile, rare.key_store.read_bytes())
    locked.seal_key.unlock(rare.passphrase)
    written = b"".join(path.read_bytes() for path in locked.profile.root.rglob("*") if path.is_file())
    assert rare.passphrase.encode() not in written
    tomorrow = SealKey(locked.adapters.keys, SessionVault(), locked.profile.seal_key)
    assert code_of(tomorrow.unlock) == "KEY-04"


def test_an_expired_seal_certificate_is_called_so(locked: Desk, tmp_path: Path) -> None:
    start = datetime.now(UTC) - timedelta(days=800)
    old = found_town(tmp_path, curve=True, valid_from=start, valid_for=timedelta(days=365))
    keep_key(locked.profile, old.key_store.read_bytes())
    assert code_of(lambda: locked.seal_key.unlock(old.passphrase)) == "KEY-03"


@pytest.mark.parametrize("damage", [lambda c: b"", lambda c: c[:-9], lambda c: b"PEM" + c, None])
def test_a_key_store_that_is_missing_or_damaged_is_called_so(
    locked: Desk, pretend_town: PretendTown, damage: Callable[[bytes], bytes] | None
) -> None:
    if damage is None:
        locked.profile.seal_key.unlink()
    else:
        keep_key(locked.profile, damage(pretend_town.key_store.read_bytes()))
    code = "KEY-16" if damage is None else "KEY-02"
    assert code_of(lambda: locked.seal_key.unlock(pretend_town.passphrase)) == code


def test_ink_waits_for_a_locked_key_and_is_sealed_once_it_is_unlocked(
    fresh: SmallOffice, locked: Desk, pretend_town: PretendTown
) -> None:
    case = fresh.checked()
    clerk = locked.sign_in(CLERK.id)
    signed = write(fresh.clerk.signing.prepare(case.id))
    before = standing(fresh)
    assert code_of(lambda: clerk.signing.seal(signed)) == "KEY-04"
    demand_only_announced(fresh, signed, before)
    locked.seal_key.unlock(pretend_town.passphrase)
    assert clerk.signing.seal(signed).next_step is StepId.APPROVE
    assert len(fresh.versions(case.id)) == 2


def test_a_key_that_is_ready_stays_so_even_when_its_file_is_gone(
    locked: Desk, pretend_town: PretendTown
) -> None:
    locked.seal_key.make_ready(pretend_town.passphrase)
    locked.profile.seal_key.unlink()
    locked.seal_key.make_ready()
    assert locked.adapters.keys.certificates()


def test_a_locked_key_asks_for_its_passphrase_only_when_that_helps(
    locked: Desk, pretend_town: PretendTown
) -> None:
    assert code_of(locked.seal_key.make_ready) == "KEY-04"
    assert code_of(locked.seal_key.make_ready) == "KEY-04"
    keep_key(locked.profile, pretend_town.key_store.read_bytes()[:-9])
    assert code_of(locked.seal_key.make_ready) == "KEY-02"
    locked.profile.seal_key.unlink()
    assert code_of(locked.seal_key.make_ready) == "KEY-16"


def test_only_a_passphrase_that_was_entered_is_said_to_pass(locked: Desk, pretend_town: PretendTown) -> None:
    assert not locked.seal_key.passphrase_passes
    assert code_of(lambda: locked.seal_key.make_ready("falsch")) == "KEY-01"
    assert not locked.seal_key.passphrase_passes
    locked.seal_key.make_ready(pretend_town.passphrase)
    assert locked.seal_key.passphrase_passes


def test_a_certificate_that_ran_out_in_the_desk_gives_way_to_its_successor(
    locked: Desk, pretend_town: PretendTown, tmp_path: Path
) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=3)
    year = timedelta(days=365)
    old = found_town(tmp_path, curve=True, valid_from=soon - year, valid_for=year)
    keep_key(locked.profile, old.key_store.read_bytes())
    locked.seal_key.make_ready(old.passphrase)
    time.sleep(max(0.0, (soon - datetime.now(UTC)).total_seconds()) + 1.1)  # periods are told in seconds
    assert code_of(locked.seal_key.make_ready) == "KEY-03"
    keep_key(locked.profile, pretend_town.key_store.read_bytes())
    locked.adapters.vault.put(SECRET, pretend_town.passphrase)
    locked.seal_key.make_ready()
    assert locked.adapters.keys.certificates()


@pytest.fixture
def per_act(locked: Desk) -> SealKey:
    """The seal key of an office that wants the passphrase for every act."""
    return SealKey(locked.adapters.keys, locked.adapters.vault, locked.profile.seal_key, PinPolicy.ACT)


def test_by_policy_the_passphrase_is_kept_nowhere_and_asked_for_every_act(
    locked: Desk, per_act: SealKey, pretend_town: PretendTown
) -> None:
    vault = locked.adapters.vault
    vault.put(SECRET, pretend_town.passphrase)  # of a time when it was kept
    assert per_act.asks == Asked(SecretKind.PASSPHRASE, Keeping.ACT)
    assert code_of(per_act.make_ready) == "KEY-04"
    assert vault.get(SECRET) is None
    per_act.make_ready(pretend_town.passphrase)
    per_act.make_ready()
    assert locked.adapters.keys.certificates()
    per_act.end_act()
    assert code_of(per_act.make_ready) == "KEY-04"
    assert vault.get(SECRET) is None and not per_act.passphrase_passes


def test_in_a_session_the_key_outlasts_acts_and_people(locked: Desk, pretend_town: PretendTown) -> None:
    assert locked.seal_key.asks == Asked(SecretKind.PASSPHRASE, Keeping.WHILE_OPEN)
    locked.seal_key.make_ready(pretend_town.passphrase)
    locked.seal_key.end_act()
    locked.seal_key.leave()
    assert locked.adapters.keys.certificates()


def test_a_test_of_the_key_is_an_act_of_its_own(
    per_act: SealKey, locked: Desk, pretend_town: PretendTown
) -> None:
    assert code_of(per_act.test) == "KEY-04"
    per_act.test(pretend_town.passphrase)
    assert code_of(locked.adapters.keys.certificates) == "KEY-04"
    assert code_of(lambda: per_act.test("falsch")) == "KEY-01"


def test_the_end_of_a_certificate_is_seen_before_the_passphrase_is_given(
    locked: Desk, tmp_path: Path
) -> None:
    start = datetime.now(UTC) - timedelta(days=345)
    old = found_town(tmp_path, curve=True, valid_from=start, valid_for=timedelta(days=365))
    keep_key(locked.profile, old.key_store.read_bytes())
    assert locked.seal_key.facts() is None
    locked.seal_key.make_ready(old.passphrase)
    tomorrow = Desk(locked.profile, SessionVault(), TownClock())
    try:
        facts = tomorrow.seal_key.facts()
        assert facts is not None and facts.state(tomorrow.clock.now()) is KeyState.EXPIRES_SOON
        assert facts.days_left(tomorrow.clock.now()) == 19
        assert code_of(tomorrow.seal_key.make_ready) == "KEY-04"
    finally:
        tomorrow.close()


def test_an_office_names_its_own_key_and_how_long_it_stays_open(
    locked: Desk, pretend_town: PretendTown, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "siegel.p12"
    elsewhere.write_bytes(pretend_town.key_store.read_bytes())
    locked.profile.seal_key.unlink()
    policy = locked.profile.office_policy
    policy.write_text(f'seal_key = "{elsewhere}"\npin_policy = "act"\n', encoding="utf-8")
    desk = Desk(locked.profile, SessionVault(), TownClock())
    try:
        desk.seal_key.make_ready(pretend_town.passphrase)
        assert desk.adapters.keys.certificates()
        assert desk.seal_key.asks.keeping is Keeping.ACT
    finally:
        desk.close()
    for line, fault in (
        ('seal_key = "pkcs11:token=S?module-path=/m.so&pin-value=4711"', "seal_key must not hold a PIN"),
        ('pin_policy = "never"', "pin_policy must be one of session, act"),
    ):
        policy.write_text(f"{line}\n", encoding="utf-8")
        with pytest.raises(Unreadable) as caught:
            Desk(locked.profile, SessionVault(), TownClock())
        assert caught.value.code == "SET-01" and fault in caught.value.hint
        assert "4711" not in caught.value.hint


def test_every_sitting_is_an_act_however_it_ends(
    fresh: SmallOffice, locked: Desk, pretend_town: PretendTown
) -> None:
    policy = 'town = "Musterstadt"\npin_policy = "act"\n'
    locked.profile.office_policy.write_text(policy, encoding="utf-8")
    desk = Desk(locked.profile, SessionVault(), TownClock())
    try:
        clerk, key = desk.sign_in(CLERK.id), desk.seal_key
        first, second, third = (
            write(fresh.clerk.signing.prepare(case.id)) for case in (fresh.checked() for _ in range(3))
        )
        key.make_ready(pretend_town.passphrase)
        clerk.signing.seal(first)
        assert code_of(lambda: clerk.signing.seal(second)) == "KEY-04"
        key.make_ready(pretend_town.passphrase)
        clerk.signing.seal(second)
        assert code_of(key.make_ready) == "KEY-04"
        for end in (
            lambda: clerk.signing.stop(third.sitting, StopReason.CLERK),
            lambda: clerk.signing.decline(third.sitting),
        ):
            key.make_ready(pretend_town.passphrase)
            with suppress(Conflict):
                end()
            assert code_of(key.make_ready) == "KEY-04"
    finally:
        desk.close()


def test_where_no_key_lies_the_place_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "desk"))
    assert main(["keys"]) == 2
    said = capsys.readouterr()
    assert str(Profile(tmp_path / "desk").seal_key) in said.out + said.err


def test_what_is_said_of_a_key_that_has_run_out_says_until_when() -> None:
    assert "until the key has a certificate that is good now" in sentence_for("KEY-03")


def test_the_keys_of_the_pictures_agree_with_the_desk_around_them(
    locked: Desk, pretend_town: PretendTown
) -> None:
    locked.seal_key.unlock(pretend_town.passphrase)
    facts = locked.seal_key.facts()
    assert facts is not None
    kinds = pretend_facts(facts, datetime.now(UTC))
    assert PretendKeys(kinds["good"]).asks == locked.seal_key.asks
    others = {kinds[name].fingerprint for name in ("ends-soon", "expired")}
    assert kinds["good"].fingerprint not in others, "the test of one key is none of another"
