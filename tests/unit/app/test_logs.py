"""The log may be read over the telephone: nothing in it tells of a person."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerkdesk.app.crash import catch_everything, report_number
from clerkdesk.app.logs import keep_logs, redact

PERSONAL = ("Mustermann", "Erika", "1991", "muster@example.org")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """What was written so far."""
    handler = keep_logs(tmp_path)
    yield lambda: (tmp_path / "clerkdesk.log").read_text("utf-8")
    logging.getLogger().removeHandler(handler)
    handler.close()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("cannot write /srv/erika/Anmeldung Erika Mustermann.pdf", "cannot write [path]"),
        (r"cannot write D:\Akten\erika\Mustermann.pdf: full", "cannot write [path]: full"),
        ("no folder //server/akten/Mustermann", "no folder [path]"),
        ("KeyError: 'Mustermann, Erika'", "KeyError: [quoted]"),
        ('no field "Erika Mustermann" in the form', "no field [quoted] in the form"),
        ("„Erika Mustermann“ is unknown", "[quoted] is unknown"),
        ("born 03.07.1991 or 1991-07-03", "born [date] or [date]"),
        ("write to erika.muster@example.org", "write to [mail]"),
        ("sending back waits: EXC-01", "sending back waits: EXC-01"),
        ("job 17 failed after 3.5 s, and/or lane store", "job 17 failed after 3.5 s, and/or lane store"),
    ],
)
def test_what_could_tell_of_a_person_is_blackened(text: str, left: str) -> None:
    assert redact(text) == left


def test_of_other_peoples_messages_only_the_form_is_kept(log: Callable[[], str]) -> None:
    logging.getLogger("somelibrary.forms").warning("no value for %s of %s", "birth date", "Erika Mustermann")
    logging.getLogger("alembic").warning("%(done)-3d %% of %(name)s", {"done": 5, "name": "Mustermann"})
    logging.getLogger("somelibrary").warning("100%done")
    logging.getLogger("clerkdesk.registry").warning("sending back waits: %s", "EXC-01")
    assert "no value for […] of […]" in log()
    assert "[…] % of […]" in log()
    assert "100%done" in log()
    assert "EXC-01" in log()
    assert not [words for words in PERSONAL if words in log()]


def test_an_exception_is_kept_to_its_kind_and_places(
    log: Callable[[], str], expected_errors: list[str]
) -> None:
    expected_errors.append("unexpected")
    try:
        try:
            raise KeyError("Erika Mustermann")
        except KeyError as first:
            raise ValueError("born 03.07.1991, muster@example.org") from first
    except ValueError:
        logging.getLogger("clerkdesk.crash").exception("unexpected")
    assert "ValueError" in log()
    assert "test_logs.py" in log()
    assert not [words for words in PERSONAL if words in log()]


@pytest.fixture
def hooks() -> Iterator[None]:
    kept = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = kept


def test_the_unexpected_gets_a_number_once_per_place(
    hooks: None, log: Callable[[], str], expected_errors: list[str]
) -> None:
    expected_errors.append("unexpected, report")
    told: list[str] = []
    catch_everything(told.append)
    for _ in range(3):
        stumble()
    thread = threading.Thread(target=lambda: [].pop())
    thread.start()
    thread.join()
    assert len(told) == len(set(told)) == 2
    assert all(f"unexpected, report {number}" in log() for number in told)


def stumble() -> None:
    try:
        raise ZeroDivisionError("Erika Mustermann")
    except ZeroDivisionError as trouble:
        sys.excepthook(type(trouble), trouble, trouble.__traceback__)


def test_a_report_number_can_be_said_on_the_telephone() -> None:
    numbers = {report_number() for _ in range(50)}
    assert len(numbers) == 50
    assert all(len(number) == 9 and number.replace("-", "").isdigit() for number in numbers)
