"""A form over three pages, what a case offers of it, and hands that type into it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.domain.edits import Edit
from clerkdesk.domain.form_fields import FieldKind, FillableForm, FormField, FormWidget
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.edit_offer import EditOffer, Ended
from clerkdesk.ui.viewing.pane import ViewerPane

Show = Callable[..., ViewerPane]


def field(name: str, y: float = 100, page: int = 0, **more: object) -> FormField:
    kind = more.pop("kind", FieldKind.TEXT)
    value = more.pop("value", "")
    states: Sequence[str] = more.pop("states", ("",))  # type: ignore[assignment]
    places = tuple(
        FormWidget(Place(page, 60 + 40 * at, y, 20 if states != ("",) else 200, 20), state)
        for at, state in enumerate(states)
    )
    return FormField(name, kind, value, places, **more)  # type: ignore[arg-type]


FORM = FillableForm(
    (
        field("Name", 80, label="Familienname", required=True),
        field("Vermerk", 120, multiline=True),
        field("Ja", 160, kind=FieldKind.CHECK, value="Off", states=("an",)),
        field("Art", 200, kind=FieldKind.RADIO, value="Off", states=("neu", "alt", "weg")),
        field("Amt", 240, kind=FieldKind.CHOICE, choices=(("b", "Bürgerbüro"), ("k", "Kasse"))),
        field("Tag", 280, kind=FieldKind.DATE, format="dd.mm.yyyy"),
        field("Fest", 320, value="bleibt", read_only=True),
        field("Letzte", 700, page=2),
    )
)


written: list[tuple[list[Edit], Ended]] = []


def offer(digest: str, allowed: bool = True) -> EditOffer:
    """What the page of a case offers of the document "d", in a version."""

    def write(edits: Sequence[Edit], ended: Ended) -> None:
        written.append((list(edits), ended))

    return EditOffer(
        digest=digest,
        title="Antrag",
        signed=False,
        kept=lambda: "" if allowed else "Not here.",
        bound=lambda: "",
        write=write,
        extract=lambda *_: None,
        save=lambda *_: None,
        imprints=lambda: (),
        document="d",
    )


def shown(pane: ViewerPane) -> list[str]:
    """The fields that have an editor now, by name."""
    parts = pane.view.viewport().findChildren(QWidget)
    prefix = "form_field_"
    return [
        part.objectName()[len(prefix) :]
        for part in parts
        if part.objectName().startswith(prefix) and part.isVisible()
    ]


def type_in(qtbot: QtBot, text: str) -> None:
    for sign in text:
        qtbot.keyClick(QApplication.focusWidget(), sign)


def press(qtbot: QtBot, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def focused(pane: ViewerPane) -> str:
    part = QApplication.focusWidget()
    return part.objectName().removeprefix("form_field_") if part is not None else ""
