"""What this desk remembers of the last test of a key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSettings

from clerkdesk.domain.keys import KeyFacts

TESTED_KEY = "keys/tested"


@dataclass(frozen=True)
class LastTest:
    """When a key was tested, and the code of what was wrong; empty when it signed."""

    at: datetime
    code: str = ""


class KeptTest:
    """Keeps one test, with the fingerprint of its key: of another key it says nothing."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    def keep(self, test: LastTest, facts: KeyFacts) -> None:
        """Remember how a test went."""
        self._memory.setValue(TESTED_KEY, " ".join((facts.fingerprint, test.at.isoformat(), test.code)))

    def of(self, facts: KeyFacts) -> LastTest | None:
        """The last test of this key at this desk; None when there was none, or it cannot be read."""
        fingerprint, _, rest = str(self._memory.value(TESTED_KEY, "")).partition(" ")
        moment, _, code = rest.partition(" ")
        if fingerprint != facts.fingerprint:
            return None
        try:
            return LastTest(datetime.fromisoformat(moment), code)
        except ValueError:
            return None
