"""The status bar: is everything kept, is the pad there, where is the secret, who sits here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.kit import dates, paint
from clerkdesk.ui.kit.labels import ElidedText, Icon, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip

HEIGHT, MARGIN, SPACING = 28, 16, 20


class PadState(Enum):
    """What the status bar says of the pad; SHARED is one without a screen of its own."""

    READY = "ready"
    SHARED = "shared"
    BUSY = "busy"
    AWAY = "away"
    NONE = "none"


@dataclass(frozen=True)
class _Look:
    icon: str
    tone: Tone
    words: str


class _Item(QWidget):
    """An icon with a few words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = _Look("check", Tone.SUCCESS, "")
        self._icon = Icon("check", 16, Tone.SUCCESS)
        self._words = ElidedText("", Role.SECONDARY, Tone.NEUTRAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def say(self, look: _Look) -> None:
        """Show icon and words."""
        self._look = look
        self._icon.set_icon(look.icon, look.tone)
        self._words.setText(look.words)
        self._words.set_tone(look.tone if look.tone is Tone.DANGER else Tone.NEUTRAL)
        self.setAccessibleName(look.words)
        self.setToolTip(plain_tip(look.words))

    @property
    def wide(self) -> int:
        """The width with all words, in pixels."""
        theme = theme_of(self)
        return theme.px(16) + 6 + round(paint.text_width(theme.font(Role.SECONDARY), self._look.words)) + 1

    def shorten(self, short: bool) -> None:
        """Where room is scarce, what is in order is said by its icon alone."""
        self._words.setVisible(not (short and self._look.tone is Tone.SUCCESS))


class StatusBar(Pane):
    """One line at the bottom of the window."""

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        """``who`` is the person and the desk."""
        super().__init__("background", parent)
        self._had_files = False
        self._queue, self._pad, self._secret = self._items = (_Item(), _Item(), _Item())
        hint = " · ".join(
            (
                self.tr("{key} Help").format(key=paint.key_text("F1")),
                self.tr("{key} Find everything").format(key=paint.key_text("Ctrl+K")),
            )
        )
        self._hint = Text(hint, Role.SECONDARY, Tone.NEUTRAL)
        self._who = Text(who, Role.SECONDARY)
        self._who.setProperty("role", Role.CHIP.key)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(SPACING)
        for item in self._items:
            row.addWidget(item)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self._who)
        self.set_queue(0)
        self.set_pad_state(PadState.NONE)
        self.set_secret_lasting(True)

    def fit(self, *, narrow: bool) -> None:
        """Take the height of the text, and leave the hint away where there is no room."""
        self.setFixedHeight(theme_of(self).px(HEIGHT))
        self._hint.setVisible(not narrow)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        theme = theme_of(self)
        parts = [self._who, *([] if self._hint.isHidden() else [self._hint])]
        items = [item for item in self._items if not item.isHidden()]
        words = sum(paint.text_width(theme.font(Role.CHIP), part.text()) for part in parts)
        needed = words + sum(item.wide for item in items)
        needed += SPACING * (len(parts) + len(items)) + 2 * MARGIN
        for item in self._items:
            item.shorten(needed > self.width())

    def set_queue(self, waiting: int, held_up: int = 0) -> None:
        """Say that everything is kept, how many files wait to be handed over, how many could not be."""
        if held_up:
            words = (
                self.tr("Saved – 1 file could not be handed over")
                if held_up == 1
                else self.tr("Saved – {count} files could not be handed over").format(count=held_up)
            )
            self._queue.say(_Look("cloud-off", Tone.DANGER, words))
            self._shorten()
            return
        self._had_files = self._had_files or waiting > 0
        if waiting == 0:
            words = self.tr("Saved and handed over") if self._had_files else self.tr("Ready")
        elif waiting == 1:
            words = self.tr("Saved – 1 file waits to be handed over")
        else:
            words = self.tr("Saved – {count} files wait to be handed over").format(count=waiting)
        self._queue.say(_Look("cloud-check", Tone.SUCCESS, words))
        self._shorten()

    def set_pad_state(self, state: PadState, since: datetime | None = None) -> None:
        """Say how the pad is; ``since`` belongs to AWAY."""
        if state is PadState.AWAY and since is not None:
            away = self.tr("Pad away since {time}").format(time=dates.clock_time(since))
        else:
            away = self.tr("Pad away")
        look = {
            PadState.READY: _Look("tablet-smartphone", Tone.SUCCESS, self.tr("Pad ready")),
            PadState.SHARED: _Look("monitor", Tone.SUCCESS, self.tr("Pad on this screen")),
            PadState.BUSY: _Look("tablet-smartphone", Tone.INFO, self.tr("The resident is at the pad")),
            PadState.AWAY: _Look("unplug", Tone.DANGER, away),
            PadState.NONE: _Look("tablet-smartphone", Tone.NEUTRAL, self.tr("No pad")),
        }[state]
        self._pad.say(look)
        self._shorten()

    def set_secret_lasting(self, lasting: bool) -> None:
        """Say that there is no key ring: the key's secret is kept only while the desk runs."""
        words = self.tr("Secret kept only while the desk runs")
        self._secret.say(_Look("key-round", Tone.WARNING, words))
        self._secret.setVisible(not lasting)
        self._shorten()
