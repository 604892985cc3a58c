"""The verb ``shots``: every page in every theme as a picture, over the throw-away town."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.application import make_application
from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.asking_scenes import AskingScenes
from clerkdesk.app.demo.camera import SMALL, THEMES, Camera
from clerkdesk.app.demo.collection_scenes import CollectionScenes
from clerkdesk.app.demo.contrast_scenes import ContrastScenes
from clerkdesk.app.demo.desk_scenes import DeskScenes
from clerkdesk.app.demo.ending_scenes import EndingScenes
from clerkdesk.app.demo.glance_scenes import GlanceScenes
from clerkdesk.app.demo.household_scenes import HouseholdScenes
from clerkdesk.app.demo.mirror_scenes import MirrorScenes
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.pad_scenes import SHEETS, PadScenes
from clerkdesk.app.demo.pen import recorded
from clerkdesk.app.demo.player import Player
from clerkdesk.app.demo.poster import make_poster
from clerkdesk.app.demo.reading_scenes import ReadingScenes
from clerkdesk.app.demo.seal_scenes import SealScenes
from clerkdesk.app.demo.sheet import make_sheet
from clerkdesk.app.demo.town import found
from clerkdesk.app.demo.visit_scenes import VisitScenes
from clerkdesk.app.demo.working_scenes import WorkingScenes
from clerkdesk.app.front import DeskFront
from clerkdesk.base.paths import resource
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.ink import Ink

PASSED, FAILED = 0, 1


def shots(out: Path, look: Callable[[QWidget], object] = lambda _: None) -> int:
    """Leave every picture in ``out``; returns 0 when all were taken. ``look`` is given each window before."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={resource('samples', 'two_screens.json')}"
    application = make_application(DeskPreferences())
    out.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="clerkdesk-shots-") as folder:
        inks = [Ink(recorded(name), 300, 80) for name in ("signature_1", "signature_2")]
        town = found(Path(folder, "town"), SessionVault(), inks)
        morning = Morning(town, inks, Path(folder))
        memory = QSettings(str(Path(folder, "window.ini")), QSettings.Format.IniFormat)
        front = DeskFront(application, town.desk, memory)
        camera = Camera(application, front.jobs.idle, out, look)
        try:
            stuck_at = _play(Cast(front, camera), morning)
        finally:
            front.close()
            camera.close()
    if stuck_at:
        print(f"the shots stuck at: {stuck_at}", file=sys.stderr)
        return FAILED
    posters = [*(_make_poster(out, theme) for theme in THEMES), *_make_sheets(out)]
    count, seconds = len(camera.taken) + len(posters), time.perf_counter() - begun
    print(f"{count} pictures in {seconds:.1f} s; see {out}{os.sep}")
    return PASSED


def _play(cast: Cast, morning: Morning) -> str:
    """Play every scene; returns the step that never came true, or "" when all did."""
    stuck = [""]

    def end(stuck_at: str) -> None:
        stuck[0] = stuck_at
        QApplication.quit()

    scenes = chain(
        DeskScenes(cast, morning).play(),
        SealScenes(cast, morning).play(),
        VisitScenes(cast, morning).play(),
        MirrorScenes(cast).play(),
        EndingScenes(cast).play(),
        CollectionScenes(cast, morning).play(),
        HouseholdScenes(cast).play(),
        AskingScenes(cast, morning).play(),
        PadScenes(cast).play(),
        ContrastScenes(cast, morning).play(),
        ReadingScenes(cast, morning).play(),
        WorkingScenes(cast, morning).play(),
        GlanceScenes(cast, morning).play(),
    )
    player = Player(scenes, lambda: True, lambda _: None, end)
    player.start()
    QApplication.exec()
    return stuck[0]


def _make_poster(out: Path, theme: str) -> Path:
    """Lay desk and pad of one moment into one picture; the pad looks light at every desk."""
    poster = out / f"poster-{theme}.png"
    window = out / f"sitting-signing-{SMALL.width()}-{theme}.png"
    make_poster(window, out / f"pad-signing-de-{THEMES[0]}.png", poster, theme)
    return poster


def _make_sheets(out: Path) -> list[Path]:
    """Lay the pad's pictures of each group side by side."""
    targets = []
    for name, pictures in SHEETS.items():
        targets.append(out / f"sheet-{name}.png")
        make_sheet([out / f"{picture}.png" for picture in pictures], targets[-1])
    return targets


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("shots"), help="where the pictures go")
    return shots(parser.parse_args(arguments).out)


if __name__ == "__main__":
    sys.exit(main())
