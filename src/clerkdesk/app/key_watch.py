"""Watches how long the seal key is good: said once a start, thirty days before it ends."""

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.keys import KeyFacts, KeyState
from clerkdesk.ui.keys.looks import state_look
from clerkdesk.ui.kit.banner import Act
from clerkdesk.ui.shell.window import DeskWindow
from clerkdesk.usecases.keys import SealKey

_log = logging.getLogger(__name__)


class KeyWatch(QObject):
    """Looks at the key when somebody sits down, and says above the pages what is to be done about it.

    Whoever sits down next is not told again; it comes back with the next start.
    """

    def __init__(self, key: SealKey, jobs: Jobs, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._key = key
        self._jobs = jobs
        self._now = now
        self._told = False

    def look(self, window: DeskWindow) -> None:
        """Look at the key; the window is told if it must be renewed soon, or has run out."""
        if not self._told:
            self._jobs.run(
                Lane.SEAL,
                lambda _: self._key.facts(),
                lambda facts: self.tell(window, facts),
                lambda trouble: _log.info("key not looked at: %s", getattr(trouble, "code", "")),
                owner=self,
            )

    def forget(self) -> None:
        """Want no more answers: the window goes."""
        self._jobs.forget(self)

    def tell(self, window: DeskWindow, facts: KeyFacts | None) -> None:
        """Say what is to be done about a key, if anything is; nothing of one that nobody knows yet."""
        now = self._now()
        if facts is not None and facts.state(now) is not KeyState.GOOD:
            self._told = True
            show = Act(self.tr("Show the key"), window.keys_sheet.come, icon="key-round")
            window.show_banner(state_look(facts, now), (show,))
