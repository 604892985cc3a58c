"""Before a file is taken out of a document: a warning, and the folder it goes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from clerkdesk.domain.attached_names import may_run
from clerkdesk.domain.contents import Attachment
from clerkdesk.ui.kit.dialog import Dialog

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SavingWish:
    """A file in the document of this digest, and the folder somebody wants it in."""

    digest: str
    attachment: Attachment
    folder: Path


def ask_where(name: str, parent: QWidget, chosen: Callable[[Path], object]) -> Dialog:
    """Warn of a file from outside, the more so if it could start something; then ask for a folder."""
    runs = may_run(name)
    dialog = Dialog(
        translate("Attached", "Save {name}?").format(name=name),
        _of_a_program() if runs else _of_a_file(),
        translate("Attached", "Choose a folder …"),
        parent,
        icon="folder",
        loses=runs,
    )
    dialog.setObjectName("attached-warning")

    def agreed() -> None:
        dialog.accept()
        _choose_folder(name, parent, chosen)

    dialog.agreed.connect(agreed)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _of_a_file() -> str:
    return translate(
        "Attached",
        "The file comes from outside, with the document. ClerkDesk has not checked it and does not open it. "
        "Open it only if you know what it is.",
    )


def _of_a_program() -> str:
    return translate(
        "Attached",
        "This file can start something on your computer as soon as somebody opens it. It comes from outside, "
        "with the document, and nobody has checked it. Ask your IT before you open it.",
    )


def _choose_folder(name: str, parent: QWidget, chosen: Callable[[Path], object]) -> None:
    dialog = QFileDialog(parent, translate("Attached", "Where does {name} go?").format(name=name))
    dialog.setObjectName("attached-folder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
