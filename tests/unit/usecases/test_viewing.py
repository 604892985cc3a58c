"""Viewing: bytes are checked once per opening and change, and pages come from the checked path only."""

import os
from pathlib import Path

import pytest

from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.domain.pages import DocumentFacts, PageSize, Place, Raster, Word
from clerkdesk.domain.people import Person, Role
from clerkdesk.usecases.viewing import Viewing


class CountingBlobs:
    """Blobs that count how often they were asked, and know one digest to be wrong."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        self.wrong = {"wrong"}

    def keep(self, source: Path) -> str:
        return source.name

    def path(self, digest: str) -> Path:
        self.asked.append(digest)
        if digest in self.wrong:
            raise Unreadable("BLB-02")
        return self.root / digest

    def begins_with(self, digest: str, beginning: str) -> bool:
        return True

    def sweep(self) -> int:
        return 0


class NotingReader:
    """A reader that notes which paths it was given."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.cancelled = False
        self.repairs = False

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        self.paths.append(path)
        return DocumentFacts((PageSize(595, 842),), self.repairs, ())

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        self.paths.append(path)
        return Raster(1, 1, 4, memoryview(bytes(4)))

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        self.paths.append(path)
        return ()

    def cancel(self) -> None:
        self.cancelled = True

    def forget(self) -> None:
        raise AssertionError("nobody wished that")

    def close(self) -> None:
        pass


@pytest.fixture
def blobs(tmp_path: Path) -> CountingBlobs:
    (tmp_path / "a").write_bytes(b"as kept")
    return CountingBlobs(tmp_path)


@pytest.fixture
def reader() -> NotingReader:
    return NotingReader()


@pytest.fixture
def viewing(blobs: CountingBlobs, reader: NotingReader) -> Viewing:
    return Viewing(blobs, reader, viewer=None)


def test_bytes_are_checked_at_every_opening_but_not_for_every_page(
    viewing: Viewing, blobs: CountingBlobs, reader: NotingReader
) -> None:
    viewing.open("a")
    viewing.page("a", 0, 1.0)
    viewing.words("a")
    viewing.open("a")
    assert blobs.asked == ["a", "a"]
    assert reader.paths == [blobs.root / "a"] * 4


def test_a_page_of_a_document_not_opened_yet_is_checked_too(viewing: Viewing, blobs: CountingBlobs) -> None:
    viewing.page("a", 0, 1.0)
    assert blobs.asked == ["a"]


def test_a_wrong_digest_is_never_shown(viewing: Viewing, reader: NotingReader) -> None:
    for ask in (viewing.open, viewing.words, lambda digest: viewing.page(digest, 0, 1.0)):
        with pytest.raises(Unreadable, match="BLB-02"):
            ask("wrong")
    assert reader.paths == []


def test_a_file_that_changes_after_its_opening_is_not_shown(
    viewing: Viewing, blobs: CountingBlobs, reader: NotingReader
) -> None:
    viewing.open("a")
    file = blobs.root / "a"
    before = file.stat()
    file.write_bytes(b"altered")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))  # as long, and as old by its looks
    blobs.wrong.add("a")
    for ask in (viewing.words, lambda digest: viewing.page(digest, 0, 1.0)):
        with pytest.raises(Unreadable, match="BLB-02"):
            ask("a")
    assert reader.paths == [file]


def test_cutting_off_reaches_the_reader(viewing: Viewing, reader: NotingReader) -> None:
    viewing.cut_off()
    assert reader.cancelled


def test_a_foreman_sees_no_document_of_residents(blobs: CountingBlobs, reader: NotingReader) -> None:
    foreman = Person("moor", "Uwe Moor", "Bauhof", frozenset({Role.FOREMAN}))
    viewing = Viewing(blobs, reader, foreman)
    for look in (
        lambda: viewing.open("a"),
        lambda: viewing.page("a", 0, 1.0),
        lambda: viewing.words("a"),
    ):
        with pytest.raises(Refused, match="RGT-01"):
            look()


def test_a_look_after_the_bytes_reads_them_only_when_their_file_changed(
    viewing: Viewing, blobs: CountingBlobs, reader: NotingReader
) -> None:
    viewing.open("a")
    viewing.check("a")
    assert blobs.asked == ["a"]
    (blobs.root / "a").write_bytes(b"altered once more")
    blobs.wrong.add("a")
    with pytest.raises(Unreadable, match="BLB-02"):
        viewing.check("a")
    assert reader.paths == [blobs.root / "a"]


def test_a_signed_version_that_opens_only_after_repair_is_nobodys(tmp_path: Path) -> None:
    """Another program may repair it into another document: what was signed, nobody could tell."""
    (tmp_path / "a").write_bytes(b"x")
    reader = NotingReader()
    reader.repairs = True
    viewing = Viewing(CountingBlobs(tmp_path), reader, None)
    assert viewing.open("a").repaired
    with pytest.raises(Unreadable, match="PDF-02"):
        viewing.open("a", 100)
