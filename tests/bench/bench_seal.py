"""One plain seal, next to what hashing the file and one key operation cost at the least, and to others."""

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.hashes import SHA256

from tests.bench.figures import Figure, NotMeasured
from tests.bench.processor import processor_ms
from tests.bench.seal_peers import peers
from tests.bench.town_hall import TownHall, town_hall
from tests.fakes.papers import mark

ALLOWANCE = 12.0  # ms over hash and key that one seal may cost
ROUNDS = 60


def bench_seal(rounds: int = ROUNDS) -> Iterator[Figure | NotMeasured]:
    """One B-B signature into an invisible field of a one-page paper, RSA-3072, everything warm."""
    with town_hall() as hall:
        paper = hall.paper()
        limit = _limit(hall, paper, rounds)
        ours = processor_ms(lambda: hall.seal(paper), rounds)
        yield Figure("seal.b_b (limit + 12 ms)", ours, limit + ALLOWANCE, "ms", "<= 1")
        yield Figure("seal.b_b.limit", ours, limit, "ms", "")
        for peer in peers(hall.town):
            if peer.seals is None:
                yield NotMeasured(f"seal.b_b.{peer.name}", peer.why)
                continue
            seals = peer.seals
            theirs = processor_ms(lambda: seals(paper, hall.folder / "theirs.pdf"), max(1, rounds // 4))  # noqa: B023
            yield Figure(f"seal.b_b.{peer.name}", ours, theirs, "ms", "<= 1")
        inked = processor_ms(
            lambda: hall.sealer.seal(paper, hall.folder / "inked.pdf", [mark("ink")], "B-B"), rounds
        )
        yield Figure("seal.with_ink_and_caption", inked, ours, "ms", "<= 2")


def _limit(hall: TownHall, paper: Path, rounds: int) -> float:
    """SHA-256 over the paper and one RSA operation with a held key, in ms."""
    key = hall.key()
    start = time.process_time()
    for _ in range(rounds):
        key.sign(hashlib.sha256(paper.read_bytes()).digest(), padding.PKCS1v15(), SHA256())
    return (time.process_time() - start) * 1000 / rounds
