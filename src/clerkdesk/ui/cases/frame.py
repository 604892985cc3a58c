"""The frame of the case page: where head, document, step, bar and side stand, wide or narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.cases.action_bar import ActionBar
from clerkdesk.ui.cases.header import DETAILS, DOCUMENT, CaseHeader
from clerkdesk.ui.cases.side import SidePane
from clerkdesk.ui.cases.signer_strip import SignerStrip
from clerkdesk.ui.cases.step_card import StepCard
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.scrolled import Scrolled
from clerkdesk.ui.kit.stand import Need
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import theme_of

SIDE, SIDE_WIDE, WIDE, FOLD = 286, 320, 1300, 740
LARGE = 1.5  # of the usual text: from there on one thing is shown at a time
LEAST_ASKED = 72  # px of what a step asks, where height is scarce; the rest is scrolled to
UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX, which PySide does not name


class CaseFrame(QWidget):
    """Holds the parts; below a certain width document and details are shown in turn."""

    def __init__(self, header: CaseHeader, side: SidePane, document: QWidget, language: str) -> None:
        super().__init__()
        self.header = header
        self.side = side
        self.notices = Notices(self)
        self.signer = SignerStrip()
        self.card = StepCard(language)
        self.bar = ActionBar()
        self._document = document
        document.setMinimumWidth(1)  # the page folds before the document gets too narrow
        self._returned: Banner | None = None
        self._line = Hairline(vertical=True)
        self._folded = self._gives_way = False
        self._wished_width = 0
        self._need = Need.NONE
        self._messages = Pane("surface")
        self._messages_room = QVBoxLayout(self._messages)
        self._messages_room.setContentsMargins(12, 4, 12, 12)
        self._messages_room.setSpacing(8)
        self._messages_room.addWidget(self.notices)
        self._live = QVBoxLayout()
        header.part_chosen.connect(self._show_part)
        self._arrange()

    def _arrange(self) -> None:
        self._step = QWidget()
        step = QVBoxLayout(self._step)
        step.addWidget(self.signer)
        asked = Scrolled(LEAST_ASKED)
        asked.room.setContentsMargins(0, 0, 0, 0)
        asked.room.addWidget(self.card)
        step.addWidget(asked)
        centre = QVBoxLayout()
        self._live.setContentsMargins(0, 0, 0, 0)
        self._centre = QWidget()
        self._column = QVBoxLayout(self._centre)
        for layout in (centre, self._column, step):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._column.addWidget(Hairline())
        self._column.addLayout(self._live)
        self._column.addWidget(self._document, 1)
        centre.addWidget(self.header)
        centre.addWidget(self._messages)
        centre.addWidget(self._centre, 1)
        centre.addWidget(Hairline())
        centre.addWidget(self._step)
        centre.addWidget(self.bar)
        self._centre_room = centre
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(centre, 1)
        row.addWidget(self._line)
        row.addWidget(self.side)
        self._row = row
        for place, part in enumerate((self._document, self.side, self.card, self.bar), 1):
            part.setProperty("pane", place)  # F6 goes through them in this order
        self._measure()
        self.settle_messages()

    def give_way(self, wished: int) -> None:
        """Let the document have the side pane's room, where that makes it as wide as wished; 0 for never."""
        self._wished_width = wished
        self._measure()

    def give_room(self, need: Need) -> None:
        """Let the document have the room of what is asked for the step, as far as it is needed."""
        self._need = need
        self._settle_step()

    def _settle_step(self) -> None:
        scarce = theme_of(self).text_scale >= LARGE
        self._step.setVisible(self._need is Need.NONE or (self._need is Need.WHERE_SCARCE and not scarce))

    def put_live(self, part: QWidget) -> None:
        """Give the live part, such as the resident signing now, its room above the document."""
        self._live.addWidget(part)

    def show_returned(self, look: BannerLook | None, acts: Sequence[Act] = ()) -> None:
        """Say why the case came back or was closed, and offer what comes next; or say nothing."""
        if self._returned is not None:
            self._returned.hide()
            self._returned.deleteLater()
            self._returned = None
        if look is not None:
            self._returned = Banner(look, acts)
            self._messages_room.addWidget(self._returned)
        self.settle_messages()

    @property
    def returned(self) -> Banner | None:
        """The banner that says why the case came back."""
        return self._returned

    def settle_messages(self) -> None:
        """Take no room when nothing is to be said."""
        self._messages.setVisible(self._returned is not None or bool(self.notices.codes()))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold when it gets narrow."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        theme = theme_of(self)
        self._settle_step()
        folded = theme.text_scale >= LARGE or self.width() < theme.px(FOLD)
        if folded != self._folded:
            self._folded = folded
            self._move_side()
        if not folded:
            side = theme.px(SIDE_WIDE if self.width() >= WIDE else SIDE)
            self.side.setFixedWidth(side)
            self._share(side)

    def _share(self, side: int) -> None:
        """The side pane gives way where the document then gets the width it wishes, and else would not."""
        gives_way = self.width() - side - 1 < self._wished_width <= self.width()
        if gives_way != self._gives_way:
            self._gives_way = gives_way
            self._show_part("")

    def _move_side(self) -> None:
        """Beside the document, or in its place when folded; what has the keyboard stays in sight."""
        if self._folded and self.side.isAncestorOf(QApplication.focusWidget() or self):
            self.header.pills.choose(DETAILS)
        self.header.fold(self._folded)
        if self._folded:
            self._row.removeWidget(self.side)
            self._centre_room.insertWidget(self._centre_room.indexOf(self._centre) + 1, self.side, 1)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(UNBOUNDED)
        else:
            self._centre_room.removeWidget(self.side)
            self._row.addWidget(self.side)
        self._show_part(self.header.pills.current() if self._folded else "")

    def _show_part(self, part: str) -> None:
        aside = self._gives_way and not self._folded
        self._line.setVisible(not self._folded and not aside)
        self._centre.setVisible(part != DETAILS)
        self.side.setVisible(part != DOCUMENT and not aside)
