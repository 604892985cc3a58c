"""Keeps what was written until the seal is set.

Ink is never lost to a locked key or a failed seal: it stays in memory until it is sealed or the clerk
discards it, so nobody has to sign twice.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.errors import Conflict, KeyTrouble, Refused
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.cases import Case
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.signing.panel import SigningPanel
from clerkdesk.usecases.office import Office

WRONG, LOCKED = "KEY-01", "KEY-04"


class InkKeeper(QObject):
    """Seals one sitting, asking for the passphrase where it must.

    ``sealed`` carries the Sitting; ``given_up`` the Sitting and why (None: the clerk discarded it).
    """

    sealed = Signal(object)
    given_up = Signal(object, object)

    def __init__(self, office: Office, jobs: Jobs, panel: SigningPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._signing = office.signing
        self._key = office.seal_key
        self._jobs = jobs
        self._panel = panel
        self._dialog: AskText | None = None
        self.kept: SignedSitting | None = None
        panel.bar.seal_wished.connect(self.seal)
        panel.bar.discard_wished.connect(lambda: self._let_go(None))

    def keep(self, signed: SignedSitting) -> None:
        """Take what was written, and seal it."""
        self.kept = signed
        self.seal()

    def seal(self) -> None:
        """Seal it now, unlocking the key with the passphrase kept if need be."""
        self._panel.notices.clear()
        self._seal(None)

    def close(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)

    def _seal(self, passphrase: str | None) -> None:
        kept, signing, key = self.kept, self._signing, self._key
        if kept is None:
            return

        def work() -> Case:
            if passphrase is not None:
                key.unlock(passphrase)
            try:
                return signing.seal(kept)
            except KeyTrouble as trouble:
                if trouble.code != LOCKED:
                    raise
                key.unlock()
                return signing.seal(kept)

        self._panel.sealing.step(
            0, 0, self.tr("Over the signature of {name}").format(name=kept.sitting.signer)
        )
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
        self.kept = None
        self._drop_dialog()
        self.sealed.emit(kept.sitting)

    def _not_sealed(self, kept: SignedSitting, trouble: Exception) -> None:
        self._panel.bar.show_waiting(kept.sitting)
        self._panel.show_only(self._panel.bar)
        if isinstance(trouble, KeyTrouble) and trouble.code in (WRONG, LOCKED):
            self._ask_passphrase(trouble.code)
            return
        self._drop_dialog()
        if isinstance(trouble, Refused | Conflict):
            self._let_go(trouble)
            return
        self._panel.notices.show_trouble(trouble, self.seal)
        self._panel.settle()

    def _ask_passphrase(self, code: str) -> None:
        if self._dialog is not None:
            notice = notice_for(code)
            kept = self.tr("The signature is kept; please try once more.")
            self._dialog.refuse(f"{notice.title}. {kept}")
            self._dialog.field.selectAll()
            self._dialog.field.set_trouble(True)
            return
        lasting = self.tr("The signature is kept until then. The passphrase goes into the key ring.")
        passing = self.tr("The signature is kept until then. The passphrase is kept until the desk closes.")
        words = notice_for(LOCKED).title, lasting if self._key.passphrase_lasts else passing
        dialog = AskText(
            words, self.tr("Passphrase"), self.tr("Unlock and seal"), self._panel.window(), secret=True
        )
        dialog.answered.connect(self._seal)
        dialog.finished.connect(self._dialog_closed)
        self._dialog = dialog
        dialog.open()

    def _dialog_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _drop_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _let_go(self, trouble: Exception | None) -> None:
        kept, self.kept = self.kept, None
        if kept is not None:
            self.given_up.emit(kept.sitting, trouble)
