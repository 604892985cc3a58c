"""Before the resident is asked for anything: the key that seals must be ready, or nobody signs in vain."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.sittings import Sitting
from clerkdesk.ui.kit.secret_question import Reasons, SecretQuestion, can_be_answered
from clerkdesk.ui.signing.panel import SigningPanel
from clerkdesk.usecases.keys import SealKey


class KeyCheck(QObject):
    """Gets the key ready, asking for its passphrase or PIN if need be.

    ``passed`` carries the Sitting it is for, ``refused`` the trouble that neither helps against;
    ``given_up`` when the clerk does not enter one.
    """

    passed = Signal(object)
    refused = Signal(object)
    given_up = Signal()

    def __init__(self, key: SealKey, jobs: Jobs, panel: SigningPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key
        self._jobs = jobs
        self._panel = panel
        self._sitting: Sitting | None = None
        self._question = SecretQuestion(panel, self)
        self._question.given.connect(self._unlock)
        self._question.given_up.connect(self.given_up)

    def begin(self, sitting: Sitting) -> None:
        """See whether the key could seal this sitting, unlocking it with the passphrase kept."""
        self._sitting = sitting
        self._unlock(None)

    def stop(self) -> None:
        """Want no more answers; a key that was opened in vain is an act that is over."""
        self._jobs.forget(self)
        self._question.close()
        if self._sitting is not None:
            self._sitting, key = None, self._key
            self._jobs.run(Lane.SEAL, lambda _: key.end_act(), owner=self, keep=True)

    def _unlock(self, secret: str | None) -> None:
        key = self._key
        self._jobs.run(
            Lane.SEAL,
            lambda _: key.make_ready(secret),
            on_done=lambda _: self._ready(),
            on_fail=self._not_ready,
            owner=self,
        )

    def _ready(self) -> None:
        self._question.close()
        self.passed.emit(self._sitting)

    def _not_ready(self, trouble: Exception) -> None:
        if can_be_answered(trouble):
            self._panel.show_only(None)
            self._question.ask(getattr(trouble, "code", ""), self._key.asks, self._reasons())
        else:
            self._question.close()
            self.refused.emit(trouble)

    def _reasons(self) -> Reasons:
        return Reasons(
            self.tr("Nobody has been asked to sign yet."),
            self.tr("Unlock and go on"),
            self.tr("Please try once more."),
        )
