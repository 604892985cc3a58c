"""What the inbox says when there is nothing to list: one message and the one thing to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.inboxes import InboxCounts, InboxView
from clerkdesk.ui.kit.banner import Act
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.waiting import EmptyState

translate = QCoreApplication.translate


def nothing_here(
    view: InboxView,
    text: str,
    counts: InboxCounts,
    acts: tuple[Callable[[], object] | None, Callable[[], object]],
) -> QWidget:
    """The empty state of a view; ``acts``: fetch the next case (None without the right), clear the search."""
    fetch, clear = acts
    if text:
        return EmptyState(
            "search-x",
            translate("Inbox", "Nothing found"),
            translate("Inbox", "No name and no reference here begins with “{text}”.").format(text=text),
            (Act(translate("Inbox", "Clear the search"), clear, icon="x"),),
        )
    if view is InboxView.MINE and counts.unclaimed:
        sentence = (
            translate("Inbox", "One case still waits for somebody.")
            if counts.unclaimed == 1
            else translate("Inbox", "{count} cases still wait for somebody.").format(count=counts.unclaimed)
        )
        fetching = translate("Inbox", "Fetch the next case")
        acts_here = () if fetch is None else (Act(fetching, fetch, Kind.PRIMARY, "hand", "N"),)
        return EmptyState("check-check", translate("Inbox", "All done"), sentence, acts_here)
    if view is InboxView.WAITING:
        sentence = translate("Inbox", "Nothing is being made, and nothing lies here to be collected.")
        return EmptyState("check-check", translate("Inbox", "Nothing waits"), sentence)
    sentence = (
        translate("Inbox", "You have no open case, and none waits for somebody.")
        if view is InboxView.MINE
        else translate("Inbox", "No case waits here.")
    )
    return EmptyState("check-check", translate("Inbox", "All done"), sentence)
