"""Making paper: forms of our own, and reports."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol


class PaperMaker(Protocol):
    """Makes PDF/A-3 documents with the data drawn into the page."""

    def make_form(self, template: str, data: Mapping[str, str], target: Path) -> tuple[str, ...]:
        """Fill a form of ours and write it to ``target``; returns the names of its signature fields.

        ``template`` is a name in ``resources/templates``; missing data shows as an empty line.
        Raises Missing PAP-01 (no such template), Unreadable PAP-02 (template broken), Refused PAP-06
        (data hold a sign our fonts cannot draw), Unreachable PAP-07 (target cannot be written).
        """
        ...


class ReportMaker(Protocol):
    """Makes PDF/A-3 documents out of words: reports."""

    def make_report(self, template: str, data: Mapping[str, Any], target: Path) -> None:
        """Set a report of ours and write it to ``target``, whole or not at all.

        ``data`` holds texts, and lists and objects of texts, by the keys the template names. Raises
        Missing PAP-01 (no such template), Unreadable PAP-02 (template broken), Unreachable PAP-07 (cannot be
        written).
        """
        ...
