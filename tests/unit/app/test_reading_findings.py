"""What the doctor says of the reading process: all is well, or what this system does not give it."""

import sys

import pytest

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.findings import FINE, NOTE
from clerkdesk.app.reading_findings import reading


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> PdfProcess:
    monkeypatch.setattr(sys, "platform", "linux")
    return PdfProcess()


def finding(reader: PdfProcess, monkeypatch: pytest.MonkeyPatch, *confined: str) -> tuple[str, str]:
    monkeypatch.setattr(reader, "confinement", lambda: confined)
    found = reading(reader)
    return found.state, found.words


def test_all_that_linux_has_is_fine(reader: PdfProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    state, words = finding(reader, monkeypatch, "network", "files", "calls")
    assert state == FINE
    assert words.endswith(
        "has no network, can write and run no file, may ask the kernel for nothing but reading"
    )


def test_what_is_lacking_is_named(reader: PdfProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    state, words = finding(reader, monkeypatch, "files", "calls")
    assert state == NOTE
    assert words.endswith("this system does not give it a network of its own (user namespaces)")


def test_where_nothing_is_to_be_had_it_says_so(reader: PdfProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    state, words = finding(reader, monkeypatch)
    assert state == NOTE
    assert words.startswith("strangers' files are read in a process of their own; this system does not give")
    assert "Landlock" in words
    assert "seccomp" in words
