"""Room for a signature is found between the words, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.free_places import AIR, EDGE, covers_words, free_place, likely_place
from clerkdesk.domain.pages import PageSize, Place, Word

A4 = PageSize(595, 842)
WANTED = Place(0, 198, 393, 198, 57)


def lines(*heights: float, x0: float = 60, x1: float = 530, page: int = 0) -> list[Word]:
    return [Word(page, x0, y, x1, y + 12, "Zeile") for y in heights]


def test_a_place_that_is_free_stays_where_it_is_wanted() -> None:
    assert free_place(WANTED, A4, lines(100, 700)) == WANTED


def test_words_push_the_place_to_the_nearest_gap() -> None:
    found = free_place(WANTED, A4, lines(*range(60, 480, 16)))
    assert found is not None
    assert (found.x, found.width, found.height) == (WANTED.x, WANTED.width, WANTED.height)
    assert 476 + 12 + AIR <= found.y < 476 + 12 + AIR + 7


def test_a_gap_beside_the_words_counts_too() -> None:
    found = free_place(WANTED, A4, lines(*range(30, 830, 16), x1=280))
    assert found is not None
    assert found.x == pytest.approx(280 + AIR)


def test_words_of_other_pages_are_in_nobodys_way() -> None:
    assert free_place(WANTED, A4, lines(*range(30, 830, 16), page=1)) == WANTED


def test_a_full_page_has_no_room() -> None:
    assert free_place(WANTED, A4, lines(*range(30, 830, 16))) is None


def test_a_page_smaller_than_the_place_has_no_room() -> None:
    assert free_place(WANTED, PageSize(120, 60), []) is None


def test_nothing_is_offered_at_the_edge_of_the_paper() -> None:
    found = free_place(Place(0, 0, 0, 198, 57), A4, [])
    assert found == Place(0, EDGE, EDGE, 198, 57)


def test_signatures_stand_above_the_last_line_that_is_no_foot_of_the_page() -> None:
    words = [*lines(100, 116, 132), *lines(300, x0=80, x1=200), *lines(800)]
    likely = likely_place(WANTED, A4, words)
    assert likely == Place(0, 80, 300 - AIR - 57, 198, 57)
    assert free_place(likely, A4, words) == likely


def test_a_page_without_words_tells_nothing() -> None:
    assert likely_place(WANTED, A4, lines(100, page=1)) == WANTED


WORDS = st.lists(
    st.builds(
        lambda x, y, width, height: Word(0, x, y, x + width, y + height, "Wort"),
        st.floats(0, 560), st.floats(0, 820), st.floats(1, 200), st.floats(4, 40),
    ),
    max_size=30,
)  # fmt: skip


@given(WORDS, st.floats(0, 397), st.floats(0, 785))
def test_a_place_found_never_covers_a_word_and_lies_on_the_paper(
    words: list[Word], x: float, y: float
) -> None:
    found = free_place(Place(0, x, y, 198, 57), A4, words)
    if found is not None:
        assert not covers_words(found, words)
        assert EDGE <= found.x <= 595 - EDGE - 198 + 1e-6
        assert EDGE <= found.y <= 842 - EDGE - 57 + 1e-6
