"""The verb ``shots``: every page in every theme as a picture, over the throw-away town."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.application import make_application
from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import Camera
from clerkdesk.app.demo.desk_scenes import DeskScenes
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.pen import recorded
from clerkdesk.app.demo.player import Played, Player
from clerkdesk.app.demo.town import found
from clerkdesk.app.demo.visit_scenes import VisitScenes
from clerkdesk.app.front import DeskFront
from clerkdesk.base.paths import resource
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.ink import Ink

PASSED, FAILED = 0, 1


def shots(out: Path) -> int:
    """Leave every picture in ``out``; returns 0 when all were taken."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={resource('samples', 'two_screens.json')}"
    application = make_application(DeskPreferences())
    out.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    outcome = [FAILED]
    with tempfile.TemporaryDirectory(prefix="clerkdesk-shots-") as folder:
        inks = [Ink(recorded(name), 300, 80) for name in ("signature_1", "signature_2")]
        town = found(Path(folder, "town"), SessionVault(), inks)
        morning = Morning(town, inks, Path(folder))
        memory = QSettings(str(Path(folder, "window.ini")), QSettings.Format.IniFormat)
        front = DeskFront(application, town.desk, memory)
        camera = Camera(application, front.jobs.idle, out)

        def end(stuck_at: str) -> None:
            outcome[0] = FAILED if stuck_at else PASSED
            if stuck_at:
                print(f"the shots stuck at: {stuck_at}", file=sys.stderr)
            QApplication.quit()

        cast = Cast(front, camera)
        scenes = chain(DeskScenes(cast, morning).play(), VisitScenes(cast, morning).play())
        player = Player(scenes, lambda: True, _say_nothing, end)
        try:
            player.start()
            application.exec()
        finally:
            front.close()
            camera.close()
    print(f"{len(camera.taken)} pictures in {time.perf_counter() - begun:.1f} s; see {out}{os.sep}")
    return outcome[0]


def _say_nothing(_: Played) -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("shots"), help="where the pictures go")
    return shots(parser.parse_args(arguments).out)


if __name__ == "__main__":
    sys.exit(main())
