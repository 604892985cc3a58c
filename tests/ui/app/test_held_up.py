"""Files that could not be sent back: what a clerk decides about several of them holds for each."""

from pathlib import Path
from threading import Event

import pytest

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.jobs import Lane
from clerkdesk.registry.rounds import HeldUp
from clerkdesk.usecases.sending_back import SendingBack
from tests.ui.app.conftest import Counter

FILES = [HeldUp("c1", "26-00001", name, f"{name}.pdf", "EXC-01", 1) for name in ("first", "second")]


def test_one_file_in_trouble_does_not_keep_the_others_from_another_folder(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent, tried = [], []

    def redirect(_sending_back: SendingBack, document: str, folder: str) -> None:
        if document == "first":
            raise Unreachable("EXC-09")
        sent.append((document, folder))

    monkeypatch.setattr(SendingBack, "redirect", redirect)
    counter.seat.held_up.tried.connect(lambda: tried.append(True))
    counter.seat.held_up.redirect(FILES, str(tmp_path))
    counter.settle()
    assert sent == [("second", str(tmp_path))]
    assert counter.seat.case_page.frame.notices.codes() == ("EXC-09",)
    assert tried == [True]


def test_a_folder_that_was_named_holds_even_if_the_clerk_leaves_meanwhile(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(SendingBack, "redirect", lambda _, document, folder: sent.append(document))
    held = Event()
    for _ in range(Lane.NET.value[1]):
        counter.front.jobs.run(Lane.NET, lambda _: held.wait(30))
    counter.seat.held_up.redirect(FILES, str(tmp_path))
    counter.seat.held_up.forget()
    held.set()
    counter.settle()
    assert sent == ["first", "second"]
