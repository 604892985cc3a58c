"""The scenes of the pad in ten languages: a long sitting is read, declined, signed and thanked for."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QApplication

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import Camera
from clerkdesk.app.demo.hands import primary
from clerkdesk.app.demo.long_sitting import long_sitting
from clerkdesk.app.demo.pen import PretendPen, on_the_line, recorded
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.pad_place import clerk_words
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.kit.theme import CONTRAST, load_theme
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.options import PadOptions
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.window import PadWindow
from clerkdesk.ui.pad.writing import WritingField

CLOSELY = ("de", "ar")
"""The languages looked at in every look and at twice the size: one from the left, one from the right."""
_SCREENS = ("reading", "signing", "declining", "thanks")
_OTHER_LOOKS = ("dark", CONTRAST)
SHEETS = {
    **{name: tuple(f"pad-six-{name}-{code}-light" for code in LANGUAGES) for name in _SCREENS},
    **{
        look: tuple(f"pad-six-{name}-{code}-{look}" for code in CLOSELY for name in _SCREENS)
        for look in _OTHER_LOOKS
    },
    "200": tuple(f"pad-six-{name}-200-{code}-light" for code in CLOSELY for name in _SCREENS[:3]),
}
"""The pictures of each contact sheet."""
_LARGER = 3


class PadScenes:
    """Brings a pad of its own through a sitting of three documents, and switches languages in place."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._camera: Camera = cast.camera
        front = cast.front
        words = PadOptions(town=front.desk.policy.town, theme=load_theme("light"), words=clerk_words())
        self._pad = PadWindow(front.desk.pad_viewing(), front.jobs, words)

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        pad = self._pad
        seat = yield from self._cast.sit_down(CLERK.id)
        pad.show_on(QApplication.screens()[-1])
        pad.setFocus()
        pad.begin(long_sitting(seat.office))
        yield self._cast.until(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        yield from self._look("reading")
        yield from self._press(say.CONTINUE, Phase.SIGNING)
        yield from self._look_larger("signing")
        yield from self._write()
        yield from self._look("signing", larger=False)
        yield from self._declare_and_decline()
        yield from self._sign_all()
        yield from self._look("thanks", larger=False)
        pad.close()
        pad.deleteLater()

    def _declare_and_decline(self) -> Iterator[Step]:
        yield from self._press(say.DECLARE, Phase.DECLARING)
        yield from self._take("declaring", CLOSELY)
        yield from self._press(say.BACK, Phase.SIGNING)
        yield from self._press(say.DECLINE, Phase.DECLINING)
        yield from self._look("declining")
        yield from self._press(say.UNSAID, Phase.DECLINING)
        yield from self._take("declining-which", CLOSELY)
        for _ in range(2):
            yield from self._press(say.BACK, None)

    def _sign_all(self) -> Iterator[Step]:
        """Sign what is left; another person takes the pad in between."""
        pad = self._pad
        while pad.state.field < pad.state.fields:
            if pad.state.ink_empty:
                yield from self._write()
            yield from self._press(say.DONE, None)
            if pad.state.phase is Phase.PASSING:
                yield from self._take("passing", CLOSELY)
                yield from self._press(say.HAVE_PAD, Phase.READING)
                yield from self._take("second-person", CLOSELY)
            yield from self._press(say.CONTINUE, Phase.SIGNING)
        yield from self._write()
        yield from self._press(say.DONE, Phase.SEALING)
        pad.thank()

    def _look(self, name: str, *, larger: bool = True) -> Iterator[Step]:
        """All languages in the usual look; some of them in dark, in high contrast and at twice the size."""
        yield from self._take(name, tuple(LANGUAGES))
        yield from self._take(name, CLOSELY, _OTHER_LOOKS)
        if larger:
            yield from self._look_larger(name)

    def _look_larger(self, name: str) -> Iterator[Step]:
        yield from self._resize("A+")
        yield from self._take(f"{name}-200", CLOSELY)
        yield from self._resize("A\N{MINUS SIGN}")

    def _take(
        self, name: str, languages: Sequence[str], themes: tuple[str, ...] = ("light",)
    ) -> Iterator[Step]:
        for theme in themes:
            for language in languages:
                self._pad.speak(language)
                yield from self._camera.take_pad(f"pad-six-{name}-{language}", self._pad, themes=(theme,))
        self._pad.set_theme(load_theme("light"))
        self._pad.speak("de")
        yield Step(name, self._camera.still())

    def _resize(self, button: str) -> Iterator[Step]:
        yield self._cast.until(lambda: self._pad.settled)
        for _ in range(_LARGER):
            self._cast.press_button(self._pad, button)
            yield Step(button, self._camera.still())

    def _press(self, phrase: str, phase: Phase | None) -> Iterator[Step]:
        """Press a button by what it says in German, and wait for what it leads to."""
        pad = self._pad
        yield self._cast.until(lambda: pad.settled)
        self._cast.press_button(pad, Phrases(LANGUAGES["de"]).say(phrase))
        yield self._cast.until(lambda: phase is None or pad.state.phase is phase)

    def _write(self) -> Iterator[Step]:
        pad = self._pad
        field = pad.findChild(WritingField)
        assert isinstance(field, WritingField)
        PretendPen(pad.windowHandle()).sign(recorded("signature_1"), on_the_line(field))
        yield self._cast.until(lambda: not pad.state.ink_empty)
