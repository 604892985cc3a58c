"""Compiled translations held in memory: Qt maps the file, and one replaced meanwhile would end the desk."""

from pathlib import Path

from PySide6.QtCore import QObject, QTranslator


class Translation(QTranslator):
    """A ``.qm`` file read whole; ``found`` is False when there is none or it is damaged."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Qt does not copy what it is given.
        self._kept = file.read_bytes() if file.is_file() else b""
        self.found = bool(self._kept) and self.load(self._kept)
