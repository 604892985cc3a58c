"""The document as it was when something was signed: its first bytes, shown to be read, with a way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.banners import BannerPlace


class SignedVersion(QObject):
    """Says above the pages which version they are; ``changed`` when another one is to be shown.

    ``until`` is how many of the file's first bytes count, 0 for all of them.
    """

    changed = Signal()

    def __init__(self, place: BannerPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self.until = 0
        self.page = 0
        """The page that was in view when the version was changed."""
        self.held = False
        """Whether the keyboard was on the way back: it goes to the pages then, once they are there."""

    @property
    def banner(self) -> Banner | None:
        """What is said of the version, if anything."""
        return self._place.banner

    def show(self, until: int, who: str, page: int) -> None:
        """Turn to the version that was signed; ``who`` says in a sentence by whom."""
        if until == self.until:
            return
        title = self.tr("You see the document as it was when it was signed")
        rest = self.tr("What came afterwards is not shown, and nothing can be changed here.")
        act = Act(self.tr("Back to the newest version"), self.leave, Kind.PRIMARY, "undo-2")
        banner = Banner(BannerLook(title, f"{who} {rest}".strip(), Tone.INFO, "history"), (act,), beside=True)
        self._place.put(banner)
        self._turn(until, page)
        banner.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self, page: int | None = None) -> None:
        """Turn back to the newest version, on the page that was in view before, or on this one."""
        if self.until:
            at = QApplication.focusWidget()
            self.held = at is not None and self._place.isAncestorOf(at)
            self._place.put(None)
            self._turn(0, self.page if page is None else page)

    def refuse(self) -> None:
        """Turn back, for the version cannot be shown; the newest can."""
        self.leave()
        title = self.tr("The version that was signed cannot be shown")
        self._place.put(Banner(BannerLook(title, tone=Tone.WARNING)))

    def forget(self) -> None:
        """Another document comes: nothing is to be said any more."""
        self._place.put(None)
        self.until = self.page = 0

    def _turn(self, until: int, page: int) -> None:
        self.until, self.page = until, page
        self.changed.emit()
