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


def test_ragged_columns_are_known_by_sentences_that_go_on() -> None:
    left = [
        "Wer eine Wohnung bezieht, meldet das",
        "binnen zwei Wochen",
        "bei der Stadt und",
        "legt etwas vor,",
    ]
    right = [
        "das der Wohnungsgeber",
        "selbst unterschrieben hat, mit dem Tage",
        "des Einzugs und",
        "dem Namen.",
    ]
    mixed = [each for pair in zip(set_below(left, 0), set_below(right, 210), strict=True) for each in pair]
    text = " ".join(all_of(flow_of(mixed)).split())
    assert text == " ".join([*left, *right])


def test_a_table_of_short_entries_stays_a_table_though_they_begin_small() -> None:
    cells = [*set_below(["rot", "gelb und blau", "grün", "weiß"], 0), *set_below(["1", "2", "3", "4"], 100)]
    assert all_of(flow_of(cells)) == "rot 1\ngelb und blau 2\ngrün 3\nweiß 4"


def test_lines_joined_over_the_gap_between_columns_are_parted() -> None:
    one, other = line(LEFT[1], 0, PITCH), line(RIGHT[1], 150, PITCH)
    gap = (one.boxes[-1][2], PITCH, 150.0, PITCH + HIGH)
    joined = TextLine(0, 0, f"{one.text} {other.text}", (*one.boxes, gap, *other.boxes))
    left, right = set_below(LEFT, 0), set_below(RIGHT, 150)
    lines = [left[0], right[0], joined, left[2], right[2]]
    assert all_of(flow_of(lines)) == all_of(flow_of([*left, *right]))


def test_words_beside_running_text_are_a_column_and_numbers_beside_it_are_not() -> None:
    text = ["Die Gebühr wird für die Stunden", "erhoben, in denen jemand von der", "Stadt vor Ort war, und"]
    text += ["half."]
    people = ["Herrn", "Max Mustermann", "Musterweg", "Musterstadt"]
    sums = ["12,00", "7,50", "130,00", "4,20"]
    columns = all_of(flow_of([*set_below(text, 0), *set_below(people, 220)]))
    assert " ".join(columns.split()) == " ".join([*text, *people])
    table = all_of(flow_of([*set_below(text, 0), *set_below(sums, 220)]))
    assert table.startswith(f"{text[0]} 12,00\n{text[1]} 7,50")


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
