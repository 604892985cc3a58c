"""The key that seals is ready before anybody is asked to sign, or nobody is asked."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.app.demo.pretend_ca import found_town
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.jobs import Lane
from clerkdesk.domain.keys import PinPolicy
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.ui.signing.stage import Stage
from clerkdesk.usecases.keys import SECRET
from tests.office.conftest import SmallOffice
from tests.ui.signing.conftest import Counter, announced, lock_key, step

Meet = Callable[..., Counter]


def demand_untouched(counter: Counter, small: SmallOffice, case: str) -> None:
    """Nobody was bothered, and the case is as before."""
    assert counter.pad.begun == 0
    assert counter.flow.stage is Stage.IDLE
    assert Act.WITNESS not in [line.act for line in small.clerk.cases.open(case).history]
    assert announced(small, case) == []
    assert counter.dialogs == []


def test_an_unlocked_key_is_not_asked_about(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    counter.begin(staffed.checked().id)
    assert counter.dialogs == []
    assert counter.pad.begun == 1
    counter.flow.stop()
    counter.settle()


def test_the_passphrase_is_asked_before_the_resident_is(meet: Meet, lockable: SmallOffice) -> None:
    lock_key(lockable)
    counter, case = meet(), lockable.checked().id
    counter.begin(case)
    assert counter.pad.begun == 0
    assert True not in counter.busy
    assert counter.dialog.windowTitle() == "The seal key is locked"
    counter.answer("not this one")
    assert "The passphrase is wrong" in counter.dialog.accessibleDescription()
    assert counter.pad.begun == 0
    counter.answer(lockable.town.passphrase)
    assert counter.dialogs == []
    assert counter.pad.begun == 1
    assert lockable.desk.seal_key.passphrase_passes
    counter.pad.sign()
    counter.settle()
    assert step(lockable, case) is StepId.APPROVE


def test_a_passphrase_not_entered_leaves_everything_as_before(meet: Meet, lockable: SmallOffice) -> None:
    lock_key(lockable)
    counter, case = meet(), lockable.checked().id
    counter.begin(case)
    QTest.keyClick(counter.dialog, Qt.Key.Key_Escape)
    counter.settle()
    demand_untouched(counter, lockable, case)
    assert not counter.panel.isVisible()


def test_giving_up_while_a_passphrase_is_tried_sends_nobody_to_the_pad(
    meet: Meet, lockable: SmallOffice
) -> None:
    lock_key(lockable)
    counter, case = meet(), lockable.checked().id
    counter.begin(case)
    held, dialog = Event(), counter.dialog
    counter.jobs.run(Lane.SEAL, lambda _: held.wait(30))
    QTest.keyClicks(dialog.field, lockable.town.passphrase)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.reject()
    held.set()
    counter.settle()
    demand_untouched(counter, lockable, case)


@pytest.mark.parametrize("at_the_pad", [True, False], ids=["stopped at the pad", "given up before"])
def test_by_policy_a_key_opened_in_vain_asks_again(
    meet: Meet, lockable: SmallOffice, monkeypatch: pytest.MonkeyPatch, at_the_pad: bool
) -> None:
    monkeypatch.setattr(lockable.desk.seal_key, "_policy", PinPolicy.ACT)
    lock_key(lockable)
    counter, held = meet(), Event()
    counter.begin(lockable.checked().id)
    if not at_the_pad:
        counter.jobs.run(Lane.SEAL, lambda _: held.wait(30))
        counter.dialog.answered.emit(lockable.town.passphrase)
        counter.dialog.reject()
        held.set()
    else:
        counter.answer(lockable.town.passphrase)
        assert lockable.desk.adapters.keys.certificates()
        counter.flow.stop()
    counter.settle()
    with pytest.raises(KeyTrouble, match="KEY-04"):
        lockable.desk.adapters.keys.certificates()


def test_a_kept_passphrase_opens_the_key_without_a_question(meet: Meet, lockable: SmallOffice) -> None:
    lockable.desk.adapters.keys.lock()
    counter = meet()
    counter.begin(lockable.checked().id)
    assert counter.dialogs == []
    assert counter.pad.begun == 1
    counter.flow.stop()
    counter.settle()


def test_a_kept_passphrase_that_is_wrong_is_asked_anew(meet: Meet, lockable: SmallOffice) -> None:
    lock_key(lockable)
    lockable.desk.adapters.vault.put(SECRET, "last year's")
    counter = meet()
    counter.begin(lockable.checked().id)
    assert "does not fit" in counter.dialog.accessibleDescription()
    counter.answer(lockable.town.passphrase)
    assert counter.pad.begun == 1
    assert lockable.desk.adapters.vault.get(SECRET) == lockable.town.passphrase
    counter.flow.stop()
    counter.settle()


def missing(key: Path, _tmp: Path) -> None:
    key.unlink()


def damaged(key: Path, _tmp: Path) -> None:
    key.write_bytes(key.read_bytes()[:-9])


def expired(key: Path, tmp: Path) -> None:
    start = datetime.now(UTC) - timedelta(days=800)
    old = found_town(tmp, curve=True, valid_from=start, valid_for=timedelta(days=365))
    key.write_bytes(old.key_store.read_bytes())


@pytest.mark.parametrize("kept", [True, False], ids=["passphrase kept", "none kept"])
@pytest.mark.parametrize(("spoil", "code"), [(missing, "KEY-16"), (damaged, "KEY-02"), (expired, "KEY-03")])
def test_a_key_no_passphrase_helps_is_refused_before_the_pad(
    meet: Meet,
    lockable: SmallOffice,
    tmp_path: Path,
    spoil: Callable[[Path, Path], None],
    code: str,
    kept: bool,
) -> None:
    lock_key(lockable)
    spoil(lockable.desk.profile.seal_key, tmp_path)
    if kept:
        lockable.desk.adapters.vault.put(SECRET, lockable.town.passphrase)
    counter, case = meet(), lockable.checked().id
    counter.begin(case)
    if counter.dialogs:  # nobody can look into a file that is whole without its passphrase
        assert (spoil, kept) == (expired, False)
        counter.answer(lockable.town.passphrase)
    assert counter.panel.notices.codes() == (code,)
    demand_untouched(counter, lockable, case)


def test_leaving_the_desk_while_the_passphrase_is_asked_begins_nothing(
    meet: Meet, lockable: SmallOffice
) -> None:
    lock_key(lockable)
    counter, case = meet(), lockable.checked().id
    counter.begin(case)
    assert counter.flow.duty == "", "nothing would be lost"
    counter.flow.close()
    counter.settle()
    demand_untouched(counter, lockable, case)
