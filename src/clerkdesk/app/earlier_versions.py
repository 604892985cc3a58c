"""Earlier versions of a document at a seat: listed in the viewer's menu, shown to be read."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.kit.dates import clock_time, long_day
from clerkdesk.ui.viewing.bar.more import MoreAction, menu_of
from clerkdesk.ui.viewing.pane import ViewerPane


class EarlierVersions(QObject):
    """Leads from the document in view to what it was before somebody changed it."""

    def __init__(self, viewer: ViewerPane, page: CasePage) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self._page = page
        words = self.tr("Earlier versions …")
        entry = MoreAction("versions", words, "history", "", self.open_menu, self._why_not, "versions")
        viewer.more_actions.append(entry)

    def open_menu(self) -> None:
        """Let the person choose among them."""
        menu, view = self.menu(), self._viewer.view
        if menu is not None:
            menu.popup(view.mapToGlobal(view.rect().center()))

    def menu(self) -> QMenu | None:
        """The versions before, the latest first; None when there are none."""
        earlier = self._earlier()
        entries = [
            MoreAction(f"version{each.number}", self._line(each), "history", "", partial(self.show, each))
            for each in reversed(earlier)
        ]
        return menu_of(entries, self._viewer) if entries else None

    def show(self, version: DocumentVersion) -> None:
        """Show one of them, to be read."""
        title = self.tr("You see version {number} of the document").format(number=version.number)
        made = self.tr("{day}, {time}, {name}.").format(**self._made(version))
        rest = self.tr("A newer one has taken its place; nothing can be changed here.")
        self._viewer.version.show_earlier(version.digest, (title, f"{made} {rest}"), self._viewer.view.page)

    def _line(self, version: DocumentVersion) -> str:
        line = self.tr("Version {number}, {day}, {time}, {name}")
        return line.format(number=version.number, **self._made(version))

    def _made(self, version: DocumentVersion) -> dict[str, str]:
        """When and by whom it was made; a program has no name here."""
        view, at = self._page.view, version.made_at.astimezone()
        name = view.name_of(version.made_by) if view is not None else ""
        return {"day": long_day(at.date()), "time": clock_time(at), "name": name or "–"}

    def _earlier(self) -> tuple[DocumentVersion, ...]:
        view = self._page.view
        for each in view.documents if view is not None else ():
            if each.version.digest == self._viewer.digest:
                return each.earlier
        return ()

    def _why_not(self) -> str:
        return "" if self._earlier() else self.tr("Nobody has changed this document")
