"""The line above a step that says who signs and lets the clerk correct it, and the place, before the pad."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.domain.cases import Case
from clerkdesk.domain.signer_roles import ALONE, Cast
from clerkdesk.domain.signers import is_asked_for
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.labels import ElidedText, Icon
from clerkdesk.ui.kit.role_words import cast_line
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone


class SignerStrip(Pane):
    """Takes no room where nothing can be changed: ``name_wished``, ``signers_wished``, ``place_wished``."""

    name_wished = Signal()
    signers_wished = Signal()
    place_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._line = ElidedText("", Role.MEDIUM)
        self.name_button = Button("", Kind.GHOST, icon="pencil", size=Size.SMALL)
        self.name_button.clicked.connect(self.name_wished)
        self.signers_button = Button(self.tr("Who signs …"), Kind.GHOST, icon="users", size=Size.SMALL)
        self.signers_button.clicked.connect(self.signers_wished)
        self.place_button = Button(self.tr("Change place …"), Kind.GHOST, icon="crosshair", size=Size.SMALL)
        self.place_button.clicked.connect(self.place_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 0)
        row.setSpacing(8)
        row.addWidget(Icon("pen-line", tone=Tone.NEUTRAL))
        row.addWidget(self._line, 1)
        row.addWidget(self.name_button)
        row.addWidget(self.signers_button)
        row.addWidget(self.place_button)
        self.hide()

    @property
    def words(self) -> str:
        """Who signs, as it is said."""
        return self._line.text()

    def show_signer(self, case: Case | None, cast: Cast | None, *, name: bool, place: bool) -> None:
        """Say who signs a case, and offer to change the ``name``, the ``place``, and the ``cast`` if any."""
        self.setVisible(case is not None and (name or place or cast is not None))
        if case is None:
            return
        if case.named:
            words = cast_line(cast or ALONE, case.applicant.spoken)
        elif is_asked_for(case):
            words = self.tr("Nobody has said yet who signs")
        else:
            words = self.tr("Who signs is not known")
        self._line.setText(paint.sentence(words))
        self.signers_button.setVisible(cast is not None)
        self.name_button.setText(self.tr("Correct the name …") if case.named else self.tr("Say who signs …"))
        self.name_button.setVisible(name)
        self.place_button.setVisible(place)

    def allow(self, *, free: bool) -> None:
        """Let name and place be changed, or not while somebody signs."""
        for button in (self.name_button, self.signers_button, self.place_button):
            button.setEnabled(free)
