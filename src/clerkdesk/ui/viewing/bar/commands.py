"""How the pages are shown: the choices of the bar's menus, and what the window's keys do about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF

from clerkdesk.ui.viewing.bar.more import MoreAction
from clerkdesk.ui.viewing.pages.layout import FULL_SIZE, Fit
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pages.view import PagesView

PERCENTS = (50, 75, 100, 125, 150, 200, 400)
RIGHT, LEFT = 1, 3  # quarters of a circle, clockwise


class ViewCommands(QObject):
    """Sizes, modes, turning and the night view of one view."""

    def __init__(self, view: PagesView) -> None:
        super().__init__(view)
        self._view = view

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done for the actions of the window, by action id."""
        view = self._view
        return {
            "page_before": view.previous_page,
            "page_after": view.next_page,
            "fit_width": lambda: view.set_fit(Fit.WIDTH),
            "fit_page": lambda: view.set_fit(Fit.PAGE),
            "mode_continuous": lambda: view.set_mode(Mode.CONTINUOUS),
            "mode_single": lambda: view.set_mode(Mode.SINGLE),
            "mode_facing": lambda: view.set_mode(Mode.FACING),
            "mode_cover": lambda: view.set_mode(Mode.COVER),
            "turn_right": lambda: view.rotate_view(RIGHT),
            "turn_left": lambda: view.rotate_view(LEFT),
            "night_view": lambda: view.set_night(not view.night),
        }

    def zoom_entries(self) -> tuple[MoreAction, ...]:
        """The sizes there are."""
        view = self._view
        now = round(view.page_layout.scale / FULL_SIZE * 100)
        fits = (
            (Fit.WIDTH, "fit_width", self.tr("Fit the width"), "Ctrl+0"),
            (Fit.PAGE, "fit_page", self.tr("Fit the page"), "Ctrl+9"),
        )
        steps = (
            MoreAction("zoom_out", self.tr("Smaller"), "zoom-out", "Ctrl+-", view.zoom_out, group="zoom"),
            MoreAction("zoom_in", self.tr("Larger"), "zoom-in", "Ctrl++", view.zoom_in, group="zoom"),
        )
        fitted = tuple(
            MoreAction(name, text, "", key, self._do(name), group="fit", checked=view.fit is fit)
            for fit, name, text, key in fits
        )
        sizes = tuple(
            MoreAction(
                f"zoom_{percent}",
                self.tr("{percent} %").format(percent=percent),
                "",
                "",
                self._zoom(percent),
                group="sizes",
                checked=view.fit is Fit.FREE and now == percent,
            )
            for percent in PERCENTS
        )
        return (*fitted, *steps, *sizes)

    def view_entries(self) -> tuple[MoreAction, ...]:
        """How pages lie, which way up, and in what light."""
        view = self._view
        modes = (
            (Mode.CONTINUOUS, self.tr("Pages below each other"), "Alt+1"),
            (Mode.SINGLE, self.tr("One page at a time"), "Alt+2"),
            (Mode.FACING, self.tr("Two pages side by side"), "Alt+3"),
            (Mode.COVER, self.tr("Two pages, the first alone"), "Alt+4"),
        )
        do = self._do
        lying = tuple(
            MoreAction(f"mode_{at}", text, "", key, do(f"mode_{at}"), group="mode", checked=view.mode is at)
            for at, text, key in modes
        )
        right, left = self.tr("Turn right on the screen"), self.tr("Turn left on the screen")
        night = self.tr("Night view")
        return (
            *lying,
            MoreAction("turn_right", right, "rotate-cw", "Alt+R", do("turn_right"), group="turn"),
            MoreAction("turn_left", left, "rotate-ccw", "Alt+Shift+R", do("turn_left"), group="turn"),
            MoreAction("night_view", night, "", "Alt+N", do("night_view"), group="night", checked=view.night),
        )

    def _do(self, name: str) -> Callable[[], object]:
        return self.deeds()[name]

    def _zoom(self, percent: int) -> Callable[[], object]:
        view = self._view
        return lambda: view.zoom_to(percent / 100 * FULL_SIZE, QPointF(view.viewport().rect().center()))
