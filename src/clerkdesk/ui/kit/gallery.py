"""The board of all parts at rest, pointed at, focused and off, as in the reference picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, ToolButton
from clerkdesk.ui.kit.choices import FilterPills
from clerkdesk.ui.kit.fields import SearchField, TextField
from clerkdesk.ui.kit.focus import paint_ring
from clerkdesk.ui.kit.labels import Chip, Icon, KeyCap, Text
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import RowLook, paint_row
from clerkdesk.ui.kit.steps import Step, StepBar, StepState
from clerkdesk.ui.kit.surfaces import Card, Pane
from clerkdesk.ui.kit.theme import Colors, Role, Tone, theme_of

SIGN = StatusLook("pen-line", "Unterschrift", Tone.INFO, filled=True)
FEE = StatusLook("euro", "Gebühr offen", Tone.WARNING, filled=True)
FILLED = (
    SIGN,
    FEE,
    StatusLook("triangle-alert", "Überfällig", Tone.DANGER, filled=True),
    StatusLook("eye", "Prüfen", Tone.NEUTRAL, filled=True),
    StatusLook("check", "Bereit", Tone.SUCCESS, filled=True),
)
PLAIN = (
    StatusLook("user-check", "Freigabe"),
    StatusLook("clock", "Unterlagen"),
    StatusLook("check", "Erledigt", Tone.SUCCESS),
    StatusLook("play", "Läuft", Tone.INFO),
    StatusLook("triangle-alert", "Zu klären", Tone.WARNING),
)
SAMPLES = (
    ("Betrag", Role.AMOUNT, "108,00 €"),
    ("Seite", Role.PAGE, "Yılmaz, Ayşe"),
    ("Abschnitt", Role.SECTION, "Automatisch geprüft"),
    ("Zeile", Role.ROW, "Müller, Hans-Jörg"),
    ("Text", Role.BODY, "Bericht kopieren, Feld, Knopf (Medium)"),
    ("Nebentext", Role.SECONDARY, "Anmeldung · 26-01873 · seit 09:42"),
    ("Klein", Role.SMALL, "Zeiten, Achsen, Tasten"),
)
BUTTONS = (
    ("Senden", Kind.PRIMARY, "pen-line", "F9"),
    ("Drucken", Kind.SECONDARY, "printer", ""),
    ("Eintragen", Kind.SOFT, "check", "1"),
    ("Zurückgeben", Kind.DANGER, "undo-2", ""),
    ("Abbrechen", Kind.GHOST, "x", ""),
)
STEPS = (
    Step("Prüfen", "09:51 · K. Brandt", StepState.DONE),
    Step("Unterschrift", "Feld 1 von 2", StepState.CURRENT),
    Step("Freigabe", "J. Reimers"),
    Step("Gebühr", "gebührenfrei"),
    Step("Ablage", "Meldewesen"),
)


class Ringed(QWidget):
    """A part as it looks with the focus."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        room = QHBoxLayout(self)
        room.setContentsMargins(4, 4, 4, 4)
        room.addWidget(part)
        self._part = part

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring around the part."""
        painter = QPainter(self)
        paint_ring(painter, QRectF(self._part.geometry()), 6, theme_of(self).colors.focus)
        painter.end()


class Painted(QWidget):
    """A piece of the board drawn by a function."""

    def __init__(self, size: QSize, draw: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._draw = draw
        self.setMinimumSize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the function draw."""
        painter = QPainter(self)
        self._draw(painter, QRectF(self.rect()))
        painter.end()


def parts_board() -> QWidget:
    """Make the board "Bausteine"."""
    board = Pane("background")
    column = QVBoxLayout(board)
    column.setContentsMargins(40, 26, 40, 32)
    column.setSpacing(16)
    column.addWidget(Text("Bausteine", Role.PAGE))
    halves = QHBoxLayout()
    halves.setSpacing(16)
    column.addLayout(halves, 1)
    left, right = QVBoxLayout(), QVBoxLayout()
    for half, cards in ((left, (_type(), _colors(), _icons())), (right, (_buttons(), _signs(), _rows()))):
        half.setSpacing(16)
        for card in cards:
            half.addWidget(card)
        half.addStretch(1)
    halves.addLayout(left, 560)
    halves.addLayout(right, 704)
    board.resize(1360, 1038)
    return board


def save(board: QWidget, target: Path) -> None:
    """Draw a board into a PNG file."""
    board.ensurePolished()
    board.grab().save(str(target))


def card_named(title: str) -> Card:
    """A card with its small grey heading."""
    card = Card(padding=20)
    card.body.addWidget(Text(title, Role.CAPTION, Tone.NEUTRAL))
    return card


def in_row(*parts: QWidget | None, spacing: int = 8) -> QLayout:
    """Parts side by side; None is the stretch."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for part in parts:
        row.addStretch(1) if part is None else row.addWidget(part)
    return row


def _type() -> Card:
    card = card_named("Schrift: Noto Sans 400, 500, 600")
    grid = QGridLayout()
    grid.setColumnMinimumWidth(0, 70)
    grid.setColumnMinimumWidth(1, 56)
    grid.setColumnStretch(2, 1)
    for row, (name, role, words) in enumerate(SAMPLES):
        grid.addWidget(Text(name, Role.SECONDARY, Tone.NEUTRAL), row, 0)
        points = f"{role.points:g} pt".replace(".", ",")
        grid.addWidget(Text(points, Role.SECONDARY, Tone.NEUTRAL), row, 1)
        grid.addWidget(Text(words, role), row, 2)
    card.body.addLayout(grid)
    return card


def _colors() -> Card:
    card = card_named("Farben")
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    for at, field in enumerate(fields(Colors)[:20]):
        cell = QVBoxLayout()
        cell.setSpacing(2)

        def draw(painter: QPainter, rect: QRectF, name: str = field.name) -> None:
            colors = theme_of(card).colors
            color: QColor = getattr(colors, name)
            paint.box(painter, rect, 6, color, colors.border)

        cell.addWidget(Painted(QSize(100, 26), draw))
        cell.addWidget(Text(field.name, Role.SMALL))
        grid.addLayout(cell, at // 4, at % 4)
    card.body.addLayout(grid)
    for use, radius in (("fill", 12.0), ("soft", 6.0)):
        card.body.addLayout(_swatches(card, use, radius))
    return card


def _swatches(card: Card, use: str, radius: float) -> QLayout:
    names = {Tone.SUCCESS: "Erfolg", Tone.WARNING: "Achtung", Tone.DANGER: "Fehler", Tone.INFO: "Hinweis"}
    parts = []
    for tone, name in names.items():

        def draw(painter: QPainter, rect: QRectF, tone: Tone = tone, name: str = name) -> None:
            theme = theme_of(card)
            paint.box(painter, rect, radius, getattr(theme.tone(tone), use), None)
            font, middle = theme.font(Role.CHIP), Qt.AlignmentFlag.AlignHCenter
            paint.line(painter, rect, name, font, theme.tone(tone).ink, middle)

        parts.append(Painted(QSize(100, 24), draw))
    return in_row(*parts, spacing=12)


def _icons() -> Card:
    card = card_named("Symbole: Lucide, Strich 1,75; unter 18 Pixel 2")
    cells = []
    for name, size in (
        ("Chip", 14),
        ("Status", 16),
        ("Knopf", 18),
        ("Karte", 20),
        ("Leiste", 22),
        ("Pad", 28),
    ):
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Icon("pen-line", size), 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(Text(f"{name} {size}", Role.SMALL, Tone.NEUTRAL), 0, Qt.AlignmentFlag.AlignHCenter)
        cells.append(cell)
    card.body.addLayout(in_row(*cells))
    return card


def _buttons() -> Card:
    card = card_named("Knöpfe: ein gefüllter je Seite")
    grid = QGridLayout()
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(10)
    for column, state in enumerate(("Ruhe", "Zeiger", "Fokus", "aus")):
        grid.setColumnStretch(column, 1)
        grid.addWidget(Text(state, Role.SECONDARY, Tone.NEUTRAL), 0, column)
        for row, (words, kind, icon, key) in enumerate(BUTTONS):
            button = Button(words, kind, icon=icon, key=key)
            button.setEnabled(state != "aus")
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "Zeiger")
            shown = Ringed(button) if state == "Fokus" else button
            grid.addWidget(shown, row + 1, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    card.body.addLayout(grid)
    return card


def _signs() -> Card:
    card = card_named("Zeichen und Status")
    card.body.addLayout(in_row(*(Chip(look) for look in FILLED), None))
    card.body.addLayout(in_row(*(Chip(look) for look in PLAIN), None, spacing=20))
    said = "Gefüllt: ich muss etwas tun. Ohne Fläche: andere sind dran oder es ist fertig."
    card.body.addWidget(Text(said, Role.SECONDARY, Tone.NEUTRAL))
    keys = ("J", "K", "F9", "Esc", "Ctrl+K", "Ctrl+Shift+A")
    card.body.addLayout(in_row(*(KeyCap(key) for key in keys), None))
    pills = FilterPills((("mine", "Meine"), ("free", "Unbesetzt")))
    pills.set_count("mine", 12)
    pills.set_count("free", 7)
    wide = ToolButton("move-horizontal", "Seitenbreite", checkable=True)
    wide.setChecked(True)
    tools = (ToolButton("zoom-out", "Kleiner"), ToolButton("zoom-in", "Größer"), wide)
    card.body.addLayout(in_row(pills, None, *tools))
    card.body.addWidget(SearchField("Suche", "Name, Aktenzeichen oder Barcode", "Ctrl+K"))
    field = TextField("Straße")
    field.setText("Hauptstraße 12")
    card.body.addWidget(Ringed(field))
    return card


def _rows() -> Card:
    card = card_named("Listenzeile 60, Schritte 52")
    rows = (
        RowLook("Yılmaz, Ayşe", "Anmeldung · 26-01873 · seit 09:42", SIGN, "Frist heute"),
        RowLook("Müller, Hans-Jörg", "Reisepass, Express · 26-01872 · seit 09:31", FEE, "Frist heute"),
    )

    def draw(painter: QPainter, rect: QRectF) -> None:
        theme = theme_of(card)
        for at, look in enumerate(rows):
            row = QRectF(0, at * rect.height() / 2, rect.width(), rect.height() / 2)
            if at == 0:
                paint.box(painter, row.adjusted(0, 1, 0, -1), 8, theme.colors.selected, None)
            paint_row(painter, row.adjusted(12, 0, -12, 0), look, theme)

    card.body.addWidget(Painted(QSize(200, 2 * theme_of(card).px(60)), draw))
    card.body.addSpacing(16)
    card.body.addWidget(StepBar(STEPS))
    return card
