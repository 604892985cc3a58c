"""Binding a mark: what it belongs to is written into its signature, and into what is drawn."""

from typing import Any

from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from clerkdesk.adapters.pades.bound import BINDING, Bond, drawn_print
from clerkdesk.adapters.pades.fields import FoundField
from clerkdesk.adapters.pades.standing_place import drawn_in, standing_of
from clerkdesk.domain.seals import FieldMark


def bond_of(writer: IncrementalPdfFileWriter, mark: FieldMark, field: FoundField) -> Bond | None:
    """What a mark is bound to in the file it is sealed into, as that stands just before."""
    if mark.binding is None:
        return None
    stands = standing_of(writer.root, field.dictionary, field.reference)
    stream: Any = writer.prev.stream
    return Bond(mark.field, stands, mark.binding.commitment, mark.binding.shown, stream.beginning)


def bind(field: FoundField, bond: Bond) -> None:
    """Write a bond, with the print of what is drawn now, into the signature that is about to be made."""
    signature: Any = field.dictionary["/V"]
    signature[pdf_name(BINDING)] = bond.entries(drawn_print(drawn_in(field.dictionary)))
