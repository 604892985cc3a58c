"""Having the desk remember a place to sign: copies are named, the place is looked for, and seen on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.labels import ElidedText, Text
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.viewing.pages.marks import paint_frame
from clerkdesk.usecases.form_rules import MOST_COPIES, FormRules, Proposal, TriedCopy

_THUMB = 128  # px


@dataclass(frozen=True)
class ChosenPlace:
    """A document, by its digest, and the place somebody chose on it."""

    digest: str
    place: Place


class CopyPicture(QWidget):
    """A small page with the place on it, its file's name, and whether the place was found."""

    def __init__(self, copy: TriedCopy, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = copy.trial.place is not None
        words = self.tr("found") if self.found else self.tr("not found")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(_Page(copy))
        title = ElidedText(name, Role.SMALL)
        title.setFixedWidth(_THUMB)
        column.addWidget(title)
        column.addWidget(Text(words, Role.CHIP, Tone.SUCCESS if self.found else Tone.DANGER))
        self.setAccessibleName(f"{name}: {words}")
        self.setFixedSize(column.sizeHint())


class _Page(QWidget):
    """The picture of a page, with the frame of the place."""

    def __init__(self, copy: TriedCopy) -> None:
        super().__init__()
        self._copy = copy
        self._image = image_of(copy.picture)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As wide as the others, as high as its page."""
        return QSize(_THUMB, round(_THUMB * self._image.height() / max(self._image.width(), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw page and place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(theme_of(self).colors.border)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        place = self._copy.trial.place
        if place is not None:
            scale = self._copy.scale * self.width() / max(self._image.width(), 1)
            box = QRectF(place.x * scale, place.y * scale, place.width * scale, place.height * scale)
            paint_frame(painter, box, inviting=True)
        painter.end()


class RememberForm(Dialog):
    """Asks for further copies of a form, shows what was found on them, and keeps the rule."""

    def __init__(self, rules: FormRules, jobs: Jobs, chosen: ChosenPlace, parent: QWidget) -> None:
        title = self.tr("Remember the place to sign on this form")
        sentence = self.tr(
            "Choose one to three further copies of the form, filled in for other people. The desk looks for "
            "words that stand in all of them, and finds the place by these from then on."
        )
        super().__init__(title, sentence, self.tr("Remember"), parent, icon="check")
        self._rules, self._jobs, self._chosen = rules, jobs, chosen
        self._proposal: Proposal | None = None
        self.pictures: list[CopyPicture] = []
        """The form, and the copies it was tried on."""
        self.choose_button = Button(self.tr("Choose copies …"), icon="file-plus")
        self.choose_button.clicked.connect(self._choose)
        self.words = Text("", Role.SECONDARY, wrap=True)
        self._pictures = QHBoxLayout()
        self._pictures.setSpacing(12)
        self.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(self._pictures)
        self.body.addWidget(self.words)
        self.go_on_button.setEnabled(False)
        self.agreed.connect(self._keep)
        self.finished.connect(lambda _: self._jobs.forget(self))
        self.finished.connect(self.deleteLater)

    def try_on(self, copies: Sequence[Path]) -> None:
        """Look for the place on further copies."""
        rules, chosen = self._rules, self._chosen
        self._show(None)
        self.choose_button.setEnabled(False)
        self.words.setText(self.tr("The copies are being read …"))
        self._jobs.run(
            Lane.SEAL,
            lambda _: rules.propose(chosen.digest, chosen.place, copies[:MOST_COPIES]),
            on_done=self._show,
            on_fail=self._failed,
            owner=self,
        )

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose copies"), "", self.tr("PDF files (*.pdf)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.try_on([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, proposal: Proposal | None) -> None:
        self._proposal = proposal
        self.refuse("")
        for picture in self.pictures:
            self._pictures.removeWidget(picture)
            picture.hide()
            picture.deleteLater()
        self.pictures = []
        self.choose_button.setEnabled(True)
        self.go_on_button.setEnabled(proposal is not None and proposal.proven)
        if proposal is None:
            return
        for at, copy in enumerate(proposal.copies):
            name = copy.trial.name if at else self.tr("This form")
            self.pictures.append(CopyPicture(copy, name))
            self._pictures.addWidget(self.pictures[-1], 0, Qt.AlignmentFlag.AlignTop)
            self.pictures[-1].show()
        known = ", ".join(self.tr("“{words}”").format(words=words) for words in proposal.rule.words)
        beside = proposal.rule.fields[0].phrase
        self.words.setText(
            self.tr("Known by {words}. The place goes by “{phrase}”.").format(words=known, phrase=beside)
        )
        self._take_room()
        (self.go_on_button if proposal.proven else self.choose_button).setFocus()

    def _take_room(self) -> None:
        """Be as wide as the pictures, and as high as everything is at that width."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
            width = max(self.width(), layout.totalMinimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))

    def _keep(self) -> None:
        proposal, rules = self._proposal, self._rules
        if proposal is None:
            return
        self.go_on_button.setEnabled(False)
        self._jobs.run(
            Lane.SEAL,
            lambda _: rules.keep(proposal),
            on_done=lambda _: self.accept(),
            on_fail=self._failed,
            owner=self,
        )

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        notice = notice_for(trouble.code)
        self.choose_button.setEnabled(True)
        self.words.setText("")
        self.refuse(f"{notice.title}. {notice.sentence} ({trouble.code})")


class RememberedForms(Dialog):
    """Lists the forms the desk remembers, each with a way to take it away."""

    def __init__(self, rules: FormRules, jobs: Jobs, parent: QWidget) -> None:
        title = self.tr("Remembered forms")
        super().__init__(title, self.tr("Their place to sign is found by itself."), self.tr("Done"), parent)
        self._rules, self._jobs = rules, jobs
        self._rows: list[QWidget] = []
        self.cancel_button.hide()
        self.agreed.connect(self.accept)
        self.finished.connect(lambda _: self._jobs.forget(self))
        self.finished.connect(self.deleteLater)
        self._list()

    @property
    def rows(self) -> list[QWidget]:
        """One for each form."""
        return list(self._rows)

    def _list(self) -> None:
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        own = self._rules.own()
        self._rows = [self._row(rule.key, rule.words[0]) for rule in own]
        if not own:
            self._rows = [Text(self.tr("No form is remembered yet."), Role.BODY, Tone.NEUTRAL)]
        for row in self._rows:
            self.body.addWidget(row)
        self.adjustSize()

    def _row(self, key: str, words: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(ElidedText(words), 1)
        button = Button(self.tr("Take away"), icon="trash-2")
        button.setAccessibleName(self.tr("Take away {form}").format(form=words))
        button.clicked.connect(lambda: self._drop(key))
        line.addWidget(button)
        return row

    def _drop(self, key: str) -> None:
        rules = self._rules
        self._jobs.run(
            Lane.SEAL,
            lambda _: rules.drop(key),
            on_done=lambda _: self._list(),
            on_fail=self._failed,
            owner=self,
        )

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        self.refuse(f"{notice_for(trouble.code).title}. ({trouble.code})")
        self._list()
