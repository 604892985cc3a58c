"""Changing the document in view: what the page behind it offers, as the viewer's menu has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from clerkdesk.domain.edits import Edit
from clerkdesk.domain.pages import DocumentFacts, Word
from clerkdesk.ui.kit.edit_offer import EditOffer, Ended
from clerkdesk.ui.viewing.banners import BannerPlace
from clerkdesk.ui.viewing.bar.more import MoreAction, menu_of
from clerkdesk.ui.viewing.edits.arranging import Arranging
from clerkdesk.ui.viewing.edits.remarks import Remarks
from clerkdesk.ui.viewing.pages.pictures import Pictures
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.placing import Placing

GROUP = "edits"


@dataclass(frozen=True)
class EditRoom:
    """Where in the viewer it happens: the pages and their pictures, and the place above them.

    ``pages`` is what of the ``stack`` holds them; ``words`` reads those of a page of a document (its digest,
    the page from 0), so that ``placing`` finds free places.
    """

    view: PagesView
    pictures: Pictures
    banner: BannerPlace
    stack: QStackedWidget
    pages: QWidget
    placing: Placing
    words: Callable[[str, int], tuple[Word, ...]]


class ViewerEdits(QObject):
    """Offers pages, comments and imprints of the open document, as far as they may be changed.

    ``offered_changed`` when something else may be changed now, or nothing any more.
    """

    offered_changed = Signal()

    def __init__(self, room: EditRoom, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self._pane = parent
        self._digest = ""
        self._facts: DocumentFacts | None = None
        self._offer: EditOffer | None = None
        self._versions: dict[str, str] = {}
        self.arranging = Arranging(room.pictures)
        self.remarks = Remarks((room.view, room.banner, room.placing), self.write, parent)
        room.stack.addWidget(self.arranging)
        self.arranging.left.connect(self._show_pages)

    def offer(self, offer: EditOffer | None) -> None:
        """Take what may be changed in the document that is, or will be, in view."""
        before, self._offer = self._offer, offer
        if offer is None or before is None or before.digest != offer.digest:
            self.remarks.stop()
            self.arranging.end()
        if offer is not None and offer.document:
            newest = "" if offer.signed else offer.digest
            self.arranging.carry(self._versions.get(offer.document, offer.digest), newest)
            self._versions[offer.document] = offer.digest
        self.offered_changed.emit()

    @property
    def unsaved(self) -> int:
        """In how many documents pages were arranged and not saved."""
        return self.arranging.unsaved

    def discard_all(self) -> None:
        """Give up what was arranged and not saved, in whatever document."""
        self.arranging.discard_all()

    @property
    def offered(self) -> EditOffer | None:
        """What may be changed in the document that is, or will be, in view."""
        return self._offer

    def show_document(self, digest: str, facts: DocumentFacts | None) -> None:
        """The document with this digest is in view now; none (None) any more."""
        self.remarks.stop()
        self.arranging.end()
        self._digest, self._facts = digest, facts
        self.remarks.archival = facts is not None and facts.archival
        self.offered_changed.emit()

    def actions(self) -> list[MoreAction]:
        """What the viewer's menu offers."""
        return [
            MoreAction("pages", self.tr("Pages …"), "copy", "", self.arrange, self._no_document, GROUP),
            MoreAction("comment", self.tr("Comment …"), "message-square", "", self.comment, self.kept, GROUP),
            MoreAction("imprint", self.tr("Imprint …"), "stamp", "", self.imprint, self.kept, GROUP),
        ]

    def deeds(self) -> Mapping[str, tuple[Callable[[], object], str]]:
        """What is done for the actions of the window, by action id, and why each cannot be done now."""
        return {
            "arrange_pages": (self.arrange, self._no_document()),
            "add_comment": (self.comment, self.kept()),
            "leave_imprint": (self.imprint, self.kept()),
        }

    def kept(self) -> str:
        """Why the document in view stays as it is, in words; empty when it may be changed."""
        offer = self._valid()
        return self._no_document() if offer is None else offer.kept()

    def write(self, edits: Sequence[Edit], ended: Ended) -> None:
        """Save the document in view with these edits as a new version."""
        offer = self._valid()
        if offer is None or offer.kept():
            ended(False)
        else:
            offer.write(edits, ended)

    def arrange(self) -> None:
        """Show the pages to be turned, taken out or extracted."""
        offer, facts = self._valid(), self._facts
        if offer is not None and facts is not None:
            self.remarks.stop()
            self._room.stack.setCurrentWidget(self.arranging)
            self.arranging.begin(offer, facts.pages, self._room.view.page)

    def comment(self) -> None:
        """Begin a comment."""
        if not self.kept():
            self.arranging.end()
            self.remarks.comment()

    def imprint(self) -> None:
        """Let the person choose an imprint from the office's list."""
        menu = self.imprint_menu()
        if menu is not None:
            view = self._room.view
            menu.popup(view.mapToGlobal(view.rect().center()))

    def imprint_menu(self) -> QMenu | None:
        """The office's imprints; None when none may be left, or there is none."""
        offer = self._valid()
        imprints = offer.imprints() if offer is not None and not self.kept() else ()
        if not imprints:
            return None
        self.arranging.end()
        words, digest = self._room.words, self._digest
        put = partial(self.remarks.imprint, read=lambda page: words(digest, page))
        entries = [
            MoreAction(f"imprint{at}", each.name, "stamp", "", partial(put, each))
            for at, each in enumerate(imprints)
        ]
        return menu_of(entries, self._pane)

    def _valid(self) -> EditOffer | None:
        """The offer, if it is of the document in view."""
        offer = self._offer
        seen = self._facts is not None and offer is not None and offer.digest == self._digest
        return offer if seen else None

    def _no_document(self) -> str:
        if self._facts is None:
            return self.tr("No document is shown")
        return "" if self._valid() is not None else self.tr("Documents are changed in their case")

    def _show_pages(self) -> None:
        """Back to the pages, if they are still to be shown."""
        stack = self._room.stack
        if stack.currentWidget() is self.arranging and self._facts is not None:
            stack.setCurrentWidget(self._room.pages)
            self._room.view.setFocus(Qt.FocusReason.OtherFocusReason)
