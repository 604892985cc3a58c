"""The walls of the house: floors, sizes, words and captions, and a planted fault for each."""

import doctest
import importlib
import linecache
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.house import captions, glossary, identifiers, libraries, places, sizes
from tests.house.sources import Source, everything, program, read

Check = Callable[[Iterable[Source]], list[str]]
PROGRAM, EVERYTHING = program(), everything()


PROGRAM_CHECKS: tuple[Check, ...] = (
    libraries.trespassers,
    libraries.strangers_in_the_domain,
    libraries.code_in_the_ports,
    libraries.posix_at_the_door,
    captions.furnished_doors,
    sizes.long_functions,
    sizes.greedy_constructors,
    glossary.wrong_words,
    glossary.wrong_classes,
)
HOUSE_CHECKS: tuple[Check, ...] = (
    captions.missing_captions,
    sizes.long_files,
    identifiers.shapeless_names,
    identifiers.unspeaking_tests,
)


@pytest.mark.parametrize("check", PROGRAM_CHECKS, ids=lambda check: check.__name__)
def test_the_program_has_none_of_the(check: Check) -> None:
    assert not (complaints := check(PROGRAM)), "\n".join(complaints)


@pytest.mark.parametrize("check", HOUSE_CHECKS, ids=lambda check: check.__name__)
def test_program_and_tests_have_none_of_the(check: Check) -> None:
    assert not (complaints := check(EVERYTHING)), "\n".join(complaints)


def test_the_file_in_the_middle_is_small() -> None:
    assert sizes.median_lines(PROGRAM) <= sizes.MEDIAN_LINES


def test_no_machine_left_its_trace() -> None:
    assert not (complaints := places.traces(places.project_texts())), "\n".join(complaints)


@pytest.mark.parametrize("room", [s.room for s in PROGRAM if s.room.startswith("clerkdesk.domain.")])
def test_every_example_in_the_domain_is_true(room: str) -> None:
    linecache.clearcache()  # doctest asks after every file in it, for every example
    failed, _ = doctest.testmod(importlib.import_module(room), optionflags=doctest.ELLIPSIS)
    assert failed == 0


PLANTED: tuple[tuple[Check, str, str], ...] = (
    (libraries.trespassers, "clerkdesk/usecases/bad.py", "import sqlalchemy"),
    (libraries.trespassers, "clerkdesk/adapters/pdf/reader.py", "import pymupdf"),
    (libraries.trespassers, "clerkdesk/adapters/blobs/bad.py", "import a_library_nobody_owns"),
    (libraries.strangers_in_the_domain, "clerkdesk/domain/bad.py", "import clerkdesk.base.paths"),
    (libraries.code_in_the_ports, "clerkdesk/ports/bad.py", "LIMIT = 3"),
    (libraries.code_in_the_ports, "clerkdesk/ports/bad.py", "class Clock:\n    pass"),
    (libraries.posix_at_the_door, "clerkdesk/adapters/pdf/bad.py", "import resource"),
    (
        libraries.posix_at_the_door,
        "clerkdesk/adapters/pdf/bad.py",
        "from clerkdesk.adapters.pdf.child.confinement.posix import x",
    ),
    (captions.furnished_doors, "clerkdesk/domain/__init__.py", '"""A caption."""\nfrom os import path'),
    (captions.missing_captions, "clerkdesk/domain/bad.py", "x = 1"),
    (captions.missing_captions, "clerkdesk/domain/bad.py", '"""no sentence"""'),
    (sizes.long_files, "clerkdesk/domain/bad.py", "x = 1\n" * sizes.FILE_LINES),
    (sizes.long_functions, "clerkdesk/domain/bad.py", "def f():\n" + "    x = 1\n" * sizes.FUNCTION_LINES),
    (sizes.greedy_constructors, "clerkdesk/domain/bad.py", "def __init__(self, a, b, c, d, e, *, f, g): ..."),
    (glossary.wrong_words, "clerkdesk/domain/bad.py", "def find_citizens(): ..."),
    (glossary.wrong_words, "clerkdesk/domain/bad.py", "class CashRegister: ..."),
    (glossary.wrong_words, "clerkdesk/usecases/bad.py", "def act(current_user): ..."),
    (glossary.wrong_words, "clerkdesk/adapters/store/bad.py", "self.kassenzeichen = 1"),
    (glossary.wrong_words, "clerkdesk/domain/workflow.py", ""),
    (glossary.wrong_classes, "clerkdesk/domain/bad.py", "class File: ..."),
    (identifiers.shapeless_names, "clerkdesk/domain/text_utils.py", ""),
    (identifiers.shapeless_names, "clerkdesk/domain/bad.py", "class CaseManager: ..."),
    (identifiers.unspeaking_tests, "tests/unit/test_bad.py", "def test_seal(): ..."),
)


@pytest.mark.parametrize(("check", "place", "text"), PLANTED)
def test_a_planted_fault_is_caught(check: Check, place: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    path.write_text(text)
    assert check([read(path, tmp_path)]), f"{check.__name__} is blind"


def test_a_planted_trace_is_caught(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("see /" + "home/erika/notes\n")
    assert places.traces([note])


def test_the_right_words_are_not_forbidden_themselves() -> None:
    right = [word for rule in glossary.RULES for word in rule.right.split(" or ")]
    assert [word for word in right if glossary.broken_rules(word)] == []
