"""The camera of the shots: sets theme, text and window size, waits until all is still, takes a picture."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from clerkdesk.app.application import dress
from clerkdesk.app.demo.player import Step
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.ui.kit.theme import load_theme, theme_of
from clerkdesk.ui.kit.toast import Toast
from clerkdesk.ui.pad.window import PadWindow

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
"""The two desks every main page is looked at on."""
THEMES = ("light", "dark")
_STILL_SECONDS = 0.04
_STILL_LOOKS = 4
"""So long, and so often looked at with events in between, until nothing is under way any more."""
_EDGE, _SHADE = QColor("#6E7597"), QColor(19, 21, 37, 60)


class Stillness:
    """Whether nothing has gone on or faded for a moment; painting a page may begin new work."""

    def __init__(self, idle: Callable[[], bool]) -> None:
        self._idle = idle
        self._since = time.monotonic()
        self._looks = 0

    def __call__(self) -> bool:
        """Look once more."""
        now = time.monotonic()
        self._looks += 1
        if not self._idle() or _fades():
            self._since, self._looks = now, 0
        return now - self._since >= _STILL_SECONDS and self._looks > _STILL_LOOKS


@dataclass
class Camera:
    """Takes pictures into a folder; ``taken`` are their file names in order.

    ``look`` is given each window before its picture is taken.
    """

    application: QApplication
    idle: Callable[[], bool]
    out: Path
    look: Callable[[QWidget], object] = lambda _: None
    taken: list[str] = field(default_factory=list)
    _preferences: DeskPreferences = field(default_factory=DeskPreferences)
    _printing: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def still(self) -> Stillness:
        """From now on: whether everything has come to rest."""
        return Stillness(self.idle)

    def take(
        self, name: str, window: QWidget, *sizes: QSize, percent: int = 100, busy: bool = False
    ) -> Iterator[Step]:
        """Take a picture in every theme and size (the smaller desk if none is named).

        ``busy`` takes it while work goes on that does not end by itself.
        """
        for size in sizes or (SMALL,):
            for theme in _both(self._preferences.theme):
                self.dress(theme, percent)
                window.setWindowState(Qt.WindowState.WindowNoState)
                window.resize(size)
                yield Step(name, Stillness(lambda: True) if busy else self.still())
                self.shoot(name, window)
        self.dress(self._preferences.theme, 100)
        window.activateWindow()  # a dialog may have had the keyboard
        yield Step(name, Stillness(lambda: True) if busy else self.still())

    def take_pad(
        self, name: str, pad: PadWindow, *, busy: bool = False, themes: Sequence[str] = ()
    ) -> Iterator[Step]:
        """Take a picture of the resident's screen, in its own look and in the dark one, or in ``themes``.

        ``busy`` as for ``take``.
        """
        for theme in themes or THEMES[::-1]:  # it stays light, as the clerk's mirror shows it
            if theme != theme_of(pad).name:
                pad.set_theme(load_theme(theme))
            yield Step(name, Stillness(lambda: True) if busy else self.still())
            self.look(pad)
            self._keep(f"{name}-{theme}", _picture(pad))

    def dress(self, theme: str, percent: int = 100) -> None:
        """Put a theme and a text size on the desk."""
        wanted = replace(self._preferences, theme=theme, text_percent=percent)
        if wanted != self._preferences:
            self._preferences = wanted
            dress(self.application, wanted)

    def shoot(self, name: str, window: QWidget) -> None:
        """Take one picture as everything stands now."""
        scale = f"-{self._preferences.text_percent}" if self._preferences.text_percent != 100 else ""
        self.look(window)
        picture = _picture(window)
        self._keep(f"{name}-{picture.width()}{scale}-{self._preferences.theme}", picture)

    def close(self) -> None:
        """Wait until the last picture is on disk."""
        self._printing.shutdown()

    def _keep(self, name: str, picture: QImage) -> None:
        self.taken.append(f"{name}.png")
        self._printing.submit(picture.save, str(self.out / f"{name}.png"))


def _fades() -> bool:
    """Whether a toast is just coming."""
    windows = QApplication.topLevelWidgets()
    return any(toast.graphicsEffect() is not None for top in windows for toast in top.findChildren(Toast))


def _both(first: str) -> tuple[str, ...]:
    """Both themes, the one that is on first: changing it costs most of a picture's time."""
    return THEMES if first == THEMES[0] else THEMES[::-1]


def _picture(window: QWidget) -> QImage:
    """A window with the dialog or menu over it, which the platform would frame and place."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    for each in QApplication.topLevelWidgets():
        holder = each.parentWidget()
        mine = holder is not None and holder.window() is window
        if isinstance(each, QDialog | QMenu) and each.isVisible() and mine:
            _paint_over(painter, window, each)
    painter.end()
    return picture


def _paint_over(painter: QPainter, window: QWidget, over: QWidget) -> None:
    at = window.mapFromGlobal(over.pos())
    at.setX(min(max(at.x(), 0), window.width() - over.width()))
    at.setY(min(max(at.y(), 0), window.height() - over.height()))
    if isinstance(over, QDialog):
        painter.fillRect(window.rect(), _SHADE)
        at = QPoint((window.width() - over.width()) // 2, (window.height() - over.height()) // 2)
    painter.drawPixmap(at, over.grab())
    if isinstance(over, QDialog):
        painter.setPen(_EDGE if theme_of(window).dark else theme_of(window).colors.border)
        painter.drawRect(at.x() - 1, at.y() - 1, over.width() + 1, over.height() + 1)
