"""Keeps what was written until the seal is set.

Ink is never lost to a locked key, a colleague or a failed seal: it stays in memory until it is sealed or
the clerk discards it; it does not outlive the desk. Only ink that no seal can ever close over is let go.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.errors import ClerkDeskError, Conflict, KeyTrouble, Refused
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.cases import Case
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.secret_question import Reasons, SecretQuestion, can_be_answered
from clerkdesk.ui.signing.panel import SigningPanel
from clerkdesk.usecases.keys import LOCKED
from clerkdesk.usecases.office import Office

_IN_VAIN = frozenset({"DAT-02", "SGN-03", "ACT-01", "SEA-07", "PPR-01"})
"""What was signed is not what stands in the case any more, or its seal is not good."""


class InkKeeper(QObject):
    """Seals one sitting, asking for the passphrase or PIN where it must.

    ``sealed`` carries the SignedSitting; ``given_up`` the Sitting and why (None: the clerk discarded it);
    ``waits`` (bool) whether the ink waits for the clerk now, or is being sealed.
    """

    sealed = Signal(object)
    given_up = Signal(object, object)
    waits = Signal(bool)

    def __init__(self, office: Office, jobs: Jobs, panel: SigningPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._signing = office.signing
        self._key = office.seal_key
        self._jobs = jobs
        self._panel = panel
        self._sealing = False
        self._doubt: Dialog | None = None
        self._question = SecretQuestion(panel, self)
        self._question.given.connect(self._seal)
        self.kept: SignedSitting | None = None
        panel.bar.seal_wished.connect(self.seal)
        panel.bar.discard_wished.connect(self.ask_whether_discarded)

    def keep(self, signed: SignedSitting) -> None:
        """Take what was written, and seal it."""
        self.kept = signed
        self.seal()

    def seal(self) -> None:
        """Seal it now, unlocking the key with the passphrase kept if need be."""
        self._panel.notices.clear()
        self._seal(None)

    def ask_whether_discarded(self) -> None:
        """Ask once before a signature is destroyed."""
        kept = self.kept
        if kept is None or self._sealing or self._doubt is not None:
            return
        title = self.tr("Discard the signature of {name}?").format(name=_names(kept))
        sentence = self.tr("It cannot be brought back. To go on, the resident would have to sign again.")
        go_on, window = self.tr("Discard it"), self._panel.window()
        dialog = self._doubt = Dialog(title, sentence, go_on, window, loses=True)
        dialog.agreed.connect(dialog.accept)
        dialog.accepted.connect(lambda: self._let_go(None))
        dialog.finished.connect(self._forget_doubt)
        dialog.open()

    def close(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)

    def _seal(self, secret: str | None) -> None:
        kept, signing, key = self.kept, self._signing, self._key
        if kept is None or self._sealing:
            return

        def work() -> Case:
            if secret is not None:
                key.unlock(secret)
            try:
                return signing.seal(kept)
            except KeyTrouble as trouble:
                if trouble.code != LOCKED:
                    raise
                key.unlock()
                return signing.seal(kept)

        self._sealing = True
        self.waits.emit(False)
        over = self.tr("Over the signature of {name}").format(name=_names(kept))
        self._panel.sealing.step(0, 0, over)
        self._panel.show_only(self._panel.sealing)
        self._jobs.run(
            Lane.SEAL,
            lambda _: work(),
            on_done=lambda _: self._sealed(kept),
            on_fail=lambda trouble: self._not_sealed(kept, trouble),
            owner=self,
            keep=True,
        )

    def _sealed(self, kept: SignedSitting) -> None:
        self.kept, self._sealing = None, False
        self._question.close()
        self.sealed.emit(kept)

    def _not_sealed(self, kept: SignedSitting, trouble: Exception) -> None:
        self._sealing = False
        if isinstance(trouble, ClerkDeskError) and trouble.code in _IN_VAIN:
            self._question.close()
            self._let_go(trouble)
            return
        self._panel.bar.show_waiting(kept.sitting)
        self._panel.show_only(self._panel.bar)
        self.waits.emit(True)
        if can_be_answered(trouble):
            self._question.ask(getattr(trouble, "code", ""), self._key.asks, self._reasons())
            return
        self._question.close()
        refused = isinstance(trouble, Refused | Conflict)  # the bar seals again once that is settled
        self._panel.notices.show_trouble(trouble, None if refused else self.seal)
        self._panel.settle()

    def _reasons(self) -> Reasons:
        return Reasons(
            self.tr("The signature is kept only while ClerkDesk is open; please let the person wait."),
            self.tr("Unlock and seal"),
            self.tr("The signature is still there; please try once more."),
        )

    def _forget_doubt(self) -> None:
        if self._doubt is not None:
            self._doubt.deleteLater()
            self._doubt = None

    def _let_go(self, trouble: Exception | None) -> None:
        kept, self.kept = self.kept, None
        if kept is not None:
            self.given_up.emit(kept.sitting, trouble)


def _names(kept: SignedSitting) -> str:
    """Who signed; where nobody said a name, what the desk calls the case by."""
    return ", ".join(kept.sitting.people) or kept.sitting.signer
