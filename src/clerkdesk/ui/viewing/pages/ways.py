"""The ways a person looks at pages, remembered for the next document and the next day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings

from clerkdesk.ui.viewing.pages.layout import Fit
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pages.view import PagesView

MODE_KEY, FIT_KEY, NIGHT_KEY = "viewer/mode", "viewer/fit", "viewer/night"


class RememberedWays(QObject):
    """Brings back how pages lie, what their zoom follows, and the night; a zoom of one's own is for once."""

    def __init__(self, view: PagesView, memory: QSettings | None, parent: QObject) -> None:
        super().__init__(parent)
        if memory is None:
            return
        self._memory = memory
        mode, fit = (memory.value(key, "", str) for key in (MODE_KEY, FIT_KEY))
        if mode in set(Mode):
            view.set_mode(Mode(str(mode)))
        if fit in (Fit.WIDTH, Fit.PAGE):
            view.set_fit(Fit(str(fit)))
        view.set_night(memory.value(NIGHT_KEY, False, bool) is True)
        view.mode_changed.connect(lambda mode: memory.setValue(MODE_KEY, str(mode)))
        view.night_changed.connect(lambda night: memory.setValue(NIGHT_KEY, night))
        view.zoom_changed.connect(self._remember_fit)

    def _remember_fit(self, zoom: float, fit: str) -> None:
        if fit != Fit.FREE:
            self._memory.setValue(FIT_KEY, str(fit))
