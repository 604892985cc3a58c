"""The office's door to its paper: asks a child process, so no stranger's file meets the desk itself."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from clerkdesk.base.children import Child
from clerkdesk.domain.pages import Place

_SECONDS_FOR_A_FORM = 30.0
_SECONDS_FOR_FIELDS = 120.0


class TypstPaper:
    """Makes PDF/A-3a forms from the templates of a folder; implements ports.paper.PaperMaker."""

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

    def add_fields(self, source: Path, target: Path, fields: Sequence[tuple[str, Place]]) -> None:
        """Write ``source`` with empty signature fields added; only for unsigned files.

        Raises Unreadable PAP-03, Refused PAP-04 (signed already), PAP-05 (place or name unusable),
        Unreachable PAP-07 (target cannot be written).
        """
        places = [(name, asdict(place)) for name, place in fields]
        head = {"do": "fields", "source": str(source), "target": str(target), "fields": places}
        self._child.call(head, seconds=_SECONDS_FOR_FIELDS)

    def close(self) -> None:
        """End the child process."""
        self._child.close()
