"""A desk of Musterstadt on its busiest morning: the real house over a real store, with invented cases."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant, Case, CaseState, StepRecord
from clerkdesk.domain.procedures import StepId
from tests.fakes.office import BRANDT, EVERYBODY, SOMMER, a_case

MORNING = datetime(2026, 11, 24, 9, 53, tzinfo=UTC)
DUE = date(2026, 11, 24)


class StoppedClock:
    """Always the same morning."""

    def now(self) -> datetime:
        """The morning."""
        return MORNING


@dataclass(frozen=True)
class Slip:
    """One line of the picture: who, for what, since when, due when, what comes next, whose it is."""

    name: str
    procedure: str
    number: int
    since: datetime
    due: date | None
    step: StepId | None
    clerk: str = ""
    counter: bool = False


def _at(day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


MINE = (
    Slip("Yılmaz, Ayşe", "residence-registration", 1873, _at(24, 9, 42), DUE, StepId.SIGN, "brandt", True),
    Slip("Müller, Hans-Jörg", "id-card", 1872, _at(24, 9, 31), DUE, StepId.FEE, "brandt", True),
    Slip(
        "Schmidt-Özdemir, Lea",
        "registration-certificate",
        1868,
        _at(20),
        date(2026, 11, 23),
        StepId.SIGN,
        "brandt",
    ),
    Slip("Коваленко, Олена", "residence-registration", 1871, _at(24, 9, 20), DUE, StepId.CHECK, "brandt"),
    Slip("Brandstetter, Maximilian", "residence-registration", 1859, _at(19), DUE, StepId.APPROVE, "brandt"),
    Slip("Nguyễn, Thị Hoa", "registration-certificate", 1866, _at(23), DUE, StepId.SIGN, "brandt"),
    Slip("Bäcker, Günther", "id-card", 1860, _at(20), date(2026, 11, 27), StepId.HAND_OVER, "brandt"),
    Slip("الحسن، ليلى", "residence-registration", 1858, _at(20), date(2026, 11, 27), StepId.CHECK, "brandt"),
    Slip("Weiß, Franziska", "id-card", 1851, _at(19), date(2026, 11, 30), StepId.FEE, "brandt"),
    Slip("Popescu, Ioana", "id-card", 1842, _at(17), date(2026, 12, 3), StepId.FILE, "brandt"),
    Slip("Hofmann, Karl-Heinz", "id-card", 1839, _at(16), None, StepId.CHECK, "brandt"),
)
OTHERS = (
    Slip("Zimmermann, Ute", "residence-registration", 1870, _at(24, 9, 5), DUE, StepId.CHECK),
    Slip("Okafor-Lindner, Chidi", "id-card", 1847, _at(18), date(2026, 12, 1), StepId.CHECK),
    Slip("Rezaei, Parisa", "residence-registration", 1846, _at(18), date(2026, 12, 2), StepId.SIGN, "sommer"),
    Slip("Yilmaz, Mehmet", "id-card", 1712, _at(3), date(2026, 11, 9), None),
)


def case_of(slip: Slip) -> Case:
    """The case behind a line of the picture."""
    family, _, given = slip.name.replace("،", ",").partition(",")
    order = (StepId.CHECK, StepId.SIGN, StepId.FEE, StepId.APPROVE, StepId.HAND_OVER, StepId.FILE)
    behind = order[: order.index(slip.step)] if slip.step else order
    return a_case(
        reference=f"26-{slip.number:05d}",
        procedure=slip.procedure,
        applicant=Applicant(family.strip(), given.strip(), date(1991, 7, 3)),
        received_at=slip.since,
        due=slip.due,
        steps=tuple(
            StepRecord(step, slip.since if step in behind else None, BRANDT.id if step in behind else "")
            for step in order
        ),
        clerk=slip.clerk,
        counter_since=slip.since if slip.counter else None,
        state=CaseState.OPEN if slip.step else CaseState.FILED,
    )


def open_desk(folder: Path, slips: Iterable[Slip] = (*MINE, *OTHERS)) -> Desk:
    """A desk whose store holds these cases; close it at the end."""
    desk = Desk(Profile(folder / "profile"), SessionVault(), StoppedClock())
    with desk.adapters.store.write() as unit:
        for person in EVERYBODY:
            unit.people.add(person)
        for slip in slips:
            unit.cases.add(case_of(slip))
    return desk


def many(count: int, clerk: str = SOMMER.id) -> tuple[Slip, ...]:
    """So many cases of the unit, all due today."""
    return tuple(
        Slip(f"Muster{number:04d}, Kim", "id-card", 20000 + number, _at(20), DUE, StepId.CHECK, clerk)
        for number in range(count)
    )
