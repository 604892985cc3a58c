"""Words for what was changed in a document, as the history tells it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def edit_line(value: Callable[[str], str]) -> str:
    """Which document was changed, and how; or from which one pages were taken. ``value`` is the history's."""
    return _edited(value("title"), value("edits")) if value("edits") else _from(value("from"), value("pages"))


def _edited(title: str, edits: str) -> str:
    """With what was done; a kind nobody knows speaks for itself."""
    names = {
        "fill": translate("Acts", "filled in"),
        "turn": translate("Acts", "pages turned"),
        "remove": translate("Acts", "pages removed"),
        "comment": translate("Acts", "comment added"),
        "imprint": translate("Acts", "imprint added"),
    }
    done = ", ".join(names.get(kind, kind) for kind in edits.split())
    return translate("Acts", "{title} ({why})").format(title=title, why=done) if done else title


def _from(title: str, pages: str) -> str:
    if not pages:
        return title
    return translate("Acts", "from {title}, pages {pages}").format(title=title, pages=pages)
