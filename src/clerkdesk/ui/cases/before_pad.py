"""What a clerk may still put right before the resident signs: names, who signs, and the place chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.cases import Applicant, CaseState
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.signer_roles import ALONE, REPRESENTED_BY, Cast, cast_of, name_of
from clerkdesk.domain.signers import Naming, can_be_named, name_signers
from clerkdesk.registry.sitting_plans import CHOSEN_FIELD
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.signer_strip import SignerStrip
from clerkdesk.ui.cases.stage import Stage
from clerkdesk.ui.kit.ask_name import AskName
from clerkdesk.ui.kit.ask_signers import AskedSigners, AskSigners
from clerkdesk.usecases.cases import CaseView, DocumentView


class BeforePad(QObject):
    """Keeps the strip at one with the case, and asks for the name, who signs, or the place."""

    def __init__(
        self, strip: SignerStrip, acts: CaseActs, stage: Stage, page: QWidget, today: Callable[[], date]
    ) -> None:
        super().__init__(page)
        self._today = today
        self._strip = strip
        self._acts = acts
        self._stage = stage
        self._page = page
        self._view: CaseView | None = None
        strip.name_wished.connect(self.ask_name)
        strip.signers_wished.connect(self.ask_signers)
        strip.place_wished.connect(self.change_place)
        stage.place_changed.connect(self._changed)

    def show_case(self, view: CaseView | None, *, mine: bool) -> None:
        """Offer what may still be changed in this case by whoever works on it."""
        self._view = view if mine else None
        name = self._view is not None and may_be_named(self._view)
        case, place = view.case if view else None, self._movable() is not None
        self._strip.show_signer(case, self._cast(Naming()), name=name, place=place)

    def allow(self, *, free: bool) -> None:
        """Nothing is changed while somebody signs; a place that is being chosen stays as it was."""
        self._strip.allow(free=free)
        if not free:
            self._stage.keep_place()

    def ask_name(self) -> None:
        """Ask who signs, and keep it."""
        view = self._view
        if view is None:
            return
        case = view.case
        words = self.tr("Who signs?"), self.tr("The name goes onto the pad and into the seal.")
        dialog = AskName(words, case.applicant if case.named else None, self.tr("Keep the name"), self._page)

        def take(signer: Applicant) -> None:
            self._acts.name_signer(case, signer)
            dialog.accept()

        dialog.answered.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_signers(self) -> None:
        """Ask who signs beside the applicant or for them, and keep it."""
        view = self._view
        if view is None or self._cast(Naming()) is None:
            return
        case = view.case
        words = self.tr("Who signs?"), self.tr("Our own forms are made anew with a place for each of them.")
        asked = AskedSigners(
            cast=lambda naming: self._cast(naming) or ALONE,
            today=self._today(),
            names={role: name_of(case, role) for role in SignerRole},
            represented_by=SignerRole(case.fact(REPRESENTED_BY) or SignerRole.APPLICANT),
            applicant=case.applicant,
        )
        dialog = AskSigners(words, asked, self.tr("Keep"), self._page)

        def take(naming: Naming) -> None:
            self._acts.name_signers(case, naming)
            dialog.accept()

        dialog.answered.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _cast(self, naming: Naming) -> Cast | None:
        """Who signs what is not signed yet, were that said; None when nobody may be named."""
        view = self._view
        if view is None or not _before_signing(view):
            return None
        unsigned = (each for each in view.documents if not each.version.signed)
        forms = [form for each in unsigned if (form := view.procedure.form(each.document.form)) is not None]
        if not any(form.fields for form in forms):
            return None
        return cast_of(name_signers(view.case, naming), view.procedure, forms, self._today())

    def change_place(self) -> None:
        """Let the clerk choose another place on the document in sight, else on the first that has one."""
        document = self._movable()
        if document is not None:
            self._stage.change_place(document.document.id, dict(document.document.places)[CHOSEN_FIELD])

    def _changed(self, document: str, place: Place) -> None:
        if self._view is not None:
            self._acts.change_place(self._view.case, document, place)

    def _movable(self) -> DocumentView | None:
        view = self._view
        if view is None or not _before_signing(view):
            return None
        placed = [
            each
            for each in view.documents
            if CHOSEN_FIELD in dict(each.document.places) and not each.version.signed
        ]
        shown = self._stage.shown
        return shown if shown in placed else next(iter(placed), None)


def may_be_named(view: CaseView) -> bool:
    """Whether the name of who signs may be said or corrected now, and there is something to sign."""
    return (
        bool(view.documents)
        and _before_signing(view)
        and can_be_named(view.case, [(each.document, each.version) for each in view.documents])
    )


def _before_signing(view: CaseView) -> bool:
    return view.case.state is CaseState.OPEN and view.case.next_step in (StepId.CHECK, StepId.SIGN)
