"""The place of the pad: which screen is its own, also when screens come and go, and how the pad is."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.ui.pad.way_back import ClerkWords
from clerkdesk.ui.pad.window import PadWindow
from clerkdesk.ui.shell.status_bar import PadState

PAD_GONE = "PAD-03"
"""The code of what is told while a sitting waits for its screen."""


class PadPlace(QObject):
    """Keep the pad on its screen, or before the desk where there is only one.

    ``changed`` carries the PadState and since when, None where that does not matter. ``lost`` carries the
    DeviceTrouble PAD_GONE when the screen went away under somebody's hand: the sitting waits for it.
    """

    changed = Signal(object, object)
    lost = Signal(object)

    def __init__(
        self,
        pad: PadWindow,
        preferred: Callable[[], str],
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__()
        self._pad = pad
        self._preferred = preferred
        self._screens = screens
        self._busy = False
        self._away: datetime | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # when Qt has moved its windows
        self._soon.timeout.connect(self.settle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._watched = [
            event.connect(self._look_soon)
            for event in (
                application.screenAdded,
                application.screenRemoved,
                application.primaryScreenChanged,
            )
        ]

    def settle(self) -> None:
        """Put the pad where it belongs now, and say how it is."""
        screen = pad_screen(self._preferred(), self._screens())
        if screen is not None:
            self._away = None
            self._pad.show_on(screen)
        elif self._busy and not self._pad.shared:
            self._wait_for_screen()
        else:
            self._away = None
            self._pad.share_screen()
        self.tell()

    def note_busy(self, busy: bool) -> None:
        """A sitting has begun or is over; after one that waited for a screen the pad finds its place."""
        self._busy = busy
        if self._away is not None and not busy:
            self.settle()
        else:
            self.tell()

    def tell(self) -> None:
        """Say how the pad is."""
        if self._away is not None:
            state = PadState.AWAY
        elif self._busy:
            state = PadState.BUSY
        else:
            state = PadState.SHARED if self._pad.shared else PadState.READY
        self.changed.emit(state, self._away)

    def close(self) -> None:
        """Look at screens no more; safe to call twice."""
        while self._watched:
            QObject.disconnect(self._watched.pop())
        self._soon.stop()

    def _look_soon(self, _screen: QScreen) -> None:
        self._soon.start()

    def _wait_for_screen(self) -> None:
        if self._away is None:
            self._away = datetime.now(UTC)
            self._pad.pause()
            self.lost.emit(DeviceTrouble(PAD_GONE))


def pad_screen(preferred: str, screens: Sequence[QScreen]) -> QScreen | None:
    """The screen of this name, else the second one; the first is the clerk's. None on a single screen."""
    others = screens[1:]
    named = [screen for screen in others if screen.name() == preferred]
    return next(iter([*named, *others]), None)


def clerk_words() -> ClerkWords:
    """What the pad says to the clerk, in the desk's language."""
    translate = QCoreApplication.translate
    return ClerkWords(
        back=translate("PadPlace", "Back to the desk"),
        question=translate("PadPlace", "Stop signing? What was written is lost."),
        stay=translate("PadPlace", "Go on signing"),
        stop=translate("PadPlace", "Stop signing"),
    )
