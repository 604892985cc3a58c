"""Whether the pages need the room of what else stands on their page, and how much they do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.stand import Need
from clerkdesk.ui.viewing.bar.bar import ViewerBar
from clerkdesk.ui.viewing.forms.form_entries import FormEntries
from clerkdesk.ui.viewing.front_stack import FrontStack
from clerkdesk.ui.viewing.pages.view import PagesView


class RoomNeed(QObject):
    """Arranging pages needs all room; a list beside them, a form or a choice of place where it is scarce.

    While pages are arranged, the ``bar`` over pages that are not seen goes too. ``changed`` carries the Need.
    """

    changed = Signal(object)

    def __init__(
        self,
        parts: tuple[ViewerBar, QWidget, PagesView, FormEntries],
        stack: tuple[FrontStack, QWidget],
        parent: QObject,
    ) -> None:
        """``parts``: the bar, the line below it, the pages and their form.

        ``stack`` is where the pages stand, and what of it arranges them.
        """
        super().__init__(parent)
        self._bar, self._edge, view, self._entries = parts
        self._stack, self._arranging = stack
        self._choosing = False
        self.need = Need.NONE
        self._stack.currentChanged.connect(lambda _: self._settle())
        self._bar.list_button.toggled.connect(lambda _: self._settle())
        self._entries.counted.connect(self._settle)
        view.choosing_changed.connect(self._choose)

    def _choose(self, choosing: bool) -> None:
        self._choosing = choosing
        self._settle()

    def _settle(self) -> None:
        arranging = self._stack.currentWidget() is self._arranging
        self._bar.setVisible(not arranging)
        self._edge.setVisible(not arranging)
        some = self._choosing or self._bar.list_button.isChecked() or bool(self._entries.changes)
        need = Need.ALL if arranging else Need.WHERE_SCARCE if some else Need.NONE
        if need is not self.need:
            self.need = need
            self.changed.emit(need)
