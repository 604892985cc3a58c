"""A whole desk on two screens, its pad and its doorbell, with the programs that ring there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.application import dress
from clerkdesk.app.build import Desk
from clerkdesk.app.demo import hands
from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.doorbell import Doorbell
from clerkdesk.app.front import DeskFront
from clerkdesk.app.seat import Seat
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.cases import Case
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.usecases.cases import CaseView
from clerkdesk.usecases.keys import SECRET, SealKey
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived
from tests.office.conftest import SmallOffice, empty_profile

__all__ = ["empty_profile"]

PATIENCE = 40_000
"""Milliseconds a slow machine may take for anything a person waits for."""

# Before the first QApplication of this run: a desk's screen and the pad's, side by side.
if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={resource('samples', 'two_screens.json')}"


class Program:
    """Another program: it prints a form, hands it over, and waits at a folder."""

    def __init__(self, profile: Profile, folder: Path, qtbot: QtBot) -> None:
        self._profile = profile
        self._folder = folder
        self._qtbot = qtbot
        self._process: subprocess.Popen[str] | None = None
        self.returned = folder / "returned"
        self.returned.mkdir(parents=True)

    def print(self, sample: str, name: str = "Antrag 17.pdf") -> Path:
        """Print one of the samples under a name."""
        return Path(shutil.copyfile(resource("samples", sample), self._folder / name))

    def hand_over(self, file: Path, *words: str) -> None:
        """Hand a file over and wait for its outcome, as any program does: by a process."""
        command = [sys.executable, "-m", "clerkdesk", "sign", str(file)]
        command += ["--return", str(self.returned), "--wait", *words]
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "CLERKDESK_PROFILE": str(self._profile.root), "QT_QPA_PLATFORM": "offscreen"},
        )

    @property
    def waits(self) -> bool:
        """Whether it has not got its answer yet."""
        return self._process is not None and self._process.poll() is None

    def outcome(self) -> tuple[int, str]:
        """Its exit code and all it said, once it ends."""
        process = self._process
        assert process is not None
        self._qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE)
        said = "".join(process.communicate())
        return process.returncode, said

    def give_up(self) -> None:
        """End the waiting."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


class Counter:
    """The desk, the clerk at its window, and the resident at its pad."""

    def __init__(self, front: DeskFront, qtbot: QtBot) -> None:
        self.front = front
        self.pad = front.pad
        self.desk = front.desk
        self._qtbot = qtbot
        self.clicks = 0

    @property
    def seat(self) -> Seat:
        assert self.front.seat is not None
        return self.front.seat

    @property
    def view(self) -> CaseView:
        """The case on the clerk's table."""
        assert self.seat.case_page.view is not None
        return self.seat.case_page.view

    @property
    def case(self) -> Case:
        return self.view.case

    def until(self, seen: Callable[[], object]) -> None:
        """Wait as long as even a slow machine needs."""
        self._qtbot.waitUntil(lambda: bool(seen()), timeout=PATIENCE)

    def until_case(self, reference: str) -> None:
        """Wait until a case lies open with its document in sight."""
        page, viewer = self.seat.case_page, self.seat.viewer

        def lies_open() -> bool:
            view = page.view
            return view is not None and view.case.reference == reference and viewer.facts is not None

        self.until(lies_open)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way behind the windows."""
        self.until(self.front.jobs.idle)

    # The clerk

    def click(self, part: QWidget, at: QPoint | None = None) -> None:
        """Click, and count it."""
        self.clicks += 1
        hands.click(part, at)

    def click_primary(self) -> None:
        """Click the one filled button of the case, once it can be pressed."""
        self.until(lambda: hands.primary(self.seat.case_page) is not None)
        button = hands.primary(self.seat.case_page)
        assert button is not None
        self.click(button)

    def tick_papers(self) -> None:
        """Tick what the check asks for."""
        card, procedure = self.seat.case_page.frame.card, self.view.procedure
        for paper in procedure.papers:
            tick = card.papers[paper.key]
            if paper.required and not tick.isChecked():
                self.click(tick, QPoint(12, tick.height() // 2))

    # The resident

    def sign_all(self) -> None:
        """Read, sign and hand in every field; from then on the pad says how the seal is."""
        self.until(lambda: self.pad.state.phase is Phase.READING)
        for number in range(1, self.pad.state.fields + 1):
            self.until(lambda number=number: self._reads(number))
            self.press_on_pad()
            self.until(lambda: self.pad.state.phase is Phase.SIGNING)
            self.write()
            self.until(lambda: not self.pad.state.ink_empty)
            self.press_on_pad()
        after = (Phase.SEALING, Phase.PATIENCE, Phase.THANKS)
        self.until(lambda: self.pad.state.phase in after)

    def press_on_pad(self) -> None:
        """Press the one filled button on the pad."""
        button = hands.primary(self.pad)
        assert button is not None
        hands.click(button)

    def write(self) -> None:
        """Write a recorded signature into the field."""
        [field] = self.pad.findChildren(WritingField)
        corner = QPointF(field.mapToGlobal(QPoint(0, 0)))
        PretendPen(self.pad.windowHandle()).sign(recorded("signature_1"), corner + QPointF(60.0, 10.0))

    def _reads(self, number: int) -> bool:
        state = self.pad.state
        return state.phase is Phase.READING and state.field == number and hands.primary(self.pad) is not None


@pytest.fixture
def profile(empty_profile: Profile, tmp_path: Path) -> Profile:
    """A furnished profile without a case."""
    root = tmp_path / "profile"
    shutil.copytree(empty_profile.root, root)
    return Profile(root)


@pytest.fixture
def vault(pretend_town: PretendTown) -> SessionVault:
    """A vault that holds the seal key's passphrase."""
    filled = SessionVault()
    filled.put(SECRET, pretend_town.passphrase)
    return filled


@pytest.fixture(scope="session")
def lender(office: SmallOffice, long_lived: LongLived) -> Desk:
    """The desk whose child processes the others borrow, all of them started."""
    back = office.desk.adapters
    with staying(long_lived):
        for warm in (back.page_reader.warm_up, back.sealer.warm, back.examiner.warm):
            warm()
    return office.desk


class BorrowingDesk(Desk):
    """A desk with another's child processes, which it leaves alone when it closes.

    The pad's reader is its own: it ends with every sitting.
    """

    def __init__(self, profile: Profile, vault: SessionVault, lender: Desk) -> None:
        super().__init__(profile, vault, SystemClock())
        lent = lender.adapters
        self.adapters = replace(
            self.adapters, page_reader=lent.page_reader, keys=lent.keys,
            check_reader=lent.check_reader, sealer=lent.sealer, examiner=lent.examiner, paper=lent.paper,
        )  # fmt: skip
        self.seal_key = SealKey(lent.keys, vault, profile.seal_key)

    def close(self) -> None:
        """Let go of what is its own."""
        self.adapters.pad_reader.close()
        self.adapters.store.close()


@pytest.fixture
def front(
    qapp: QApplication, profile: Profile, vault: SessionVault, lender: Desk, tmp_path: Path
) -> Iterator[DeskFront]:
    """The desk's windows, with nobody sitting there yet; without a passphrase, with its own key process."""
    load_fonts()
    held = vault.get(SECRET) is not None
    desk = BorrowingDesk(profile, vault, lender) if held else Desk(profile, vault, SystemClock())
    dress(qapp, desk.preferences.desk)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = DeskFront(qapp, desk, memory)
    yield made
    made.close()


@pytest.fixture
def counter(front: DeskFront, profile: Profile, qtbot: QtBot) -> Iterator[Counter]:
    """A clerk at an open desk whose bell can be rung."""
    bell = Doorbell(profile, front.ring)
    front.open(CLERK.id)
    counter = Counter(front, qtbot)
    qtbot.waitExposed(counter.seat.window)
    counter.settle()
    yield counter
    front.close()
    bell.close()


@pytest.fixture
def programs(profile: Profile, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Program]]:
    """Set up other programs."""
    made: list[Program] = []

    def another() -> Program:
        made.append(Program(profile, tmp_path / f"program-{len(made)}", qtbot))
        return made[-1]

    yield another
    for program in made:
        program.give_up()


@pytest.fixture
def program(programs: Callable[[], Program]) -> Program:
    """One other program."""
    return programs()
