"""The actions at work: keys from the table, deeds of pages behind them, and why one cannot be done now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import may
from clerkdesk.ui.shell.action import Action, Reach
from clerkdesk.ui.shell.action_table import action_table

ANYWHERE = ""
Deed = Callable[[], object]
_RESTING = frozenset(
    ("send_to_pad", "finish", "save_copy", "print", "sign_on_paper", "withdraw", "close_case", "reopen_case")
) | {"another_case", "approve", "return"}
"""What goes on with a case; it rests while something on its document is not settled."""


class DeskActions(QObject):
    """Binds keys to what pages can do.

    A page's deeds belong to its area and run only there; ANYWHERE runs in every area. An action that
    cannot be done says why: ``refused`` carries (words of the action, reason) when its key is pressed.
    """

    refused = Signal(str, str)

    def __init__(self, person: Person, window: QWidget) -> None:
        super().__init__(window)
        self._person = person
        self._window = window
        self._area = ANYWHERE
        self._deeds: dict[tuple[str, str], Deed] = {}
        self._reasons: dict[tuple[str, str], str] = {}
        self._resting: dict[str, Callable[[], str]] = {}
        self.table = {action.id: action for action in action_table()}
        self.keys = {action.id: self._make(action) for action in action_table()}

    def bind(self, area: str, deeds: Mapping[str, Deed]) -> None:
        """Put deeds behind actions while this area is shown (ANYWHERE: always)."""
        for action, deed in deeds.items():
            self._deeds[area, self.table[action].id] = deed

    def bind_list(self, rows: QWidget) -> None:
        """Let the single letters of lists work while the keyboard is in this widget."""
        for action in self.table.values():
            if action.reach is Reach.LIST:
                rows.addAction(self.keys[action.id])

    def set_reason(self, area: str, action: str, reason: str) -> None:
        """Say why an action cannot be done now; an empty reason allows it."""
        self._reasons[area, self.table[action].id] = reason

    def rest_while(self, area: str, why: Callable[[], str]) -> None:
        """Let nothing go on with the case of an area while there is a reason why not."""
        self._resting[area] = why

    def permitted(self, action: str) -> bool:
        """Whether one of the person's roles is entitled to an action."""
        right = self.table[action].right
        return right is None or may(self._person, right)

    def reason(self, action: str) -> str:
        """Why an action cannot be done now, empty when it can."""
        if not self.permitted(action):
            return QCoreApplication.translate("Actions", "Your role has no right to this")
        at = self._place(action)
        if at is None:
            return QCoreApplication.translate("Actions", "There is nothing to do this with here")
        area = self._area
        resting = self._resting[area]() if action in _RESTING and area in self._resting else ""
        return resting or self._reasons.get(at, "")

    def show_area(self, area: str) -> None:
        """Go by the deeds of this area from now on."""
        self._area = area

    def pause(self, paused: bool) -> None:
        """Let no key through, as long as something lies over the pages."""
        for made in self.keys.values():
            made.setEnabled(not paused)

    def run(self, action: str) -> None:
        """Do an action, or say why not."""
        reason = self.reason(action)
        at = self._place(action)
        if reason or at is None:
            self.refused.emit(self.table[action].text, reason)
        else:
            self._deeds[at]()

    def offered(self) -> tuple[Action, ...]:
        """What can be started from the palette: all actions with something behind them here."""
        return tuple(
            action
            for action in self.table.values()
            if action.reach is not Reach.BOUND and self._place(action.id) is not None
        )

    def known(self) -> tuple[Action, ...]:
        """What the cheat sheet lists: all actions with something behind them in any area."""
        bound = {action for _, action in self._deeds}
        return tuple(
            action for action in self.table.values() if action.reach is Reach.BOUND or action.id in bound
        )

    def _place(self, action: str) -> tuple[str, str] | None:
        places = ((self._area, action), (ANYWHERE, action))
        return next((place for place in places if place in self._deeds), None)

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self)
        if action.reach is Reach.BOUND:
            return made
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        if action.reach is Reach.LIST:
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(made)
        made.triggered.connect(lambda: self.run(action.id))
        return made
