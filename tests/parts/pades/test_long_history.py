"""Reading files of many revisions says what pyHanko says, only sooner."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader

from clerkdesk.adapters.pades.covered_bytes import CoveredBytes
from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown
from tests.fakes.many import revised_often, signed_often
from tests.fakes.revisions import classic, numbers, revision, stream

MODEST = 150_000  # bytes


def answers(reader: PdfFileReader) -> Iterator[Any]:
    """What a reader says of every object in every revision: where it stood, since when, and what it was."""
    tables = reader.xrefs
    revisions = range(tables.total_revisions)
    refs = sorted(
        {(ref.idnum, ref.generation) for one in revisions for ref in tables.explicit_refs_in_revision(one)}
    )
    for number, generation in refs:
        ref = Reference(number, generation, reader)
        for ask in (tables.get_last_change, tables.get_introducing_revision):
            try:
                yield number, ask(ref)
            except KeyError:
                yield number, "never"
        for at in revisions:
            yield (
                number,
                at,
                tables.get_historical_ref(ref, at),
                reader.get_historical_resolver(at).is_ref_unassignable(ref),
            )
            if tables.get_historical_ref(ref, at) is not None:
                written = BytesIO()
                reader.get_historical_resolver(at)(ref).write_to_stream(written, None)
                yield written.getvalue()


def assert_same_answers(path: Path) -> None:
    with path.open("rb") as ours, path.open("rb") as theirs:
        assert list(answers(LongHistoryReader(ours))) == list(answers(PdfFileReader(theirs)))


def test_of_objects_written_anew_and_freed(sealer: PadesSealer, tmp_path: Path) -> None:
    path = classic(sealer, tmp_path)
    revision(path, {numbers(path)[1]: stream(b"BT (first) Tj ET"), 900: b"<< /New true >>"})
    revision(path, {}, freed=[900])
    revision(path, {numbers(path)[1]: stream(b"BT (second) Tj ET")})
    assert_same_answers(path)


def test_of_strangers_files(shared_data: Path) -> None:
    files = [file for file in (shared_data / "signed").rglob("*.pdf") if file.stat().st_size < MODEST]
    told = 0
    for file in files:
        with suppress(PdfReadError, ValueError, KeyError):  # neither of us can read it
            assert_same_answers(file)
            told += 1
    assert told > 12


def test_an_object_that_two_revisions_share_is_each_ones_own(curve_town: PretendTown, tmp_path: Path) -> None:
    with signed_often(tmp_path, curve_town, 2).open("rb") as file:
        reader = LongHistoryReader(file)
        one, other = (reader.get_historical_resolver(number).root for number in (0, 1))
        one["/Changed"] = one["/Type"]
        assert "/Changed" not in other
        assert "/Changed" not in reader.root


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2), (2, 2, 1)])
@pytest.mark.parametrize("algorithm", ["sha256", "sha512", "shake256"])
def test_the_digest_of_each_range_is_the_one_over_its_bytes(order: tuple[int, ...], algorithm: str) -> None:
    text = bytes(range(256)) * 900
    covered = CoveredBytes(BytesIO(text))
    for turn in order:
        wanted = [0, 50_000 * turn, 50_000 * turn + 999, 1_000 * turn]
        bytes_meant = text[: wanted[1]] + text[wanted[2] : wanted[2] + wanted[3]]
        expected = hashlib.new(algorithm, bytes_meant)
        digest = expected.digest(64) if algorithm == "shake256" else expected.digest()  # type: ignore[call-arg]
        assert covered.digest(wanted, algorithm) == digest


@pytest.mark.parametrize("wanted", [[5, 10, 20, 30], [0, 10], [0, 0, 0, 0], [0, 7, 3, 9]])
def test_odd_ranges_have_the_digest_of_what_they_say(wanted: list[int]) -> None:
    text = bytes(range(100))
    meant = b"".join(text[at : at + size] for at, size in zip(wanted[::2], wanted[1::2], strict=True))
    assert CoveredBytes(BytesIO(text)).digest(wanted, "sha256") == hashlib.sha256(meant).digest()


def test_of_a_store_that_grew_often(curve_town: PretendTown, tmp_path: Path) -> None:
    assert_same_answers(revised_often(tmp_path, curve_town, 5))
