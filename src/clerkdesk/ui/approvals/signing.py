"""Approving with a signature: the seal key is opened by what is kept, or by what the supervisor enters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.cases import Case
from clerkdesk.ui.kit.secret_question import Reasons, SecretQuestion, can_be_answered
from clerkdesk.usecases.keys import LOCKED, SealKey


class SignedApproval(QObject):
    """Does one approval at a time, asking for passphrase or PIN where its signature needs the key.

    ``done`` when it is approved, ``failed`` with the trouble, ``given_up`` when nothing was entered.
    """

    done = Signal()
    failed = Signal(object)
    given_up = Signal()

    def __init__(self, key: SealKey, jobs: Jobs, panel: QWidget) -> None:
        super().__init__(panel)
        self._key = key
        self._jobs = jobs
        self._approve: Callable[[], Case] | None = None
        self._question = SecretQuestion(panel, self)
        self._question.given.connect(self._begin)
        self._question.given_up.connect(self.given_up)

    def begin(self, approve: Callable[[], Case]) -> None:
        """Approve; where nothing is signed, no key is needed."""
        self._approve = approve
        self._begin(None)

    def close(self) -> None:
        """Want no more answers; an approval under way comes to its end."""
        self._jobs.forget(self)
        self._question.close()

    def _begin(self, secret: str | None) -> None:
        approve, key = self._approve, self._key
        assert approve is not None

        def work() -> Case:
            if secret is not None:
                key.unlock(secret)
            try:
                return approve()
            except KeyTrouble as trouble:
                if trouble.code != LOCKED:
                    raise
                key.make_ready()
                return approve()
            finally:
                key.end_act()  # opened in vain where a rule forbade it before anything was signed

        self._jobs.run(
            Lane.SEAL,
            lambda _: work(),
            on_done=lambda _: self._over(self.done.emit),
            on_fail=self._not_done,
            owner=self,
            keep=True,
        )

    def _over(self, tell: Callable[[], object]) -> None:
        self._approve = None
        self._question.close()
        tell()

    def _not_done(self, trouble: Exception) -> None:
        if can_be_answered(trouble):
            self._question.ask(getattr(trouble, "code", ""), self._key.asks, self._reasons())
        else:
            self._over(lambda: self.failed.emit(trouble))

    def _reasons(self) -> Reasons:
        return Reasons(
            self.tr("Your approval is signed with the town's key. Nothing is approved yet."),
            self.tr("Unlock and approve"),
            self.tr("Please try once more."),
        )
