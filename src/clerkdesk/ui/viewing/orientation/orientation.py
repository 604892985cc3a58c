"""Finding one's way in a document: page number, lists beside the pages, links, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Comment
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.viewing.bar.bar import ViewerBar
from clerkdesk.ui.viewing.bar.commands import ViewCommands
from clerkdesk.ui.viewing.orientation.attached import AttachedList
from clerkdesk.ui.viewing.orientation.comments import CommentList, CommentPins
from clerkdesk.ui.viewing.orientation.journey import Journey
from clerkdesk.ui.viewing.orientation.lead_words import AddressCard, LeadHint
from clerkdesk.ui.viewing.orientation.leads import Leads
from clerkdesk.ui.viewing.orientation.outline_list import OutlineList
from clerkdesk.ui.viewing.orientation.side_list import ATTACHED, COMMENTS, OUTLINE, PAGES, SideList
from clerkdesk.ui.viewing.pages.thumbnails import Thumbnails
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.usecases.contents import Contents

SPOKEN_MS = 500  # pages that are only scrolled past are not read aloud


@dataclass(frozen=True)
class Bearings:
    """The viewer's parts that tell where the reader is, and lead elsewhere."""

    bar: ViewerBar
    view: PagesView
    thumbnails: Thumbnails


class Orientation(QObject):
    """Keeps bar, lists and links at one with the pages in view."""

    reading_changed = Signal(bool)
    """Whether there are pages to find one's way in."""

    def __init__(self, parts: Bearings, contents: Contents, jobs: Jobs, viewer: QWidget) -> None:
        super().__init__(viewer)
        self._bar, self._view, self._thumbnails = parts.bar, parts.view, parts.thumbnails
        self._facts: DocumentFacts | None = None
        self.journey = Journey(parts.view)
        self.leads = Leads(parts.view, contents, jobs)
        self.outline = OutlineList(contents, jobs)
        self.attached = AttachedList(contents, jobs)
        self.comments = CommentList(contents, jobs)
        self.pins = CommentPins(parts.view, self.comments)
        lists = {PAGES: parts.thumbnails, OUTLINE: self.outline, COMMENTS: self.comments}
        lists[ATTACHED] = self.attached
        self.side = SideList(lists, viewer)
        self.address = AddressCard(parts.view)
        self._hint = LeadHint(parts.view)
        self._commands = ViewCommands(parts.view)
        self._spoken = QTimer(self, interval=SPOKEN_MS, singleShot=True)
        self._spoken.timeout.connect(self._speak)
        self.side.hide()
        parts.view.hands.add(self.leads, first=True)
        parts.view.hands.add(self.pins, first=True)
        parts.view.layers.append(self.leads)
        self._connect_bar()
        self._connect_lists()

    def _connect_bar(self) -> None:
        bar, view = self._bar, self._view
        bar.zoom_entries = self._commands.zoom_entries
        bar.view_entries = self._commands.view_entries
        bar.list_toggled.connect(self.side.setVisible)
        bar.back_wished.connect(self.journey.back)
        bar.page_wished.connect(self._go_to_page)
        bar.page_left.connect(self._to_pages)
        bar.previous_wished.connect(view.previous_page)
        bar.next_wished.connect(view.next_page)
        bar.zoom_in_wished.connect(view.zoom_in)
        bar.zoom_out_wished.connect(view.zoom_out)
        view.zoom_changed.connect(lambda zoom, _: bar.show_zoom(zoom))
        self.journey.way_back_changed.connect(bar.show_way_back)

    def _connect_lists(self) -> None:
        self._thumbnails.page_wished.connect(self._view.go_to_page)
        self.outline.target_wished.connect(self.journey.go)
        self.attached.count_changed.connect(lambda count: self.side.offer(ATTACHED, count > 0))
        self.comments.count_changed.connect(lambda count: self.side.offer(COMMENTS, count > 0))
        self.comments.place_wished.connect(self._view.go_to_place)
        self.pins.chosen.connect(self._show_comment)
        self.side.left.connect(self._to_pages)
        for name in (COMMENTS, ATTACHED):
            self.side.offer(name, False)
        self.leads.followed.connect(self.journey.go)
        self.leads.led_outside.connect(self.address.show_lead)
        self.leads.pointed_at.connect(self._hint.say)
        self._view.seen.connect(self._show_heading)

    # What is known

    def show_document(self, digest: str, facts: DocumentFacts, *, whole: bool = True) -> None:
        """Find the way in another document, whose pages are laid out next.

        Of one that is not shown ``whole``, but as it was when it was signed, comments and attached files are
        not listed: they may have come later.
        """
        self._facts = facts
        self.leads.show(digest, facts.labels)
        self.outline.show_document(digest, facts.labels)
        self.attached.show_document(digest if whole else "")
        self.comments.show_document(digest if whole else "")
        self._thumbnails.show_pages(facts.pages, facts.labels)
        self.journey.forget()
        self.reading_changed.emit(True)

    def clear(self) -> None:
        """There is no document any more."""
        self._facts = None
        self.leads.show("")
        self.outline.show_document("")
        self.attached.show_document("")
        self.comments.show_document("")
        self._thumbnails.show_pages(())
        self.journey.forget()
        self.address.hide()
        self._bar.show_page(0, 0)
        self._spoken.stop()
        self.reading_changed.emit(False)

    def show_page(self, page: int) -> None:
        """Say which page (from 0) is in view."""
        if self._facts is not None:
            self._bar.show_page(page, len(self._facts.pages), self._facts.labels)
            self._thumbnails.show_current(page)
            self._spoken.start()

    def _show_heading(self) -> None:
        if self._view.page_layout.pages and self.outline.isVisible():
            here = self.journey.read_at()
            self.outline.show_current(here.page, here.y)

    def _show_comment(self, comment: Comment) -> None:
        """All words of a comment, beside the pages."""
        self._bar.list_button.setChecked(True)
        self.side.show_list(COMMENTS)
        self.comments.choose(comment)

    def _speak(self) -> None:
        announce(self._view, self._view.accessibleDescription().partition("\n")[0])

    # What is done

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done for the actions of the window, by action id."""
        return {
            "go_to_page": self._bar.page_field.ask,
            "view_back": self.journey.back,
            "page_list": lambda: self._toggle(PAGES),
            "outline": lambda: self._toggle(OUTLINE),
            **self._commands.deeds(),
        }

    def _toggle(self, name: str) -> None:
        """Bring a list to the front with the keyboard in it; once it is there, put it away."""
        if self.side.isVisible() and self.side.shown == name:
            self._bar.list_button.setChecked(False)
            self._to_pages()
            return
        self._bar.list_button.setChecked(True)
        self.side.show_list(name)
        self.side.take_keyboard()
        if name == OUTLINE:
            self.outline.take_keyboard()

    def _go_to_page(self, page: int) -> None:
        self.journey.go_to_page(page)
        self._to_pages()

    def _to_pages(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
