"""The office's door to its paper: asks a child process, so no data typed in can hold up or hurt the desk."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clerkdesk.base.children import Child

_SECONDS_FOR_A_FORM = 30.0
_SECONDS_FOR_A_REPORT = 120.0


class TypstPaper:
    """Makes PDF/A-3a forms and reports from the templates of a folder (ports.paper)."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        opening = {"do": "open", "templates": str(templates), "fonts": str(fonts)}
        self._child = Child("clerkdesk.adapters.paper.child", opening)

    def make_form(self, template: str, data: Mapping[str, str], target: Path) -> tuple[str, ...]:
        """Fill a form of ours and write it to ``target``; returns the names of its signature fields.

        Raises Missing PAP-01, Unreadable PAP-02, Refused PAP-06 (see ``Typesetter.set_form``),
        Unreachable PAP-07 (target cannot be written).
        """
        head = {"do": "form", "template": template, "data": dict(data), "target": str(target)}
        reply, _ = self._child.call(head, seconds=_SECONDS_FOR_A_FORM)
        return tuple(str(name) for name in reply["fields"])

    def make_report(self, template: str, data: Mapping[str, Any], target: Path) -> None:
        """Set a report of ours and write it to ``target``, whole or not at all.

        Raises Missing PAP-01, Unreadable PAP-02, Unreachable PAP-07; a sign that no font can draw is named by
        its number.
        """
        head = {"do": "report", "template": template, "data": dict(data), "target": str(target)}
        self._child.call(head, seconds=_SECONDS_FOR_A_REPORT)

    def close(self) -> None:
        """End the child process."""
        self._child.close()
