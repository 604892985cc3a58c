"""Children that lie: whatever one says costs one answer, and never more than the desk allows it."""

import json
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from clerkdesk.adapters.pdf.room import READING
from clerkdesk.base import starting
from clerkdesk.base.children import Child, Leeway
from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.base.starting import start_child

# Answers every message with the bytes it was made with, then waits for the next.
LIAR = """
import os, sys
out = bytes.fromhex(sys.argv[1])
while os.read(0, 1 << 20):
    os.write(1, out)
"""
TIGHT = Leeway(head=300_000, body=10)


def said(head: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">II", len(head), len(body)) + head + body


@pytest.fixture
def liar(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Child]]:
    """Makes children that answer everything with the same bytes."""
    made: list[Child] = []

    def make(answer: bytes, leeway: Leeway = TIGHT) -> Child:
        monkeypatch.setattr(starting, "child_command", lambda _: [sys.executable, "-SIc", LIAR, answer.hex()])
        made.append(Child("liar", leeway=leeway))
        return made[-1]

    yield make
    for child in made:
        child.close()


def trouble_of(child: Child) -> Exception:
    with pytest.raises(Exception) as caught:
        child.call({}, seconds=5.0)
    return caught.value


def test_an_honest_answer_arrives(liar: Callable[..., Child]) -> None:
    assert liar(said(b'{"pages":[1.5]}', b"ten bytes!")).call({}) == ({"pages": [1.5]}, b"ten bytes!")


@pytest.mark.parametrize(
    "answer",
    [
        said(b'{"x":' + b"[" * 10_000 + b"]" * 10_000 + b"}"),
        said(b'{"x":NaN}'),
        said(b'{"x":-Infinity}'),
        said(b'{"x":1e999}'),
        said(b'{"x":' + b"9" * 5000 + b"}"),
        said(b'{"x":"\xff"}'),
        said(b"[]"),
        said(b"{}", b"eleven byte"),
        struct.pack(">II", 300_001, 0),
        struct.pack(">II", 2, 0xFFFFFFFF) + b"{}",
    ],
    ids=["deep", "nan", "infinity", "overflow", "digits", "utf-8", "list", "body", "head", "4 GB"],
)
def test_nonsense_counts_as_a_dead_child(liar: Callable[..., Child], answer: bytes) -> None:
    began = time.monotonic()
    trouble = trouble_of(liar(answer))
    assert isinstance(trouble, Unreadable)
    assert trouble.code == "CHD-01"
    assert time.monotonic() - began < 4.0, "it was believed until the alarm"


@pytest.mark.parametrize(
    "named",
    [
        {"error": "Refused", "code": "RGT-01", "hint": "not a reader's business"},
        {"error": "Cancelled", "code": "JOB-01"},
        {"error": "SystemExit", "code": "PDF-02"},
        {"error": "Unreadable", "code": "PDF-02\n2026-11-22 INFO forged line"},
        {"error": "Unreadable", "code": "<b>x</b>"},
        {"error": ["Unreadable"], "code": None},
    ],
)
def test_a_child_names_only_errors_of_its_room(liar: Callable[..., Child], named: dict[str, object]) -> None:
    leeway = Leeway(errors=(Unreadable,))
    trouble = trouble_of(liar(said(json.dumps(named).encode()), leeway))
    assert type(trouble) is Unreadable
    assert trouble.code == "CHD-02"


def test_a_hint_is_one_short_line(liar: Callable[..., Child]) -> None:
    named = {"error": "Refused", "code": "PAP-04", "hint": "signed\nforged \x1b[2J" + "x" * 500}
    trouble = trouble_of(liar(said(json.dumps(named).encode())))
    assert isinstance(trouble, Refused)
    assert trouble.hint.startswith("signed forged  [2Jxxx")
    assert len(trouble.hint) == 200


def test_a_child_killed_just_after_its_answer_is_not_asked_again(
    liar: Callable[..., Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    rung = threading.Event()

    class LateAlarm(threading.Timer):
        """An alarm that is not quite stopped in time."""

        def cancel(self) -> None:
            self.function(*self.args)
            rung.set()
            super().cancel()

    child = liar(said(b"{}"))
    with monkeypatch.context() as here, closing(child):
        here.setattr(threading, "Timer", LateAlarm)
        for _ in range(5):
            assert child.call({}, bytes(20_000)) == ({}, b"")  # too long to be waited for without an alarm
    assert rung.is_set()


def test_a_child_that_was_started_before_is_taken_and_the_next_one_is_made_here() -> None:
    begun = start_child(READING)
    child = Child(
        READING, start={"do": "begin", "file_bytes": 1, "memory_bytes": 1 << 31, "pixels": 1}, begun=begun
    )
    assert child.call({"do": "ready"})[0] is not None
    assert child.running and begun.poll() is None
    child.kill()
    begun.wait(5)
    child.call({"do": "ready"})
    child.close()
    assert not child.running


def test_a_child_that_was_started_for_nothing_ends() -> None:
    begun = start_child(READING)
    Child(READING, begun=begun).close()
    assert begun.poll() is not None
