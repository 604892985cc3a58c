"""The pane beside the pages: page list, outline, comments, attached files, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import theme_of

PAGES, OUTLINE, COMMENTS, ATTACHED = "pages", "outline", "comments", "attached"
NARROW, WIDE = 121, 248
"""Width of the page list, and of lists with words, px at 100 % text."""
_MOST = 0.38  # of the viewer's width


class SideList(Pane):
    """Holds the lists under their tabs; ``list_changed`` (its name) when another comes to the front."""

    list_changed = Signal(str)
    left = Signal()
    """The keyboard is to go back to the pages."""

    def __init__(self, lists: dict[str, QWidget], viewer: QWidget) -> None:
        super().__init__("background", viewer)
        self._viewer = viewer
        self._lists = lists
        self.tabs = {
            PAGES: ToolButton("layers", self.tr("Page list"), checkable=True),
            OUTLINE: ToolButton("list", self.tr("Outline"), key="Shift+F4", checkable=True),
            COMMENTS: ToolButton("message-square", self.tr("Comments"), checkable=True),
            ATTACHED: ToolButton("paperclip", self.tr("Attached files"), checkable=True),
        }
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)  # lists scroll: they never take room from what stands below the pages
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 4, 6)
        row.setSpacing(2)
        for name, tab in self.tabs.items():
            self._group.addButton(tab)
            row.addWidget(tab)
            tab.clicked.connect(lambda _=False, name=name: self.show_list(name))
            tab.setVisible(name in lists)
        row.addStretch(1)
        for part in lists.values():
            self._stack.addWidget(part)
        column = QVBoxLayout()
        around = QHBoxLayout(self)
        for layout in (column, around):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline())
        column.addWidget(self._stack, 1)
        around.addLayout(column, 1)
        around.addWidget(Hairline(vertical=True))
        viewer.installEventFilter(self)
        self.show_list(PAGES)

    @property
    def shown(self) -> str:
        """The name of the list in front."""
        return next(name for name, part in self._lists.items() if part is self._stack.currentWidget())

    def show_list(self, name: str) -> None:
        """Bring a list to the front."""
        self.tabs[name].setChecked(True)
        self._stack.setCurrentWidget(self._lists[name])
        self._fit()
        self.list_changed.emit(name)

    def offer(self, name: str, offered: bool) -> None:
        """Show the tab of a list, or none; a list in front that is not offered any more gives way."""
        self.tabs[name].setVisible(offered)
        if not offered and self.shown == name:
            self.show_list(PAGES)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list in front, where it has anything to choose."""
        shown = self._lists[self.shown]
        parts = (shown, *shown.findChildren(QWidget))
        target = next((part for part in parts if _takes(part)), self.tabs[self.shown])
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the lists, which stay."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heed another width of the viewer, and another size of its letters."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        theme = theme_of(self)
        tabs = sum(tab.sizeHint().width() + 2 for tab in self.tabs.values()) + 12
        least = max(NARROW + 1, tabs)
        wish = least if self.shown == PAGES else theme.px(WIDE)
        self.setFixedWidth(max(least, min(wish, round(self._viewer.width() * _MOST))))


def _takes(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
