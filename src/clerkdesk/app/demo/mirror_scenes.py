"""The scenes of the mirror: the clerk looks on, points out a line, enlarges the form, and sees the pen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click, press, primary
from clerkdesk.app.demo.morning import checked
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.signing.mirror import Mirror


class MirrorScenes:
    """Sits beside the clerk while a resident reads and signs."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        seat = yield from self._cast.sit_down(CLERK.id)
        yield from self._cast.open(checked(seat.office).id)
        yield self._cast.until(lambda: self._cast.step() is StepId.SIGN)
        press(seat.window, "F9")
        pad, camera = self._cast.front.pad, self._cast.camera
        yield self._cast.until(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        yield from self._point_out()
        yield from camera.take("mirror-reading", seat.window, SMALL, LARGE)
        press(seat.window, "F8")
        yield from camera.take("mirror-large", seat.window, SMALL, LARGE)
        press(seat.window, "F8")
        yield from camera.take("mirror-hidden", seat.window)
        press(seat.window, "F8")
        yield from camera.take_pad("pad-pointed-out-de", pad)
        pad.steering.zoom(1)
        pad.steering.zoom(1)
        yield from camera.take_pad("pad-enlarged-de", pad)
        pad.speak("ar")
        yield from camera.take_pad("pad-enlarged-ar", pad)
        pad.set_theme(load_theme("light"))
        yield from camera.take("mirror-right-to-left", seat.window)
        pad.speak("de")
        yield Step("mirror-signing", camera.still())  # the buttons have changed their sides
        yield from self._write()
        press(seat.window, "Shift+Esc")
        yield self._cast.until(lambda: pad.state.phase is Phase.IDLE)

    def _point_out(self) -> Iterator[Step]:
        """Click a line of the form in the mirror."""
        view = self._mirror.view
        click(view, QPoint(view.width() // 4, view.height() // 2))
        yield self._cast.until(lambda: True)

    def _write(self) -> Iterator[Step]:
        seat, pad = self._cast.seat, self._cast.front.pad
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.SIGNING)
        self._cast.write("signature_1")
        yield self._cast.until(lambda: not pad.state.ink_empty)
        yield from self._cast.camera.take("mirror-signing", seat.window)

    @property
    def _mirror(self) -> Mirror:
        return self._cast.seat.flow.panel.mirror
