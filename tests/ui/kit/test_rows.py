"""Lists show frozen rows, skip headings, fetch pages once, and read names in their own direction."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.focus import FocusRing
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import HeadingLook, LookRole, RowLook, RowMark, RowRole, SortRole
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role, Tone, load_theme
from clerkdesk.ui.kit.views import RowList, RowTable


@dataclass(frozen=True)
class Group:
    title: str


@dataclass(frozen=True)
class Slip:
    number: int
    name: str


ROWS: tuple[Group | Slip, ...] = (
    Group("Now"),
    Slip(1, "Yılmaz"),
    Slip(2, "Müller"),
    Group("Later"),
    Slip(3, "ليلى"),
)


def look(row: Group | Slip) -> RowLook | HeadingLook:
    if isinstance(row, Group):
        return HeadingLook(row.title, 2)
    return RowLook(
        row.name, f"26-{row.number}", StatusLook("eye", "Check", Tone.NEUTRAL, True), mark=RowMark.UNTICKED
    )


def model_of(rows: tuple[Group | Slip, ...] = ROWS) -> Rows[Group | Slip]:
    words = Column[Group | Slip]("Name", lambda row: row.name if isinstance(row, Slip) else row.title)
    model = Rows([words], look=look)
    model.show(rows)
    return model


def list_of(qtbot: QtBot, model: Rows[Group | Slip]) -> RowList:
    rows = RowList("Cases")
    rows.setModel(model)
    qtbot.addWidget(rows)
    rows.resize(376, 400)
    rows.show()
    return rows


def test_the_model_keeps_qts_rules_while_pages_arrive() -> None:
    asked: list[int] = []
    numbers = Column[int]("Number", str, sort=lambda row: -row, number=True)
    model = Rows([numbers, numbers], more=asked.append)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([1, 2], more=True)
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [2]
    model.append([3], more=False)
    assert model.rows() == (1, 2, 3)
    assert not model.canFetchMore(QModelIndex())
    model.replace(0, 9)
    assert model.index(0, 0).data(RowRole) == 9
    assert model.index(0, 0).data(SortRole) == -9


def test_a_row_is_spoken_with_its_status() -> None:
    model = model_of()
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Yılmaz, Check, 26-1"


def test_arrows_and_j_and_k_step_over_headings(qtbot: QtBot) -> None:
    rows = list_of(qtbot, model_of())
    heard: list[str] = []
    rows.chosen.connect(lambda row: heard.append(row.name))
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K):
        qtbot.keyClick(rows, key)
    assert heard == ["Yılmaz", "Müller", "ليلى", "Müller"]


def test_a_heading_cannot_be_chosen_by_click(qtbot: QtBot) -> None:
    rows = list_of(qtbot, model_of())
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert not rows.selectionModel().hasSelection()


def test_enter_opens_and_the_space_bar_ticks(qtbot: QtBot) -> None:
    rows = list_of(qtbot, model_of())
    rows.move_by(1)
    with qtbot.waitSignal(rows.opened, check_params_cb=lambda row: row.number == 1):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    with qtbot.waitSignal(rows.ticked, check_params_cb=lambda row: row.number == 1):
        qtbot.keyClick(rows, Qt.Key.Key_Space)


def test_a_click_on_the_tick_leaves_the_current_row_alone(qtbot: QtBot) -> None:
    model = model_of()
    rows = list_of(qtbot, model)
    rows.move_by(1)
    place = rows.visualRect(model.index(2, 0))
    with qtbot.waitSignal(rows.ticked, check_params_cb=lambda row: row.number == 2):
        spot = QPoint(place.left() + 28, place.center().y())
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert rows.currentIndex().row() == 1


def test_lists_and_tables_have_a_name(qtbot: QtBot) -> None:
    for view in (RowList("Cases"), RowTable("Changes")):
        qtbot.addWidget(view)
        interface = QAccessible.queryAccessibleInterface(view)
        assert interface.text(QAccessible.Text.Name) in ("Cases", "Changes")


def ink_columns(text: str, width: int, direction: Qt.LayoutDirection) -> tuple[int, int]:
    """First and last column of an image in which a line of text left ink."""
    image = QImage(width, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    theme = load_theme("light")
    paint.line(painter, QRectF(0, 0, width, 30), text, theme.font(Role.ROW), theme.colors.text)
    painter.end()
    inked = [x for x in range(width) if any(image.pixelColor(x, y).lightness() < 128 for y in range(30))]
    return inked[0], inked[-1]


@pytest.mark.parametrize("name", ["Müller, Hans-Jörg", "الحسن، ليلى"])
def test_a_name_starts_at_the_leading_edge_of_the_interface(name: str) -> None:
    assert ink_columns(name, 300, Qt.LayoutDirection.LeftToRight)[0] < 4
    assert ink_columns(name, 300, Qt.LayoutDirection.RightToLeft)[1] > 295


@pytest.mark.parametrize("name", ["Brandstetter-Okafor, Maximilian", "الحسن بن علي، ليلى الزهراء"])
def test_a_long_name_stays_in_its_room(name: str) -> None:
    whole = QFontMetricsF(load_theme("light").font(Role.ROW)).horizontalAdvance(name)
    room = round(whole * 0.6)
    first, last = ink_columns(name, room, Qt.LayoutDirection.LeftToRight)
    assert first >= 0
    assert last < room


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_row_is_never_lower_than_its_words(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    apply(qapp, load_theme("light", scale))
    model = model_of()
    rows = list_of(qtbot, model)
    words = sum(
        paint.line_height(load_theme("light", scale).font(role)) for role in (Role.ROW, Role.SECONDARY)
    )
    assert rows.visualRect(model.index(1, 0)).height() >= words


def test_the_hairline_does_not_touch_the_selected_pill(qtbot: QtBot) -> None:
    model = model_of((Slip(1, "A"), Slip(2, "B"), Slip(3, "C")))
    rows = list_of(qtbot, model)
    line = load_theme("light").colors.line.name()

    def lines() -> list[int]:
        image = rows.viewport().grab().toImage()
        return [y for y in range(200) if image.pixelColor(300, y).name() == line]

    assert lines() == [59, 119]
    rows.choose(model.index(1, 0))
    assert lines() == []


def test_the_ring_follows_the_focus_and_leaves_lists_alone(qtbot: QtBot, qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    page = QWidget()
    room = QVBoxLayout(page)
    button, rows = Button("Print"), RowList("Cases")
    rows.setModel(model_of())
    room.addWidget(button)
    room.addWidget(rows)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    focus = load_theme("light").colors.focus.name()
    spot = QPoint(button.x() - 3, button.geometry().center().y())
    assert page.grab().toImage().pixelColor(spot).name() == focus
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.grab().toImage().pixelColor(spot).name() != focus
    ring.deleteLater()


def test_a_look_of_a_heading_says_its_count() -> None:
    model = model_of()
    assert model.index(0, 0).data(LookRole).spoken() == "Now, 2"
