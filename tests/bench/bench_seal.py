"""Sealing and examining, next to what hashing the file and one key operation cost at the least.

Processor time counts, of this process and its children together: a seal is made by three of them.
"""

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pikepdf
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import pkcs12

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import FieldMark
from tests.bench.figures import Figure
from tests.fakes.papers import NO_INK, blank_paper, mark, marks
from tests.house.leftovers import children

ALLOWANCE = 12.0  # ms over hash and key that one seal may cost
ROUNDS = 60


def bench_seal() -> Iterator[Figure]:
    """One B-B signature into an invisible field of a one-page paper, RSA-3072, everything warm."""
    with _town_hall() as (folder, town, sealer, examiner):
        paper = blank_paper(folder / "form.pdf", fields=["seal"])
        with pikepdf.open(paper, allow_overwriting_input=True) as form:
            form.Root.AcroForm.Fields[0].Rect = pikepdf.Array([0, 0, 0, 0])
            form.save(paper)
        invisible = [FieldMark("seal", None, NO_INK, "Seal of the town", "", "Musterstadt")]
        limit = _limit(paper, town)
        ours = _processor_ms(lambda: sealer.seal(paper, folder / "sealed.pdf", invisible, "B-B"))
        yield Figure("seal.b_b_warm (limit + 12 ms)", ours, limit + ALLOWANCE, "ms", "<= 1")
        inked = _processor_ms(lambda: sealer.seal(paper, folder / "inked.pdf", [mark("ink")], "B-B"))
        yield Figure("seal.with_ink_and_caption", inked, ours, "ms", "<= 2")
        yield from _examining(folder, sealer, examiner)


def _examining(folder: Path, sealer: PadesSealer, examiner: PadesExaminer) -> Iterator[Figure]:
    paper = blank_paper(folder / "long.pdf")
    one, nine = folder / "one.pdf", folder / "nine.pdf"
    sealer.seal(paper, one, marks("s0"), "B-B")
    sealer.seal(paper, nine, marks(*(f"s{number}" for number in range(9))), "B-B")
    single = _processor_ms(lambda: examiner.examine(one, []), 20)
    several = _processor_ms(lambda: examiner.examine(nine, []), 20)
    yield Figure("examine.each_of_9_signatures", several / 9, single, "ms", "<= 1.5")
    fifty = folder / "fifty.pdf"
    sealer.seal(paper, fifty, _in_rows(50), "B-B")
    many = _processor_ms(lambda: examiner.examine(fifty, []), 4)
    yield Figure("examine.each_of_50_signatures", many / 50, single, "ms", "<= 1.5")


def _in_rows(count: int) -> list[FieldMark]:
    places = [
        Place(0, 10.0 + number % 10 * 58, 10.0 + number // 10 * 40, 50.0, 30.0) for number in range(count)
    ]
    return [replace(mark(f"s{number}"), place=place) for number, place in enumerate(places)]


@contextmanager
def _town_hall() -> Iterator[tuple[Path, PretendTown, PadesSealer, PadesExaminer]]:
    with tempfile.TemporaryDirectory() as name:
        town = found_town(Path(name))
        keys = KeyProcess()
        keys.unlock(town.key_store, town.passphrase)
        sealer, examiner = PadesSealer(keys), PadesExaminer()
        sealer.warm()
        examiner.warm()
        try:
            yield Path(name), town, sealer, examiner
        finally:
            examiner.close()
            sealer.close()
            keys.lock()


def _limit(paper: Path, town: PretendTown) -> float:
    """SHA-256 over the paper and one RSA operation with a held key, in ms."""
    key, _, _ = pkcs12.load_key_and_certificates(town.key_store.read_bytes(), town.passphrase.encode())
    assert isinstance(key, rsa.RSAPrivateKey)
    start = time.process_time()
    for _ in range(ROUNDS):
        key.sign(hashlib.sha256(paper.read_bytes()).digest(), padding.PKCS1v15(), SHA256())
    return (time.process_time() - start) * 1000 / ROUNDS


def _processor_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Processor time of one round in this process and its children, in ms."""
    work()
    before = _processor_seconds()
    for _ in range(rounds):
        work()
    return (_processor_seconds() - before) * 1000 / rounds


def _processor_seconds() -> float:
    """Processor time so far; the children's comes in ticks of 10 ms, so many rounds are measured at once."""
    ticks = sum(_ticks(pid) for pid in children())
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
