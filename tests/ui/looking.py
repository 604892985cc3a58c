"""Takes the pictures and looks at each window with the eyes of the audit; prints what is wrong."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from clerkdesk.app.demo.shots import shots
from clerkdesk.ui.pad.window import PadWindow
from tests.ui.kit.audit import SMALLEST_TARGET, faults

SMALLEST_ON_PAD = 56


def main(out: Path) -> int:
    """Leave the pictures in a folder; the faults go to standard output, one a line."""
    found: set[str] = set()

    def look(window: QWidget) -> None:
        smallest = SMALLEST_ON_PAD if isinstance(window, PadWindow) else SMALLEST_TARGET
        found.update(faults(window, smallest))
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                found.update(faults(dialog))

    outcome = shots(out, look)
    print(*(f"fault: {fault}" for fault in sorted(found)), sep="\n")
    return outcome


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
