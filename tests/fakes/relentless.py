"""A desk that writes until it is killed: ``python -m tests.fakes.relentless store|bytes FOLDER``.

It prints the number of every act, or the digest of every file, once it was told that it is kept.
"""

import os
import sys
from itertools import count
from pathlib import Path

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.adapters.store.unit_of_work import open_store
from clerkdesk.domain.history import HistoryValue, chain
from clerkdesk.domain.rights import Act
from tests.fakes.office import BRANDT, NOON, a_case, a_document, a_version


def write_acts(folder: Path) -> None:
    """Open cases, each with a document, its history and its key, in one unit."""
    store = open_store(folder / "office.sqlite")
    while True:
        with store.write() as unit:
            number = unit.cases.next_number(2026)
            case = a_case(reference=f"26-{number:05d}", clerk=BRANDT.id)
            document = a_document(case.id)
            unit.cases.add(case)
            unit.documents.add(document)
            unit.documents.add_version(a_version(document.id))
            values = [HistoryValue("reference", "5a" * 16, case.reference)]
            entry = chain(
                unit.history.last(), NOON, (BRANDT.id, "Schalter 1"), case.id, Act.OPEN_CASE, values
            )
            unit.history.append(entry, values)
            unit.acts.record(case.reference, Act.OPEN_CASE, case.id, NOON)
        print(number, flush=True)


def keep_bytes(folder: Path) -> None:
    """Keep files of many sizes, every third one a second time."""
    blobs = FolderBlobs(folder / "documents", folder / "work")
    for turn in count():
        source = folder / "source"
        source.write_bytes(os.urandom((turn % 5) * 700_000 + turn))
        for _ in range(2 if turn % 3 == 0 else 1):
            print(blobs.keep(source), flush=True)


if __name__ == "__main__":
    {"store": write_acts, "bytes": keep_bytes}[sys.argv[1]](Path(sys.argv[2]))
