"""Filters go on in a further row where the width does not do, in the direction of the interface."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.ui.kit.choices import FilterPills

FILTERS = tuple((str(number), f"Filter {number}") for number in range(4))


def shown(qtbot: QtBot, width: int, direction: Qt.LayoutDirection) -> list[QPushButton]:
    pills = FilterPills(FILTERS, wraps=True)
    qtbot.addWidget(pills)
    pills.setLayoutDirection(direction)
    pills.resize(width, pills.heightForWidth(width))
    pills.show()
    return pills.findChildren(QPushButton)


def test_in_a_wide_row_they_stand_side_by_side(qtbot: QtBot) -> None:
    pills = shown(qtbot, 900, Qt.LayoutDirection.LeftToRight)
    assert len({pill.y() for pill in pills}) == 1
    assert [pill.x() for pill in pills] == sorted(pill.x() for pill in pills)


def test_in_a_narrow_one_none_is_cut_and_none_lies_over_another(qtbot: QtBot) -> None:
    pills = shown(qtbot, 180, Qt.LayoutDirection.LeftToRight)
    assert len({pill.y() for pill in pills}) > 1
    for pill in pills:
        assert pill.width() == pill.sizeHint().width()
        assert pill.geometry().right() < 180 and pill.geometry().bottom() < pill.parentWidget().height()
        assert not any(pill.geometry().intersects(other.geometry()) for other in pills if other is not pill)


def test_where_little_lacks_all_stay_in_one_row(qtbot: QtBot) -> None:
    [wide, *_] = pills = shown(qtbot, 900, Qt.LayoutDirection.LeftToRight)
    needed = pills[-1].geometry().right() + 1
    narrowed = shown(qtbot, needed - 20, Qt.LayoutDirection.LeftToRight)
    assert len({pill.y() for pill in narrowed}) == 1
    assert narrowed[0].width() == wide.width() - 5 and narrowed[-1].geometry().right() < needed - 20


def test_from_the_right_the_first_stands_rightmost(qtbot: QtBot) -> None:
    pills = shown(qtbot, 900, Qt.LayoutDirection.RightToLeft)
    assert [pill.x() for pill in pills] == sorted((pill.x() for pill in pills), reverse=True)
