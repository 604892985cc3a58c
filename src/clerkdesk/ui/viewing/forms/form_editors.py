"""Editors that lie on the places of a form: real ones, so that keys, clipboard and screen readers work."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QToolButton,
    QWidget,
)

from clerkdesk.domain.date_formats import day_in, is_plain, written
from clerkdesk.domain.form_fields import OFF, FieldKind, FormField
from clerkdesk.ui.kit.icons import icon
from clerkdesk.ui.viewing.forms.day_chooser import CalendarPopup
from clerkdesk.ui.viewing.forms.form_looks import (
    FieldLook,
    chosen_sheet,
    paint_button,
    paper_theme,
    sheet_for,
)
from clerkdesk.ui.viewing.forms.full_field import tell_full

_USUAL_DATE = "dd.mm.yyyy"
_ROOM_FOR_ICON, _HEIGHT_OF_ICON = 70, 17  # px of a date's field that shows its calendar


class LineEditor(QLineEdit):
    """One line of text; a comb's letters are counted, not parted."""

    entered = Signal(str)

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        if field.longest:
            self.setMaxLength(field.longest)
            self.inputRejected.connect(lambda: tell_full(self, field.longest))
        self.textEdited.connect(self.entered)

    def show_value(self, value: str) -> None:
        """Show a value that came from elsewhere."""
        if value != self.text():
            self.setText(value)

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self.setStyleSheet(sheet_for(self, "QLineEdit", look))


class DateEditor(LineEditor):
    """A date: typed, or chosen in a calendar (its icon, or Alt and the arrow down)."""

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(field, parent)
        self._format = field.format or _USUAL_DATE
        self._choose: QAction | None = None
        if is_plain(self._format):
            self.setPlaceholderText(self.tr("Date"))
            self._choose = QAction(self.tr("Choose a day"), self)
            self._choose.triggered.connect(self.open_calendar)
            self.addAction(self._choose, QLineEdit.ActionPosition.TrailingPosition)
            for button in self.findChildren(QToolButton):  # Qt gives it no name
                button.setAccessibleName(self._choose.text())

    def open_calendar(self) -> None:
        """Let a day be chosen."""
        if self._choose is None or self.isReadOnly():
            return
        calendar = CalendarPopup(day_in(self.text(), self._format), self)
        calendar.chosen.connect(lambda day: self._take(written(day, self._format)))
        calendar.open_at(self.mapToGlobal(QPoint(0, self.height())))

    def wear(self, look: FieldLook) -> None:
        """Show the calendar's icon where there is room for it."""
        super().wear(look)
        if self._choose is not None:
            self._choose.setIcon(icon("calendar", paper_theme(self, look.night).colors.muted))
            self._choose.setVisible(self.width() >= _ROOM_FOR_ICON and self.height() >= _HEIGHT_OF_ICON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and the arrow down open the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _take(self, value: str) -> None:
        self.setText(value)
        self.entered.emit(value)
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class AreaEditor(QPlainTextEdit):
    """Several lines of text."""

    entered = Signal(str)

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(parent)
        self._longest = field.longest
        self._shown = ""
        self.setUndoRedoEnabled(False)  # steps are taken back across all fields
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._entered)

    def show_value(self, value: str) -> None:
        """Show a value that came from elsewhere."""
        if value != self.toPlainText():
            self._shown = value
            self.setPlainText(value)

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self.setStyleSheet(sheet_for(self, "QPlainTextEdit", look))

    def _entered(self) -> None:
        text = self.toPlainText()
        if self._longest and len(text) > self._longest:
            at = self.textCursor().position()
            text = text[: self._longest]
            self._shown = text
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(at, self._longest))
            self.setTextCursor(cursor)
            self.entered.emit(text)
            tell_full(self, self._longest)
        elif text != self._shown:
            self._shown = text
            self.entered.emit(text)


class TickEditor(QCheckBox):
    """A check box that gives a state."""

    entered = Signal(str)

    def __init__(self, state: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._look = FieldLook(0)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda on: self.entered.emit(self._state if on else OFF))

    def show_value(self, value: str) -> None:
        """Show whether this state is the one."""
        self.setChecked(value == self._state)

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self._look = look
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole place counts."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its tick."""
        painter = QPainter(self)
        paint_button(painter, self, self._look, on=self.isChecked(), round_one=False)
        painter.end()


class RoundEditor(QRadioButton):
    """A radio button that gives a state; ``moved`` (1 or -1) when an arrow leads to the next of its group."""

    entered = Signal(str)
    moved = Signal(int)

    def __init__(self, state: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._look = FieldLook(0)
        # All places lie in one view; which belong together the form says. Without a group of its own it
        # would turn off all others, and without being exclusive it would be told as a check box.
        alone = QButtonGroup(self)
        alone.setExclusive(False)
        alone.addButton(self)
        self.clicked.connect(self._clicked)

    def show_value(self, value: str) -> None:
        """Show whether this state is the one."""
        self.setChecked(value == self._state)

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self._look = look
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole place counts."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on within the group."""
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and its dot."""
        painter = QPainter(self)
        paint_button(painter, self, self._look, on=self.isChecked(), round_one=True)
        painter.end()

    def _clicked(self) -> None:
        self.setChecked(True)
        self.entered.emit(self._state)


class ChoiceEditor(QComboBox):
    """One out of several, or something else where the form allows it; a wheel goes to the pages."""

    entered = Signal(str)

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = field.choices
        if not field.editable and "" not in {value for value, _ in field.choices}:
            self._choices = (("", ""), *field.choices)
        for value, words in self._choices:
            self.addItem(words, value)
        self.setEditable(field.editable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.activated.connect(lambda at: self.entered.emit(self._choices[at][0]))
        line = self.lineEdit()
        if line is not None:
            line.textEdited.connect(self._typed)

    def show_value(self, value: str) -> None:
        """Show a value by its words."""
        at = next((at for at, (known, _) in enumerate(self._choices) if known == value), -1)
        self.setCurrentIndex(at)
        if at < 0 and self.isEditable() and self.currentText() != value:
            self.setEditText(value)

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self.setStyleSheet(sheet_for(self, "QComboBox", look) + sheet_for(self, "QComboBox QLineEdit", look))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not choose anything."""
        event.ignore()

    def _typed(self, text: str) -> None:
        found = next((value for value, words in self._choices if words == text), text)
        self.entered.emit(found)


class ListEditor(QListWidget):
    """One out of several that all stand on the paper; Del takes the choice back."""

    entered = Signal(str)

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in field.choices]
        self.addItems([words for _, words in field.choices])
        self.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.itemSelectionChanged.connect(self._chosen)

    def show_value(self, value: str) -> None:
        """Show a value as chosen, in sight."""
        with QSignalBlocker(self):
            self.clearSelection()
            if value in self._values:
                self.setCurrentRow(self._values.index(value))

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self.setStyleSheet(sheet_for(self, "QListWidget", look) + chosen_sheet(self, look))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del and Backspace choose nothing any more."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> None:
        rows = [index.row() for index in self.selectedIndexes()]
        self.entered.emit(self._values[rows[0]] if rows else "")


FieldEditor = LineEditor | AreaEditor | TickEditor | RoundEditor | ChoiceEditor | ListEditor


def editor_for(field: FormField, state: str, parent: QWidget) -> FieldEditor:
    """The editor for a place of a field; ``state`` is what a button there gives."""
    match field.kind:
        case FieldKind.CHECK:
            return TickEditor(state, parent)
        case FieldKind.RADIO:
            return RoundEditor(state, parent)
        case FieldKind.CHOICE:
            return ListEditor(field, parent) if field.listed else ChoiceEditor(field, parent)
        case FieldKind.DATE:
            return DateEditor(field, parent)
        case _:
            return AreaEditor(field, parent) if field.multiline else LineEditor(field, parent)
