"""What is written down of a sitting, in its order, and even when the desk closes meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.sittings import Sitting, StopReason
from clerkdesk.usecases.signing import Signing

Then = Callable[[], None]
Fail = Callable[[Exception], None]


class SittingBook(QObject):
    """Writes one thing after the other; ``trouble`` when that failed after the sitting was over.

    ``noted`` (case id) when an end without a seal stands in the case.
    """

    noted = Signal(str)
    trouble = Signal(object)

    def __init__(self, signing: Signing, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._signing = signing
        self._jobs = jobs

    def send(self, sitting: Sitting, then: Then, fail: Fail) -> None:
        """Announce the sitting before the pad shows anything."""
        signing = self._signing
        self._write(lambda: signing.send_to_pad(sitting), then, fail)

    def decline(self, sitting: Sitting, reason: DeclineReason, then: Then, fail: Fail) -> None:
        """Note that the resident does not want to sign."""
        signing = self._signing
        self._write(lambda: signing.decline(sitting, reason), then, fail)

    def stop(self, sitting: Sitting, why: StopReason) -> None:
        """Note that it ended with nothing sealed."""
        signing, case = self._signing, sitting.case
        self._write(lambda: signing.stop(sitting, why), lambda: self.noted.emit(case), self.trouble.emit)

    def told(self, key: str) -> None:
        """Note that the clerk knows how it ended."""
        signing = self._signing
        self._write(lambda: signing.told(key), lambda: None, self.trouble.emit)

    def close(self) -> None:
        """Want no more answers; what is to be written still is."""
        self._jobs.forget(self)

    def _write(self, work: Callable[[], object], then: Then, fail: Fail) -> None:
        self._jobs.run(
            Lane.STORE,
            lambda _: work(),
            on_done=lambda _: then(),
            on_fail=lambda trouble: fail(trouble),
            owner=self,
            keep=True,
        )
