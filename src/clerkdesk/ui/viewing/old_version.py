"""The document as it was before: its first bytes, or an earlier version, to be read, with a way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.banners import BannerPlace


class OldVersion(QObject):
    """Says above the pages which version they are; ``changed`` when another one is to be shown.

    ``until`` is how many of the file's first bytes count, 0 for all of them. ``digest`` is that of an earlier
    version, empty for the one that is the newest.
    """

    changed = Signal()

    def __init__(self, place: BannerPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self.digest = ""
        self.until = 0
        self.page = 0
        """The page that was in view when the version was changed."""
        self.held = False
        """Whether the keyboard was on the way back: it goes to the pages then, once they are there."""

    @property
    def banner(self) -> Banner | None:
        """What is said of the version, if anything."""
        return self._place.banner

    def __bool__(self) -> bool:
        """Whether an old version is shown, or to be shown."""
        return bool(self.digest or self.until)

    def show(self, until: int, who: str, page: int) -> None:
        """Turn to the version that was signed; ``who`` says in a sentence by whom."""
        title = self.tr("You see the document as it was when it was signed")
        rest = self.tr("What came afterwards is not shown, and nothing can be changed here.")
        self._show(("", until), (title, f"{who} {rest}".strip()), page)

    def show_earlier(self, digest: str, words: tuple[str, str], page: int) -> None:
        """Turn to an earlier version; ``words`` say in a title and a sentence which one it is."""
        self._show((digest, 0), words, page)

    def _show(self, which: tuple[str, int], words: tuple[str, str], page: int) -> None:
        if which == (self.digest, self.until):
            return
        act = Act(self.tr("Back to the newest version"), self.leave, Kind.PRIMARY, "undo-2")
        banner = Banner(BannerLook(*words, Tone.INFO, "history"), (act,), beside=True)
        self._place.put(banner)
        self._turn(which, page)
        banner.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self, page: int | None = None) -> None:
        """Turn back to the newest version, on the page that was in view before, or on this one."""
        if self:
            at = QApplication.focusWidget()
            self.held = at is not None and self._place.isAncestorOf(at)
            self._place.put(None)
            self._turn(("", 0), self.page if page is None else page)

    def refuse(self) -> None:
        """Turn back, for the version cannot be shown; the newest can."""
        earlier = bool(self.digest)
        self.leave()
        title = self.tr("The version that was signed cannot be shown")
        title = self.tr("That version cannot be shown") if earlier else title
        self._place.put(Banner(BannerLook(title, tone=Tone.WARNING)))

    def forget(self) -> None:
        """Another document comes: nothing is to be said any more."""
        self._place.put(None)
        self.digest, self.until, self.page = "", 0, 0

    def _turn(self, which: tuple[str, int], page: int) -> None:
        (self.digest, self.until), self.page = which, page
        self.changed.emit()
