"""The search of a viewer: its bar, what is found, and the marks on the pages, brought together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Hit
from clerkdesk.ui.viewing.pages.hands import Hand
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.words.find_bar import FindBar, finds
from clerkdesk.ui.viewing.words.finding import Finding
from clerkdesk.ui.viewing.words.found_marks import FoundMarks
from clerkdesk.usecases.contents import Contents

_PAUSE = 80  # ms after a letter
_LONGEST_BORROWED = 80  # characters of a selection that are sought at once


class FindSide(QObject, Hand):
    """Opens on Ctrl+F, goes on with F3, ends with Esc; ``borrowed`` is what is selected at that moment."""

    def __init__(
        self, view: PagesView, contents: Contents, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = FindBar()
        self.bar.hide()
        self.finding = Finding(contents, jobs, self)
        self.borrowed: Callable[[], str] = lambda: ""
        self._view = view
        self._marks = FoundMarks(view)
        self._page = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._connect()
        view.layers.append(self._marks)
        view.hands.add(self)

    def _connect(self) -> None:
        bar, finding = self.bar, self.finding
        bar.typed.connect(lambda _: self._pause.start())
        bar.next_wished.connect(self.next)
        bar.before_wished.connect(self.before)
        bar.end_wished.connect(self.end)
        self._pause.timeout.connect(self._seek)
        finding.changed.connect(self._show)
        finding.chosen.connect(self._go_to)
        finding.turned.connect(lambda to_beginning: bar.show_turned(to_beginning=to_beginning))

    def show_document(self, digest: str, pages: int, until: int = 0) -> None:
        """Turn to another document, or to none (""); what was sought in the one before is forgotten."""
        self.bar.hide()
        self.bar.field.clear()
        self._pause.stop()
        self.finding.current = None
        self.finding.show(digest, pages, until)

    def close(self) -> None:
        """Seek nothing any more, before the viewer goes away."""
        self._pause.stop()
        self.finding.close()

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done for the actions of the window, by action id."""
        return {"find_in_document": self.open, "find_next": self.next, "find_before": self.before}

    def open(self) -> None:
        """Let words be typed; those that are selected are sought at once, else those sought before."""
        if not self._view.page_layout.pages:
            return
        borrowed = " ".join(self.borrowed().split())
        if borrowed and len(borrowed) <= _LONGEST_BORROWED:
            self.bar.field.setText(borrowed)
        if not self.bar.isVisible():
            self._page = self._view.page
            self.finding.current = None
            self.bar.show()
            self._seek()
        self.bar.take_keyboard()

    def end(self) -> None:
        """Take bar and marks away and give the keyboard back to the pages."""
        self._pause.stop()
        self.bar.hide()
        self.finding.seek("", 0)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Go to the next hit; the words sought before are sought again after the search was ended."""
        self._step(self.finding.next)

    def before(self) -> None:
        """Go to the hit before."""
        self._step(self.finding.previous)

    def _step(self, step: Callable[[], None]) -> None:
        if not self.bar.isVisible():
            if not self.bar.field.text().strip():
                self.open()
                return
            self._page = self._view.page
            self.bar.show()
            self._seek()
        elif self._pause.isActive():
            self._seek()  # Enter comes faster than the pause after the last letter
        else:
            step()

    def _seek(self) -> None:
        self._pause.stop()
        self.finding.seek(self.bar.field.text(), self._page)

    def _show(self) -> None:
        search = self.finding.search
        self.bar.show_search(search, self.finding.number)
        hits = search.hits if search is not None else []
        self._marks.show(hits, self.finding.current if self.finding.number else None)

    def _go_to(self, hit: Hit) -> None:
        """Bring a hit into view, unless it is there already with some room around it."""
        place, layout, area = hit.places[0], self._view.page_layout, self._view.area()
        shown = place.page in layout.pages_between(area.y, area.bottom)
        box = layout.place_box(place)
        room = min(40.0, area.height / 8)
        high = area.y + room <= box.y and box.bottom <= area.bottom - room
        wide = area.x <= box.x and box.x + box.width <= area.x + area.width
        if not (shown and high and wide):
            self._view.go_to_place(place)

    # Keys over the pages

    def wants(self, event: QKeyEvent) -> bool:
        """The keys of the search, and Esc while it is open."""
        return finds(event) or (event.key() == Qt.Key.Key_Escape and self.bar.isVisible())

    def key(self, event: QKeyEvent) -> bool:
        """Open, go on or end."""
        if not self.wants(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() == Qt.Key.Key_F:
            self.open()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.before()
        else:
            self.next()
        return True
