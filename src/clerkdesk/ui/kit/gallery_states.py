"""The board of notices, errors and waiting, as in the reference picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Card, Pane
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.kit.toast import Toast
from clerkdesk.ui.kit.waiting import EmptyState, ProgressCard, Skeleton


def _nothing() -> None:
    """The board's buttons do nothing."""


def states_board() -> QWidget:
    """Make the board "Zustände"."""
    board = Pane("background")
    column = QVBoxLayout(board)
    column.setContentsMargins(32, 24, 32, 24)
    column.setSpacing(16)
    column.addWidget(Text("Zustände: Hinweis, Fehler, Warten", Role.PAGE))
    thirds = QHBoxLayout()
    thirds.setSpacing(24)
    column.addLayout(thirds, 1)
    for parts in (_left() + _questions(), _middle(), _right()):
        third = QVBoxLayout()
        third.setSpacing(5)
        for title, part in parts:
            third.addWidget(Text(title, Role.CAPTION, Tone.NEUTRAL))
            third.addWidget(part)
            third.addSpacing(18)
        third.addStretch(1)
        thirds.addLayout(third, 1)
    board.resize(1360, 804)
    return board


def _banner(look: BannerLook, *acts: tuple[str, Kind, str, str]) -> Banner:
    return Banner(look, [Act(words, _nothing, kind, icon, key) for words, kind, icon, key in acts])


def _left() -> list[tuple[str, QWidget]]:
    unsettled = BannerLook(
        "Zahlung ungeklärt: 96,00 €",
        "Die Verbindung brach ab. Bitte nicht noch einmal kassieren, ClerkDesk fragt die Bank "
        "alle 30 Sekunden.",
        Tone.WARNING,
        "circle-question-mark",
        "KAS-04",
    )
    quicker = BannerLook(
        "T. Okafor hat den Einzugstag geändert",
        "Ihre Eingabe ist noch da. Vergleichen Sie beide.",
        Tone.INFO,
        "git-compare",
        "DAT-02",
    )
    return [
        ("Rückgängig statt Nachfrage", _toast()),
        (
            "Ausgang unbekannt: nie zweimal versuchen",
            _banner(unsettled, ("Jetzt fragen", Kind.SECONDARY, "refresh-cw", "")),
        ),
        (
            "Jemand war schneller",
            _banner(
                quicker, ("Vergleichen", Kind.SECONDARY, "git-compare", ""), ("Neu laden", Kind.GHOST, "", "")
            ),
        ),
    ]


def _questions() -> list[tuple[str, QWidget]]:
    second = BannerLook(
        "Storno 46,00 € braucht eine zweite Person", "Bitte S. Adler oder T. Okafor anmelden.", icon="users"
    )
    nothing = BannerLook(
        "Nichts gefunden für „Yilmas“", "Ähnlich geschrieben: 4 Personen „Yılmaz“.", icon="search-x"
    )
    return [
        (
            "Zu zweit: Storno",
            _banner(
                second,
                ("Kollegin anmelden", Kind.SECONDARY, "key-round", ""),
                ("Abbrechen", Kind.GHOST, "", ""),
            ),
        ),
        (
            "Suche ohne Treffer",
            _banner(
                nothing,
                ("„Yılmaz“ zeigen", Kind.SOFT, "corner-down-left", "Enter"),
                ("Neuer Vorgang", Kind.GHOST, "", ""),
            ),
        ),
    ]


def _toast() -> QWidget:
    ground = QWidget()
    ground.setMinimumSize(QSize(400, 64))
    Toast(ground, above_edge=0).say("26-01858 zurückgelegt", _nothing)
    return ground


def _middle() -> list[tuple[str, QWidget]]:
    work = ProgressCard("stamp", "Siegel wird gesetzt")
    work.step(62, 100, "2 von 3 Dokumenten · noch etwa 4 Sekunden")
    acts = (
        Act("Original speichern", _nothing, icon="download"),
        Act("Erneut versuchen", _nothing, Kind.GHOST),
    )
    said = "Es liegt sicher im Vorgang. Nur die Ansicht fehlt."
    damaged = Card()
    damaged.body.addWidget(EmptyState("file-x", "Dieses PDF ist beschädigt", said, acts, "PDF-02"))
    loading = Card()
    rows = Skeleton()
    rows.setMinimumHeight(rows.sizeHint().height())
    loading.body.addWidget(rows)
    return [
        ("Arbeit über eine Sekunde", work),
        ("PDF lässt sich nicht anzeigen", damaged),
        ("Lädt (erst nach 300 ms sichtbar)", loading),
    ]


def _right() -> list[tuple[str, QWidget]]:
    rate = TextField("Stundensatz")
    rate.setText("48,20 €")
    locked = LabelledField("Stundensatz", rate)
    locked.lock("Von der Kämmerei gesperrt (Haushalt 2026).")
    day = TextField("Tag des Einzugs")
    day.setText("31.11.2026")
    wrong = LabelledField("Tag des Einzugs", day)
    mend = Button("30.11.2026 übernehmen", Kind.SOFT, icon="check", key="Enter", size=Size.SMALL)
    wrong.set_trouble("Diesen Tag gibt es nicht.", mend)
    offline = BannerLook(
        "E-Akte nicht erreichbar",
        "Alles wird hier gesichert. 3 Vorgänge werden übertragen, sobald die Verbindung steht.",
        Tone.NEUTRAL,
        "cloud-off",
        "STO-01",
    )
    failed = BannerLook(
        "Das hat nicht geklappt",
        "Ihre Eingaben sind gesichert. Bitte nennen Sie der IT die Nummer 4711-0392.",
        Tone.DANGER,
    )
    return [
        ("Gesperrtes Feld sagt, warum", _carded(locked)),
        ("Feld mit Fehler und Vorschlag", _carded(wrong)),
        (
            "Keine Verbindung, Arbeit geht weiter",
            _banner(offline, ("Was wartet?", Kind.SECONDARY, "list", "")),
        ),
        (
            "Unerwarteter Fehler",
            _banner(
                failed,
                ("Nummer kopieren", Kind.SECONDARY, "copy", ""),
                ("Weiterarbeiten", Kind.GHOST, "", ""),
            ),
        ),
    ]


def _carded(part: QWidget) -> Card:
    card = Card()
    card.body.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    return card
