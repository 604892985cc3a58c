"""Taking in: what a form is, is read from its edges, and a page nobody can read keeps no file out."""

from pathlib import Path
from typing import cast

import pytest

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.adapters.exchange.folder import FolderReturn
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.forms import FormRule
from clerkdesk.domain.pages import DocumentFacts, PageSize, Place, Raster, Word
from clerkdesk.domain.signatures import Integrity, Judgement, Trust, Verdict
from clerkdesk.registry.intake import Intake, TakenIn
from clerkdesk.registry.judging import Judging

RULE = FormRule("program", "dog-tax", "form", ("Hundesteuer",), "", "", ())


class ThickBook:
    """A reader of a document of many pages that say little; some cannot be read."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.said = {pages - 1: "Hundesteuer"}
        self.troubles: dict[int, str] = {}
        self.asked: list[int | None] = []

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        return DocumentFacts((PageSize(595, 842),) * self.pages, False, ())

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        self.asked.append(page)
        if page in self.troubles:
            raise Unreadable(self.troubles[page])
        return (Word(page or 0, 0, 0, 9, 9, self.said.get(page or 0, "Seite")),)

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        raise NotImplementedError

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        pass


class Unsigned:
    """A judging that finds no signature."""

    def judge(self, path: Path) -> Judgement:
        return Judgement(Verdict.UNSIGNED, Integrity.UNSIGNED, Trust.NONE, (), "", "")


def take(book: ThickBook, folder: Path) -> TakenIn:
    for name in ("kept", "work"):
        (folder / name).mkdir()
    file = folder / "book.pdf"
    file.write_bytes(b"%PDF-1.7")
    blobs = FolderBlobs(folder / "kept", folder / "work")
    intake = Intake(blobs, book, cast(Judging, Unsigned()), FolderReturn(), 1000)
    return intake.take(file, [RULE])


@pytest.mark.parametrize(
    ("pages", "read"),
    [(1, [0]), (7, [0, 1, 2, 3, 4, 5, 6]), (600, [0, 1, 2, 3, 4, 595, 596, 597, 598, 599])],
)
def test_only_the_first_and_last_pages_are_read(tmp_path: Path, pages: int, read: list[int]) -> None:
    book = ThickBook(pages)
    assert take(book, tmp_path).form is not None
    assert book.asked == read


def test_a_page_whose_words_cannot_be_read_only_leaves_the_form_unknown(tmp_path: Path) -> None:
    book = ThickBook(600)
    book.troubles = {0: "PDF-02", 599: "PDF-07"}
    assert take(book, tmp_path).form is None


@pytest.mark.parametrize("code", ["PDF-05", "PDF-06"])
def test_a_page_that_would_stop_the_pad_is_refused(tmp_path: Path, code: str) -> None:
    book = ThickBook(3)
    book.troubles = {1: code}
    with pytest.raises(Unreadable, match=code):
        take(book, tmp_path)
