"""Before the pad: the documents are looked at, and the clerk answers for what the desk cannot decide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.signer_roles import Cast, Part
from clerkdesk.domain.signers import Naming
from clerkdesk.registry.sitting_plans import Unfit
from clerkdesk.ui.kit.ask_name import AskName
from clerkdesk.ui.kit.ask_signers import AskedSigners, AskSigners
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.signing.panel import SigningPanel
from clerkdesk.usecases.signers import Signers
from clerkdesk.usecases.signing import Signing

UNCLEAR, NO_PLACE, NO_NAME, NO_AGE, NO_OTHER = "SGN-02", "SGN-04", "SGN-08", "SGN-20", "SGN-21"


class Preparing(QObject):
    """Plans one sitting.

    ``ready`` carries the Sitting, ``refused`` the trouble; ``given_up`` when the clerk does not want to
    answer; ``noted`` when an answer stands in the case; ``place_wished`` (document id) asks for a place.
    """

    ready = Signal(object)
    refused = Signal(object)
    given_up = Signal()
    noted = Signal()
    place_wished = Signal(str)

    def __init__(
        self, signing: Signing, signers: Signers, jobs: Jobs, panel: SigningPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._signing = signing
        self._signers = signers
        self._jobs = jobs
        self._panel = panel
        self._case = ""
        self._document = ""
        self._dialog: AskText | AskName | AskSigners | None = None

    def begin(self, case: str) -> None:
        """Look at the documents of a case."""
        self._case, self._document = case, ""
        signing = self._signing
        self._panel.show_only(self._panel.checking)
        self._jobs.run(
            Lane.SEAL,
            lambda _: signing.prepare(case),
            on_done=self.ready.emit,
            on_fail=self._not_prepared,
            owner=self,
        )

    def take_place(self, place: Place) -> None:
        """Keep the place the clerk chose, and go on."""
        case, document, signing = self._case, self._document, self._signing
        if document:
            self._document = ""
            self._note(lambda: signing.place_field(case, document, place))

    def give_up_place(self) -> None:
        """The clerk does not choose a place."""
        if self._document:
            self._document = ""
            self.given_up.emit()

    def stop(self) -> None:
        """Want no more answers, neither from the documents nor from the clerk."""
        self._jobs.forget(self)
        self._document = ""
        self._drop_dialog()

    def _not_prepared(self, trouble: Exception) -> None:
        code = trouble.code if isinstance(trouble, Unfit) else ""
        document = trouble.document if isinstance(trouble, Unfit) else ""
        role = trouble.role if isinstance(trouble, Unfit) else None
        if code == UNCLEAR:
            self._panel.show_only(None)
            self._ask_responsibility(document)
        elif code == NO_PLACE and document:
            self._panel.show_only(None)
            self._document = document
            self.place_wished.emit(document)
        elif code == NO_NAME:
            self._panel.show_only(None)
            self._ask_name()
        elif code == NO_AGE or (code == NO_OTHER and role is not None):
            self._panel.show_only(None)
            self._ask_signers(role)
        else:
            self.refused.emit(trouble)

    def _ask_responsibility(self, document: str) -> None:
        notice, case, signing = notice_for(UNCLEAR), self._case, self._signing
        sentence = self.tr("Look at it closely. If it may be signed all the same, say why; this is recorded.")
        words = notice.title, sentence
        dialog = AskText(words, self.tr("Reason"), notice.act, self._panel.window())

        def take(reason: str) -> None:
            self._note(lambda: signing.take_responsibility(case, document, reason))

        dialog.answered.connect(take)
        self._open(dialog)

    def _ask_name(self) -> None:
        case, signing = self._case, self._signing
        sentence = self.tr(
            "No name was recognised in the document. The name goes onto the pad and into the seal."
        )
        words = self.tr("Who signs?"), sentence
        dialog = AskName(words, None, self.tr("Send to the pad"), self._panel.window())

        def take(signer: Applicant) -> None:
            self._note(lambda: signing.name_signer(case, signer))

        dialog.answered.connect(take)
        self._open(dialog)

    def _ask_signers(self, role: SignerRole | None) -> None:
        """Ask for the one name that is missing; without a ``role`` for the applicant's date of birth."""
        case, signers = self._case, self._signers
        missing = Cast(lacks_age=True) if role is None else Cast((Part(role, ""),))
        notice = notice_for(NO_AGE if role is None else NO_OTHER)
        asked = AskedSigners(lambda said: Cast() if said.birth_date else missing, signers.today())
        words = self.tr("Who signs?"), notice.sentence
        dialog = AskSigners(words, asked, self.tr("Send to the pad"), self._panel.window())

        def take(naming: Naming) -> None:
            names = dict(naming.names)
            self._note(lambda: signers.name_signers(case, names, birth_date=naming.birth_date))

        dialog.answered.connect(take)
        self._open(dialog)

    def _open(self, dialog: AskText | AskName | AskSigners) -> None:
        self._dialog = dialog
        dialog.rejected.connect(self.given_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _answered(self) -> None:
        self._drop_dialog()
        self.noted.emit()
        self.begin(self._case)

    def _drop_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None and dialog.isVisible():
            dialog.accept()

    def _note(self, answer: Callable[[], object]) -> None:
        """Write down what the clerk decided, even if they leave meanwhile, and go on."""
        self._jobs.run(
            Lane.SEAL,
            lambda _: answer(),
            on_done=lambda _: self._answered(),
            on_fail=self.refused.emit,
            owner=self,
            keep=True,
        )
