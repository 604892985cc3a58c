"""What came after a signature: listed below its card, framed on the paper, looked up beside the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.later import Later, LaterKind
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import GAP, Button, Kind, Size
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.ui.viewing.pages.highlight import Highlight
from clerkdesk.usecases.contents import Contents

translate = QCoreApplication.translate

_MOST, _LONGEST_FIELD, _NARROWEST = 6, 24, 120
_ICONS = {
    LaterKind.SIGNATURE: "signature",
    LaterKind.ENTRY: "square-pen",
    LaterKind.REMARK: "message-square",
    LaterKind.PAGE: "file-plus",
    LaterKind.CHANGED: "triangle-alert",
    LaterKind.GONE: "trash-2",
}


@dataclass(frozen=True)
class AfterLook:
    """What stands below a card: how many bytes were signed (0: nothing came after), and what came since."""

    until: int = 0
    later: tuple[Later, ...] = ()


NOTHING_AFTER = AfterLook()


def later_words(later: Later) -> str:
    """One thing that came after, and where it stands."""
    words = {
        LaterKind.SIGNATURE: translate("AfterSigning", "Signed later, page {page}: {field}"),
        LaterKind.ENTRY: translate("AfterSigning", "Filled in later, page {page}: {field}"),
        LaterKind.REMARK: translate("AfterSigning", "Noted later, page {page}"),
        LaterKind.PAGE: translate("AfterSigning", "Added later, page {page}"),
        LaterKind.CHANGED: translate("AfterSigning", "Changed later, page {page}"),
        LaterKind.GONE: translate("AfterSigning", "Taken away later, page {page}"),
    }[later.kind]
    return words.format(field=on_one_line(later.name, _LONGEST_FIELD) or "–", page=later.place.page + 1)


def later_frames(later: Sequence[Later]) -> tuple[Highlight, ...]:
    """The frames around what came after."""
    return tuple(Highlight(one.place, Tone.INFO, _ICONS[one.kind]) for one in later)


class LaterButton(Button):
    """The way to one thing that came after; a field's long name is cut before it widens the panel."""

    def __init__(self, later: Later) -> None:
        super().__init__(later_words(later), Kind.GHOST, icon=_ICONS[later.kind], size=Size.SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(self.text()))

    def minimumSizeHint(self) -> QSize:
        """Room for the icon and some letters."""
        return QSize(theme_of(self).px(_NARROWEST), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the whole of it, or as much as there is room for."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        theme, size, room = theme_of(self), self.size_, QRectF(self.rect())
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        fill = theme.colors.surface2 if self.isDown() or self.underMouse() else None
        paint.box(painter, room, size.radius, fill, None)
        side, inner = theme.px(size.icon), room.adjusted(size.padding, 0, -size.padding, 0)
        place = paint.leading(painter, inner, side)
        where = QRectF(place.x(), inner.center().y() - side / 2, side, side)
        paint_icon(painter, where, self.icon_name, theme.colors.text)
        words = paint.after(painter, inner, side + GAP)
        paint.line(painter, words, self.text(), theme.font(size.role), theme.colors.text)
        painter.end()


class AfterPart(QWidget):
    """Buttons below a card: the version that was signed, and the way to each thing that came after it.

    ``version_wished`` and ``later_wished`` (Later).
    """

    version_wished = Signal()
    later_wished = Signal(object)

    def __init__(self, look: AfterLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(2)
        words = translate("AfterSigning", "Show the version that was signed")
        self.version_button = Button(words, Kind.GHOST, icon="history", size=Size.SMALL)
        self.version_button.clicked.connect(self.version_wished)
        self.later_buttons = [self._way_to(one) for one in look.later[:_MOST]]
        room.addWidget(self.version_button, 0, Qt.AlignmentFlag.AlignLeft)
        for button in self.later_buttons:
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            room.addLayout(line)

    def _way_to(self, later: Later) -> Button:
        button = LaterButton(later)
        button.clicked.connect(lambda: self.later_wished.emit(later))
        return button


class AfterSigning(QObject):
    """Looks up what came after signatures, once each; ``found`` (bytes signed, what came since)."""

    found = Signal(int, object)

    def __init__(self, contents: Contents, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._contents = contents
        self._inquiries = Inquiries(jobs, Lane.CONTENTS, contents.cut_off)
        self._digest = ""
        self._asked: set[int] = set()

    def show_document(self, digest: str) -> None:
        """Another document, or none ("")."""
        self._inquiries.forget()
        self._digest = digest
        self._asked.clear()

    def look_up(self, until: int) -> None:
        """Find what came after so many bytes; without any it is not said."""
        if not self._digest or until in self._asked:
            return
        self._asked.add(until)
        digest, contents = self._digest, self._contents
        # Where it cannot be shown what came after, the judge's sentences still tell of it.
        self._inquiries.ask(
            lambda: contents.since(digest, until), lambda later: self.found.emit(until, later)
        )
