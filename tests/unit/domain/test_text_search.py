"""Words are found however they are written, spelled or broken."""

from unicodedata import normalize

import pytest

from clerkdesk.domain.text_search import LONGEST_SOUGHT, SearchedText, folded, sought


def found(words: str, text: str) -> list[str]:
    pattern = sought(words)
    assert pattern is not None
    searched = SearchedText(text)
    return [searched.text[start:end] for start, end in searched.spans(pattern, 99)]


@pytest.mark.parametrize(
    "typed", ["Müller", "MÜLLER", "müller", "Mueller", "muller", normalize("NFD", "Müller")]
)
@pytest.mark.parametrize("written", ["Müller", "MÜLLER", normalize("NFD", "Müller")])
def test_an_umlaut_is_found_composed_apart_spelled_out_and_bare(typed: str, written: str) -> None:
    assert found(typed, f"Frau {written}, Musterstadt") == [written]


def test_an_umlaut_typed_finds_it_spelled_out_and_no_other_word() -> None:
    assert found("Müller", "Mueller und Muller") == ["Mueller"]
    assert found("schön", "schon schoen schön") == ["schoen", "schön"]
    assert found("neue", "neu neue") == ["neue"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("strasse", "Straße"),
        ("Straße", "STRASSE"),
        ("finden", "ﬁnden"),
        ("Auflage", "Auﬂage"),
        ("Cafe", "Café"),
        ("Yilmaz", "Yılmaz"),
        ("Lodz", "Łódź"),
        ('"so"', "„so“"),
        ("2020-2026", "2020–2026"),
        ("12", "١٢"),
        ("m2", "m²"),
    ],
)
def test_signs_that_mean_the_same_are_the_same(typed: str, written: str) -> None:
    assert found(typed, f"vor {written} nach") == [written]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Gebührenordnung", "Gebühren-\nordnung"),
        ("Gebührenordnung", "Gebühren\u00ad\nordnung"),
        ("Gebührenordnung", "Gebühren- \n  ordnung"),
        ("Gebührenordnung", "Gebühren\u00adordnung"),
        ("E-Mail", "E-\nMail"),
        ("Haus- und Hof", "Haus-\nund  Hof"),
        ("zwei Wörter", "zwei\nWörter"),
        ("zwei   Wörter", "zwei \u00a0 Wörter"),
    ],
)
def test_words_are_found_over_line_ends_and_spaces(typed: str, written: str) -> None:
    assert found(typed, f"vor {written} nach") == [written]


def test_words_that_only_stand_beside_each_other_are_not_one() -> None:
    assert found("Wanderer", "W an der er") == []
    assert found("Gebührenordnung", "Gebühren -\nordnung") == []


def test_text_from_right_to_left_is_found_without_its_marks_and_lost_spaces() -> None:
    assert found("البلدية 2026", "في البلدية2026 نص") == ["البلدية2026"]
    assert found("محمد", "مُحَمَّد") == ["مُحَمَّد"]
    assert found("احمد", "أحمد") == ["أحمد"]


def test_no_more_are_found_than_wished_and_nothing_is_no_pattern() -> None:
    pattern = sought("a")
    assert pattern is not None
    assert len(SearchedText("a" * 50).spans(pattern, 7)) == 7
    assert sought("  \n ") is None
    assert sought("\u00ad") is None


def test_signs_of_patterns_mean_themselves() -> None:
    assert found("(1.*)", "(1.*) und 1xx") == ["(1.*)"]


def test_a_pasted_novel_is_cut() -> None:
    assert found("x" * 10_000, "x" * LONGEST_SOUGHT) == ["x" * LONGEST_SOUGHT]


def test_letters_that_join_without_marks_are_found_where_they_stand() -> None:
    apart = normalize("NFD", "한국")
    assert found("국", f"a {apart} b") == [normalize("NFD", "국")]


@pytest.mark.parametrize("text", ["Fluß Maß Straße", "ﬁn\u00ad\u200bal ﬂott ß", "a\u200b\u200bßb\u200b"])
def test_places_are_the_same_however_they_are_reckoned(text: str) -> None:
    """Where marks follow letters, every letter is reckoned one by one."""
    for typed in ("ss", "s", "f", "fl", "a", "b", "ma"):
        pattern = sought(typed)
        assert pattern is not None
        plain = SearchedText(text).spans(pattern, 99)
        assert plain == SearchedText(text + " e\u0301").spans(pattern, 99)


def test_a_text_of_many_odd_letters_is_folded_as_each_of_them_is() -> None:
    odd = "".join(map(chr, [*range(0x20, 0x250), *range(0x391, 0x3CA), *range(0xFB00, 0xFB05)]))
    assert folded(odd) == "".join(map(folded, odd))
    assert all(folded(folded(letter)) == folded(letter) for letter in odd)
