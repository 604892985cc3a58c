"""The viewer as other pages use it: one document, its places to sign, its verdict, its troubles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import DocumentFacts, Place
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.viewing.banners import BannerPlace
from clerkdesk.ui.viewing.bar.bar import ViewerBar
from clerkdesk.ui.viewing.bar.more import MoreAction
from clerkdesk.ui.viewing.cover import Cover
from clerkdesk.ui.viewing.edits.edits import EditRoom, ViewerEdits
from clerkdesk.ui.viewing.forms.form_bar import FormBar
from clerkdesk.ui.viewing.forms.form_filling import FormFilling
from clerkdesk.ui.viewing.forms.other_form import OtherForm
from clerkdesk.ui.viewing.front_stack import FrontStack
from clerkdesk.ui.viewing.mended import Mended
from clerkdesk.ui.viewing.old_version import OldVersion
from clerkdesk.ui.viewing.opening import Opening
from clerkdesk.ui.viewing.orientation.orientation import Bearings, Orientation
from clerkdesk.ui.viewing.pages.marks import Mark
from clerkdesk.ui.viewing.pages.pictures import Pictures
from clerkdesk.ui.viewing.pages.thumbnails import Thumbnails
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.pages.warm import WarmStore
from clerkdesk.ui.viewing.pages.ways import RememberedWays
from clerkdesk.ui.viewing.placing import Placing, to_sign
from clerkdesk.ui.viewing.room_need import RoomNeed
from clerkdesk.ui.viewing.signatures.after_signing import AfterSigning
from clerkdesk.ui.viewing.signatures.signature_panel import SignaturePanel
from clerkdesk.ui.viewing.signatures.signature_side import Around, SignatureSide
from clerkdesk.ui.viewing.signing_places import SigningPlaces
from clerkdesk.ui.viewing.states import PaperSkeleton, no_document, page_trouble
from clerkdesk.ui.viewing.words.words_side import WordsSide
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.viewing import Viewing


class ViewerPane(QWidget):
    """Shows one document of the office and what is to be done on it.

    Call ``show_document`` with a digest; everything else may follow at once, it waits for the opening.
    Call ``close_document`` before the pane goes away.
    """

    opened = Signal(object)
    """The document is open: carries its DocumentFacts."""
    failed = Signal(str)
    """The document cannot be shown: carries the code; the pane itself says so to the person."""
    place_chosen = Signal(object)
    """The person confirmed a place to sign: carries the Place."""
    choosing_given_up = Signal()
    save_wished = Signal(str)
    """The person wants the original file of this digest."""
    page_changed = Signal(int)
    """Another page (from 0) is in the middle of the view."""

    def __init__(
        self,
        viewing: Viewing,
        contents: Contents,
        jobs: Jobs,
        memory: QSettings | None = None,
        parent: QWidget | None = None,
        warm: WarmStore | None = None,
    ) -> None:
        """``memory`` remembers how pages are looked at, ``warm`` keeps their pictures; both may be shared."""
        super().__init__(parent)
        self._viewing = viewing
        self._contents = contents
        self._jobs = jobs
        self._digest = ""
        self._facts: DocumentFacts | None = None
        self._choosing_for: tuple[str, Place | None] | None = None
        self.pictures = Pictures(viewing, jobs, warm or WarmStore(), self)
        self._make_parts()
        self._arrange()
        around = Around(self.bar, self.verdict, self.view, self._stack, self._line)
        self.signatures = SignatureSide(self.panel, around, memory, self)
        self.version = OldVersion(self._as_signed, self)
        self._after = AfterSigning(contents, jobs, self)
        RememberedWays(self.view, memory, self)
        placing = Placing(self.view, self.choosing, jobs, self), viewing.words
        room = EditRoom(self.view, self.pictures, self.choosing, self._stack, self._pages, *placing)
        self.edits = ViewerEdits(room, self)
        self.form = FormFilling((self.view, self._form_bar), contents, jobs, self.edits, self)
        worked_on = self.bar, self._edge, self.view, self.form.entries
        self.room = RoomNeed(worked_on, (self._stack, self.edits.arranging), self)
        self.more_actions += self.edits.actions()
        self.edits.arranging.is_filled_in = lambda: bool(self.form.entries.changes)
        self._connect_parts()

    # What is shown

    def show_document(self, digest: str) -> None:
        """Open a document by its digest; the same one again stays as it is, unless it could not be shown."""
        if digest == self._digest and not self._cover.is_up:
            return
        self._clear()
        self._digest = digest
        self._after.show_document(digest)
        self._stack.setCurrentWidget(self._skeleton)
        self.pictures.show(digest)
        self._open()

    def close_document(self) -> None:
        """Show nothing and ask for nothing any more."""
        self._clear()
        self.words.close()
        self.pictures.close()

    def _clear(self) -> None:
        self._opening.give_up()
        self.pictures.show("")
        if self._choosing_for is not None:
            self._give_up_choosing()
        self._digest = ""
        self.places.forget()
        self.version.forget()
        self._after.show_document("")
        self.signatures.show_judgement(None)
        self._clear_pages()
        self._stack.setCurrentWidget(self._nothing)

    def _clear_pages(self) -> None:
        self.signatures.show_facts(None)
        self._clear_paper()

    def _clear_paper(self) -> None:
        self._facts = None
        self.edits.show_document("", None)
        self.other_form.show_facts(None)
        self.mended.show_facts(None)
        self.view.show_pages(())
        self.words.show_document("", 0)
        self.form.clear()
        self.orientation.clear()
        self.places.show_facts(None)

    def show_judgement(self, judgement: Judgement | None) -> None:
        """Say above the pages what is to be said of the signatures; nothing of an unsigned document.

        Above no pages nothing is said: a verdict on bytes that are not to be had covers the pages instead.
        Of a file that cannot be shown, but was judged, the panel of signatures tells what was found.
        """
        if judgement is not None and not judgement.readable:
            self._cover_pages(judgement.code)
            return
        self.signatures.show_judgement(judgement)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these places to sign, in the order they are signed, instead of the file's own fields."""
        self.places.name(marks)

    @property
    def digest(self) -> str:
        """The digest of the document that is shown; empty when there is none."""
        return self._digest

    @property
    def facts(self) -> DocumentFacts | None:
        """What is known of the open document; None while it is being opened."""
        return self._facts

    # Going places

    def go_to_next_field(self) -> None:
        """Go to the first place that is not signed; pressed again, to the one after."""
        self.places.go_to_next()

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done while a document is read, by the ids of the window's actions."""
        return {"next_field": self.go_to_next_field, **self.orientation.deeds(), **self.words.deeds()}

    def unsettled(self) -> str:
        """Why nothing should go on with the document now, in words: it is being worked on; empty if not."""
        if self.view.choosing:
            return self.tr("Put it in its place first, or give that up (Esc)")
        if self.form.editing or self.form.entries.changes:
            return self.tr("Save the form first, or discard what you entered")
        return ""

    def go_to_place(self, place: Place) -> None:
        """Bring a place on the paper into view."""
        self.view.go_to_place(place)

    def go_to_page(self, page: int) -> None:
        """Bring a page (from 0) to the top of the view."""
        self.view.go_to_page(page)

    # Choosing a place to sign

    def choose_place(self, caption: str = "", start: Place | None = None) -> None:
        """Let the person choose where somebody signs; ends in ``place_chosen`` or ``choosing_given_up``.

        The choosing begins at ``start``, or at a free part of the page in view.
        """
        self._choosing_for = caption, start
        self.version.leave()
        if self._facts is None:
            return
        self.signatures.make_way()
        digest, viewing = self._digest, self._viewing
        self._placing.begin(to_sign(caption), start, lambda page: viewing.words(digest, page))

    def stop_choosing(self) -> None:
        """Leave the choosing without a word."""
        self._choosing_for = None
        self._placing.stop()

    def _place_chosen(self, place: Place) -> None:
        self.stop_choosing()
        self.place_chosen.emit(place)

    def _give_up_choosing(self) -> None:
        self.stop_choosing()
        self.choosing_given_up.emit()

    # Parts

    def _make_parts(self) -> None:
        self.bar = ViewerBar()
        self.verdict = BannerPlace()
        self.choosing = BannerPlace()
        self._as_signed = BannerPlace()
        self.other_form, self.mended = OtherForm(), Mended()
        self.view = PagesView(self.pictures, self._page_trouble)
        self.places = SigningPlaces(self.view, self.bar)
        self._placing = Placing(self.view, self.choosing, self._jobs, self)
        self.words = WordsSide(self.view, self._contents, self._jobs, self)
        self.thumbnails = Thumbnails(self.pictures)
        self.panel = SignaturePanel()
        self._line, self._edge = Hairline(vertical=True), Hairline()
        self._form_bar = FormBar()
        bearings = Bearings(self.bar, self.view, self.thumbnails)
        self.orientation = Orientation(bearings, self._contents, self._jobs, self)
        self.more_actions: list[MoreAction] = []
        self.bar.more_entries = lambda: self.more_actions
        self._pages = QWidget()
        self._skeleton = PaperSkeleton()
        self._nothing = no_document()
        self._stack = FrontStack()
        self._cover = Cover(self._stack)
        self._opening = Opening(self._viewing, self._jobs, self)

    def _arrange(self) -> None:
        pages = QHBoxLayout(self._pages)
        pages.addWidget(self.orientation.side)
        pages.addWidget(self.view, 1)
        body, column = QHBoxLayout(), QVBoxLayout(self)
        body.addWidget(self._stack, 1)
        body.addWidget(self._line)
        body.addWidget(self.panel)
        for layout in (pages, body, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for part in (
            self.bar,
            self.words.bar,
            self.verdict,
            self.mended,
            self.other_form,
            self.choosing,
            self._as_signed,
            self._form_bar,
            self._edge,
        ):
            column.addWidget(part)
        column.addLayout(body, 1)
        for state in (self._nothing, self._skeleton, self._pages):
            self._stack.addWidget(state)

    def _connect_parts(self) -> None:
        bar, view = self.bar, self.view
        bar.next_field_wished.connect(self.go_to_next_field)
        bar.find_wished.connect(self.words.search.open)
        self.pictures.lost.connect(self._cover_pages)
        self._cover.save_wished.connect(lambda: self.save_wished.emit(self._digest))
        self._cover.again_wished.connect(self._try_again)
        self._opening.opened.connect(self._opened)
        self._opening.refused.connect(self._not_opened)
        self.version.changed.connect(self._show_version)
        self.signatures.version_wished.connect(lambda until, who: self.version.show(until, who, view.page))
        self.panel.later_wished.connect(lambda _, later: self.version.leave(later.place.page))
        self.signatures.later_wished.connect(self._after.look_up)
        self._after.found.connect(self.signatures.show_later)
        view.page_changed.connect(self._page_changed)
        self._placing.chosen.connect(self._place_chosen)
        self._placing.given_up.connect(self._give_up_choosing)

    # Opening

    def _open(self) -> None:
        self._opening.begin(self.version.digest or self._digest, self.version.until)

    def _show_version(self) -> None:
        """Turn to an old version, or back to the newest."""
        self._placing.stop()
        self._clear_paper()
        self._stack.setCurrentWidget(self._skeleton)
        self.pictures.show(self.version.digest or self._digest, self.version.until)
        self._open()

    def _version_opened(self, facts: DocumentFacts) -> None:
        """An old version is there to be read: nothing can be done on it."""
        self._facts = facts
        self._stack.setCurrentWidget(self._pages)
        digest, until = self.version.digest or self._digest, self.version.until
        self.orientation.show_document(digest, facts, whole=not until)
        self.view.show_pages(facts.pages)
        self.words.show_document(digest, len(facts.pages), until)
        self.view.go_to_page(min(self.version.page, len(facts.pages) - 1))

    def _opened(self, facts: DocumentFacts) -> None:
        if self.version:
            self._version_opened(facts)
            return
        self._facts = facts
        self._stack.setCurrentWidget(self._pages)
        self.signatures.show_facts(facts)
        self.other_form.show_facts(facts)
        self.mended.show_facts(facts)
        self.orientation.show_document(self._digest, facts)
        self.edits.show_document(self._digest, facts)
        self.view.show_pages(facts.pages)
        self.words.show_document(self._digest, len(facts.pages))
        self.form.show_document(self._digest, facts)
        self.places.show_facts(facts)
        if self.version.page:
            self.view.go_to_page(self.version.page)
        if self.version.held:
            self.version.held = False
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(facts)
        if self._choosing_for is not None:
            self.choose_place(*self._choosing_for)

    def _not_opened(self, code: str) -> None:
        if self.version:
            self.version.refuse()
        else:
            self._cover_pages(code)

    def _cover_pages(self, code: str) -> None:
        """Put trouble in the place of the pages: nothing of them is to be seen, or said to be well."""
        if not self._digest or self._cover.is_up:
            return
        self._opening.give_up()
        self.pictures.show("")
        self._clear_pages()
        self._cover.put(code)
        self.signatures.show_facts(None, code)
        self.failed.emit(code)
        if self._choosing_for is not None:
            self._give_up_choosing()

    def _try_again(self) -> None:
        self._stack.setCurrentWidget(self._skeleton)
        self.pictures.show(self._digest)
        self._open()

    def _page_trouble(self, page: int, code: str) -> QWidget:
        return page_trouble(code, lambda: self.pictures.retry(page))

    def _page_changed(self, page: int) -> None:
        if self._facts is not None:
            self.orientation.show_page(page)
            self.page_changed.emit(page)
