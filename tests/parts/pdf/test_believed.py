"""A child that was taken over lies in every field of every answer; nothing that cannot be gets through."""

import math
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from unicodedata import category

import pytest

from clerkdesk.adapters.pdf.asking import believed
from clerkdesk.adapters.pdf.attached import attachments_from
from clerkdesk.adapters.pdf.comments import comments_from
from clerkdesk.adapters.pdf.form_answers import form_from
from clerkdesk.adapters.pdf.found import findings_from, lines_from
from clerkdesk.adapters.pdf.later import later_from
from clerkdesk.adapters.pdf.leads import headings_from, links_from
from clerkdesk.adapters.pdf.reader import _facts
from clerkdesk.adapters.pdf.words import words_from
from clerkdesk.base.children import receive, send
from clerkdesk.base.errors import Unreadable

PLACE = [0, 10.0, 20.0, 30.0, 40.0]
WIDGET = {
    "place": dict(zip(("page", "x", "y", "width", "height"), PLACE, strict=True)),
    "state": "",
    "turn": 90,
}
FIELD = {
    "name": "Name", "kind": "choice", "value": "a", "widgets": [WIDGET], "label": "Name",
    "choices": [["a", "A"]], "longest": 3, "format": "", "editable": False, "multiline": False,
    "required": False, "read_only": False, "comb": False, "calculated": False, "listed": False,
}  # fmt: skip
ANSWERS: dict[str, tuple[Callable[[Any], Any], dict[str, Any]]] = {
    "facts": (
        _facts,
        {
            "pages": [[595.0, 842.0]], "slots": [["Feld", PLACE, False], ["Unsichtbar", None, True]],
            "title": "T", "labels": ["i"], "archival": False, "other_form": False, "repaired": False,
        },
    ),
    "words": (words_from, {"words": [[0, 1.0, 2.0, 3.0, 4.0, "Wort"]]}),
    "findings": (
        lambda head: findings_from(head, range(2)),
        {"hits": [["vor", "Wort", "nach", 0, [[1.0, 2.0, 3.0, 4.0]]]], "written": 1, "until": 2},
    ),
    "lines": (lambda head: lines_from(head, 0), {"lines": [[0, "ab", [1.0, 2.0, 3.0, 4.0] * 2]]}),
    "outline": (headings_from, {"headings": [["Titel", 0, [0, 5.0]], ["Ohne", 1, None]]}),
    "links": (
        lambda head: links_from(head, 0),
        {"links": [[PLACE, [0, 5.0], "", False], [PLACE, None, "a.exe", True]]},
    ),
    "form": (form_from, {"fields": [FIELD], "has_xfa": False, "has_scripts": False}),
    "comments": (comments_from, {"comments": [[PLACE, "Text", "Name", "D:20261123090507+01'00'"]]}),
    "since": (later_from, {"later": [["remark", PLACE, "Feld"]]}),
    "attachments": (attachments_from, {"attachments": [[7, "a.pdf", 12, "Anlage"]]}),
}  # fmt: skip
LIES: tuple[Any, ...] = (
    None, True, -1, 2, 10**30, -(10**30), 1e308, -1e308, 1.5, "", "nan", "inf", "-1", "\u202eexe.fdp",
    "a\nb\0c", "\ud800", "<b>fett</b>", [], {}, [[]], [None], {"x": 1}, "D:00010101000000+14'00'",
    "D:99991231235959-12'00'",
)  # fmt: skip
LONG: tuple[Any, ...] = ("x" * 100_000, [1] * 60_000)
_FARTHEST = 1_000_000
_RAW = {"value", "name", "state", "text", "before", "found", "after", "choices"}
"""What the file itself must be told by again, or may be copied: kept as it is, and shown on one line."""


def leaves(told: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value of an answer, and to those that hold others."""
    if way:
        yield way
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, value in inner:
        yield from leaves(value, (*way, key))


def with_lie(told: Any, way: tuple[Any, ...], lie: Any) -> Any:
    changed = deepcopy(told)
    part = changed
    for key in way[:-1]:
        part = part[key]
    part[way[-1]] = lie
    return changed


def through_the_pipe(head: Any) -> Any:
    """An answer as the desk gets it."""
    pipe = BytesIO()
    send(pipe, head)
    pipe.seek(0)
    return receive(pipe)[0]


def demand_sound(value: Any, name: str = "") -> None:
    """Nothing that would hurt whoever draws, shows or keeps it."""
    if is_dataclass(value):
        for one in fields(value):
            demand_sound(getattr(value, one.name), one.name)
    elif isinstance(value, tuple):
        for part in value:
            demand_sound(part, name)
    elif isinstance(value, str):
        assert all(category(sign) != "Cs" for sign in value)
        if name not in _RAW:
            assert len(value) <= 4000
            shown = value.replace("\n", "") if name == "text" else value
            assert name == "description" or all(category(sign) not in ("Cc", "Cf") for sign in shown)
    elif isinstance(value, datetime):
        value.astimezone()
    elif isinstance(value, float):
        assert math.isfinite(value) and abs(value) <= _FARTHEST * 2
        assert value >= 0 or name not in ("width", "height")
    elif value is not None and not isinstance(value, bool):
        assert isinstance(value, int)
        assert 0 <= value < 1 << 53
        assert name != "page" or value < 50_000


def taken(kind: str, answer: Any) -> bool:
    """Whether an answer is believed; if so, it is sound."""
    parse, _ = ANSWERS[kind]
    try:
        made = believed(parse, answer)
    except Unreadable:
        return False
    demand_sound(made)
    return True


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_honest_answer_is_believed(kind: str) -> None:
    assert taken(kind, through_the_pipe(ANSWERS[kind][1]))


@pytest.mark.parametrize("kind", ANSWERS)
def test_no_lie_in_any_place_gets_through(kind: str) -> None:
    honest = ANSWERS[kind][1]
    refused = 0
    for way in leaves(honest):
        for lie in (*LIES, *LONG):
            refused += not taken(kind, through_the_pipe(with_lie(honest, way, lie)))
    assert refused > len(LIES)


@pytest.mark.parametrize("kind", ANSWERS)
def test_no_lies_together_get_through(kind: str) -> None:
    dice = random.Random(f"{kind} of a liar")
    honest = ANSWERS[kind][1]
    for _ in range(30):
        answer = honest
        for _ in range(3):
            answer = with_lie(answer, dice.choice(list(leaves(answer))), dice.choice(LIES))
        taken(kind, through_the_pipe(answer))


def test_half_characters_come_whole_and_in_their_number() -> None:
    """Lengths still fit; a name of a file that goes the other way stays as it is."""
    told = {"text": "a\ud800b", "\udfff": ["\ud83d\ude00", "\U0001f600"]}
    assert through_the_pipe(told) == {"text": "a?b", "?": ["\U0001f600", "\U0001f600"]}


def test_bytes_that_spell_half_a_character_are_no_answer() -> None:
    body = b'{"text":"\xed\xa0\x80"}'
    with pytest.raises(ValueError, match="utf-8"):
        receive(BytesIO(len(body).to_bytes(4, "big") + bytes(4) + body))
