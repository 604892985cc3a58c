"""The verb ``demo``: a throw-away town, opened on the screen, or one visit played without one."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QRect, QSettings
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.application import has_screen, make_application
from clerkdesk.app.demo.camera import Stillness
from clerkdesk.app.demo.pen import recorded
from clerkdesk.app.demo.player import Played, Player, Step
from clerkdesk.app.demo.script import Visit
from clerkdesk.app.demo.town import CLERK, Town, found
from clerkdesk.app.doorbell import Doorbell
from clerkdesk.app.front import DeskFront
from clerkdesk.base.paths import resource
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.base.starting import own_command
from clerkdesk.domain.ink import Ink

PASSED, FAILED = 0, 1
_STUCK = "stuck.png"
_QUICK = 80
"""Packs a picture in three quarters of the time; it takes a tenth more room."""
_DESK, _PAD = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 800)


def demo(out: Path, headless: bool) -> int:
    """Open the demo town; without a screen, or if ``headless``, play one visit and leave it in ``out``.

    Returns 0 when the window was closed, or when ``clerkdesk verify`` calls the visit's document valid.
    """
    headless = headless or not has_screen()
    if headless:
        screens = resource("samples", "two_screens.json")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    application = make_application(DeskPreferences())
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="clerkdesk-demo-") as folder:
        town = found(Path(folder, "town"), SessionVault(), _inks())
        memory = QSettings(str(Path(folder, "window.ini")), QSettings.Format.IniFormat)
        front = DeskFront(application, town.desk, memory)
        try:
            if not headless:
                return _open(application, front)
            show = _Show(front, town, out, begun)
            show.make_room()
            show.note(Played("the town is founded", time.perf_counter() - begun), with_picture=False)
            steps = _at_rest(Visit(front, town).steps(), front.jobs.idle)
            player = Player(steps, front.jobs.idle, show.note, show.end)
            player.start()
            application.exec()
            return show.outcome
        finally:
            front.close()


def _open(application: QApplication, front: DeskFront) -> int:
    profile = front.desk.profile
    bell = Doorbell(profile, front.ring)
    try:
        front.open(CLERK.id)
        print(f"the town lies in {profile.root} until its window closes; from another terminal:", flush=True)
        print(
            f"  CLERKDESK_PROFILE='{profile.root}' {' '.join(own_command())} sign FORM.pdf --wait", flush=True
        )
        return application.exec()
    finally:
        bell.close()


def _at_rest(steps: Iterable[Step], idle: Callable[[], bool]) -> Iterator[Step]:
    """The same steps, each done only when it has shown for a moment with nothing going on behind it."""
    for step in steps:
        yield Step(step.name, Stillness(lambda step=step: step.shows() and idle()))  # type: ignore[misc]


def _inks() -> list[Ink]:
    return [Ink(recorded(name), 300, 80) for name in ("signature_1", "signature_2")]


@dataclass
class _Show:
    """What the visit leaves behind: lines, pictures, the document, and the verdict on it."""

    front: DeskFront
    town: Town
    out: Path
    begun: float
    outcome: int = FAILED
    played: list[Played] = field(default_factory=list)
    newest: QImage = field(default_factory=QImage)
    printing: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))

    def make_room(self) -> None:
        """Make the folder, and take an earlier visit's pictures out of it: theirs had other numbers."""
        self.out.mkdir(parents=True, exist_ok=True)
        for picture in (*self.out.glob("[0-9][0-9]_*.png"), self.out / _STUCK):
            picture.unlink(missing_ok=True)

    def note(self, step: Played, with_picture: bool = True) -> None:
        """Print a step and take its picture, unless it shows nothing new."""
        self.played.append(step)
        print(f"{step.seconds:7.2f} s  {step.name}", flush=True)
        if with_picture:
            self._keep(self._picture(), f"{len(self.played) - 1:02d}_{_file_name(step.name)}.png")

    def _keep(self, picture: QImage, name: str) -> None:
        if picture != self.newest:
            self.newest = picture
            self.printing.submit(lambda: picture.save(str(self.out / name), quality=_QUICK))

    def end(self, stuck_at: str) -> None:
        """Write down what is left of the visit and let the independent verb judge it."""
        if stuck_at:
            print(f"the visit stuck at: {stuck_at}", file=sys.stderr)
            self._picture().save(str(self.out / _STUCK))
        else:
            self.outcome = self._judge()
        self.printing.shutdown()
        QApplication.quit()

    def _judge(self) -> int:
        begun = time.perf_counter()
        signed, certificate = self.out / "signed.pdf", self.out / "demo-ca.pem"
        digests = self._digests()
        signed.write_bytes(self.town.desk.adapters.blobs.path(digests[-1]).read_bytes())
        certificate.write_bytes(self.town.root_certificate.read_bytes())
        command = [*own_command(), "verify", "--json", "--trust", str(certificate), "--", str(signed)]
        with tempfile.TemporaryDirectory() as nowhere:
            environment = {**os.environ, "CLERKDESK_PROFILE": nowhere}
            judged = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        verdict = json.loads(judged.stdout) if judged.stdout else {"verdict": "none"}
        self.note(
            Played(f"verify says {verdict['verdict']}", time.perf_counter() - begun), with_picture=False
        )
        total = time.perf_counter() - self.begun
        print(f"{total:7.2f} s  in all, with the pictures; see {self.out}{os.sep}")
        record = {
            "steps": [asdict(step) for step in self.played],
            "seconds": round(total, 3),
            "digests": digests,
            "verdict": verdict,
        }
        text = json.dumps(record, ensure_ascii=False, indent=1)
        (self.out / "visit.json").write_text(text, encoding="utf-8")
        return judged.returncode

    def _digests(self) -> list[str]:
        with self.town.desk.adapters.store.read() as unit:
            document = unit.documents.of_case(self.town.visit)[0]
            return [version.digest for version in unit.documents.versions(document.id)]

    def _picture(self) -> QImage:
        whole = QImage(_DESK.united(_PAD).size(), QImage.Format.Format_RGB32)
        whole.fill(0)
        painter = QPainter(whole)
        if self.front.seat is not None:
            painter.drawPixmap(_DESK.topLeft(), self.front.seat.window.grab())
        painter.drawPixmap(_PAD.topLeft(), self.front.pad.grab())
        painter.end()
        return whole


def _file_name(words: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in words.lower()).replace("--", "-")
