"""The room for everything about signing at the desk: troubles, the live bar, the seal in the making."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.waiting import ProgressCard
from clerkdesk.ui.signing.bar import SittingBar
from clerkdesk.ui.signing.elsewhere import WaitingElsewhere
from clerkdesk.ui.signing.interrupted import InterruptedBanners
from clerkdesk.ui.signing.mirror import Mirror

_LARGE = 1.5


class SigningPanel(Pane):
    """Takes no room while there is nothing to say.

    Of a signature that waits in another case than the one on the table only one line is there. While the
    clerk is asked as witness, the mirror makes room for that. ``room_changed`` when the room needed is other.
    """

    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.interrupted = InterruptedBanners()
        self.notices = Notices(self)
        self.bar = SittingBar()
        self.mirror = Mirror()
        self.elsewhere = WaitingElsewhere()
        self.checking = ProgressCard("shield-check", self.tr("The documents are being checked"))
        self.sealing = ProgressCard("stamp", self.tr("The seal is being set"))
        self.sealing.stop_button.hide()
        self._live: QWidget | None = None
        self._away = False
        room = QVBoxLayout(self)
        room.setContentsMargins(12, 12, 12, 12)
        room.setSpacing(8)
        for part in self._parts():
            room.addWidget(part, 1 if part is self.mirror else 0)
        self.notices.closed.connect(lambda _: self.settle())
        self.mirror.changed.connect(self.settle)
        self.bar.witness.changed.connect(self.settle)
        self.interrupted.told.connect(lambda _: self.settle())
        self.settle()

    @property
    def needs_room(self) -> bool:
        """Whether the document gives its room: to a large mirror, or to be witness in large letters."""
        if self._asks_witness:
            return theme_of(self).text_scale >= _LARGE
        return self.mirror.needs_room

    @property
    def _asks_witness(self) -> bool:
        return self._live is self.bar and not self._away and not self.bar.witness.isHidden()

    def show_only(self, part: QWidget | None) -> None:
        """Of the live parts show this one, or none; notices stay."""
        self._live = part
        self.settle()

    def set_away(self, away: bool) -> None:
        """Say whether a signature waits, and another case than its own lies on the table."""
        self._away = away
        self.settle()

    def settle(self) -> None:
        """Be there exactly as long as there is something to say."""
        for part in (self.bar, self.checking, self.sealing):
            part.setVisible(part is self._live and not self._away)
        looks_on = self._live is self.bar and not self._away and not self._asks_witness
        self.mirror.setVisible(self.mirror.wanted and looks_on)
        self.interrupted.setVisible(bool(self.interrupted.banners))
        self.notices.setVisible(bool(self.notices.codes()) and not self._away)
        self.elsewhere.setVisible(self._away)
        self.setVisible(any(not part.isHidden() for part in self._parts()))
        self.room_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Need other room when the letters change their size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.room_changed.emit()

    def _parts(self) -> tuple[QWidget, ...]:
        live = self.bar, self.mirror, self.checking, self.sealing
        return self.interrupted, self.notices, self.elsewhere, *live
