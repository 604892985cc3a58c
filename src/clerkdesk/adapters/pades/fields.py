"""Signature fields of a file: finding the empty ones, and adding new ones where a mark asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.form_tools import get_single_field_annot
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    append_signature_field,
    enumerate_sig_fields,
)

from clerkdesk.adapters.pades.geometry import PageFrame, frame_of
from clerkdesk.adapters.pades.pdf_values import pdf_value
from clerkdesk.base.errors import Refused
from clerkdesk.domain.seals import FieldMark

_MOST_PAGES = 100_000
_NO_ROTATE = 1 << 4


@dataclass(frozen=True)
class FoundField:
    """A signature field: its full name, its dictionary and where that is, and whether it is signed."""

    name: str
    dictionary: generic.DictionaryObject
    signed: bool
    reference: generic.Reference


def signature_fields(handler: PdfHandler) -> Iterator[FoundField]:
    """All signature fields of a file in the order of its form."""
    for name, value, reference in enumerate_sig_fields(handler):
        yield FoundField(str(name), reference.get_object(), bool(value), reference.reference)


def prepare_fields(writer: IncrementalPdfFileWriter, marks: Sequence[FieldMark]) -> None:
    """Make a field for every mark whose field the file lacks, and lock in it what its signature will lock.

    An empty field that is there keeps a lock of its own, unless the seal is to close the file there; in a
    file that is signed already it stays as it is. Raises Refused SEA-01 when a mark's field is signed
    already, or missing without a place, or the name belongs to another kind of field; SEA-02 when a file that
    is signed already could not be closed in it; SEA-03 when its page does not exist.
    """
    present = {field.name: field for field in signature_fields(writer)}
    fresh = not any(field.signed for field in present.values())
    taken = _all_names(writer)
    if len({mark.field for mark in marks}) != len(marks):
        raise Refused("SEA-01", "two marks for one field")
    for mark in marks:
        if mark.field in present:
            if present[mark.field].signed:
                raise Refused("SEA-01", "field is signed already")
            _lock_present(writer, present[mark.field].dictionary, mark, fresh)
        elif mark.place is None and not mark.hidden:
            raise Refused("SEA-01", "field is missing and has no place")
        elif mark.field in taken or "." in mark.field or not mark.field:
            raise Refused("SEA-01", "name cannot be given to a new field")
        else:
            _add_field(writer, mark)


def field_named(writer: IncrementalPdfFileWriter, name: str) -> FoundField:
    """The signature field of a name, which is there."""
    return next(field for field in signature_fields(writer) if field.name == name)


def turn_of(field: FoundField) -> int:
    """How far the page under a field is turned; 0 for fields that do not turn with their page."""
    widget = get_single_field_annot(field.dictionary)
    if "/P" not in widget or ("/F" in widget and int(widget["/F"]) & _NO_ROTATE):
        return 0
    return frame_of(widget["/P"]).turn


def _add_field(writer: IncrementalPdfFileWriter, mark: FieldMark) -> None:
    """Add a field and give it its rectangle only then; without a place it has none.

    pyHanko draws an empty appearance into a field that is born with one, which nobody refers to any more
    once the ink is drawn; such left-overs look like something hidden.
    """
    page = 0 if mark.place is None else mark.place.page
    box = None if mark.place is None else _frame(writer, page).to_user_space(mark.place)
    append_signature_field(writer, SigFieldSpec(mark.field, page))
    made = field_named(writer, mark.field)
    if box is not None:
        made.dictionary["/Rect"] = pdf_value(box)
    _lock(writer, made.dictionary, mark)


def _lock_present(
    writer: IncrementalPdfFileWriter, field: generic.DictionaryObject, mark: FieldMark, fresh: bool
) -> None:
    """Lock in an empty field of a form, whoever made it, what its signature must lock."""
    if fresh and (mark.closes or "/Lock" not in field):
        _lock(writer, field, mark)
    elif mark.closes and not _locks_all(field):
        raise Refused("SEA-02", "signed already, and the field of the seal would not close it")


def _locks_all(field: generic.DictionaryObject) -> bool:
    lock = field["/Lock"] if "/Lock" in field else generic.DictionaryObject()
    return (lock.get("/Action"), lock.get("/P")) == ("/All", MDPPerm.NO_CHANGES.value)


def _lock(writer: IncrementalPdfFileWriter, field: generic.DictionaryObject, mark: FieldMark) -> None:
    """Say in a field what its signature will lock: itself, or all with nothing to follow (table 236)."""
    if mark.closes:
        lock = FieldMDPSpec(FieldMDPAction.ALL).as_sig_field_lock()
        lock["/P"] = generic.NumberObject(MDPPerm.NO_CHANGES.value)
    else:
        lock = FieldMDPSpec(FieldMDPAction.INCLUDE, [mark.field]).as_sig_field_lock()
    field["/Lock"] = writer.add_object(lock)
    writer.update_container(field)


def _frame(writer: Any, number: int) -> PageFrame:
    count = int(writer.root["/Pages"]["/Count"])
    if not 0 <= number < min(count, _MOST_PAGES):
        raise Refused("SEA-03", "page does not exist")
    reference, _ = writer.find_page_for_modification(number)
    return frame_of(reference.get_object())


def _all_names(writer: IncrementalPdfFileWriter) -> set[str]:
    """Partial names at the root of the form, where new fields go."""
    form = writer.root.get("/AcroForm", generic.DictionaryObject()).get_object()
    fields = form.get("/Fields", generic.ArrayObject()).get_object()
    entries = (entry.get_object() for entry in fields)
    return {str(entry["/T"]) for entry in entries if "/T" in entry}
