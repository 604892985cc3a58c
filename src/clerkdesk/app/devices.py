"""What Qt sees of screens, pens and fingers here, asked by a process of its own.

Qt ends the process that asks for a screen in vain, and a machine may lack what Qt stands on.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.base.starting import own_command

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

_PATIENCE = 20.0


@dataclass(frozen=True)
class SeenScreen:
    """A screen by its name, with its size in pixels; ``pad`` is the one that is the resident's."""

    name: str
    width: int
    height: int
    pad: bool


@dataclass(frozen=True)
class Devices:
    """The screens, the clerk's first, and the names of pens and touch screens."""

    screens: tuple[SeenScreen, ...]
    pens: tuple[str, ...]
    touch: tuple[str, ...]


def look(preferred: str) -> Devices:
    """Ask what is there; ``preferred`` names the pad's screen. DeviceTrouble PAD-04 when Qt cannot start."""
    command = [*own_command(), "--child", __name__]
    try:
        asked = subprocess.run(
            command, input=preferred, capture_output=True, text=True, encoding="utf-8", timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise DeviceTrouble("PAD-04", "no answer") from None
    if asked.returncode:
        said = asked.stderr.strip().splitlines() or [f"exit code {asked.returncode}"]
        raise DeviceTrouble("PAD-04", said[0])
    seen = json.loads(asked.stdout)
    return Devices(
        tuple(SeenScreen(**screen) for screen in seen["screens"]), tuple(seen["pens"]), tuple(seen["touch"])
    )


def main() -> None:
    """Be the process that asks: the preferred screen on standard input, what is there on standard output."""
    from PySide6.QtGui import QGuiApplication, QInputDevice

    from clerkdesk.app.application import has_screen
    from clerkdesk.app.pad_place import pad_screen

    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    application.processEvents()  # some systems tell of devices only then
    screens = application.screens()
    pads = pad_screen(sys.stdin.read(), screens)
    kinds = QInputDevice.DeviceType
    seen = Devices(
        tuple(SeenScreen(each.name() or "unnamed", *_pixels(each), each is pads) for each in screens),
        _names(kinds.Stylus, kinds.Airbrush),
        _names(kinds.TouchScreen),
    )
    print(json.dumps(asdict(seen)))


def _pixels(screen: "QScreen") -> tuple[int, int]:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return round(size.width() * ratio), round(size.height() * ratio)


def _names(*kinds: object) -> tuple[str, ...]:
    from PySide6.QtGui import QInputDevice

    devices = QInputDevice.devices()
    return tuple(dict.fromkeys(each.name() or "unnamed" for each in devices if each.type() in kinds))
