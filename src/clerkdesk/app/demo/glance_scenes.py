"""The scenes of a file that is only looked at: shown, taken into the inbox, refused."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import SMALL
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.app.glance.handing import STARTED
from clerkdesk.app.glance.head import GlanceHead
from clerkdesk.app.glance.table import Table
from clerkdesk.app.glance.window import GlanceWindow
from clerkdesk.base.paths import Profile, resource
from clerkdesk.ui.kit.theme import CONTRAST


class GlanceScenes:
    """Lays files on a table beside the desk."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        table = Table(Profile(self._morning.place("glance")), PdfProcess())
        try:
            yield from self._shown(table)
            for name, file in (
                ("glance-locked", self._morning.locked_file()),
                ("glance-damaged", self._morning.damaged_file()),
            ):
                yield from self._refused(table, name, file)
        finally:
            table.close()

    def _shown(self, table: Table) -> Iterator[Step]:
        camera = self._cast.camera
        window = GlanceWindow(resource("samples", "parking_form.pdf"))
        viewer = table.lay(window)
        window.resize(SMALL)
        window.show()
        yield self._cast.until(lambda: viewer.pictures.size > 0 and viewer.form.bar.isVisible())
        viewer.view.setFocus(Qt.FocusReason.TabFocusReason)
        yield from camera.take("glance", window)
        yield from camera.take("glance", window, percent=200)
        camera.dress(CONTRAST)
        window.resize(SMALL)
        yield Step("glance", camera.still())
        camera.shoot("glance", window)
        camera.dress("light")
        [head] = window.findChildren(GlanceHead)
        head.take_button.setEnabled(False)
        head.tell(STARTED, "")
        yield from camera.take("glance-taken", window)
        window.close()
        window.deleteLater()

    def _refused(self, table: Table, name: str, file: Path) -> Iterator[Step]:
        window = GlanceWindow(file)
        refused = list[str]()
        table.lay(window).failed.connect(refused.append)
        window.show()
        yield self._cast.until(lambda: bool(refused))
        yield from self._cast.camera.take(name, window)
        window.close()
        window.deleteLater()
