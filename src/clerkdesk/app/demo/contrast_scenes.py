"""The scenes of high contrast: the desk's main pages as somebody sees them who needs it."""

from collections.abc import Iterator

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import SMALL
from clerkdesk.app.demo.hands import press
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.ui.kit.theme import CONTRAST


class ContrastScenes:
    """Shows each page once; that it holds in other states follows from the theme's own test."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        seat, camera = (yield from self._cast.sit_down(CLERK.id)), self._cast.camera
        camera.dress(CONTRAST)
        seat.window.resize(SMALL)
        for name, case in (
            ("case-fee", self._morning.fee),
            ("case-check", self._morning.verdicts),
            ("case-waits-for-approval", self._morning.waiting),
        ):
            yield from self._cast.open(case)
            yield Step(name, camera.still())
            camera.shoot(name, seat.window)
        press(seat.window, "Ctrl+K")
        yield self._cast.until(seat.window.palette_sheet.isVisible)
        camera.shoot("palette", seat.window)
        press(seat.window, "Escape")
        camera.dress("light")
        yield Step("high contrast", camera.still())
