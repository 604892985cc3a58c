"""Setting a form: template and data become a tagged PDF/A-3a with marked places to sign."""

import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import typst

from clerkdesk.base.errors import Missing, Refused, Unreadable

_STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
_TEMPLATE = re.compile(r"[a-z][a-z0-9-]*")
_NO_GLYPH = "could not be displayed"
# They turn text around invisibly, so that a page may read otherwise than it is (Unicode TR 36, 2.5).
_TURNING_SIGNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Typesetter:
    """Sets forms from the templates of a folder, with the fonts of a folder and no others."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates = templates
        carried = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
        )
        self._compiler = typst.Compiler(root=str(templates), font_paths=carried, ignore_system_fonts=True)

    def set_form(self, template: str, data: Mapping[str, str]) -> bytes:
        """The form as PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1).

        Raises Missing PAP-01 (no such template), Unreadable PAP-02 (template broken) and
        Refused PAP-06 (data hold a sign none of our fonts can draw).
        """
        source = self._templates / f"{template}.typ"
        if not _TEMPLATE.fullmatch(template) or not source.is_file():
            raise Missing("PAP-01", f"no template {template!r}")
        inputs = {"data": json.dumps({key: drawable(text) for key, text in data.items()})}
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


def drawable(text: str) -> str:
    """Text in composed form, without control signs and signs that turn its direction.

    >>> drawable("Mu\\u0308ller\\u202e\\n Hof")
    'Müller Hof'
    """
    composed = unicodedata.normalize("NFC", text)
    spaced = (" " if unicodedata.category(sign) == "Cc" else sign for sign in composed)
    return " ".join("".join(sign for sign in spaced if sign not in _TURNING_SIGNS).split())
