"""The field with the number of the page in view; another number, or a label, leads to another page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.kit.fields import TextField
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.kit.tips import plain_tip

_FEWEST, _MOST = 3, 8  # signs there is room for


def page_named(text: str, count: int, labels: Sequence[str] = ()) -> int | None:
    """The page (from 0) that somebody means by its label or, where none is so called, by its number.

    >>> page_named("IV", 9, ["i", "ii", "iii", "iv", "1", "2", "3", "4", "5"]), page_named("8", 9)
    (3, 7)
    >>> page_named("10", 9) is None
    True
    """
    wanted = text.strip()
    for exactly in (True, False):
        for page, label in enumerate(labels):
            if label and (label == wanted if exactly else label.casefold() == wanted.casefold()):
                return page
    number = int(wanted) if wanted.isdecimal() and len(wanted) < _MOST else 0
    return number - 1 if 0 < number <= count else None


class PageField(TextField):
    """Shows the page in view; Enter goes to another (``page_wished``), Esc leaves it (``given_up``)."""

    page_wished = Signal(int)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._page, self._count = 0, 0
        self._labels: tuple[str, ...] = ()
        super().__init__(self.tr("Page number"), parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        go_to_page = self.tr("Go to page")
        self.setToolTip(plain_tip(f"{go_to_page} ({paint.key_text('Ctrl+G')})"))
        self.returnPressed.connect(self._go)
        self.textEdited.connect(lambda: self.set_trouble(False))

    def show_page(self, page: int, count: int, labels: Sequence[str]) -> None:
        """Show which page (from 0) of how many is in view; what somebody is writing stays."""
        wider = count != self._count
        self._page, self._count, self._labels = page, count, tuple(labels)
        if not (self.hasFocus() and self.isModified()):
            self._restore()
        if wider:
            self.updateGeometry()

    def ask(self) -> None:
        """Take the keyboard, the number marked."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def sizeHint(self) -> QSize:
        """As wide as the longest name of a page, within reason."""
        theme = theme_of(self)
        signs = max((len(label) for label in self._labels), default=len(str(self._count)))
        width = paint.text_width(theme.font(Role.BODY), "0" * min(max(signs, _FEWEST), _MOST))
        return QSize(round(width) + 26, theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def _restore(self) -> None:
        named = self._labels[self._page] if self._page < len(self._labels) else ""
        self.setText((named or str(self._page + 1)) if self._count else "")
        self.setModified(False)
        self.set_trouble(False)
        self.setAccessibleDescription("")

    def set_trouble(self, trouble: bool) -> None:
        """Outline the field in red, without the mark there is no room for."""
        if trouble != bool(self.property("trouble")):
            self.setProperty("trouble", trouble)
            self.style().unpolish(self)
            self.style().polish(self)

    def _go(self) -> None:
        page = page_named(self.text(), self._count, self._labels)
        if page is None:
            sentence = self.tr("There is no page “{name}”").format(name=self.text().strip())
            self.set_trouble(True)
            self.setAccessibleDescription(sentence)
            announce(self, sentence)
            self.selectAll()
            return
        self.setModified(False)
        self.page_wished.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._restore()
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was not meant is forgotten."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._restore()
