"""Where the pad's window stands: on a screen of its own, or before the desk while somebody signs."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_CURTAIN = 700
"""For how many milliseconds the blank screen stands between a resident's pages and the desk."""


class Standing(QObject):
    """Place the pad's window, show it when it is wanted there, and let it have the keyboard or not.

    On a screen of its own it is always to be seen and never takes the keyboard: the clerk goes on
    typing at the desk, whatever the resident touches. On the clerk's screen it comes when a sitting
    begins and goes when it is over; there it has the keyboard, or somebody would type unseen into the
    desk behind it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = False
        self.shared = True
        self.paused = False
        self._curtain = QTimer(self, singleShot=True, interval=_CURTAIN)
        self._curtain.timeout.connect(window.hide)

    def own(self, screen: QScreen) -> None:
        """Stand on this screen for good."""
        self._curtain.stop()
        self.shared = self.paused = False
        self._fill(screen)

    def share(self) -> None:
        """Stand on the clerk's screen, and only while somebody signs."""
        self.shared, self.paused = True, False
        if self._wanted:
            self._fill(QGuiApplication.primaryScreen())
        else:
            self._window.hide()

    def pause(self) -> None:
        """Wait out of sight for a screen."""
        self.paused = True
        self._window.hide()

    def come(self) -> None:
        """Somebody sits down: be in sight."""
        self._curtain.stop()
        self._wanted = True
        if self.shared and not self.paused:
            self._fill(QGuiApplication.primaryScreen())

    def step_aside(self) -> None:
        """Let the clerk see the desk for a moment, if it lies behind; ``come`` goes on."""
        if self.shared:
            self._curtain.stop()
            self._window.hide()

    def go(self) -> None:
        """Nobody sits here any more: leave the clerk's screen, after a blank moment."""
        self._wanted = False
        if self.shared and self._window.isVisible():
            self._curtain.start()

    def _fill(self, screen: QScreen) -> None:
        """Fill a screen. Not by showFullScreen(), which takes the keyboard in any case."""
        window = self._window
        aloof = bool(window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus)
        if window.isVisible() and aloof is not self.shared and window.geometry() == screen.geometry():
            return
        window.hide()  # a window in sight neither changes its flags nor leaves the screen it fills
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not self.shared)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not self.shared)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()
        if self.shared:
            window.raise_()
            window.activateWindow()
            window.setFocus()  # or the first language would look chosen by the keyboard
