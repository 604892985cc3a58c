"""Setting a form: template and data become a tagged PDF/A-3a with marked places to sign."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from clerkdesk.adapters.paper.letters import all_drawable, drawable
from clerkdesk.base.errors import Missing, Refused, Unreadable

_STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
_TEMPLATE = re.compile(r"[a-z][a-z0-9-]*")
_NO_GLYPH = "could not be displayed"


class Typesetter:
    """Sets forms from the templates of a folder, with the fonts of a folder and no others."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates = templates
        self._fonts = fonts
        carried = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
        )
        self._compiler = typst.Compiler(root=str(templates), font_paths=carried, ignore_system_fonts=True)

    def set_form(self, template: str, data: Mapping[str, str]) -> bytes:
        """The form as PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1).

        Raises Missing PAP-01 (no such template), Unreadable PAP-02 (template broken) and
        Refused PAP-06 (data hold a sign none of our fonts can draw).
        """
        return self._set(template, {key: drawable(text) for key, text in data.items()})

    def set_report(self, template: str, data: Mapping[str, Any]) -> bytes:
        """A report in the same way; ``data`` holds texts, and lists and objects of texts.

        What no font can draw is named by its number: no stranger's name may prevent a report.
        """
        return self._set(template, all_drawable(dict(data), self._fonts))

    def _set(self, template: str, data: Mapping[str, Any]) -> bytes:
        source = self._templates / f"{template}.typ"
        if not _TEMPLATE.fullmatch(template) or not source.is_file():
            raise Missing("PAP-01", f"no template {template!r}")
        inputs = {"data": json.dumps(data)}
        try:
            made = self._compiler.compile(
                str(source), format="pdf", sys_inputs=inputs, pdf_standards=_STANDARDS
            )
        except typst.TypstError as trouble:
            if _NO_GLYPH in trouble.message:
                raise Refused("PAP-06", f"{template}: a sign no font of ours can draw") from None
            raise Unreadable("PAP-02", f"{template}: {trouble.message}") from trouble
        if not isinstance(made, bytes):
            raise Unreadable("PAP-02", f"{template}: made no page")
        return made
