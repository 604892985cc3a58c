"""A seal that lasts (B-LTA), next to asking its services the same questions and doing nothing else."""

import http.client
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.relay import Services
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.adapters.trust.web import Web
from clerkdesk.domain.seals import Sealed
from tests.bench.figures import Figure
from tests.bench.land_process import LandElsewhere, land_elsewhere
from tests.bench.processor import processor_ms
from tests.bench.town_hall import INVISIBLE, with_invisible_field
from tests.fakes.pki import PASSPHRASE

ALLOWANCE = 90.0  # ms over its round trips that a lasting seal may cost
ROUNDS = 10


@dataclass(frozen=True)
class Question:
    """One request of a seal."""

    url: str
    body: bytes | None = None
    kind: str = ""

    def ask(self) -> None:
        """Ask it barely: one connection, one request, one answer read."""
        parts = urlsplit(self.url)
        assert parts.hostname is not None
        connection = http.client.HTTPConnection(parts.hostname, parts.port)
        headers = {"Content-Type": self.kind} if self.kind else {}
        connection.request("POST" if self.body else "GET", parts.path, self.body, headers)
        assert connection.getresponse().read()
        connection.close()


@dataclass
class NotingWeb(Web):
    """The web, as the desk asks it; it notes what is asked."""

    asked: list[Question] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def get(self, url: str, limit: int) -> bytes:
        """Note, and get."""
        self.asked.append(Question(url))
        return super().get(url, limit)

    def post(self, url: str, question: bytes, kind: str, limit: int) -> bytes:
        """Note, and post."""
        self.asked.append(Question(url, question, kind))
        return super().post(url, question, kind, limit)


def bench_seal_lasting(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Processor time of desk, sealing child and key child; the services' process is not counted."""
    with tempfile.TemporaryDirectory() as name, land_elsewhere(Path(name)) as land, _office(land) as office:
        folder, (sealer, web) = Path(name), office
        paper = with_invisible_field(folder / "form.pdf")

        def seal() -> None:
            web.asked.clear()
            assert isinstance(sealer.seal(paper, folder / "sealed.pdf", INVISIBLE, "B-LTA"), Sealed)

        def ask() -> None:
            for question in asked:
                question.ask()

        ours = processor_ms(seal, rounds, apart=[land.process])
        asked = tuple(web.asked)
        trips = processor_ms(ask, rounds, apart=[land.process])
        yield Figure(f"seal.b_lta ({len(asked)} trips + 90 ms)", ours, trips + ALLOWANCE, "ms", "<= 1")
        yield Figure("seal.b_lta.trips", ours, trips, "ms", "")


@contextmanager
def _office(land: LandElsewhere) -> Iterator[tuple[PadesSealer, NotingWeb]]:
    web, keys = NotingWeb(), KeyProcess()
    keys.unlock(land.key_store, PASSPHRASE)
    sealer = PadesSealer(
        keys, Services(HttpTimeStamps([land.tsa], web), HttpEvidence(lambda: [land.root], web))
    )
    sealer.warm()
    try:
        yield sealer, web
    finally:
        sealer.close()
        keys.lock()
