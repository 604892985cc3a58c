"""Sealing a scan of 50 MB, next to reading, hashing and writing it and one key operation."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from tests.bench.figures import Figure, NotMeasured
from tests.bench.processor import peak_mb, processor_ms, whole_ms
from tests.bench.seal_peers import pdfsig, peers, why_no_pdfsig
from tests.bench.town_hall import TownHall, town_hall

MOST_MEMORY = 90.0  # MB of the process that seals
ROUNDS = 5
PAGES = 100
_CHUNK = 1 << 20


def bench_seal_large(rounds: int = ROUNDS, pages: int = PAGES) -> Iterator[Figure | NotMeasured]:
    """One B-B signature into an invisible field of a scan; the files of both are flushed."""
    with town_hall() as hall:
        paper = hall.paper(pages)
        key = hall.key()
        limit = processor_ms(lambda: _least(key, paper, hall.folder / "least.pdf"), 1, rounds)
        ours = processor_ms(lambda: hall.seal(paper), 1, rounds)
        yield Figure("seal.50_mb", ours, limit, "ms", "<= 2")
        yield Figure("seal.50_mb.memory", peak_mb(hall.sealing_child), MOST_MEMORY, "MB", "<= 1")
        for peer in peers(hall.town):
            if peer.seals is None:
                yield NotMeasured(f"seal.50_mb.{peer.name}", peer.why)
                continue
            seals = peer.seals
            theirs = processor_ms(lambda: seals(paper, hall.folder / "theirs.pdf"), 1, rounds)  # noqa: B023
            yield Figure(f"seal.50_mb.{peer.name}", ours, theirs, "ms", "<= 1")
        yield from _judged(hall, hall.seal(paper), rounds)


def _judged(hall: TownHall, sealed: Path, rounds: int) -> Iterator[Figure | NotMeasured]:
    if why_no_pdfsig():
        yield NotMeasured("examine.50_mb.pdfsig", why_no_pdfsig())
        return
    ours = processor_ms(lambda: hall.examiner.examine(sealed, [hall.town.root_der]), 1, rounds)
    yield Figure("examine.50_mb.pdfsig", ours, whole_ms(lambda: pdfsig(sealed), rounds), "ms", "")


def _least(key: rsa.RSAPrivateKey, paper: Path, target: Path) -> None:
    """Read, hash, sign, write, flush: what no way of sealing into another file can do without."""
    sum_ = hashlib.sha256()
    with paper.open("rb", buffering=0) as source, target.open("wb", buffering=0) as copy:
        while portion := source.read(_CHUNK):
            sum_.update(portion)
            copy.write(portion)
        key.sign(sum_.digest(), padding.PKCS1v15(), SHA256())
        os.fsync(copy.fileno())
