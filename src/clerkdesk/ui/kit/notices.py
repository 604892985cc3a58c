"""The one way to tell a person of trouble: a banner at the top of a page, made from the code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.banner_stack import BannerStack
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.notice_table import notice_for


class Notices(QWidget):
    """The place of a page's banners; takes no room while there is none. `closed` carries the code."""

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[tuple[str, str], Banner] = {}
        self.stack = BannerStack()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.stack)
        self.hide()

    def show_trouble(
        self, trouble: Exception, act: Callable[[], object] | None = None, named: str = ""
    ) -> None:
        """Tell of trouble; fits `on_fail` of a job. `act` does what the table offers for the code.

        `named` is the file that it is about, where that is not in sight; each file has its own banner.

        A stop by the person needs no words. Whatever is not ours is raised again, for the crash report.
        """
        if isinstance(trouble, Cancelled):
            return
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        notice = notice_for(trouble.code)
        title = f"{named}: {notice.title}" if named else notice.title
        look = BannerLook(title, notice.sentence, notice.tone, notice.icon, trouble.code)
        key = trouble.code, named
        acts = (Act(notice.act, lambda: self._do(key, act)),) if act and notice.act else ()
        self.say(look, acts, named)

    def say(self, look: BannerLook, acts: Sequence[Act] = (), named: str = "") -> Banner:
        """Show a banner with words of the page's own; of a code and file the newer replaces the older."""
        key = look.code, named
        self._take(key)
        kind = Kind.GHOST if acts else Kind.SECONDARY
        close = Act(self.tr("Close"), lambda: self._close(key), kind)
        banner = Banner(look, (*acts, close))
        self._banners[key] = banner
        self.stack.lay(banner)
        self.show()
        return banner

    def clear(self, code: str | None = None) -> None:
        """Take away the banners of a code, whatever file they are about, or all."""
        for key in list(self._banners):
            if code in (None, key[0]):
                self._take(key)

    def codes(self) -> tuple[str, ...]:
        """The codes told of now, oldest first; one told of several files is there for each."""
        return tuple(code for code, _ in self._banners)

    def _take(self, key: tuple[str, str]) -> None:
        banner = self._banners.pop(key, None)
        if banner is not None:
            self.stack.take(banner)
        self.setVisible(bool(self._banners))

    def _close(self, key: tuple[str, str]) -> None:
        self._take(key)
        self.closed.emit(key[0])

    def _do(self, key: tuple[str, str], act: Callable[[], object]) -> None:
        self._take(key)
        act()
