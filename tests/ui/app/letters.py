"""A letter nobody knows: the clerk draws where it is signed, and says by whom."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clerkdesk.app.demo import hands
from clerkdesk.ui.kit.ask_name import AskName
from tests.ui.app.conftest import Counter

LETTER = "unknown_letter.pdf"


def choose_place(counter: Counter) -> None:
    """Draw the field of a form nobody knows, and say who signs it, which the form does not tell either."""
    draw_place(counter)
    say_who_signs(counter)


def draw_place(counter: Counter) -> None:
    """Draw a field with the mouse, and use it."""
    viewer = counter.seat.viewer
    counter.until(lambda: viewer.choosing.banner is not None)
    paper = viewer.view.viewport()
    middle = paper.rect().center()
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(paper, middle + QPoint(120, 40))
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=middle + QPoint(120, 40))
    use = hands.primary(viewer.choosing)
    assert use is not None
    counter.click(use)


def say_who_signs(counter: Counter) -> None:
    """Type the name the form does not tell, and go on with Enter."""
    asking = counter.seat.window.findChildren
    counter.until(lambda: any(dialog.isVisible() for dialog in asking(AskName)))
    dialog = next(dialog for dialog in asking(AskName) if dialog.isVisible())
    QTest.keyClicks(dialog.given_names, "Erika")
    QTest.keyClick(dialog.given_names, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.family_name, "Muster")
    QTest.keyClick(dialog.family_name, Qt.Key.Key_Return)
