"""The live mirror: what the resident sees, at the clerk's desk, and what the clerk may do there for them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.buttons import Button, Kind, Size, ToolButton
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.signing.mirror_view import MirrorView
from clerkdesk.ui.signing.pad import Pad, PadProgress, PadSteering

Deed = Callable[[PadSteering], None]

_KEY = "signing/mirror"
_READING = "reading"
_SMALL_WIDTH = 320
_LEAST_HEIGHT = 120
_UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX, which PySide does not name


class Mode(StrEnum):
    """How much of the mirror is shown; the key goes from one to the next."""

    SMALL = "small"
    LARGE = "large"
    HIDDEN = "hidden"


class Mirror(QWidget):
    """Shows the pad while somebody sits there, and only at their own case.

    ``changed`` when it comes, goes, or takes another size. The picture is wiped the moment the pad says that
    the sitting is over, before anybody else learns of it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pad: Pad | None = None
        self._memory: QSettings | None = None
        self._live = False
        self._here = True
        self._mode = Mode.SMALL
        self.view = MirrorView()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._grid = QGridLayout()
        self._hint = Text("", Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        self.show_button = Button(
            self.tr("Show what the resident sees"), Kind.GHOST, icon="monitor", key="F8", size=Size.SMALL
        )
        self._deeds = {ToolButton(icon, name, key=key): deed for icon, name, key, deed in self._offers()}
        self.size_tool = ToolButton("maximize", "", checkable=True)
        self.hide_tool = ToolButton("chevron-up", self.tr("Hide the picture of the pad"))
        self._arrange()
        self._connect()
        self._take_mode(Mode.SMALL)

    @property
    def wanted(self) -> bool:
        """Whether somebody sits at the pad, and their case lies on the table."""
        return self._live and self._here

    @property
    def needs_room(self) -> bool:
        """Whether it is shown large, in the room of the document."""
        return self.wanted and self._mode is Mode.LARGE

    @property
    def mode(self) -> Mode:
        """How much of it is shown."""
        return self._mode

    def follow(self, pad: Pad) -> None:
        """Show this pad."""
        self._pad = pad
        self.view.look_at(pad.steering)
        pad.changed.connect(self._progressed)

    def remember_in(self, memory: QSettings) -> None:
        """Be as it was left the last time, and keep how it is left."""
        self._memory = memory
        kept = str(memory.value(_KEY, ""))
        self._take_mode(Mode(kept) if kept in set(Mode) else Mode.SMALL)

    def set_here(self, here: bool) -> None:
        """Say whether the case that is being signed lies on the table."""
        if here is not self._here:
            self._here = here
            self._come_or_go()

    def toggle(self) -> None:
        """Go on from small to large, from large to hidden, and back."""
        modes = list(Mode)
        self._choose(modes[(modes.index(self._mode) + 1) % len(modes)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the picture needs at this width."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _arrange(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        aside = QVBoxLayout()
        aside.setSpacing(8)
        aside.addLayout(self._grid)
        aside.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignTop)
        self._row.setSpacing(12)
        self._row.addWidget(self.view, 3)
        self._row.addLayout(aside)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeading)
        room.addLayout(self._row)

    def _offers(self) -> tuple[tuple[str, str, str, Deed], ...]:
        """Icon, words and key of each tool, and what it does on the pad."""
        return (
            ("arrow-up", self.tr("Further up on the pad"), "PgUp", lambda pad: pad.turn(-1)),
            ("arrow-down", self.tr("Further down on the pad"), "PgDown", lambda pad: pad.turn(1)),
            ("zoom-out", self.tr("Make the form on the pad smaller"), "-", lambda pad: pad.zoom(-1)),
            ("zoom-in", self.tr("Enlarge the form on the pad"), "+", lambda pad: pad.zoom(1)),
            ("list", self.tr("Point out the next line"), "Return", lambda pad: pad.highlight_next(1)),
            ("eraser", self.tr("Point out no line any more"), "Del", lambda pad: pad.clear()),
        )

    def _connect(self) -> None:
        for tool, deed in self._deeds.items():
            tool.clicked.connect(lambda _, deed=deed: self._steer(deed))
        self.size_tool.clicked.connect(
            lambda: self._choose(Mode.LARGE if self._mode is Mode.SMALL else Mode.SMALL)
        )
        self.hide_tool.clicked.connect(lambda: self._choose(Mode.HIDDEN))
        self.show_button.clicked.connect(lambda: self._choose(Mode.SMALL))

    def _steer(self, deed: Deed) -> None:
        if self._pad is not None:
            deed(self._pad.steering)

    def _progressed(self, progress: PadProgress) -> None:
        reading = progress.phase == _READING
        self.view.let_steer(reading)
        for tool in self._deeds:
            tool.setEnabled(reading)
        click = self.tr("Click a line to point it out to the resident.")
        later = self.tr("The form can be moved while it is being read.")
        self._hint.setText(click if reading else later)
        live = progress.field > 0
        if live is not self._live:
            self._live = live
            self._come_or_go()

    def _come_or_go(self) -> None:
        if not self.wanted:
            self.view.wipe()
        self.changed.emit()

    def _choose(self, mode: Mode) -> None:
        if self._memory is not None:
            self._memory.setValue(_KEY, str(mode))
        self._take_mode(mode)

    def _take_mode(self, mode: Mode) -> None:
        """Lay the parts out: small with the tools beside the picture, large with them below it."""
        self._mode = mode
        large, hidden = mode is Mode.LARGE, mode is Mode.HIDDEN
        tall = QSizePolicy.Policy.Expanding if large else QSizePolicy.Policy.Fixed
        for part in (self, self.view):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, tall)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if large else way.LeftToRight)
        self._row.setStretch(1, 0 if large else 2)
        in_a_row = 8 if large else 4
        tools = (*self._deeds, self.size_tool, self.hide_tool)
        for place, tool in enumerate(tools):
            self._grid.addWidget(tool, place // in_a_row, place % in_a_row)
            tool.setVisible(not hidden)
        self._grid.setColumnStretch(4, 0 if large else 1)
        self._grid.setColumnStretch(8, 1 if large else 0)
        larger, smaller = self.tr("Enlarge the picture of the pad"), self.tr("Make the picture smaller")
        self.size_tool.rename(smaller if large else larger)
        self.size_tool.setChecked(large)
        self.view.setVisible(not hidden)
        self._hint.setVisible(mode is Mode.SMALL)
        self.show_button.setVisible(hidden)
        self._measure()
        self.changed.emit()

    def _measure(self) -> None:
        """Give the small picture the height its shape asks for; the large one takes what there is."""
        if self._pad is None or self._mode is Mode.HIDDEN:
            return
        size = self._pad.steering.size
        if self._mode is Mode.LARGE:
            self.view.setMinimumHeight(theme_of(self).px(_LEAST_HEIGHT))
            self.view.setMaximumSize(_UNBOUNDED, _UNBOUNDED)
        else:
            width = min(theme_of(self).px(_SMALL_WIDTH), self.width() * 3 // 5)
            self.view.setMaximumWidth(width)
            self.view.setFixedHeight(max(width * size.height() // max(size.width(), 1), 1))
        self.view.refresh()
