"""The pad's pens at this desk: their calibration, and what a clerk is told of them while somebody signs."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen

from clerkdesk.app.pad_place import pad_screen
from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.calibration import Calibrated, Calibrations, read_calibrations
from clerkdesk.domain.pens import CaptureTrouble
from clerkdesk.ui.pad.calibrating import CalibrationScreen
from clerkdesk.ui.pad.frame import frame_of
from clerkdesk.ui.pad.window import PadWindow
from clerkdesk.ui.preferences.pad_page import PadStand
from clerkdesk.ui.shell.pad_sheet import PadSheet
from clerkdesk.ui.shell.window import DeskWindow
from clerkdesk.usecases.preferences import Preferences

PAD_AND_PEN = "pad"
"""The action that opens the sheet."""


class PenCare(QObject):
    """Calibrate pens, and keep it; ``settle`` puts the pad where the clerk chose, once that is kept."""

    def __init__(self, pad: PadWindow, preferences: Preferences, settle: Callable[[], None]) -> None:
        super().__init__()
        self._pad = pad
        self._preferences = preferences
        self._settle = settle
        self._window: DeskWindow | None = None
        self._sheet: PadSheet | None = None
        self._busy = False
        pad.calibrate(self._calibrations())
        pad.pen_troubled.connect(self._tell)
        pad.written.connect(self._note_ink)

    def serve(self, window: DeskWindow) -> None:
        """Offer the sheet in the window of whoever sits here now."""
        self._window, self._sheet = window, PadSheet(window)
        self._sheet.page.screen_chosen.connect(self._choose_screen)
        self._sheet.page.calibration_wished.connect(self._calibrate)
        window.offer_sheet(PAD_AND_PEN, self._sheet, self._show_sheet)

    def leave(self) -> None:
        """Nobody sits here."""
        self._window = self._sheet = None

    def note_busy(self, busy: bool) -> None:
        """Somebody signs, or has ended: what was told of the pens is over then."""
        self._busy = busy
        if self._window is not None and not busy:
            for trouble in CaptureTrouble:
                self._window.drop_notice(trouble.value)

    def _note_ink(self) -> None:
        """A pen writes where it should: it is on the right screen after all."""
        if self._window is not None:
            self._window.drop_notice(CaptureTrouble.WRONG_SCREEN.value)

    def _calibrations(self) -> Calibrations:
        return read_calibrations(self._preferences.desk.pad_calibration)

    def _screen(self) -> QScreen:
        """The pad's screen; where there is only one, that."""
        found = pad_screen(self._preferences.desk.pad_screen, QGuiApplication.screens())
        return found or QGuiApplication.primaryScreen()

    def _show_sheet(self) -> None:
        if self._sheet is None:
            return
        others = tuple(screen.name() for screen in QGuiApplication.screens()[1:])
        known = self._calibrations().on(frame_of(self._screen()).key)
        self._sheet.page.show_stand(PadStand(others, self._preferences.desk.pad_screen, known))
        self._sheet.page.calibrate_button.setEnabled(not self._busy)
        self._sheet.come()

    def _choose_screen(self, name: str) -> None:
        self._keep(pad_screen=name)
        self._settle()

    def _calibrate(self) -> None:
        if self._busy or self._sheet is None:
            return
        self._sheet.go()
        screen = CalibrationScreen(self._screen())
        screen.calibrated.connect(self._calibrated)
        screen.come()

    def _calibrated(self, one: Calibrated) -> None:
        calibrations = self._calibrations().having(one)
        self._keep(pad_calibration=calibrations.text())
        self._pad.calibrate(calibrations)

    def _keep(self, **changed: str) -> None:
        try:
            self._preferences.keep(replace(self._preferences.desk, **changed))  # type: ignore[arg-type]
        except ClerkDeskError as trouble:
            self._tell(trouble)

    def _tell(self, trouble: Exception) -> None:
        if self._window is not None:
            self._window.show_notice(trouble, self._show_sheet)
