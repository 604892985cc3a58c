"""A land with its authority in a process of its own, so that its work does not count as the desk's.

``python -m tests.bench.land_process FOLDER`` lays the town's key into the folder, says where the services
are, and serves until its standard input is closed.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.pki import a_land


@dataclass(frozen=True)
class LandElsewhere:
    """What a desk needs to know of a land."""

    tsa: str
    root: bytes
    key_store: Path
    process: int


@contextmanager
def land_elsewhere(folder: Path) -> Iterator[LandElsewhere]:
    """Found a land in another process."""
    command = [sys.executable, "-m", "tests.bench.land_process", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        told = json.loads(process.stdout.readline())
        yield LandElsewhere(told["tsa"], bytes.fromhex(told["root"]), Path(told["key_store"]), process.pid)
        process.stdin.close()


def main(folder: Path) -> None:
    """Serve until nobody listens any more."""
    with a_land(folder) as land:
        told = {"tsa": land.tsa, "root": land.root.hex(), "key_store": str(land.key_store())}
        print(json.dumps(told), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
