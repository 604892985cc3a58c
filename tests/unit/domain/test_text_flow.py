"""Text as it is selected and copied, out of lines that a test sets itself."""

import pytest

from clerkdesk.domain.contents import TextLine
from clerkdesk.domain.text_flow import NOTHING, Flow, flow_of

WIDE, HIGH, PITCH = 5.0, 10.0, 12.0


def line(text: str, x: float, y: float, *, to_left: bool = False) -> TextLine:
    """A line whose letters are 5 points wide and 10 high, from x on or, to the left, up to x."""
    places = range(len(text) - 1, -1, -1) if to_left else range(len(text))
    left = x - WIDE * len(text) if to_left else x
    boxes = tuple((left + WIDE * at, y, left + WIDE * (at + 1), y + HIGH) for at in places)
    return TextLine(0, 0, text, boxes)


def set_below(texts: list[str], x: float, y: float = 0.0) -> list[TextLine]:
    return [line(text, x, y + PITCH * at) for at, text in enumerate(texts)]


def all_of(flow: Flow) -> str:
    return flow.copied(0, flow.size)


LEFT = ["Die meldepflichtige Person", "versichert, dass ihre An-", "gaben richtig sind und voll"]
RIGHT = ["Auf das Recht, der Weiter-", "gabe zu widersprechen, ist", "sie hingewiesen worden hier"]


def test_columns_are_read_one_after_the_other_in_whatever_order_they_were_written() -> None:
    mixed = [each for pair in zip(set_below(LEFT, 0), set_below(RIGHT, 200), strict=True) for each in pair]
    assert all_of(flow_of(mixed)) == (
        "Die meldepflichtige Person versichert, dass ihre Angaben richtig sind und voll\n\n"
        "Auf das Recht, der Weitergabe zu widersprechen, ist sie hingewiesen worden hier"
    )


def test_a_table_is_read_row_by_row_in_whatever_order_it_was_written() -> None:
    cells = [
        *set_below(["Name", "Muster", "Beispiel"], 0),
        *set_below(["Ort", "Musterstadt", "Oberau"], 100),
        *set_below(["Gebühr", "12,00", "7,50"], 220),
    ]
    assert all_of(flow_of(cells)) == "Name Ort Gebühr\nMuster Musterstadt 12,00\nBeispiel Oberau 7,50"


def test_what_stands_over_two_columns_comes_first_and_what_stands_below_last() -> None:
    lines = [
        line("Eine Zeile, die weit über beide Spalten hinweg bis ganz nach rechts geht", 0, 0),
        *set_below(LEFT, 0, 30),
        *set_below(RIGHT, 200, 30),
        line("Musterstadt, den 3. Mai", 0, 120),
    ]
    text = all_of(flow_of(reversed(lines)))
    parts = ("Eine Zeile", "Die melde", "Auf das Recht", "Musterstadt, den")
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)


def test_short_lines_end_as_on_the_paper_and_paragraphs_stay_apart() -> None:
    lines = set_below(
        ["Rathaus", "Marktplatz 1", "12345 Musterstadt", "und eine Zeile, die den Rand bestimmt"], 0
    )
    lines += set_below(["Guten Tag"], 0, 90)
    assert all_of(flow_of(lines)).split("\n") == [
        "Rathaus",
        "Marktplatz 1",
        "12345 Musterstadt",
        "und eine Zeile, die den Rand bestimmt",
        "",
        "Guten Tag",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("die Gebühren-", "ordnung gilt", "die Gebührenordnung gilt"),
        ("die Gebühren\u00ad", "ordnung gilt", "die Gebührenordnung gilt"),
        ("Frau Müller-", "Beispiel kam", "Frau Müller-Beispiel kam"),
        ("die Haus-", "und Hofpflege", "die Haus- und Hofpflege"),
    ],
)
def test_words_broken_at_a_line_end_are_whole_again(first: str, second: str, joined: str) -> None:
    assert all_of(flow_of(set_below([first, second], 0))) == joined


def test_a_row_from_right_to_left_is_read_from_the_right() -> None:
    row = [line("שלום", 100, 0, to_left=True), line("עולם", 70, 0, to_left=True)]
    assert all_of(flow_of(reversed(row))) == "שלום עולם"


def test_a_point_is_found_between_the_letters_it_lies_between() -> None:
    flow = flow_of([line("Musterstadt", 0, 0)])
    assert [flow.point_at(x, 5) for x in (-20, 2, 3, 11, 500)] == [0, 0, 1, 2, 11]
    turned = flow_of([line("שלום", 100, 0, to_left=True)])
    assert [turned.point_at(x, 5) for x in (99, 96, 82, 0)] == [0, 1, 4, 4]


def test_beside_a_line_is_nearer_than_below_it() -> None:
    flow = flow_of(set_below(["kurz", "eine sehr viel längere Zeile als die davor"], 0))
    assert flow.point_at(150, 5) == 4


def test_words_and_lines_are_found_around_a_point_also_over_a_hyphen() -> None:
    flow = flow_of(set_below(["die Gebühren-", "ordnung, bitte"], 0))
    for x, y in ((30, 5), (10, PITCH + 5)):
        assert flow.copied(*flow.word_at(x, y)) == "Gebührenordnung"
    assert flow.copied(*flow.word_at(37, PITCH + 5)) == ","
    assert flow.copied(*flow.line_at(10, PITCH + 5)) == "ordnung, bitte"


def test_marks_cover_what_lies_between_two_points_and_nothing_between_cells() -> None:
    flow = flow_of([line("Name", 0, 0), line("Ort", 100, 0)])
    assert list(flow.marks(2, flow.size)) == [(10, 0, 20, 10), (100, 0, 115, 10)]


def test_a_page_without_text_takes_every_question() -> None:
    assert flow_of([]) == NOTHING
    assert (NOTHING.point_at(3, 3), NOTHING.word_at(3, 3), NOTHING.line_at(3, 3)) == (0, (0, 0), (0, 0))
    assert not NOTHING.holds(3, 3)
    assert list(NOTHING.marks(0, 9)) == []
