"""The child process that makes paper: typst sets pages, pikepdf opens strangers' files."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf

from clerkdesk.adapters.paper.fields import add_marked_fields, add_placed_fields
from clerkdesk.adapters.paper.limits import limit_memory
from clerkdesk.adapters.paper.typesetting import Typesetter
from clerkdesk.adapters.paper.writing import write_whole
from clerkdesk.base.children import Head, leave_with_parent, serve
from clerkdesk.base.cores import no_core
from clerkdesk.base.errors import Conflict, Unreadable
from clerkdesk.domain.pages import Place

# What pikepdf lets through on hostile files, beside its own errors.
_HOSTILE = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RuntimeError,
)


class Workshop:
    """Answers the messages of TypstPaper; the first one says where templates and fonts lie."""

    def __init__(self) -> None:
        self._typesetter: Typesetter | None = None

    def handle(self, head: Head, _body: bytes) -> tuple[Head, bytes]:
        """Do what ``head["do"]`` says."""
        match head["do"]:
            case "open":
                self._typesetter = Typesetter(Path(head["templates"]), Path(head["fonts"]))
                return {}, b""
            case "form":
                return {"fields": self._make_form(head)}, b""
            case "fields":
                places = [(str(name), Place(**place)) for name, place in head["fields"]]
                add_fields(Path(head["source"]), Path(head["target"]), places)
                return {}, b""
            case other:
                raise Conflict("PAP-08", f"unknown act {other}")

    def _make_form(self, head: dict[str, Any]) -> tuple[str, ...]:
        if self._typesetter is None:
            raise Conflict("PAP-08", "not opened")
        made = self._typesetter.set_form(head["template"], head["data"])
        with pikepdf.open(io.BytesIO(made)) as pdf:
            names = add_marked_fields(pdf)
            _save(pdf, Path(head["target"]))
        return names


def add_fields(source: Path, target: Path, fields: Sequence[tuple[str, Place]]) -> None:
    """Write ``source`` with empty signature fields added.

    Raises Unreadable PAP-03 (damaged, locked, or a form only XFA programs can show), Refused PAP-04
    and PAP-05 as ``add_placed_fields`` says.
    """
    try:
        with pikepdf.open(source) as pdf:
            _demand_changeable(pdf)
            add_placed_fields(pdf, fields)
            _save(pdf, target)
    except (*_HOSTILE, OSError) as trouble:
        raise Unreadable("PAP-03", type(trouble).__name__) from trouble


def _demand_changeable(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise Unreadable("PAP-03", "locked")
    if "/XFA" in pdf.Root.get("/AcroForm", pikepdf.Dictionary()):
        raise Unreadable("PAP-03", "XFA form")


def _save(pdf: pikepdf.Pdf, target: Path) -> None:
    """Metadata and version stay as they are: PDF/A compares them with the file's own dictionary."""
    write_whole(target, lambda stream: pdf.save(stream, fix_metadata_version=False))


def main() -> None:
    """Serve until the parent closes the pipe."""
    no_core()
    limit_memory()
    leave_with_parent()
    serve(Workshop().handle)
