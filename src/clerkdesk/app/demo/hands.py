"""The demo's hands: clicks and keys given to the QWindows, as the platform hands on a person's."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.pad.window import PadWindow

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget in its middle, or at a point of it."""
    place = widget.mapToGlobal(at if at is not None else widget.rect().center())
    window = widget.window().windowHandle()
    inside = window.mapFromGlobal(place)
    QTest.mouseMove(window, inside)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, _NO_MODIFIER, inside)


def click_row(view: QAbstractItemView, row: int) -> None:
    """Click a row of a list."""
    index = view.model().index(row, 0)
    view.scrollTo(index)
    inside = view.viewport()
    click(inside, view.visualRect(index).center())


def press(window: QWidget, keys: str) -> None:
    """Press a key or a combination ("Ctrl+K") in a window; it goes to what has the focus there."""
    combination = QKeySequence.fromString(keys)[0]  # type: ignore[index]
    QTest.keyClick(window.windowHandle(), combination.key(), combination.keyboardModifiers())


def type_text(window: QWidget, text: str) -> None:
    """Type a text of plain letters and digits in a window; it goes to what has the focus there."""
    for sign in text:
        QTest.keyClick(window.windowHandle(), Qt.Key(ord(sign.upper())))


def primary(part: QWidget) -> Button | None:
    """The one filled button that can be pressed now, None while there is none."""
    if isinstance(part, PadWindow) and not part.settled:
        return None
    buttons = part.findChildren(Button)
    return next((b for b in buttons if b.kind is Kind.PRIMARY and b.isVisible() and b.isEnabled()), None)
