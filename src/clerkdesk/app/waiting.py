"""Programs that wait at the doorbell for a document they handed over, and what they are told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clerkdesk.app.doorbell import Answer
from clerkdesk.domain.cases import CaseState, releases
from clerkdesk.domain.entries import read_note
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.rights import Act
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.returning import CLOSED, WITHDRAWN
from clerkdesk.registry.sitting_ends import DECLINED

SIGNED = "signed"
"""What a program is told, beside DECLINED and WITHDRAWN (the document) and CLOSED (its case)."""
FILED = "filed"
"""Its case is filed, the document unsigned: its program hears of an end in every case that has one."""


@dataclass(frozen=True)
class Waiting:
    """A program that waits for a document; ``noted`` is how long the case's history was when it came."""

    document: str
    case: str
    reference: str
    noted: int
    answer: Answer


class WaitingRoom:
    """Tells each program once what became of its document, whoever brought it to its end, and at which desk.

    ``look`` may be called in any thread, everything else where the doorbell is.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: tuple[Waiting, ...] = ()

    @property
    def programs(self) -> tuple[Waiting, ...]:
        """Those who wait, in the order they came."""
        return self._waiting

    def length_of_history(self, case: str) -> int:
        """How many lines the history of a case has; for ``Waiting.noted``."""
        with self._store.read() as unit:
            return len(unit.history.of_case(case))

    def admit(self, waiting: Waiting) -> None:
        """Let a program wait; it is told that its document was taken in."""
        self._waiting = (*self._waiting, waiting)
        waiting.answer({"state": "taken-in", "reference": waiting.reference})

    def look(self, programs: Sequence[Waiting]) -> dict[str, str]:
        """What became of their documents, by id; none while it is still open, or still on its way.

        "signed" once the case releases what was signed in it, so not before its approval; "declined",
        "withdrawn", "filed" (unsigned) and "closed" (without result, unless the signed file had gone back).
        """
        with self._store.read() as unit:
            queue = unit.pending.waiting(PendingKind.SEND_BACK)
            return {
                each.document: state
                for each in programs
                if not _is_on_its_way(unit, each, queue) and (state := _state(unit, each))
            }

    def tell(self, states: dict[str, str]) -> None:
        """Tell those whose documents are in ``states``, and let them go."""
        leaving = [each for each in self._waiting if each.document in states]
        self._waiting = tuple(each for each in self._waiting if each.document not in states)
        for each in leaving:
            each.answer({"state": states[each.document], "reference": each.reference})

    def close(self) -> None:
        """Tell everybody that the desk closes: their documents stay in the house."""
        leaving, self._waiting = self._waiting, ()
        for each in leaving:
            each.answer({"state": "closed", "code": "DSK-06", "reference": each.reference})


def _is_on_its_way(unit: Unit, waiting: Waiting, queue: Iterable[PendingWork]) -> bool:
    """Whether anything of its document is still to go; a closed case only holds what was signed in it."""
    closed = unit.cases.get(waiting.case).state is CaseState.CLOSED
    return any(work.document == waiting.document and not (closed and work.fact("digest")) for work in queue)


def _state(unit: Unit, waiting: Waiting) -> str:
    case, newest = unit.cases.get(waiting.case), unit.documents.versions(waiting.document)[-1]
    if unit.documents.get(waiting.document).withdrawn:
        return WITHDRAWN
    lines = unit.history.of_case(waiting.case)  # newest first
    if case.state is CaseState.CLOSED:
        sent = (line.value("digest") for line in lines if line.act is Act.SEND_BACK)
        return SIGNED if newest.sealed_here and newest.digest in sent else CLOSED
    if newest.sealed_here and releases(case):
        return SIGNED
    since = lines[: len(lines) - waiting.noted]
    if any(_declines(unit, line, waiting) for line in since):
        return DECLINED
    return FILED if case.filed else ""


def _declines(unit: Unit, line: HistoryLine, waiting: Waiting) -> bool:
    """Whether somebody did not want to sign a program's document: nothing at all, or not this one."""
    if line.act is Act.DECLINE:
        return True
    title = unit.documents.get(waiting.document).title
    notes = (value for name, value in line.values if name == DECLINED)
    return line.act is Act.SEAL and any(read_note(note)[0] == title for note in notes)
