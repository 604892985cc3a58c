"""Questions about the document in view, answered beside the window; what was cut off is asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane

T = TypeVar("T")


class Inquiries:
    """Asks in one lane, whose reader ``cut_off`` ends; others who ask there may do so too, at any time.

    An answer is ``found``, or ``refused`` with a code: say nothing where the pages say what is wrong.
    """

    def __init__(self, jobs: Jobs, lane: Lane, cut_off: Callable[[], None]) -> None:
        self._jobs = jobs
        self._lane = lane
        self._cut_off = cut_off

    def ask(
        self,
        look: Callable[[], T],
        found: Callable[[T], None],
        refused: Callable[[str], object] = str,
    ) -> None:
        """Have something looked up."""

        def failed(trouble: Exception) -> None:
            if isinstance(trouble, Cancelled):
                self.ask(look, found, refused)
            elif isinstance(trouble, ClerkDeskError):
                refused(trouble.code)
            else:
                raise trouble

        self._jobs.run(
            self._lane, lambda _: look(), on_done=found, on_fail=failed, owner=self, cut_off=self._cut_off
        )

    def forget(self) -> None:
        """Nobody waits for any of it any more."""
        self._jobs.forget(self)
