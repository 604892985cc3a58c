"""The child process that makes paper: typst sets pages, pikepdf adds their signature fields."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf

from clerkdesk.adapters.paper.fields import add_marked_fields
from clerkdesk.adapters.paper.limits import limit_memory
from clerkdesk.adapters.paper.typesetting import Typesetter
from clerkdesk.base.children import Head, leave_with_parent, serve
from clerkdesk.base.cores import keep_to_itself
from clerkdesk.base.errors import Conflict, Unreachable
from clerkdesk.base.files import written_whole


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
            case "report":
                self._make_report(head)
                return {}, b""
            case other:
                raise Conflict("PAP-08", f"unknown act {other}")

    def _make_form(self, head: dict[str, Any]) -> tuple[str, ...]:
        made = self._opened().set_form(head["template"], head["data"])
        with pikepdf.open(io.BytesIO(made)) as pdf:
            names = add_marked_fields(pdf)
            _save(pdf, Path(head["target"]))
        return names

    def _make_report(self, head: dict[str, Any]) -> None:
        made = self._opened().set_report(head["template"], head["data"])
        with _written(Path(head["target"])) as stream:
            stream.write(made)

    def _opened(self) -> Typesetter:
        if self._typesetter is None:
            raise Conflict("PAP-08", "not opened")
        return self._typesetter


def _save(pdf: pikepdf.Pdf, target: Path) -> None:
    """Metadata and version stay as they are: PDF/A compares them with the file's own dictionary."""
    with _written(target) as stream:
        pdf.save(stream, fix_metadata_version=False)


@contextmanager
def _written(target: Path) -> Iterator[BinaryIO]:
    try:
        with written_whole(target) as stream:
            yield stream
    except OSError as trouble:
        raise Unreachable("PAP-07", type(trouble).__name__) from trouble


def main() -> None:
    """Serve until the parent closes the pipe."""
    keep_to_itself()
    limit_memory()
    leave_with_parent()
    serve(Workshop().handle)
