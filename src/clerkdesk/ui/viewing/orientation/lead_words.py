"""What is said of a link over the pages: where it leads, and the address of one that leads outside."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.domain.contents import Link
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.fields import TextField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Card
from clerkdesk.ui.kit.theme import Role, theme_of

_INSET = 12  # px to the edges of the view
_PADDING = 8
_WIDEST = 460
_PLAIN_HOST = re.compile(r"[a-z0-9äöüß._:-]+")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
"""What parts the labels of a host (RFC 3490, 3.1)."""


def host_of(address: str) -> str:
    """The host that an address of the web really leads to, empty for any other.

    As browsers read it (WHATWG URL, 4.4): a backslash ends the host as a slash does. Letters that look like
    others are spelt out as the net spells them; of those beyond ASCII only German ones stay as they are.

    >>> host_of("https://musterstadt.de@example.org/form"), host_of("https://example.org\\\\@musterstadt.de")
    ('example.org', 'example.org')
    >>> host_of("https://must\u0435rstadt.de"), host_of("https://bücher.example")
    ('xn--mustrstadt-nsi.de', 'bücher.example')
    """
    try:
        parts = urlsplit(address.replace("\\", "/"))
        host = (parts.hostname or "") if parts.scheme in ("http", "https") else ""
        if _PLAIN_HOST.fullmatch(host):
            return host
        spelt = ".".join(label.encode("idna").decode() for label in _DOTS.split(host))
    except ValueError:
        return ""
    return spelt if _PLAIN_HOST.fullmatch(spelt) else ""


class LeadHint(Text):
    """A line at the lower edge of the pages, as browsers have it; takes no mouse and no room."""

    def __init__(self, view: QWidget) -> None:
        super().__init__("", Role.SECONDARY, parent=view)
        self.setProperty("tone", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(_PADDING, 4, _PADDING, 4)
        self.hide()
        view.installEventFilter(self)
        self._view = view

    def say(self, words: str) -> None:
        """Say where a link leads; nothing takes the line away."""
        self.setText(words)
        self.setVisible(bool(words))
        self._settle()
        announce(self._view, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self.ensurePolished()  # its letters get their size only then
        size, room = self.sizeHint(), self._view.rect()
        width = min(size.width(), room.width() - 2 * _INSET)
        self.setGeometry(_INSET, room.height() - size.height() - _INSET, width, size.height())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground of what is said in passing, and the words."""
        colors = theme_of(self).colors
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 4, colors.toast, None)
        inner = QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING, 0)
        paint.line(painter, inner, self.text(), self.font(), colors.toast_text)
        painter.end()


class AddressCard(Card):
    """Shows where a link leads outside of the document: to be read and copied, never to be opened."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view, padding=12)
        self._view = view
        self._title = Text("", Role.STRONG, wrap=True)
        self.address = TextField(self.tr("Address of the link"))
        self.address.setReadOnly(True)
        self.copy_button = Button(
            self.tr("Copy address"), Kind.SOFT, icon="copy", size=Size.SMALL, parent=self
        )
        self.close_button = Button(self.tr("Close"), Kind.GHOST, key="Esc", size=Size.SMALL, parent=self)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.put_away)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.copy_button)
        self.body.addWidget(self._title)
        self.body.addWidget(self.address)
        self.body.addLayout(row)
        self.hide()
        view.installEventFilter(self)

    def show_lead(self, link: Link) -> None:
        """Show an address, the keyboard on the way to copy it; of what would be started, only its name."""
        address, host = link.address, host_of(link.address)
        if link.starts_program:
            title = self.tr("This link would have started a program. Nothing was started.")
        elif host:
            title = self.tr("This link leads to {host}").format(host=host)
        else:
            title = self.tr("This link leads out of the document")
        self._title.setText(title)
        self.copy_button.setVisible(not link.starts_program)
        self.setAccessibleName(self._title.text())
        self.address.setText(address)
        self.address.setCursorPosition(0)
        self._settle()
        self.show()
        self.raise_()
        way_on = self.close_button if link.starts_program else self.copy_button
        way_on.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Go away; the keyboard goes back to the pages."""
        if self.isVisible():
            self.hide()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        announce(self._view, self.tr("The address is copied"))
        self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge of the pages."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange) and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        room = self._view.rect()
        width = min(theme_of(self).px(_WIDEST), room.width() - 2 * _INSET)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - height - _INSET, width, height)
