"""How the pad is set up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from clerkdesk.ui.kit.theme import Theme
from clerkdesk.ui.pad.way_back import ClerkWords


def _today() -> date:
    return datetime.now().astimezone().date()


@dataclass(frozen=True)
class PadOptions:
    """The town on its blank screen, look, words for the clerk; in seconds: its patience, how long thanks
    stand there, and how long somebody may think about whether to go on."""

    town: str
    theme: Theme
    patience: float = 300.0
    thanks: float = 8.0
    answer: float = 30.0
    today: Callable[[], date] = _today
    words: ClerkWords = field(kw_only=True)
