"""What is said where a field takes no more signs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.kit.tips import plain_tip


def tell_full(editor: QWidget, longest: int) -> None:
    """Say below a field, and to screen readers, that it is full."""
    words = QCoreApplication.translate("Form", "The field is full: {count} of {count} signs")
    said = words.format(count=longest)
    QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height() // 2)), plain_tip(said), editor)
    announce(editor, said)
