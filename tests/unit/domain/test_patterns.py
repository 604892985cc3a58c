"""Patterns find values on hostile forms too, and never keep the desk busy."""

import time

import pytest

from clerkdesk.domain.forms import FormRule, recognise
from clerkdesk.domain.pages import Word
from clerkdesk.domain.patterns import fault_of, value_in
from clerkdesk.domain.phrases import text_of

ALLOWED = r"^Az\. ?:? ?([A-Z]{1,3}-\d{4}[/\-]\d+)$"


@pytest.mark.parametrize(
    "pattern",
    [r"Aktenzeichen ?:? ?(\S+)", "^Name, Vornamen ?: ?(.+)$", ALLOWED, r"([^\]]+)", r"\((\d{2,8})\)", "(.*)"],
)
def test_an_ordinary_pattern_may_be_used(pattern: str) -> None:
    assert fault_of(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"Az: ((?:[a-z]+)+)$", "single signs"),
        (r"(([a-z]+)+)", "single signs"),
        (r"(a|aa)+", "single signs"),
        (r"(a)*", "single signs"),
        (r"(.+?)", "single signs"),
        (r"(?i)(a)", "single signs"),
        (r"(a)\1", "single signs"),
        (r"(?P<a>a)", "single signs"),
        (r"(a" + "\\", "single signs"),
        (r"(", "regular expression"),
        (r"([z-a])", "regular expression"),
        (r"(a{3,1})", "regular expression"),
        (r"Name", "exactly one group"),
        (r"(a)(b)", "exactly one group"),
        (r" *:? *(\S+)", "repeats too much"),
        (r".*(.+)", "repeats too much"),
        (r"(a{0,100}a{0,100})", "repeats too much"),
        (r"a?" * 30 + "(a)", "repeats too much"),
        (r"(a{1,}a{1,})", "repeats too much"),
    ],
)
def test_a_pattern_that_could_search_for_long_is_refused(pattern: str, reason: str) -> None:
    assert reason in fault_of(pattern)


def test_the_slowest_allowed_pattern_ends_soon_on_the_slowest_page() -> None:
    pattern = "a?a?a?a?(a*)b"
    assert fault_of(pattern) == ""
    began = time.monotonic()
    assert value_in("\n".join(["a" * 1_000] * 10), pattern) == ""  # what a page of 10,000 signs can cost
    assert time.monotonic() - began < 4.0


def test_what_stands_behind_very_much_text_is_not_looked_at() -> None:
    assert value_in("\n" * 40_000 + "Az M-17", "Az (.+)") == "M-17"
    assert value_in("\n" * 60_000 + "Az M-17", "Az (.+)") == ""


def test_a_value_is_found_on_the_first_line_it_fits() -> None:
    assert value_in("Anmeldung\nAz: M-2026/17\nAz: M-2026/18", ALLOWED.replace(r"\.", "")) == "M-2026/17"


@pytest.mark.parametrize("sign", ["9", "9 ", "\n", "\u00a0"])
def test_a_value_longer_than_any_reference_is_none(sign: str) -> None:
    assert value_in("Aktenzeichen " + sign * 1_000_000, r"Aktenzeichen ?(.*)") == ""


def test_words_stand_one_space_apart() -> None:
    words = [Word(0, 0, 0, 9, 9, "Name\u00a0\u00a0 :"), Word(0, 10, 0, 19, 9, "Erika")]
    assert text_of(words) == "Name : Erika"


def test_a_form_with_endless_spaces_is_recognised_at_once() -> None:
    rule = FormRule("a", "b", "c", ("Anmeldung",), r"Aktenzeichen ?:? ?(\S+)", "", ())
    words = [
        Word(0, 0, 0, 9, 9, "Anmeldung"),
        Word(0, 10, 0, 19, 9, "Aktenzeichen" + "\u00a0" * 100_000),
        Word(0, 20, 0, 29, 9, "M-17"),
    ]
    found = recognise(words, [rule])
    assert found is not None
    assert found.reference == "M-17"
