"""How the pad looks: as the desk does, but for the letters and the contrast a resident chose."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit import appearance
from clerkdesk.ui.kit.theme import CONTRAST, TEXT_SCALES, Theme, load_theme
from clerkdesk.ui.pad.sitting_screen import SittingScreen


class Looks(QObject):
    """Dress the pad's window; what a resident chose goes with them."""

    def __init__(self, window: QWidget, sitting: SittingScreen, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._sitting = sitting
        self._usual = self._theme = theme
        sitting.languages.sized.connect(self._resize_letters)
        sitting.languages.contrasted.connect(self._change_contrast)

    def begin(self) -> None:
        """Dress the window as the desk looks, with letters of the usual size."""
        self._dress(self._usual.scaled(TEXT_SCALES[0]))

    def set_theme(self, theme: Theme) -> None:
        """Take another look; the size of the letters stays the resident's choice."""
        self._usual = theme
        self._dress(theme.scaled(self._theme.text_scale))

    def _resize_letters(self, direction: int) -> None:
        at = TEXT_SCALES.index(self._theme.text_scale) + direction
        self._dress(self._theme.scaled(TEXT_SCALES[min(max(at, 0), len(TEXT_SCALES) - 1)]))

    def _change_contrast(self, high: bool) -> None:
        look = load_theme(CONTRAST) if high else self._usual
        self._dress(look.scaled(self._theme.text_scale))

    def _dress(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            appearance.dress(self._window, theme)
        self._sitting.dress(theme)
