"""The line below the pages' bar that says how far a form is, with its two ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.viewing.forms.form_entries import FormEntries
from clerkdesk.ui.viewing.forms.form_words import changed_words, state_words


class FormBar(Pane):
    """Says what was changed in a form and what it lacks, or why it stays as it is."""

    save_wished = Signal()
    discard_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._icon = Icon("square-pen", 18, Tone.NEUTRAL)
        self.title = Text("", Role.MEDIUM)
        self.words = Text("", Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        self.save = Button(self.tr("Save"), Kind.PRIMARY, icon="save", size=Size.SMALL)
        self.discard = Button(self.tr("Discard"), Kind.GHOST, size=Size.SMALL)
        self.save.setToolTip(self.tr("Makes a new version of the document; the one before is kept"))
        self.save.clicked.connect(lambda: self.save_wished.emit())
        self.discard.clicked.connect(lambda: self.discard_wished.emit())
        kept = self.save.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # so that the paper does not jump at the first letter
        self.save.setSizePolicy(kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.title)
        row.addWidget(self.words, 1)
        row.addWidget(self.discard)
        row.addWidget(self.save)
        self.hide()

    def show_entries(self, entries: FormEntries, *, saving: bool) -> None:
        """Say how far the form is."""
        changed = len(entries.changes)
        self.title.setText(self.tr("The form is being saved …") if saving else changed_words(changed))
        self.words.setText(state_words(entries))
        self.words.set_tone(Tone.DANGER if entries.faulty else Tone.NEUTRAL)
        for button in (self.save, self.discard):
            button.setVisible(changed > 0)
            button.setEnabled(not saving)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.words.text())
        self.show()

    def show_hindrance(self, reason: str) -> None:
        """Say why nothing is saved just now."""
        self.words.setText(reason)
        self.words.set_tone(Tone.DANGER)
        self.setAccessibleDescription(reason)

    def show_reason(self, reason: str) -> None:
        """Say why the form stays as it is."""
        self.title.setText(self.tr("This form is only shown"))
        self.words.setText(reason)
        self.words.set_tone(Tone.NEUTRAL)
        self.save.hide()
        self.discard.hide()
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(reason)
        self.show()
