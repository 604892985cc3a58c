"""The signatures of the document shown: the verdict on the file, and a card for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.buttons import Button, Size, ToolButton
from clerkdesk.ui.kit.labels import Hairline, SectionTitle, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.viewing.signatures.after_signing import AfterPart
from clerkdesk.ui.viewing.signatures.signature_card import CardLook, QuietCard, SignatureCard

MARGIN = 12
FIRST = 1  # of the cards, after the sentence
Card = SignatureCard | QuietCard


@dataclass(frozen=True)
class PanelLook:
    """What the panel shows: the headline of the file, cards, and how many signatures there are in all."""

    headline: BannerLook
    cards: tuple[CardLook, ...]
    count: int


class SignaturePanel(Pane):
    """Lists what was found; ``chosen`` (CardLook) when a card with a place was pressed.

    ``close_wished`` by its button and by Esc, ``more_wished`` where not all have their card yet.
    """

    chosen = Signal(object)
    version_wished = Signal(object)
    """The version that was signed, by the CardLook of the signature."""
    later_wished = Signal(object, object)
    """To be led to one thing (Later) that came after the signature of a CardLook."""
    close_wished = Signal()
    more_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setAccessibleName(self.tr("Signatures"))
        self.cards: list[Card] = []
        self.after_parts: list[tuple[CardLook, AfterPart]] = []
        self._look: PanelLook | None = None
        self._count = Text("", Role.SECONDARY, Tone.NEUTRAL)
        self._code = Text("", Role.SECONDARY, Tone.NEUTRAL)
        self.close_button = ToolButton("x", self.tr("Close the signatures"), key="Esc")
        self.close_button.clicked.connect(self.close_wished)
        self._headline = QVBoxLayout()
        self._banner: Banner | None = None
        self._list = _CardList()
        self.more_button = Button("", size=Size.SMALL)
        self.more_button.clicked.connect(self.more_wished)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 6)
        head.setSpacing(8)
        head.addWidget(SectionTitle(self.tr("Signatures")))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._code)
        head.addWidget(self.close_button)
        self._headline.setContentsMargins(MARGIN, 2, MARGIN, MARGIN)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addLayout(head)
        room.addLayout(self._headline)
        room.addWidget(Hairline())
        room.addWidget(self._list, 1)
        room.addWidget(self.more_button)

    @property
    def look(self) -> PanelLook | None:
        """What is shown now."""
        return self._look

    @property
    def banner(self) -> Banner | None:
        """The headline of the file."""
        return self._banner

    def show_look(self, look: PanelLook | None) -> None:
        """Show this, from the first card on; the same again stays as it is, with what is chosen and read."""
        if look == self._look:
            return
        self._look = look
        if self._banner is not None:
            self._headline.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        held = self._held()
        headline = look.headline if look is not None else None
        if headline is not None:
            self._banner = Banner(BannerLook(headline.title, "", headline.tone, headline.icon))
            self._headline.addWidget(self._banner)
        cards = look.cards if look is not None else ()
        self._code.setText(headline.code if headline is not None else "")
        count = look.count if look is not None else 0
        self._count.setText(self.locale().toString(count) if count else "")
        left = count - len(cards)
        self.more_button.setText(self.tr("Show more; {count} are left").format(count=left))
        self.more_button.setVisible(left > 0)
        sentence = headline.sentence if headline is not None else ""
        self.cards, self.after_parts = self._list.show_cards(sentence, cards)
        for look_, part in self.after_parts:
            part.version_wished.connect(lambda look_=look_: self.version_wished.emit(look_))
            part.later_wished.connect(lambda later, look_=look_: self.later_wished.emit(look_, later))
        for card in self.cards:
            if isinstance(card, SignatureCard):
                card.clicked.connect(lambda _=False, card=card: self._choose(card))
        if held is not None and look is not None:
            self.focus_card(min(held, len(self.cards) - 1) if self.cards else 0)

    def _held(self) -> int | None:
        """The card that has the keyboard, itself or what stands below it; None when it is elsewhere."""
        at = QApplication.focusWidget()
        if at is None:
            return None
        looks = [look for look, part in self.after_parts if part.isAncestorOf(at)]
        held = (number for number, card in enumerate(self.cards) if at is card or card.look in looks)
        return next(held, None)

    def focus_card(self, at: int = 0) -> None:
        """Put the keyboard on a card, or on the way out when there is none."""
        part = self.cards[at] if at < len(self.cards) else self.close_button
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_choice(self) -> None:
        """Nothing is pointed out any more."""
        for card in self.cards:
            if isinstance(card, SignatureCard):
                card.setChecked(False)

    @property
    def chosen_place(self) -> Place | None:
        """Where the signature stands that is pointed out."""
        chosen = (
            card.look.place for card in self.cards if isinstance(card, SignatureCard) and card.isChecked()
        )
        return next(chosen, None)

    def choose_again(self, place: Place) -> None:
        """Mark the card of what is pointed out, after the cards were written anew."""
        for card in self.cards:
            if isinstance(card, SignatureCard) and card.look.place == place:
                card.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, arrows go from card to card."""
        at = self.focusWidget()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close_wished.emit()
        elif step is not None and at in self.cards:
            beside = self.cards.index(at) + step
            if 0 <= beside < len(self.cards):
                self.cards[beside].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _choose(self, card: SignatureCard) -> None:
        self.forget_choice()
        card.setChecked(True)  # pressing it again points it out again
        self.chosen.emit(card.look)


class _CardList(QScrollArea):
    """Cards one under the other; the one that has the keyboard is scrolled into sight."""

    def __init__(self) -> None:
        super().__init__()
        self._inner = Pane("surface")
        self._room = QVBoxLayout(self._inner)
        self._room.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._room.setSpacing(10)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._inner)

    def show_cards(
        self, sentence: str, looks: Sequence[CardLook]
    ) -> tuple[list[Card], list[tuple[CardLook, AfterPart]]]:
        """Show what is said of the file, and these cards, in place of those before."""
        while (item := self._room.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        cards: list[Card] = [
            SignatureCard(look) if look.place is not None else QuietCard(look) for look in looks
        ]
        self._room.addWidget(Text(sentence, wrap=True))
        parts = list[tuple[CardLook, AfterPart]]()
        for card in cards:
            self._room.addWidget(card)
            card.show()  # a layout shows it later, and until then it takes no keyboard
            card.installEventFilter(self)
            if card.look.after.until:
                part = AfterPart(card.look.after)
                parts.append((card.look, part))
                self._room.addWidget(part)
                part.show()
                for button in (part.version_button, *part.later_buttons):
                    button.installEventFilter(self)
        if not cards:
            nothing = self.tr("No signature in this file can be read.")
            self._room.addWidget(Text(nothing, tone=Tone.NEUTRAL, wrap=True))
        self._room.addStretch(1)
        self.verticalScrollBar().setValue(0)
        return cards, parts

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that gets the keyboard comes into sight, from its first line on."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._bring(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the panel; other keys scroll."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _bring(self, card: QWidget) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if self._room.indexOf(card) == FIRST:
            bar.setValue(0)
            return
        above = card.mapTo(self._inner, card.rect().topLeft()).y()
        top, bottom = above - MARGIN, above + card.height() + MARGIN
        if top < bar.value() or bottom - top > room:
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)
