"""What else can be done with the document in view: filled by whoever can do it, offered by the bar's menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class MoreAction:
    """One entry: ``name`` for programs, ``text`` for people, its icon, and the key that the window binds.

    ``do`` is called when a person chooses it; ``reason`` is asked when the menu opens and says why it cannot
    be done now, empty when it can. ``group`` parts the menu by lines: entries of one group stand together.
    """

    name: str
    text: str
    icon: str
    key: str
    do: Callable[[], object]
    reason: Callable[[], str]
    group: str = ""
