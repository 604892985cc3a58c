"""The scenes of reading: a long document with its outline, search, modes, night, links, and the printer."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click, press
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.domain.contents import Target
from clerkdesk.ui.kit.print_dialog import PrintDialog, PrintPages
from clerkdesk.ui.kit.theme import CONTRAST
from clerkdesk.ui.viewing.pane import ViewerPane

_STATUTE, _FEES = 1, 7
"""Where the long document lies in its case, and a page in the middle of it."""
_PRINTERS = ("Bürgerbüro, Zimmer 12", "Flur, Erdgeschoss")


class ReadingScenes:
    """Reads a statute of many pages as a clerk does."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        seat = yield from self._cast.sit_down(CLERK.id)
        yield from self._cast.open(self._morning.reading)
        seat.window.resize(SMALL)
        click(seat.case_page.frame.side.documents.rows[_STATUTE])
        yield self._cast.until(lambda: self._viewer.facts is not None and len(self._viewer.facts.labels) > 0)
        yield from self._links()
        yield from self._outline()
        yield from self._search()
        yield from self._modes()
        yield from self._print()

    @property
    def _viewer(self) -> ViewerPane:
        return self._cast.seat.viewer

    def _links(self) -> Iterator[Step]:
        """An address outside, which is shown and not opened."""
        window, camera = self._cast.seat.window, self._cast.camera
        self._viewer.view.setFocus()
        press(window, "L")
        yield self._cast.until(lambda: self._viewer.orientation.leads.at is not None)
        yield from camera.take("viewer-link", window)
        press(window, "Return")
        yield self._cast.until(self._viewer.orientation.address.isVisible)
        yield from camera.take("viewer-address", window)
        press(window, "Escape")
        press(window, "Escape")

    def _outline(self) -> Iterator[Step]:
        window, camera = self._cast.seat.window, self._cast.camera
        self._viewer.orientation.journey.go(Target(_FEES, 200.0))
        press(window, "Shift+F4")
        yield self._cast.until(self._viewer.orientation.outline.tree.isVisible)
        yield from camera.take("viewer-outline", window, SMALL, LARGE)
        camera.dress(CONTRAST)
        window.resize(SMALL)
        yield Step("viewer-outline", camera.still())
        camera.shoot("viewer-outline", window)
        camera.dress("light")
        for percent in (150, 200):
            yield from camera.take("viewer-outline", window, percent=percent)
        seat = self._cast.seat
        seat.viewer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield from camera.take("viewer-right-to-left", window)
        seat.viewer.unsetLayoutDirection()
        press(window, "F4")
        yield from camera.take("viewer-pages", window)
        press(window, "F4")

    def _search(self) -> Iterator[Step]:
        window = self._cast.seat.window
        press(window, "Ctrl+F")
        bar = self._viewer.words.search.bar
        yield self._cast.until(bar.isVisible)
        bar.field.setText("Bekanntgabe")
        yield self._cast.until(lambda: True)
        yield from self._cast.camera.take("viewer-search", window, LARGE)
        press(window, "Escape")

    def _modes(self) -> Iterator[Step]:
        window, camera = self._cast.seat.window, self._cast.camera
        bar = self._viewer.bar
        self._viewer.view.setFocus()
        press(window, "Alt+3")
        yield from camera.take("viewer-facing", window, LARGE)
        press(window, "Alt+2")
        press(window, "Ctrl+9")
        yield from camera.take("viewer-single", window, LARGE)
        press(window, "Alt+N")
        yield from camera.take("viewer-night", window, LARGE)
        press(window, "Alt+N")
        press(window, "Alt+1")
        press(window, "Ctrl+0")
        camera.dress("light")  # a menu keeps the colours it came in
        window.resize(SMALL)
        yield Step("viewer-more", camera.still())
        click(bar.more_button)
        yield Step("viewer-more", camera.still())
        camera.shoot("viewer-more", window)
        self._cast.seat.case_page.besides.put_away()
        yield self._cast.until(lambda: True)

    def _print(self) -> Iterator[Step]:
        """The question with printers that this computer need not have."""
        seat, camera = self._cast.seat, self._cast.camera
        view = seat.case_page.view
        assert view is not None
        printout = seat.office.copies.preview(view.case.id, view.documents[_STATUTE].version.digest)
        what = PrintPages(printout.facts.pages, printout.page, _FEES)
        dialog = PrintDialog(what, self._cast.front.jobs, seat.case_page, _PRINTERS)
        dialog.open()
        yield self._cast.until(dialog.isVisible)
        dialog.range_choice.click()
        dialog.range_field.setText("8-10, 12")
        yield from camera.take("viewer-print", seat.window)
        for percent in (150, 200):
            camera.dress("light", percent)
            dialog.take_room()
            yield from camera.take("viewer-print", seat.window, percent=percent)
        dialog.reject()
        dialog.deleteLater()
