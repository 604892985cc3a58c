"""The one way to tell a person of trouble: a banner at the top of a page, made from the code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.notice_table import notice_for


class Notices(QWidget):
    """The place of a page's banners; takes no room while there is none. `closed` carries the code."""

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(8)
        self.hide()

    def show_trouble(
        self, trouble: Exception, act: Callable[[], object] | None = None, named: str = ""
    ) -> None:
        """Tell of trouble; fits `on_fail` of a job. `act` does what the table offers for the code.

        `named` is the file that it is about, where that is not in sight.

        A stop by the person needs no words. Whatever is not ours is raised again, for the crash report.
        """
        if isinstance(trouble, Cancelled):
            return
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        notice = notice_for(trouble.code)
        title = f"{named}: {notice.title}" if named else notice.title
        look = BannerLook(title, notice.sentence, notice.tone, notice.icon, trouble.code)
        acts = (Act(notice.act, lambda: self._do(trouble.code, act)),) if act and notice.act else ()
        self.say(look, acts)

    def say(self, look: BannerLook, acts: Sequence[Act] = ()) -> Banner:
        """Show a banner with words of the page's own; one per code, the newer replaces the older."""
        self.clear(look.code)
        kind = Kind.GHOST if acts else Kind.SECONDARY
        close = Act(self.tr("Close"), lambda: self._close(look.code), kind)
        banner = Banner(look, (*acts, close))
        self._banners[look.code] = banner
        self._room.addWidget(banner)
        self.show()
        return banner

    def clear(self, code: str | None = None) -> None:
        """Take away the banner of a code, or all."""
        for gone in [code] if code is not None else list(self._banners):
            banner = self._banners.pop(gone, None)
            if banner is not None:
                banner.hide()
                banner.deleteLater()
        self.setVisible(bool(self._banners))

    def codes(self) -> tuple[str, ...]:
        """The codes told of now, oldest first."""
        return tuple(self._banners)

    def _close(self, code: str) -> None:
        self.clear(code)
        self.closed.emit(code)

    def _do(self, code: str, act: Callable[[], object]) -> None:
        self.clear(code)
        act()
