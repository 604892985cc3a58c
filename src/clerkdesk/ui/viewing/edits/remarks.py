"""Remarks on a page: a comment or an imprint, put with mouse or keys, saved at once as a new version."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clerkdesk.domain.edits import AddComment, AddImprint, Edit
from clerkdesk.domain.imprints import Imprint
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.banner import Act, Banner, BannerLook
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.edit_offer import Ended
from clerkdesk.ui.kit.fields import LabelledField
from clerkdesk.ui.kit.theme import Tone, theme_of
from clerkdesk.ui.viewing.banners import BannerPlace, CoveringBanner
from clerkdesk.ui.viewing.pages.fields import moved
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.placing import Do, Errand, Placing, ReadWords

Write = Callable[[Sequence[Edit], Ended], object]
_PIN = (30.0, 30.0)  # points, the place that is shown for a comment
_WIDTH, _LINE, _EDGE = 160.0, 17.0, 14.0  # points, of an imprint: across, for a line, and around them
_FROM_EDGE = 28.0  # points; an imprint usually goes to the upper right corner
_LONGEST = 4_000  # signs of a comment


class Remarks(QObject):
    """Leads from the wish for a remark to its place, and to what it says; ``write`` saves it."""

    def __init__(self, parts: tuple[PagesView, BannerPlace, Placing], write: Write, parent: QWidget) -> None:
        """``parts`` are the pages, the place above them, and the choosing of a place off the words."""
        super().__init__(parent)
        self._view, self._room, self._placing = parts
        self._write = write
        self._page = parent
        self._pinning = False
        self._put: Callable[[Place], object] = bool
        self.archival = False
        """Whether the document in view is made for long keeping."""
        self._placing.chosen.connect(lambda place: self._put(place))
        self._view.choosing_changed.connect(self._lose)

    def comment(self) -> None:
        """Let the person choose where a comment is pinned, and write it."""
        self.stop()
        chooser = self._view.start_choosing(None, usual=_PIN)
        self._pinning = True

        def chosen(place: Place) -> None:
            self.stop()
            self._ask(place)

        chooser.chosen.connect(chosen)
        chooser.given_up.connect(self.stop)
        self._room.put(self._banner(self.tr("Where is the comment pinned?"), chooser.confirm, self.stop))
        self._view.setFocus()

    def imprint(self, imprint: Imprint, read: ReadWords) -> None:
        """Let the person choose where an imprint goes, from a free place at the upper right on."""
        title = self.tr("Where does the imprint “{name}” go?").format(name=imprint.name)
        height = _EDGE + _LINE * len(imprint.words.splitlines())
        page = self._view.page
        size = self._view.page_layout.pages[page]
        corner = moved(Place(page, size.width - _WIDTH, 0, _WIDTH, height), size, -_FROM_EDGE, _FROM_EDGE)
        crossed = self.tr("The imprint would stand across them, and neither could be read well.")

        def put(place: Place) -> None:
            self._write((AddImprint(place, imprint.words, imprint.color),), lambda _: None)

        errand = Errand(
            partial(self._banner, title),
            partial(CoveringBanner, sentence=crossed),
            (_WIDTH, height),
            first=corner,
            likely=lambda offered, *_: offered,
        )
        self.stop()
        self._put = put
        self._placing.begin(errand, None, read)

    def stop(self) -> None:
        """Leave the choosing without a word."""
        if self._pinning:
            self._pinning = False
            self._view.stop_choosing()
            self._room.put(None)
        if self._placing.busy:
            self._placing.stop()

    def _lose(self, choosing: bool) -> None:
        """Something else is placed now, or other pages are shown."""
        if not choosing and self._pinning:
            self._pinning = False
            self._room.put(None)

    def _banner(self, title: str, confirm: Do, give_up: Do) -> Banner:
        sentence = self.tr("Click where it shall be, or push it with the arrow keys.")
        acts = (
            Act(self.tr("Put it here"), confirm, Kind.PRIMARY, "check", "Enter"),
            Act(self.tr("Cancel"), give_up, Kind.GHOST, "", "Esc"),
        )
        return Banner(BannerLook(title, sentence, Tone.INFO, "map-pin"), acts)

    def _ask(self, place: Place) -> None:
        dialog = AskComment(self._page, archival=self.archival)

        def answered(text: str, printed: bool) -> None:
            dialog.accept()
            self._write((AddComment(place, text, "", printed),), lambda _: None)

        dialog.answered.connect(answered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class AskComment(Dialog):
    """Ask for the text of a comment, and whether it is printed; ``answered`` (text, printed)."""

    answered = Signal(str, bool)

    def __init__(self, parent: QWidget, *, archival: bool = False) -> None:
        """``archival`` when the document is made for long keeping: it is that no more by some comments."""
        sentence = self.tr("It is saved with your name in a new version of the document.")
        if archival:
            sentence += " " + self.tr(
                "The document is made for long keeping (PDF/A); with a comment that is not printed it is not."
            )
        super().__init__(self.tr("Comment"), sentence, self.tr("Save"), parent)
        self.field = _Lines()
        self.field.setAccessibleName(self.tr("Comment"))
        self.field.setFixedHeight(theme_of(self).px(120))
        self.printed = Tick(self.tr("Print it with the document"))
        self.printed.setChecked(archival)
        self.body.addWidget(LabelledField(self.tr("Comment"), self.field))
        self.body.addWidget(self.printed)
        self.field.textChanged.connect(self._settle)
        self.field.sent.connect(self._answer)
        self.agreed.connect(self._answer)
        self._settle()
        self.field.setFocus()

    def _text(self) -> str:
        return self.field.toPlainText().strip()

    def _settle(self) -> None:
        long = len(self._text()) > _LONGEST
        self.refuse(self.tr("That is too long for a comment.") if long else "")
        self.go_on_button.setEnabled(bool(self._text()) and not long)

    def _answer(self) -> None:
        if self.go_on_button.isEnabled():
            self.go_on_button.setEnabled(False)
            self.answered.emit(self._text(), self.printed.isChecked())


class _Lines(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field, and Ctrl+Enter is the answer."""

    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a new line, with Ctrl it ends the writing."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)
