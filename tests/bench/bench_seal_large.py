"""Sealing a scan of 50 MB, next to reading, hashing and writing it and one key operation."""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from clerkdesk.base.files import written_whole
from tests.bench.figures import Figure, NotMeasured
from tests.bench.processor import in_turns_ms, peak_mb, processor_ms, whole_ms
from tests.bench.seal_peers import pdfsig, peers, why_no_pdfsig
from tests.bench.town_hall import TownHall, town_hall

MOST_MEMORY = 90.0  # MB of the process that seals
ROUNDS = 9
PAGES = 100
_CHUNK = 1 << 20


def bench_seal_large(rounds: int = ROUNDS, pages: int = PAGES) -> Iterator[Figure | NotMeasured]:
    """One B-B signature into an invisible field of a scan; it and the limit write their files alike."""
    with town_hall() as hall:
        paper, key, target = hall.paper(pages), hall.key(), hall.folder / "theirs.pdf"
        limit, ours = in_turns_ms([lambda: _least(key, paper, target), lambda: hall.seal(paper)], rounds)
        yield Figure("seal.50_mb", ours, limit, "ms", "<= 2")
        yield Figure("seal.50_mb.memory", peak_mb(hall.sealing_child), MOST_MEMORY, "MB", "<= 1")
        for peer in peers(hall.town):
            case = f"seal.50_mb.{peer.name}"
            if peer.seals is None:
                yield NotMeasured(case, peer.why)
                continue
            (theirs,) = in_turns_ms([partial(peer.seals, paper, target)], rounds)
            yield Figure(case, ours, theirs, "ms", "<= 1")
        yield from _judged(hall, hall.seal(paper), rounds)


def _judged(hall: TownHall, sealed: Path, rounds: int) -> Iterator[Figure | NotMeasured]:
    if why_no_pdfsig():
        yield NotMeasured("examine.50_mb.pdfsig", why_no_pdfsig())
        return
    ours = processor_ms(lambda: hall.examiner.examine(sealed, [hall.town.root_der]), rounds)
    yield Figure("examine.50_mb.pdfsig", ours, whole_ms(lambda: pdfsig(sealed), rounds), "ms", "")


def _least(key: rsa.RSAPrivateKey, paper: Path, target: Path) -> None:
    """Read, hash, sign, write whole: what no way of sealing into another file can do without."""
    sum_ = hashlib.sha256()
    with paper.open("rb", buffering=0) as source, written_whole(target) as copy:
        while portion := source.read(_CHUNK):
            sum_.update(portion)
            copy.write(portion)
        key.sign(sum_.digest(), padding.PKCS1v15(), SHA256())
