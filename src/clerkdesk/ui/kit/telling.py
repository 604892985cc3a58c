"""What happened in a case, as it is told to one person: when, who, the history, the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from clerkdesk.domain.cases import StepRecord
from clerkdesk.domain.entries import DeclineReason, read_note
from clerkdesk.domain.hands import read_hand
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import Signer
from clerkdesk.domain.rights import Act
from clerkdesk.ui.kit.dates import clock_time, short_day
from clerkdesk.ui.kit.details import Moment
from clerkdesk.ui.kit.edit_words import edit_line
from clerkdesk.ui.kit.role_words import hand_line, named_line
from clerkdesk.ui.kit.steps import Step, StepState
from clerkdesk.ui.kit.words import (
    act_name,
    copy_name,
    declined_document,
    declined_name,
    signers_name,
    step_name,
    stop_name,
    told_name,
)

translate = QCoreApplication.translate


def money(cents: int) -> str:
    """An amount in euros, as the language writes it."""
    return translate("Telling", "€{amount}").format(amount=QLocale().toString(cents / 100, "f", 2))


def short_name(name: str) -> str:
    """A colleague's name where room is short.

    >>> short_name("Katrin Muster")
    'K. Muster'
    """
    first, _, last = name.rpartition(" ")
    return f"{first[0]}. {last}" if first else last


class Teller:
    """Tells one person, now."""

    def __init__(self, person: Person, now: Callable[[], datetime]) -> None:
        self.person = person
        self.now = now

    def today(self) -> date:
        """The day it is."""
        return self.now().astimezone().date()

    def when(self, at: datetime) -> str:
        """The time of something today, the day of anything before."""
        day = at.astimezone().date()
        return clock_time(at) if day == self.today() else short_day(day)

    def who(self, person: str, name: str) -> str:
        """A colleague's name, or that it is oneself."""
        return translate("Telling", "You") if person == self.person.id else name

    def moments(self, history: Iterable[HistoryLine]) -> tuple[Moment, ...]:
        """The history, in the order given."""
        return tuple(
            Moment(_what(line), self.who(line.person, line.person_name), self.when(line.at))
            for line in history
        )

    def step_done(self, record: StepRecord, name: str, *, wide: bool) -> Step:
        """A step that is behind us: when and, where there is room, by whom."""
        when = self.when(record.done_at) if record.done_at is not None else ""
        mine = record.done_by == self.person.id
        by = translate("Telling", "you") if mine else short_name(name)
        return Step(step_name(record.step), f"{when} · {by}" if wide and by else when, StepState.DONE)


def _what(line: HistoryLine) -> str:
    """The act and what was said with it."""
    name = act_name(line.act)
    match line.act:
        case Act.DECLINE:
            said = _declined(line.value("reason"))
        case Act.SEAL:
            said = "; ".join(filter(None, _sealed(line)))
        case Act.APPROVE:
            said = signers_name(line.value("signers"))
        case Act.STOP:
            said = stop_name(line.value("reason"))
        case Act.SEND_BACK if line.value("status"):
            name, said = translate("Telling", "Told the program that no signed file comes"), ""
        case Act.NAME_SIGNER:
            said = named_line(line.value)
        case Act.NOTE_TOLD:
            said = told_name(line.value("how"))
        case Act.EDIT_DOCUMENT | Act.EXTRACT_PAGES:
            said = edit_line(line.value)
        case Act.HAND_OUT:
            name = copy_name(line.value("how")) or name
            said = ", ".join(filter(None, (line.value("file"), line.value("title"))))
        case _:
            said = line.value(_TOLD_IN.get(line.act, "reason"))
    return f"{name}: {said}" if said else name


_TOLD_IN = {Act.COMMENT: "text", Act.SIGN_ON_PAPER: "title", Act.TAKE_IN_SCAN: "title"}
"""The value of the history that says of an act what was said with it, where that is no reason."""


def _declined(reason: str) -> str:
    """Why nothing was signed, if they said it; what is no reason of ours speaks for itself."""
    return declined_name(DeclineReason(reason)) if reason in frozenset(DeclineReason) else reason


def _sealed(line: HistoryLine) -> tuple[str, ...]:
    """Who signed and how what was sealed, whether that closed it, and what was not signed."""
    hands = [read_hand(value) for name, value in line.values if name == "hand"]
    signers = [one for one in line.value("signers").split() if not (hands and one == Signer.RESIDENT)]
    notes = [read_note(value) for name, value in line.values if name == "declined"]
    left = ", ".join(declined_document(*note) for note in notes)
    return (
        *(hand_line(hand, line.person_name) for hand in hands),
        signers_name(" ".join(signers)),
        translate("Telling", "not signed: {titles}").format(titles=left) if left else "",
    )
