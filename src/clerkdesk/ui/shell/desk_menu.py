"""The menu of the desk: who sits here, its look, how large the words are, help."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.theme import CONTRAST, Theme, theme_of

TEXT_PERCENTS = (100, 125, 150, 200)


def percent_of(theme: Theme) -> int:
    """The text size of a theme in percent."""
    return round(theme.text_scale * 100)


def other_percent(percent: int, step: int) -> int:
    """The next larger (1) or smaller (-1) text size, the same at the ends.

    >>> other_percent(100, 1), other_percent(100, -1)
    (125, 100)
    """
    at = TEXT_PERCENTS.index(percent) if percent in TEXT_PERCENTS else 0
    return TEXT_PERCENTS[min(max(at + step, 0), len(TEXT_PERCENTS) - 1)]


class DeskMenu(QMenu):
    """Opens from the rail; its wishes are kept and carried out by the app."""

    switch_wished = Signal()
    people_wished = Signal()
    keys_wished = Signal()
    pad_wished = Signal()
    help_wished = Signal()
    theme_wished = Signal(str)
    percent_wished = Signal(int)

    def __init__(self, who: str, parent: QWidget, *, staffs: bool) -> None:
        """``staffs`` offers the people of the office, to who may enter them."""
        super().__init__(parent)
        theme = theme_of(parent)
        self.addAction(who).setEnabled(False)
        self._add(self.tr("Switch person …"), "Ctrl+L").triggered.connect(self.switch_wished)
        if staffs:
            self.addAction(self.tr("People …")).triggered.connect(self.people_wished)
        self.addAction(self.tr("Seal key …")).triggered.connect(self.keys_wished)
        self.addAction(self.tr("Pad and pen …")).triggered.connect(self.pad_wished)
        self.addSeparator()
        looks = {"light": self.tr("Light"), "dark": self.tr("Dark"), CONTRAST: self.tr("High contrast")}
        for name, words in looks.items():
            chosen = theme.name == name
            self._choice(words, chosen).triggered.connect(
                lambda _=False, name=name: self.theme_wished.emit(name)
            )
        self.addSeparator()
        sizes = QActionGroup(self)
        for percent in TEXT_PERCENTS:
            words = self.tr("Text {percent} %").format(percent=percent)
            choice = self._choice(words, percent_of(theme) == percent)
            sizes.addAction(choice)
            choice.triggered.connect(lambda _=False, percent=percent: self.percent_wished.emit(percent))
        self.addSeparator()
        self._add(self.tr("Help and keys"), "F1").triggered.connect(self.help_wished)

    def _add(self, words: str, key: str) -> QAction:
        return self.addAction(f"{words}\t{paint.key_text(key)}")

    def _choice(self, words: str, chosen: bool) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        return action
