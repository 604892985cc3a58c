"""The viewer's bar: where the reader is, how it is shown, and the ways on; what has no room is in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size, ToolButton
from clerkdesk.ui.kit.labels import Hairline, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.ui.viewing.bar.folding import Entries, Fold, Folding
from clerkdesk.ui.viewing.bar.more import MoreAction, menu_of, open_below
from clerkdesk.ui.viewing.bar.page_field import PageField
from clerkdesk.ui.viewing.bar.percent_button import PercentButton

GAP, EDGE = 4, 8


class ViewerBar(Pane):
    """Says where the reader is and takes wishes; it decides nothing itself.

    ``zoom_entries``, ``view_entries`` and ``more_entries`` are what its menus offer.
    """

    list_toggled = Signal(bool)
    back_wished = Signal()
    page_wished = Signal(int)
    page_left = Signal()
    """The number is not to be changed after all."""
    previous_wished = Signal()
    next_wished = Signal()
    zoom_in_wished = Signal()
    zoom_out_wished = Signal()
    find_wished = Signal()
    next_field_wished = Signal()
    signatures_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._folding: Folding | None = None  # Qt may resize the bar before it is made
        self._fields_left = 0
        self._can_go_back = False
        super().__init__("surface", parent)
        self.zoom_entries: Entries = tuple
        self.view_entries: Entries = tuple
        self.more_entries: Entries = tuple
        self._make_parts()
        self._connect_parts()
        self._arrange()
        self._folding = Folding(self._row, self._make_folds(), self.more_button)
        self.show_page(0, 0)
        self.show_fields_left(0)
        self.show_signatures("", opened=False)

    def _make_parts(self) -> None:
        self.list_button = ToolButton("panel-left", self.tr("Page list"), key="F4", checkable=True)
        self.back_button = ToolButton("undo-2", self.tr("Back to where you were"), key="Alt+Left")
        self.page_field = PageField()
        self._of = Text(role=Role.BODY, tone=Tone.NEUTRAL)
        self.previous_button = ToolButton("chevron-up", self.tr("Page before"), key="Ctrl+PgUp")
        self.following_button = ToolButton("chevron-down", self.tr("Next page"), key="Ctrl+PgDown")
        self.out_button = ToolButton("zoom-out", self.tr("Smaller"), key="Ctrl+-")
        self.percent_button = PercentButton(self.tr("Size of the pages"))
        self.in_button = ToolButton("zoom-in", self.tr("Larger"), key="Ctrl++")
        self.view_button = ToolButton("book-open", self.tr("How pages are shown"))
        self.find_button = ToolButton("search", self.tr("Search the document"), key="Ctrl+F")
        self.signatures_button = ToolButton(
            "shield-check", self.tr("Signatures"), key="Ctrl+Shift+S", checkable=True
        )
        self.next_button = Button(self.tr("Next field"), Kind.SOFT, icon="arrow-down", size=Size.SMALL)
        next_field = self.tr("Next field to sign")
        self.next_button.setToolTip(plain_tip(f"{next_field} ({paint.key_text('F7')})"))
        self.more_button = ToolButton("ellipsis", self.tr("More"))
        self.back_button.hide()

    def _connect_parts(self) -> None:
        self.list_button.toggled.connect(self.list_toggled)
        self.page_field.page_wished.connect(self.page_wished)
        self.page_field.given_up.connect(self.page_left)
        self.signatures_button.clicked.connect(self.signatures_toggled)
        for button, wish in (
            (self.back_button, self.back_wished),
            (self.previous_button, self.previous_wished),
            (self.following_button, self.next_wished),
            (self.out_button, self.zoom_out_wished),
            (self.in_button, self.zoom_in_wished),
            (self.find_button, self.find_wished),
            (self.next_button, self.next_field_wished),
        ):
            button.clicked.connect(wish)
        self.percent_button.clicked.connect(lambda: self._open(self.percent_button, self.zoom_entries))
        self.view_button.clicked.connect(lambda: self._open(self.view_button, self.view_entries))
        self.more_button.clicked.connect(lambda: self._open(self.more_button, self.all_more))

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # what does not fit is folded
        row.setContentsMargins(EDGE, 6, EDGE, 6)
        row.setSpacing(GAP)
        self._page_line, self._zoom_line = self._divider(), self._divider()
        leading = (
            (self.list_button, self.back_button),
            (self._page_line, self.previous_button, self.page_field, self._of, self.following_button),
            (self._zoom_line, self.out_button, self.percent_button, self.in_button),
            (self._divider(), self.view_button, self.find_button),
        )
        for group in leading:
            for part in group:
                row.addWidget(part)
        row.addStretch(1)
        for part in (self.signatures_button, self.next_button, self.more_button):
            row.addWidget(part)

    def _make_folds(self) -> tuple[Fold, ...]:
        """What goes into the menu where room is short, the first first."""
        steps = self._step_entries
        return (
            Fold((self.previous_button, self.following_button), steps),
            Fold((self.out_button, self.in_button), tuple),  # the percent's menu has them too
            Fold((self.view_button,), lambda: self.view_entries()),
            Fold((self._zoom_line, self.percent_button), lambda: self.zoom_entries()),
            Fold((self._of,), tuple),
            Fold((self.find_button,), self._find_entries),
            Fold((self.next_button,), self._field_entries),
        )

    def _divider(self) -> QWidget:
        place = QWidget()
        place.setFixedSize(9, theme_of(self).px(22))
        line = QHBoxLayout(place)
        line.setContentsMargins(4, 0, 4, 0)
        line.addWidget(Hairline(vertical=True))
        return place

    # Menus

    def _open(self, button: QWidget, entries: Entries) -> None:
        offered = entries()
        if offered:
            open_below(menu_of(offered, button), button)

    def all_more(self) -> Sequence[MoreAction]:
        """What was folded away, and then what else can be done."""
        folded = self._folding.entries() if self._folding is not None else ()
        return (*folded, *self.more_entries())

    def _step_entries(self) -> Sequence[MoreAction]:
        before, after = self.previous_button, self.following_button
        return tuple(
            MoreAction(name, button.accessibleName(), button.icon_name, button.key, wish.emit, group="steps")
            for name, button, wish in (
                ("page_before", before, self.previous_wished),
                ("page_after", after, self.next_wished),
            )
        )

    def _find_entries(self) -> Sequence[MoreAction]:
        button = self.find_button
        words, name = button.accessibleName(), "find_in_document"
        return (MoreAction(name, words, "search", button.key, self.find_wished.emit, group="find"),)

    def _field_entries(self) -> Sequence[MoreAction]:
        if not self._fields_left:
            return ()
        words, go = self.next_button.text(), self.next_field_wished.emit
        return (MoreAction("next_field", words, "arrow-down", "F7", go, group="find"),)

    # Folding

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold away what has no room, and bring back what has."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutRequest):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Everything that can be folded away gone."""
        always = (self.list_button, self.page_field, self.signatures_button, self.more_button)
        width = sum(part.sizeHint().width() + GAP for part in always)
        return QSize(width + 2 * EDGE, self._row.sizeHint().height())

    def _fit(self) -> None:
        without: dict[QWidget, bool] = {
            self.back_button: not self._can_go_back,
            self.signatures_button: not self.signatures_button.icon_name,
            self.next_button: not self._fields_left,
            self.more_button: not self.more_entries(),
        }
        if self._folding is not None:
            room = self.width() - 2 * EDGE + GAP
            self._folding.fit(room, [part for part, missing in without.items() if missing])

    # What is said

    def show_page(self, page: int, count: int, labels: Sequence[str] = ()) -> None:
        """Say which page (from 0) of how many is in view; with none the bar rests."""
        self.page_field.show_page(page, count, labels)
        words = self.tr("({page} of {count})") if labels else self.tr("of {count}")
        said = words.format(page=page + 1, count=count) if count else ""
        longer = len(said) != len(self._of.text())
        self._of.setText(said)
        self.previous_button.setEnabled(page > 0)
        self.following_button.setEnabled(page < count - 1)
        for part in (
            self.list_button,
            self.page_field,
            self.out_button,
            self.percent_button,
            self.in_button,
            self.view_button,
            self.find_button,
        ):
            part.setEnabled(bool(count))
        if longer:
            self._fit()

    def show_zoom(self, zoom: float) -> None:
        """Say how large the pages are, 1.0 for 100 %."""
        self.percent_button.show_percent(round(zoom * 100))

    def show_way_back(self, there: bool) -> None:
        """Offer the way back after somebody was led away."""
        self._can_go_back = there
        self._fit()

    def show_fields_left(self, count: int) -> None:
        """Offer the way to the next place to sign while there is one."""
        self._fields_left = count
        self._fit()

    def show_signatures(self, icon: str, *, opened: bool) -> None:
        """Offer the signatures with the sign of their verdict, none where nothing is to be said of any."""
        button = self.signatures_button
        button.icon_name = icon
        button.setChecked(opened)
        button.update()
        self._fit()
