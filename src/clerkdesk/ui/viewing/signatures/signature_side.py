"""The signatures beside the pages: when the panel is open, where it stands, and what it points out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from clerkdesk.domain.later import Later
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.signatures import Judgement, not_as_kept
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.verdict import verdict_look
from clerkdesk.ui.viewing.banners import BannerPlace
from clerkdesk.ui.viewing.bar.bar import ViewerBar
from clerkdesk.ui.viewing.pages.highlight import Highlight
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.signatures.after_signing import later_frames
from clerkdesk.ui.viewing.signatures.signature_card import CardLook
from clerkdesk.ui.viewing.signatures.signature_looks import panel_look
from clerkdesk.ui.viewing.signatures.signature_panel import SignaturePanel

PANEL, PAGES = 300, 560
"""Pixels at 100 % text: the panel's width, and what pages need beside it to be read."""
SCARCE = 220
"""Below so many pixels of height, at 100 % text, the words above the pages are few."""
MOST = 20
"""So many signatures get their card at once: a file may hold thousands."""
REST_MS = 60
OPEN_KEY = "viewer/signatures"
UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX, which PySide does not name


@dataclass(frozen=True)
class Around:
    """The viewer's parts the panel stands among; ``pages`` gives way to it, ``line`` parts the two."""

    bar: ViewerBar
    verdict: BannerPlace
    view: PagesView
    pages: QWidget
    line: QWidget


class SignatureSide(QObject):
    """Opens and closes the panel: beside the pages where both have room, else in their place.

    Remembered is what the person wished last; it comes back by itself only where it leaves the pages their
    room. ``room_wished`` (pixels) tells whoever holds the viewer how wide it would be now, 0 when the panel
    is closed.
    ``reason_changed`` says why there is nothing to open, empty when there is. ``later_wished`` asks what came
    after so many bytes were signed, ``version_wished`` (bytes, by whom) to show what they were.
    """

    room_wished = Signal(int)
    reason_changed = Signal(str)
    later_wished = Signal(int)
    version_wished = Signal(int, str)

    def __init__(
        self, panel: SignaturePanel, around: Around, memory: QSettings | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._pane = parent
        self._panel = panel
        self._around = around
        self._memory = memory
        self._wished = memory is not None and memory.value(OPEN_KEY, False, bool) is True
        self._judgement: Judgement | None = None
        self._facts: DocumentFacts | None = None
        self._trouble = ""
        self._later: dict[int, tuple[Later, ...]] = {}
        self._opened = self._beside = False
        self._asked = 0
        self._most = MOST
        self._before: QWidget | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._leave_narrow_pages)
        panel.chosen.connect(self._point_out)
        panel.version_wished.connect(lambda card: self.version_wished.emit(card.after.until, card.who))
        panel.later_wished.connect(self._lead_to)
        panel.close_wished.connect(self.close_panel)
        panel.more_wished.connect(self._show_more)
        around.bar.signatures_toggled.connect(lambda _: self.toggle())
        parent.installEventFilter(self)
        self._settle()

    @property
    def opened(self) -> bool:
        """Whether the panel is open."""
        return self._opened

    @property
    def reason(self) -> str:
        """Why there is nothing to open; empty when there is."""
        return "" if self._headline is not None else self.tr("This document is not signed, or not judged yet")

    @property
    def _headline(self) -> BannerLook | None:
        """What is said of the file; nothing of an unsigned one, and nothing where its bytes are lost."""
        judgement = None if not_as_kept(self._trouble) else self._judgement
        return verdict_look(judgement) if judgement is not None else None

    # What is known

    def show_judgement(self, judgement: Judgement | None) -> None:
        """Show what is to be said of the signatures; none, or nothing to be said, closes the panel."""
        first = self._judgement is None
        self._judgement = judgement
        if judgement is None:
            self._most = MOST
            self._later.clear()
        if first and self._wished and self._fits():
            self._opened = True
        self._show()
        self.reason_changed.emit(self.reason)

    def show_facts(self, facts: DocumentFacts | None, trouble: str = "") -> None:
        """Know where the fields lie; or the code of the ``trouble`` that covers the pages.

        No banner stands above trouble, and where the bytes are not what was kept, nothing is said of them.
        """
        self._facts, self._trouble = facts, trouble
        self._show()
        self.reason_changed.emit(self.reason)

    def show_later(self, until: int, later: tuple[Later, ...]) -> None:
        """Know what came after so many bytes were signed; a card that was chosen stays so."""
        self._later[until] = later
        held = self._panel.chosen_place
        self._show()
        if held is not None:
            self._panel.choose_again(held)

    def _show_more(self) -> None:
        before = self._most
        self._most += MOST
        self._show()
        self._panel.focus_card(before)

    def _show(self) -> None:
        """Show what is known; the cards are only written for a panel that is open."""
        judgement, headline = self._judgement, self._headline
        self._opened = self._opened and headline is not None
        if self._opened and judgement is not None and headline is not None:
            look = panel_look(judgement, headline, self._facts, self._most, self._later)
            self._panel.show_look(look)
            for card in look.cards:
                if card.after.until and card.after.until not in self._later:
                    self.later_wished.emit(card.after.until)
        else:
            self._panel.show_look(None)
        self._settle()

    # Opening and closing

    def toggle(self) -> None:
        """Open the panel, or close it."""
        if self._opened:
            self.close_panel()
        else:
            self.open_panel()

    def open_panel(self) -> None:
        """Open the panel, the keyboard on its first card."""
        if self._headline is not None:
            self._wish(True)
            self._opened = True
            self._before = QApplication.focusWidget()
            self._show()
            self._panel.focus_card()

    def close_panel(self) -> None:
        """Close the panel, and leave it closed; the keyboard goes back to where it was."""
        self._wish(False)
        self._around.view.show_highlight(None)
        self._put_away()

    def make_way(self) -> None:
        """Give the pages back, if the panel stands in their place: something is to be done on them."""
        if self._opened and not self._beside:
            self._put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heed another width of the viewer, and another size of its letters."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Let the panel come beside the pages when it fits there, and else leave them to themselves.

        A window that is laid out anew passes through widths that do not last, so leaving waits a moment.
        """
        if self._beside and not self._fits():
            self._rest.start()
        elif self._wished and not self._opened and self._headline is not None and self._fits():
            self._opened = True
            self._show()
        else:
            self._settle()

    def _leave_narrow_pages(self) -> None:
        if self._beside and not self._fits():
            self._put_away()

    def _put_away(self) -> None:
        at = QApplication.focusWidget()
        held = at is not None and self._panel.isAncestorOf(at)
        self._opened = False
        self._panel.forget_choice()
        self._settle()
        if held:
            before, view = self._before, self._around.view
            back = before if before is not None and isValid(before) and before.isVisible() else view
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wish(self, opened: bool) -> None:
        self._wished = opened
        if self._memory is not None:
            self._memory.setValue(OPEN_KEY, opened)

    def _fits(self) -> bool:
        return self._pane.width() >= self._needed()

    def _needed(self) -> int:
        return theme_of(self._pane).px(PANEL + PAGES)

    def _settle(self) -> None:
        """Put everything where it belongs now."""
        around, panel = self._around, self._panel
        self._beside = self._opened and self._fits()
        width = theme_of(self._pane).px(PANEL)
        panel.setMinimumWidth(width if self._beside else 0)
        panel.setMaximumWidth(width if self._beside else UNBOUNDED)
        panel.setVisible(self._opened)
        around.line.setVisible(self._beside)
        around.pages.setVisible(self._beside or not self._opened)
        look = self._headline
        around.bar.show_signatures(look.icon if look is not None else "", opened=self._opened)
        self._say(None if self._opened or self._trouble else look)
        wish = self._needed() if self._opened else 0
        if wish != self._asked:
            self._asked = wish
            self.room_wished.emit(wish)

    def _say(self, look: BannerLook | None) -> None:
        """Say the verdict above the pages, with the way to the signatures; the open panel says it itself.

        Where height is scarce it is one line, and the bar alone has the way.
        """
        place = self._around.verdict
        scarce = self._pane.height() < theme_of(self._pane).px(SCARCE)
        if look is not None and scarce:
            look = replace(look, sentence="")
        if look is None:
            place.put(None)
        elif place.banner is None or place.banner.look != look:
            acts = () if scarce else (Act(self.tr("Show signatures"), self.open_panel),)
            place.put(Banner(look, acts, beside=True))

    def _point_out(self, card: CardLook) -> None:
        """Lead to the field of a card; a panel that stands before the pages goes, the frame stays."""
        assert card.place is not None
        view, layout = self._around.view, self._pane.layout()
        if not self._beside:
            self._put_away()
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        if layout is not None:
            layout.activate()  # pages that were hidden get their width now, not after they were scrolled
        own = Highlight(card.place, card.status.tone, card.status.icon)
        view.show_highlight(own, later_frames(card.after.later))
        view.go_to_place(card.place)

    def _lead_to(self, card: CardLook, later: Later) -> None:
        """Lead to something that came after a signature, framed with all else that did."""
        view = self._around.view
        if not self._beside:
            self._put_away()
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        own = Highlight(card.place, card.status.tone, card.status.icon) if card.place else None
        view.show_highlight(own, later_frames(card.after.later))
        view.go_to_place(later.place)
