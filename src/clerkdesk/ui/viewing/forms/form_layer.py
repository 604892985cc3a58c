"""The editors of a form over the pages in view: made when they are needed, moved with the paper."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from clerkdesk.domain.form_fields import FieldKind, FormField, is_empty
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.ui.viewing.forms.form_editors import AreaEditor, FieldEditor, RoundEditor, editor_for
from clerkdesk.ui.viewing.forms.form_entries import FormEntries
from clerkdesk.ui.viewing.forms.form_looks import FieldLook, letters_for
from clerkdesk.ui.viewing.forms.form_words import describe, spoken_name
from clerkdesk.ui.viewing.forms.turned_field import TurnedField, turn_for, upright
from clerkdesk.ui.viewing.pages.layout import PageLayout
from clerkdesk.ui.viewing.pages.view import PagesView

CALM_MS = 60
"""Pages scrolled past in less get no editors."""
_SLICE = 0.004  # seconds in which editors are made before anything else has its turn
_MANY = 40
"""More editors than that are made anew at another zoom, a few at a time: each is slow to take a new look."""
_AWAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the cursor leaves an editor only for a while."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Spot:
    """One place of a field; ``turn`` (degrees) when its words do not run upright."""

    field: FormField
    place: Place
    state: str = ""
    turn: int = 0


class FormLayer(QObject):
    """Keeps the editors where the fields are; ``left`` when the tabulator leaves the last of them."""

    left = Signal()

    def __init__(self, view: PagesView, entries: FormEntries) -> None:
        super().__init__(view)
        self._view, self._entries = view, entries
        self._spots: list[Spot] = []
        self._on_page: dict[int, list[Spot]] = {}
        self._stops: list[Spot] = []
        self._editors: dict[Spot, FieldEditor] = {}
        self._turned: dict[Spot, TurnedField] = {}
        self._worn: dict[Spot, FieldLook] = {}
        self._corners: dict[Spot, tuple[int, int]] = {}
        self._laid: PageLayout | None = None
        self._spot_of: dict[QObject, Spot] = {}
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._fill_view)
        view.seen.connect(self._follow)
        view.night_changed.connect(lambda _: self._wear_all())
        view.installEventFilter(self)
        entries.changed.connect(self._show_value)

    def show_form(self, *, editable: bool) -> None:
        """Lay the fields of the form over the pages; none of one that is not to be changed."""
        self.clear()
        if not editable:
            return
        for field in self._entries.form.fields:
            spots = [
                Spot(field, widget.place, widget.state, turn_for(field, widget.turn))
                for widget in field.widgets
            ]
            if not field.read_only:
                self._spots += spots
                self._stops += _stops(spots)
        on_page: dict[int, list[Spot]] = defaultdict(list)
        for spot in self._spots:
            on_page[spot.place.page].append(spot)
        self._on_page = dict(on_page)
        self._fill_view()

    def clear(self) -> None:
        """Take all editors away."""
        self._calm.stop()
        self._spots, self._stops, self._on_page = [], [], {}
        for spot in list(self._editors):
            self._remove(spot)

    @property
    def has_cursor(self) -> bool:
        """Whether the cursor is in one of the editors."""
        return any(map(self._has_cursor, self._editors))

    def editor(self, name: str, at: int = 0) -> FieldEditor:
        """The editor at one of the places of a field, brought into view."""
        spot = [spot for spot in self._spots if spot.field.name == name][at]
        self._go(spot)
        return self._editors[spot]

    def go_to_field(self, name: str) -> None:
        """Bring a field into view and put the cursor in it."""
        found = [stop for stop in self._stops if stop.field.name == name]
        if found:
            self._go(found[0])

    def enter_form(self) -> bool:
        """Put the cursor into the first field from the page in view on; whether there is one."""
        later = [stop for stop in self._stops if stop.place.page >= self._view.page]
        if not self._stops:
            return False
        self._go((later or self._stops)[0])
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tabulator, steps back and Esc mean the form, whichever editor has the cursor."""
        if watched is self._view:
            return self._view_event(event)
        spot = self._spot_of.get(watched)
        if spot is None:
            return False
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step_of(event):
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(spot, event)
        if kind == QEvent.Type.FocusIn:
            self._view.show_place(spot.place)
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._entries.settle()
            if spot.turn and event.reason() not in _AWAY:
                self._editors[spot].hide()
                self._turned[spot].setVisible(self._upright)
        return False

    def _view_event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._wear_all()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._stops:
            return False
        if event.key() == Qt.Key.Key_Tab and not event.modifiers():
            return self.enter_form()
        return bool(_step_of(event)) and self._take_step(event)

    # Keys

    def _key(self, spot: Spot, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Tab and not event.modifiers():
            return self._move(spot, 1)
        if event.key() == Qt.Key.Key_Backtab:
            return self._move(spot, -1)
        if event.key() == Qt.Key.Key_Escape:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in _ENTER and not isinstance(self._editors[spot], AreaEditor):
            return self._move(spot, 1)
        return bool(_step_of(event)) and self._take_step(event)

    def _take_step(self, event: QKeyEvent) -> bool:
        name = self._entries.undo() if _step_of(event) < 0 else self._entries.redo()
        if name:
            self.go_to_field(name)
        return True

    def _move(self, spot: Spot, way: int) -> bool:
        """Go to the next stop of the tabulator, or out of the form."""
        at = self._stop_of(spot) + way
        if 0 <= at < len(self._stops):
            self._go(self._stops[at])
        elif way > 0:
            self.left.emit()
        else:
            self._view.setFocus(Qt.FocusReason.BacktabFocusReason)
        return True

    def _stop_of(self, spot: Spot) -> int:
        if spot in self._stops:
            return self._stops.index(spot)
        return next(at for at, stop in enumerate(self._stops) if stop.field is spot.field)

    def _go(self, spot: Spot) -> None:
        if spot.field.kind is FieldKind.RADIO and spot in self._stops:
            value = self._entries.value(spot.field.name)
            group = [one for one in self._spots if one.field is spot.field]
            spot = next((one for one in group if one.state == value), spot)
        self._put_cursor(spot)

    def _put_cursor(self, spot: Spot, why: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        self._view.show_place(spot.place)
        if spot not in self._editors:
            self._make(spot)
        self._place(spot)
        if spot.turn:
            self._turned[spot].hide()
            self._editors[spot].setVisible(self._upright)
            self._editors[spot].raise_()
        self._editors[spot].setFocus(why)

    def _move_in_group(self, spot: Spot, way: int) -> None:
        group = [one for one in self._spots if one.field is spot.field]
        after = group[(group.index(spot) + way) % len(group)]
        self._entries.enter(spot.field.name, after.state)
        self._put_cursor(after)

    # Editors

    def _follow(self) -> None:
        """The pages lie elsewhere: editors go along at once, new ones come when it is calm."""
        if not self._spots:
            return
        seen, scrolled = self._pages(), self._view.page_layout is self._laid
        self._laid = self._view.page_layout
        many = len(self._editors) > _MANY
        left, top = round(self._view.area().x), round(self._view.area().y)
        for spot, editor in list(self._editors.items()):
            gone = spot.place.page not in seen or (not scrolled and many)
            if gone and not self._has_cursor(spot):
                self._remove(spot)
            elif scrolled and spot in self._corners and not spot.turn:
                x, y = self._corners[spot]
                editor.move(x - left, y - top)
            else:
                self._place(spot)
        self._calm.start(CALM_MS)

    def _fill_view(self) -> None:
        """Make the editors that lack, a few at a time: each takes milliseconds, and there may be hundreds."""
        late = time.monotonic() + _SLICE
        for page in self._pages():
            for spot in self._on_page.get(page, ()):
                if spot in self._editors:
                    continue
                if time.monotonic() > late:
                    self._calm.start(0)
                    return
                self._make(spot)
                self._place(spot)

    def _pages(self) -> range:
        area = self._view.area()
        return self._view.page_layout.pages_between(area.y, area.bottom)

    @property
    def _upright(self) -> bool:
        """Whether the pages are not turned on the screen: what is written must be read while it is."""
        return self._view.quarters == 0

    def _make(self, spot: Spot) -> None:
        made = editor_for(spot.field, spot.state, self._view.viewport())
        self._editors[spot] = made
        made.setObjectName(f"form_field_{spot.field.name}")
        made.setProperty("focus_own", True)
        made.setProperty("on_paper", True)
        made.setAccessibleName(spoken_name(spot.field, spot.state))
        made.setAccessibleDescription(describe(spot.field))
        made.setToolTip(plain_tip(spoken_name(spot.field, spot.state)))
        made.show_value(self._entries.value(spot.field.name))
        made.entered.connect(lambda value, name=spot.field.name: self._entries.enter(name, value))
        if isinstance(made, RoundEditor):
            made.moved.connect(lambda way: self._move_in_group(spot, way))
        for part in (made, _line_of(made)):
            if part is not None:
                self._spot_of[part] = spot
                part.installEventFilter(self)
        if spot.turn:
            shown = self._turned[spot] = TurnedField(spot.field, spot.turn, self._view.viewport())
            shown.setToolTip(plain_tip(spoken_name(spot.field, spot.state)))
            shown.show_value(self._entries.value(spot.field.name))
            shown.wished.connect(lambda: self._put_cursor(spot, Qt.FocusReason.MouseFocusReason))

    def _remove(self, spot: Spot) -> None:
        editor = self._editors.pop(spot)
        turned = self._turned.pop(spot, None)
        if turned is not None:
            turned.hide()
            turned.deleteLater()
        self._worn.pop(spot, None)
        self._corners.pop(spot, None)
        for part in (editor, _line_of(editor)):
            if part is not None:
                self._spot_of.pop(part, None)
                part.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()

    def _place(self, spot: Spot) -> None:
        layout, area, editor = self._view.page_layout, self._view.area(), self._editors[spot]
        box = layout.place_box(spot.place)
        x, y = self._corners[spot] = round(box.x), round(box.y)
        width, height = max(round(box.width), 4), max(round(box.height), 4)
        where = QRect(x - round(area.x), y - round(area.y), width, height)
        editor.setGeometry(upright(where, spot.turn, self._view.viewport().rect()) if spot.turn else where)
        self._wear(spot)
        writing = not spot.turn or self._has_cursor(spot)
        editor.setVisible(self._upright and writing)
        if spot.turn:
            self._turned[spot].setGeometry(where)
            self._turned[spot].setVisible(self._upright and not writing)

    def _wear(self, spot: Spot) -> None:
        editor, field = self._editors[spot], spot.field
        across = spot.turn in (90, 270)
        height = (spot.place.width if across else spot.place.height) * self._view.page_layout.scale
        look = FieldLook(
            letters_for(height, self._view.page_layout.scale, multiline=field.multiline),
            night=self._view.night,
            wrong=self._entries.fault(field.name) is not None,
            missing=field.required and is_empty(field, self._entries.value(field.name)),
        )
        if self._worn.get(spot) != look:
            self._worn[spot] = look
            editor.wear(look)
            if spot.turn:
                self._turned[spot].wear(look)

    def _wear_all(self) -> None:
        self._worn.clear()
        for spot in self._editors:
            self._wear(spot)

    def _show_value(self, name: str) -> None:
        for spot, editor in self._editors.items():
            if spot.field.name == name:
                editor.show_value(self._entries.value(name))
                if spot.turn:
                    self._turned[spot].show_value(self._entries.value(name))
                self._wear(spot)

    def _has_cursor(self, spot: Spot) -> bool:
        editor = self._editors[spot]
        line = _line_of(editor)
        return editor.hasFocus() or (line is not None and line.hasFocus())


def _stops(spots: list[Spot]) -> list[Spot]:
    """Where the tabulator stops in a field: once, but at each state that is ticked for itself."""
    if spots[0].field.kind is not FieldKind.CHECK:
        return spots[:1]
    return list({spot.state: spot for spot in reversed(spots)}.values())[::-1]


def _line_of(editor: QWidget) -> QLineEdit | None:
    return editor.lineEdit() if isinstance(editor, QComboBox) else None


def _step_of(event: QKeyEvent) -> int:
    """-1 for a key that takes a step back, 1 for one that takes it again, 0 for others."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return -1
    return 1 if event.matches(QKeySequence.StandardKey.Redo) else 0
