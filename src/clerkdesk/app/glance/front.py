"""The windows of files that are only looked at: the first page of the first file, then all the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clerkdesk.adapters.pdf.room import READING
from clerkdesk.app.beginning import begin_application
from clerkdesk.app.glance.first_colours import first_looks
from clerkdesk.app.glance.first_look import FirstLook
from clerkdesk.app.glance.window import GlanceWindow
from clerkdesk.base.paths import default_profile
from clerkdesk.base.starting import start_child

if TYPE_CHECKING:
    from clerkdesk.app.glance.table import Table


class GlanceFront(QObject):
    """Opens a window for each file; ``refused`` are the codes of those that could not be shown."""

    def __init__(self, files: Sequence[Path], look: FirstLook) -> None:
        super().__init__()
        self._application = begin_application()
        self._profile = default_profile()
        self._look = look
        self._table: Table | None = None
        self.refused: dict[Path, str] = {}
        self.windows = [GlanceWindow(files[0])]
        self._further = files[1:]

    def run(self) -> None:
        """Show the windows until the last one closes."""
        [first] = self.windows
        first.viewer_due.connect(self._go_on)
        first.show_first(self._look, first_looks(self._profile.desk_preferences))
        self._application.exec()

    def close(self) -> None:
        """Let go of everything; safe to call twice."""
        if self._table is not None:
            self._table.close()

    def _go_on(self) -> None:
        """The first page is there: now comes all that reads, judges and hands on."""
        begun = start_child(READING)  # it gets ready while we do
        from clerkdesk.adapters.pdf.reader import PdfProcess
        from clerkdesk.app.glance.table import Table, dress

        fault = dress(self._application, self._profile)
        table = self._table = Table(self._profile, PdfProcess(begun=begun))
        table.tell_fault(fault)
        table.shown.connect(lambda file: self.refused.pop(file, None))
        table.refused.connect(self.refused.__setitem__)
        table.lay(self.windows[0])
        for file in self._further:
            window = GlanceWindow(file)
            self.windows.append(window)
            table.lay(window)
            window.show()
