"""What a machine can check of a page: names for screen readers, target sizes, the way by Tab."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QWidget

SMALLEST_TARGET = 32  # px at the desk; WCAG 2.2, 2.5.8 asks for 24


def faults(page: QWidget, smallest: int = SMALLEST_TARGET) -> list[str]:
    """List what is wrong with the shown parts of a page; empty is good."""
    parts = [
        part for part in page.findChildren(QWidget) if part.isVisibleTo(page) and not _belongs_to_qt(part)
    ]
    found = [f"{_name(part)}: no accessible name" for part in parts if _reachable(part) and not _spoken(part)]
    for part in parts:
        is_target = isinstance(part, QAbstractButton | QLineEdit) and not _on_paper(part)
        if is_target and (part.width() < smallest or part.height() < smallest):
            found.append(f"{_name(part)}: {part.width()} x {part.height()} is too small a target")
    return found


def tab_order(page: QWidget) -> list[QWidget]:
    """Press Tab from the first part on and list where the focus goes, until it comes round."""
    seen: list[QWidget] = []
    page.activateWindow()
    page.setFocus(Qt.FocusReason.TabFocusReason)
    while True:
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or at in seen:
            return seen
        seen.append(at)


def _on_paper(part: QWidget) -> bool:
    """Whether a part is as large as its place on a page (WCAG 2.2, 2.5.8: essential), and grows with it."""
    parent = part.parentWidget()
    return any(one is not None and one.property("on_paper") for one in (part, parent))


def _reachable(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(part, QAbstractItemView)


def _spoken(part: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _belongs_to_qt(part: QWidget) -> bool:
    return part.objectName().startswith("qt_") or type(part).__name__ in ("QScrollBar", "QHeaderView")


def _name(part: QWidget) -> str:
    return f"{type(part).__name__}({part.accessibleName() or part.objectName()})"
