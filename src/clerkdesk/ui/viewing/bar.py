"""The viewer's bar: page list, page number, zoom, and the way to the next place to sign."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.kit.buttons import Button, Kind, Size, ToolButton
from clerkdesk.ui.kit.labels import Hairline, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.viewing.layout import Fit


class ViewerBar(Pane):
    """Says where the reader is and takes wishes; it decides nothing itself."""

    list_toggled = Signal(bool)
    zoom_in_wished = Signal()
    zoom_out_wished = Signal()
    fit_wished = Signal(str)
    next_field_wished = Signal()
    signatures_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._make_parts()
        self._connect_parts()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        groups = (
            (self.list_button,),
            (self._page,),
            (self.out_button, self._percent, self.in_button, self.width_button, self.page_button),
        )
        for group in groups:
            if row.count():
                row.addWidget(self._divider())
            for part in group:
                row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.signatures_button)
        row.addWidget(self.next_button)
        self.show_page(0, 0)
        self.show_fields_left(0)
        self.show_signatures("", opened=False)

    def _make_parts(self) -> None:
        self.list_button = ToolButton("panel-left", self.tr("Page list"), checkable=True)
        self._page = Text(role=Role.BODY, tone=Tone.NEUTRAL)
        self._percent = Text(role=Role.BODY, tone=Tone.NEUTRAL)
        self.out_button = ToolButton("zoom-out", self.tr("Smaller"), key="Ctrl+-")
        self.in_button = ToolButton("zoom-in", self.tr("Larger"), key="Ctrl++")
        self.width_button = ToolButton(
            "move-horizontal", self.tr("Fit the width"), key="Ctrl+0", checkable=True
        )
        self.page_button = ToolButton("fullscreen", self.tr("Fit the page"), key="Ctrl+9", checkable=True)
        self.signatures_button = ToolButton(
            "shield-check", self.tr("Signatures"), key="Ctrl+Shift+S", checkable=True
        )
        self.next_button = Button(self.tr("Next field"), Kind.SOFT, icon="arrow-down", size=Size.SMALL)

    def _connect_parts(self) -> None:
        self.list_button.toggled.connect(self.list_toggled)
        self.out_button.clicked.connect(self.zoom_out_wished)
        self.in_button.clicked.connect(self.zoom_in_wished)
        # Clicking the pressed one again keeps it pressed: there is always something the zoom follows.
        self.width_button.clicked.connect(lambda: self.fit_wished.emit(Fit.WIDTH))
        self.page_button.clicked.connect(lambda: self.fit_wished.emit(Fit.PAGE))
        self.next_button.clicked.connect(self.next_field_wished)
        self.signatures_button.clicked.connect(self.signatures_toggled)

    def _divider(self) -> QWidget:
        place = QWidget()
        place.setFixedSize(9, theme_of(self).px(22))
        line = QHBoxLayout(place)
        line.setContentsMargins(4, 0, 4, 0)
        line.addWidget(Hairline(vertical=True))
        return place

    def show_page(self, page: int, count: int) -> None:
        """Say which page (from 0) of how many is in view; with none the bar rests."""
        words = self.tr("Page {page} of {count}").format(page=page + 1, count=count)
        self._page.setText(words if count else self.tr("No page"))
        for button in (
            self.list_button,
            self.out_button,
            self.in_button,
            self.width_button,
            self.page_button,
        ):
            button.setEnabled(bool(count))

    def show_zoom(self, zoom: float, fit: str) -> None:
        """Say how large the pages are, 1.0 for 100 %, and what the zoom follows."""
        self._percent.setText(self.tr("{percent} %").format(percent=round(zoom * 100)))
        self.width_button.setChecked(fit == Fit.WIDTH)
        self.page_button.setChecked(fit == Fit.PAGE)

    def show_fields_left(self, count: int) -> None:
        """Offer the way to the next place to sign while there is one."""
        self.next_button.setVisible(count > 0)

    def show_signatures(self, icon: str, *, opened: bool) -> None:
        """Offer the signatures with the sign of their verdict, none where nothing is to be said of any."""
        button = self.signatures_button
        button.setVisible(bool(icon))
        button.icon_name = icon
        button.setChecked(opened)
        button.update()
