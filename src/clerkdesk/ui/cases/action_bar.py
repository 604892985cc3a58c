"""The bar below a case: secondary acts at the left, the note, and the one primary at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.cases.offer import Offer
from clerkdesk.ui.kit.buttons import Button, Kind, ToolButton
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip

HEIGHT, NARROW = 60, 760


class ActionBar(Pane):
    """Shows an offer; ``primary_pressed`` when the person takes it."""

    primary_pressed = Signal()
    remark_wished = Signal()
    file_wished = Signal()
    menu_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._words = {"remark": self.tr("Remark …"), "file": self.tr("Add file …")}
        self.remark_button = Button(self._words["remark"], icon="message-square")
        self.remark_button.clicked.connect(self.remark_wished)
        self.file_button = Button(self._words["file"], icon="file-plus")
        self.file_button.clicked.connect(self.file_wished)
        self.more_tool = ToolButton("ellipsis", self.tr("More for this case"))
        self.more_tool.clicked.connect(self.menu_wished)
        self._note = Text("", Role.BODY, Tone.NEUTRAL, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.primary: Button | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self.remark_button)
        self._row.addWidget(self.file_button)
        self._row.addWidget(self.more_tool)
        self._row.addSpacing(8)
        self._row.addWidget(self._note, 1)
        self._row.addSpacing(4)
        self.setMinimumHeight(theme_of(self).px(HEIGHT))

    @property
    def note(self) -> str:
        """The words beside the primary."""
        return self._note.text()

    def show_offer(self, offer: Offer, then: str) -> None:
        """Show the primary of an offer; ``then`` is said beside it when nothing more urgent is."""
        self._note.setText(offer.note or (then if offer.ready else ""))
        self._hold_focus(offer)
        if not offer.words:
            self._drop_primary()
            return
        if self.primary is None or (self.primary.text(), self.primary.icon_name) != (offer.words, offer.icon):
            self._drop_primary()
            self.primary = Button(offer.words, Kind.PRIMARY, icon=offer.icon, key=offer.key)
            self.primary.clicked.connect(self.primary_pressed)
            self._row.addWidget(self.primary)
        self.primary.setEnabled(offer.ready)
        self.primary.setAccessibleDescription(offer.note)
        if offer.ready and self.hasFocus():
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def hold_focus(self) -> None:
        """Keep the keyboard in the case while what had it goes; the next primary gets it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hold_focus(self, offer: Offer) -> None:
        old = self.primary
        stays = offer.ready and old is not None and (old.text(), old.icon_name) == (offer.words, offer.icon)
        if old is not None and old.hasFocus() and not stays:
            self.hold_focus()

    def offer_secondary(self, *, remark: bool, file: bool) -> None:
        """Offer what else may be done in the case now."""
        self.remark_button.setVisible(remark)
        self.file_button.setVisible(file)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, secondary acts are icons: the note needs the room."""
        super().resizeEvent(event)
        narrow = self.width() < theme_of(self).px(NARROW)
        for button, words in ((self.remark_button, "remark"), (self.file_button, "file")):
            button.setText("" if narrow else self._words[words])
            button.setAccessibleName(self._words[words])
            button.setToolTip(plain_tip(self._words[words] if narrow else ""))
            button.updateGeometry()

    def _drop_primary(self) -> None:
        if self.primary is not None:
            self.primary.hide()
            self._row.removeWidget(self.primary)
            self.primary.deleteLater()
            self.primary = None
