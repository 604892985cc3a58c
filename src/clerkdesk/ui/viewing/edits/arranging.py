"""Arranging pages: turned, taken out, extracted; nothing happens until it is saved as a new version."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.pages import PageSize
from clerkdesk.ui.kit.announcing import announce
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.buttons import Button, Kind, Size, ToolButton
from clerkdesk.ui.kit.edit_offer import EditOffer
from clerkdesk.ui.kit.flow import FlowLayout
from clerkdesk.ui.kit.labels import Hairline, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.ui.viewing.banners import BannerPlace
from clerkdesk.ui.viewing.edits.arrangement import Arrangement
from clerkdesk.ui.viewing.edits.page_grid import PageGrid
from clerkdesk.ui.viewing.pages.pictures import Pictures


class Arranging(Pane):
    """The pages of the document in view, in the place of the pages themselves; ``left`` when it is over.

    What was arranged and not saved is kept for each document until the person gives it up, or leaves.
    """

    left = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._offer: EditOffer | None = None
        self._arrangement = Arrangement(0)
        self._unsaved: dict[str, Arrangement] = {}
        self._saving = self._warned = False
        self.is_filled_in: Callable[[], bool] = lambda: False
        """Whether something was entered in the form of the document and is not saved."""
        self.grid = PageGrid(pictures)
        self.reason = BannerPlace()
        self._count = Text("", Role.BODY, Tone.NEUTRAL)
        self._make_buttons()
        self._arrange()
        grid = self.grid
        grid.turn_wished.connect(self.turn)
        grid.remove_wished.connect(self.remove)
        grid.undo_wished.connect(self.undo)
        grid.choice_changed.connect(self._settle)

    def begin(self, offer: EditOffer, sizes: Sequence[PageSize], at: int) -> None:
        """Arrange the pages of a document, beginning at the one in view."""
        self._offer, self._saving = offer, False
        before = self._unsaved.get(offer.digest)
        goes_on = before is not None and before.count == len(sizes)
        self._arrangement = before if before is not None and goes_on else Arrangement(len(sizes))
        self.grid.show_pages(sizes, self._arrangement, at)
        kept = offer.kept()
        words = self.tr("The pages stay as they are")
        look = BannerLook(words, kept, Tone.INFO, "lock") if kept else None
        self.reason.put(Banner(look) if look is not None else None)
        self._settle()
        if goes_on:
            self._count.setText(self.tr("You arranged pages here before: that is not saved yet."))
        self.grid.setFocus()

    @property
    def unsaved(self) -> int:
        """In how many documents pages were arranged and not saved."""
        at_hand = self._offer is not None and self._arrangement.changed
        others = self._unsaved.keys() - ({self._offer.digest} if self._offer is not None else set())
        return len(others) + at_hand

    def carry(self, digest: str, to: str) -> None:
        """The document has a new version: what was arranged goes there, or nowhere ("")."""
        arranged = self._unsaved.pop(digest, None)
        if arranged is not None and to:
            self._unsaved[to] = arranged

    def discard_all(self) -> None:
        """Give up what was arranged in all documents."""
        self._give_up()
        self._unsaved.clear()

    def leave(self) -> None:
        """Leave it; what was arranged and not saved is only given up when that was said before."""
        if self._arrangement.changed and not (self._warned or self._saving):
            self._warned = True
            self._count.setText(self.tr("This is not saved yet. Once more, and it is given up."))
            announce(self, self._count.text())
        elif not self._saving:
            self._give_up()

    def end(self) -> None:
        """Leave it; what was not saved is there again when somebody comes back."""
        offer, self._offer = self._offer, None
        if offer is not None:
            self._unsaved.pop(offer.digest, None)
            if self._arrangement.changed:
                self._unsaved[offer.digest] = self._arrangement
            self.grid.show_pages((), Arrangement(0))
            self.left.emit()

    def _give_up(self) -> None:
        self._arrangement = Arrangement(0)
        self.end()

    # What the person does

    def turn(self, quarters: int) -> None:
        """Turn the pages chosen, clockwise by quarters."""
        if self._may_change():
            self._arrangement.turn(self.grid.chosen(), quarters)
            self._settle()

    def remove(self) -> None:
        """Take the pages chosen out, or put them back."""
        if self._may_change():
            if not self._arrangement.remove(self.grid.chosen()):
                self._count.setText(self.tr("One page must stay"))
                return
            self._settle()

    def undo(self) -> None:
        """Take the last step back."""
        if not self._saving:
            self._arrangement.undo()
            self._settle()

    def save(self) -> None:
        """Save what was arranged as a new version."""
        if self._offer is not None and self._arrangement.changed and self._may_change():
            self._saving = True
            self._settle()
            digest = self._offer.digest
            self._offer.write(self._arrangement.edits(), lambda well: self._saved(digest, well))

    def extract(self) -> None:
        """Ask for a title, and make a document of the pages chosen."""
        offer, pages = self._offer, self.grid.chosen()
        if offer is not None and pages and not offer.bound():
            self._ask_title(
                self.tr("They become a document of their own in this case."),
                self.tr("Extract"),
                lambda title: offer.extract(pages, title, lambda _: None),
            )

    def save_pages(self) -> None:
        """Ask for a title and a place, and lay a file of the pages chosen there."""
        offer, pages = self._offer, self.grid.chosen()
        if offer is not None and pages:
            self._ask_title(
                self.tr("They are saved as a file of their own; the history notes it."),
                self.tr("Save …"),
                lambda title: offer.save(pages, title),
            )

    def _ask_title(self, sentence: str, go_on: str, then: Callable[[str], object]) -> None:
        offer, pages = self._offer, self.grid.chosen()
        if offer is None:
            return
        if offer.signed:
            sentence += " " + self.tr("The signatures do not come along: it is an unsigned copy.")
        if self.is_filled_in():
            sentence += " " + self.tr("What you entered in the form is not in it: save that first.")
        dialog = AskText((self._pages_words(pages), sentence), self.tr("Title"), go_on, self)
        dialog.field.setText(self._title(offer, pages))
        dialog.answered.connect(dialog.accept)
        dialog.answered.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _title(self, offer: EditOffer, pages: Sequence[int]) -> str:
        words = self.tr("{title}, page {pages}", "", len(pages))
        title = words.format(title=offer.title, pages=_counted(pages))
        return self.tr("{title} (unsigned copy)").format(title=title) if offer.signed else title

    def _pages_words(self, pages: Sequence[int]) -> str:
        return self.tr("Extract %n page(s)", "", len(pages))

    def _saved(self, digest: str, well: bool) -> None:
        self._saving = False
        here = self._offer is not None and self._offer.digest == digest
        if well:
            self._unsaved.pop(digest, None)
        if well and here:
            self._give_up()
        elif here:
            self._settle()

    def _may_change(self) -> bool:
        return self._offer is not None and not self._saving and not self._offer.kept()

    # Parts

    def _make_buttons(self) -> None:
        small = Size.SMALL
        self.left_button = ToolButton("rotate-ccw", self.tr("Turn left"), key="Shift+R")
        self.right_button = ToolButton("rotate-cw", self.tr("Turn right"), key="R")
        self.remove_button = ToolButton("trash-2", self.tr("Remove"), key="Del")
        self.undo_button = ToolButton("undo-2", self.tr("Undo"), key="Ctrl+Z")
        self.extract_button = Button(self.tr("Extract as a document …"), icon="file-plus", size=small)
        self.file_button = Button(self.tr("Save pages …"), icon="save", size=small)
        self.save_button = Button(self.tr("Save as a new version"), Kind.PRIMARY, icon="check", size=small)
        self.leave_button = Button(self.tr("Leave"), Kind.GHOST, key="Esc", size=small)
        for button, deed in (
            (self.left_button, lambda: self.turn(3)),
            (self.right_button, lambda: self.turn(1)),
            (self.remove_button, self.remove),
            (self.undo_button, self.undo),
            (self.extract_button, self.extract),
            (self.file_button, self.save_pages),
            (self.save_button, self.save),
            (self.leave_button, self.leave),
        ):
            button.clicked.connect(lambda _=False, deed=deed: deed())
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)

    def _arrange(self) -> None:
        bar, flow = QVBoxLayout(), FlowLayout(8)
        bar.setContentsMargins(12, 8, 12, 8)
        bar.addLayout(flow)
        for button in (
            self.left_button,
            self.right_button,
            self.remove_button,
            self.undo_button,
            self.extract_button,
            self.file_button,
        ):
            flow.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        for part in (self.reason, Hairline()):
            column.addWidget(part)
        column.addWidget(self.grid, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _settle(self) -> None:
        offer, arrangement, chosen = self._offer, self._arrangement, self.grid.chosen()
        self._warned = False
        self.grid.settle()
        self._count.setText(self._said(chosen))
        changeable = self._may_change() and bool(chosen)
        for tool in (self.left_button, self.right_button, self.remove_button):
            tool.setEnabled(changeable)
        put_back = bool(chosen) and all(map(arrangement.is_removed, chosen))
        self.remove_button.rename(self.tr("Put back") if put_back else self.tr("Remove"))
        self.undo_button.setEnabled(arrangement.can_undo and not self._saving)
        unsaved = self.tr("Save or undo the changes first") if arrangement.changed else ""
        bound = offer.bound() if offer is not None else ""
        for button, reason in ((self.extract_button, unsaved or bound), (self.file_button, unsaved)):
            button.setEnabled(bool(chosen) and not reason and not self._saving)
            button.setToolTip(plain_tip(reason))
        self.save_button.setEnabled(arrangement.changed and self._may_change())

    def _said(self, chosen: Sequence[int]) -> str:
        if self._saving:
            return self.tr("The new version is being saved …")
        said = self.tr("%n page(s) chosen", "", len(chosen))
        if self.is_filled_in():
            said += ". " + self.tr("What you entered in the form is not saved, and not in what is made here")
        return said


def _counted(pages: Sequence[int]) -> str:
    """Pages as people count them, rows of them as one.

    >>> _counted([0, 1, 2, 4])
    '1–3, 5'
    """
    rows: list[list[int]] = []
    for page in pages:
        if rows and rows[-1][-1] == page - 1:
            rows[-1].append(page)
        else:
            rows.append([page])
    return ", ".join(f"{row[0] + 1}–{row[-1] + 1}" if len(row) > 1 else str(row[0] + 1) for row in rows)
