"""The room for everything about signing at the desk: troubles, the live bar, the seal in the making."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.waiting import ProgressCard
from clerkdesk.ui.signing.bar import SittingBar
from clerkdesk.ui.signing.interrupted import InterruptedBanners


class SigningPanel(Pane):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.interrupted = InterruptedBanners()
        self.notices = Notices(self)
        self.bar = SittingBar()
        self.checking = ProgressCard("shield-check", self.tr("The documents are being checked"))
        self.sealing = ProgressCard("stamp", self.tr("The seal is being set"))
        self.sealing.stop_button.hide()
        room = QVBoxLayout(self)
        room.setContentsMargins(12, 12, 12, 12)
        room.setSpacing(8)
        for part in (self.interrupted, self.notices, self.bar, self.checking, self.sealing):
            room.addWidget(part)
        for card in (self.checking, self.sealing):
            card.hide()
        self.notices.closed.connect(lambda _: self.settle())
        self.interrupted.told.connect(lambda _: self.settle())
        self.settle()

    def show_only(self, part: QWidget | None) -> None:
        """Of the live parts show this one, or none; notices stay."""
        for each in (self.bar, self.checking, self.sealing):
            each.setVisible(each is part)
        self.settle()

    def settle(self) -> None:
        """Be there exactly as long as there is something to say."""
        parts = (self.interrupted, self.notices, self.bar, self.checking, self.sealing)
        self.setVisible(any(not part.isHidden() for part in parts))
