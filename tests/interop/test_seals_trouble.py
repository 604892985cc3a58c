"""Children that die and keys that fail while a seal is made: nothing is left, and the next seal works."""

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble
from clerkdesk.domain.seals import FieldMark
from clerkdesk.domain.signatures import Findings
from tests.fakes.papers import blank_paper, marks
from tests.house.leftovers import children


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(tmp_path / "form.pdf")


def seal(sealer: PadesSealer, source: Path, wanted: list[FieldMark]) -> Path:
    target = source.with_name("sealed.pdf")
    sealer.seal(source, target, wanted, "B-B")
    return target


def refusal(sealer: PadesSealer, source: Path, wanted: list[FieldMark]) -> ClerkDeskError:
    """The refusal, after making sure that it left nothing on the disk."""
    before = sorted(source.parent.iterdir())
    with pytest.raises(ClerkDeskError) as caught:
        seal(sealer, source, wanted)
    assert sorted(source.parent.iterdir()) == before
    return caught.value


class FailingKeys:
    """A key holder whose key does what ``sign`` says."""

    def __init__(self, keys: KeyProcess, sign: Callable[[bytes, str], bytes]) -> None:
        self._keys = keys
        self.sign = sign

    def unlock(self, path: Path, passphrase: str) -> None: ...

    def lock(self) -> None: ...

    def certificates(self) -> tuple[bytes, ...]:
        return self._keys.certificates()


@pytest.fixture
def own_sealer(keys: KeyProcess) -> Iterator[Callable[..., PadesSealer]]:
    """Makes sealers that end with the test."""
    made: list[PadesSealer] = []

    def make(sign: Callable[[bytes, str], bytes] = keys.sign) -> PadesSealer:
        made.append(PadesSealer(FailingKeys(keys, sign)))
        return made[-1]

    yield make
    for sealer in made:
        sealer.close()
        sealer.close()


def test_trouble_with_the_key_reaches_the_clerk_and_the_next_seal_works(
    own_sealer: Callable[..., PadesSealer], keys: KeyProcess, paper: Path
) -> None:
    asked = iter([KeyTrouble("KEY-03", "ran out"), None])

    def sign(data: bytes, digest: str) -> bytes:
        trouble = next(asked)
        if trouble is not None:
            raise trouble
        return keys.sign(data, digest)

    sealer = own_sealer(sign)
    assert refusal(sealer, paper, marks("resident")).code == "KEY-03"
    assert seal(sealer, paper, marks("resident")).exists()


def test_a_sealing_process_that_dies_half_way_leaves_nothing_and_is_replaced(
    own_sealer: Callable[..., PadesSealer], keys: KeyProcess, paper: Path
) -> None:
    before = set(children())
    killed = threading.Event()

    def sign(data: bytes, digest: str) -> bytes:
        if not killed.is_set():
            killed.set()
            for pid in set(children()) - before:
                os.kill(pid, signal.SIGKILL)
        return keys.sign(data, digest)

    sealer = own_sealer(sign)
    assert refusal(sealer, paper, marks("resident", "clerk")).code == "SEA-04"
    assert killed.is_set()
    assert seal(sealer, paper, marks("resident", "clerk")).exists()


def test_an_examining_process_that_dies_is_a_finding_and_is_replaced(
    sealer: PadesSealer, paper: Path
) -> None:
    sealed = seal(sealer, paper, marks("resident", "clerk"))
    examiner = PadesExaminer()
    try:
        before = set(children())
        examiner.warm()
        (child,) = set(children()) - before
        os.kill(child, signal.SIGSTOP)
        killer = subprocess.Popen(["sh", "-c", f"sleep 0.3; kill -KILL {child}"])
        findings = examiner.examine(sealed, [])
        killer.wait()
        assert findings == Findings((), False, "SIG-05", findings.reason)
        assert len(examiner.examine(sealed, []).signatures) == 2
    finally:
        examiner.close()
        examiner.close()
