"""The comments in the document: listed beside the pages, and read where they are pinned."""

from __future__ import annotations

import html

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.contents import Comment
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.ui.kit.dates import clock_time, short_day
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.rows import RowLook
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.ui.viewing.pages.hands import Hand, Touch
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.usecases.contents import Contents

_LONGEST_LINE, _LONGEST_TIP = 80, 600
_LEAST, _HEIGHT = 56, 140  # of the place for all words of a comment, px at 100 % text


class CommentList(Pane):
    """Lists what was remarked in the document shown; ``count_changed`` (how many) once that is known.

    ``place_wished`` (Place) when a person chose one; all its words stand below the list.
    """

    count_changed = Signal(int)
    place_wished = Signal(object)

    def __init__(self, contents: Contents, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("background", parent)
        self._contents = contents
        self._inquiries = Inquiries(jobs, Lane.CONTENTS, contents.cut_off)
        self._digest = ""
        self.comments: tuple[Comment, ...] = ()
        self._rows = Rows[Comment](
            [Column(self.tr("Comment"), lambda row: self._look(row).spoken())], look=self._look, parent=self
        )
        self.list = RowList(self.tr("Comments"))
        self.list.setModel(self._rows)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._choose)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Comment"))
        self.words.setMinimumHeight(theme_of(self).px(_LEAST))
        self.words.setMaximumHeight(theme_of(self).px(_HEIGHT))
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        around = QVBoxLayout()
        around.setContentsMargins(16, 0, 16, 0)
        around.addWidget(self.words)
        self._line = Hairline()
        self._line.hide()
        column.addWidget(self.list, 1)
        column.addWidget(self._line)
        column.addLayout(around)

    def show_document(self, digest: str) -> None:
        """List the comments of a document, or none ("")."""
        self._inquiries.forget()
        self._digest = digest
        self._list(())
        if digest:
            contents = self._contents
            self._inquiries.ask(lambda: contents.comments(digest), self._list)

    def choose(self, comment: Comment) -> None:
        """Put the keyboard on a comment, and show its words."""
        self.list.setCurrentIndex(self._rows.index(self.comments.index(comment), 0))
        self._tell(comment)

    def _choose(self, comment: Comment) -> None:
        self._tell(comment)
        self.place_wished.emit(comment.place)

    def _tell(self, comment: Comment) -> None:
        self.words.setPlainText(comment.text)
        self.words.show()
        self._line.show()

    def _list(self, found: tuple[Comment, ...]) -> None:
        self.comments = found
        self._rows.show(found)
        self.words.hide()
        self._line.hide()
        self.count_changed.emit(len(found))

    def _look(self, comment: Comment) -> RowLook:
        page = self.tr("Page {page}").format(page=comment.place.page + 1)
        return RowLook(
            on_one_line(comment.text, _LONGEST_LINE),
            " · ".join(filter(None, (page, comment.author, moment(comment)))),
        )


class CommentPins(QObject, Hand):
    """Shows a comment under the pointer, and ``chosen`` (Comment) when its pin is clicked."""

    chosen = Signal(object)

    def __init__(self, view: PagesView, listed: CommentList) -> None:
        super().__init__(view)
        self._view = view
        self._listed = listed
        self._over: Comment | None = None

    def press(self, touch: Touch) -> bool:
        """Take a click on a pin."""
        comment = self._at(touch)
        if comment is not None:
            self.chosen.emit(comment)
        return comment is not None

    def hover(self, touch: Touch) -> Qt.CursorShape | None:
        """Show what is said there."""
        over = self._at(touch)
        if over is not self._over:
            self._over = over
            words = html.escape(tip(over)).replace("\n", "<br>") if over is not None else ""
            QToolTip.showText(QCursor.pos(), f"<qt>{words}</qt>" if words else "", self._view)
        return None if over is None else Qt.CursorShape.PointingHandCursor

    def leave(self) -> None:
        """Show it no more."""
        self._over = None
        QToolTip.hideText()

    def _at(self, touch: Touch) -> Comment | None:
        if not touch.on_paper:
            return None
        here = (one for one in reversed(self._listed.comments) if one.place.page == touch.page)
        return next((one for one in here if _holds(one, touch.x, touch.y)), None)


def moment(comment: Comment) -> str:
    """When a comment was written, as the language has it."""
    if comment.at is None:
        return ""
    at = comment.at.astimezone()
    return f"{short_day(at.date())}, {clock_time(at)}"


def tip(comment: Comment) -> str:
    """A comment as it is shown at its pin: whose, when, and its words."""
    head = " · ".join(filter(None, (comment.author, moment(comment))))
    words = comment.text[:_LONGEST_TIP] + ("…" if len(comment.text) > _LONGEST_TIP else "")
    return "\n".join(filter(None, (head, words)))


def _holds(comment: Comment, x: float, y: float) -> bool:
    place = comment.place
    return place.x <= x <= place.x + place.width and place.y <= y <= place.y + place.height
