"""What can be done with the document in view, as menus offer it: filled by whoever can do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import icon
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.tips import plain_tip


def _can() -> str:
    return ""


@dataclass(frozen=True)
class MoreAction:
    """One entry: ``name`` for programs, ``text`` for people, its icon, and the key that the window binds.

    ``do`` is called when a person chooses it; ``reason`` is asked when the menu opens and says why it cannot
    be done now, empty when it can. ``group`` parts the menu by lines: entries of one group stand together.
    One that is ``checked`` or not is a choice.
    """

    name: str
    text: str
    icon: str
    key: str
    do: Callable[[], object]
    reason: Callable[[], str] = _can
    group: str = ""
    checked: bool | None = None


def menu_of(entries: Sequence[MoreAction], parent: QWidget) -> QMenu:
    """A menu of these entries that goes away by itself; each says why it cannot be done."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    colors, group = theme_of(parent).colors, entries[0].group if entries else ""
    for entry in entries:
        if entry.group != group:
            menu.addSeparator()
            group = entry.group
        text = f"{entry.text}\t{paint.key_text(entry.key)}" if entry.key else entry.text
        reason = entry.reason()
        action = menu.addAction(text)
        if entry.icon and entry.checked is None:
            action.setIcon(icon(entry.icon, colors.text))
        action.setObjectName(entry.name)
        action.setCheckable(entry.checked is not None)
        action.setChecked(bool(entry.checked))
        action.setEnabled(not reason)
        action.setToolTip(plain_tip(reason or entry.text))
        action.triggered.connect(lambda _=False, do=entry.do: do())
    return menu


def open_below(menu: QMenu, button: QWidget) -> None:
    """Open a menu at the lower edge of the button that asks for it."""
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
