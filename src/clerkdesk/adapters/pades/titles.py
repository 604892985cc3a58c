"""What a file calls itself: the title that viewers show above it stays as it was signed."""

import io
from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.metadata.model import DC_TITLE, XmpArray
from pyhanko.pdf_utils.metadata.xmp_xml import parse_xmp
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import SuspiciousModification

from clerkdesk.adapters.pades.page_prints import resolved

_TEXT = (generic.TextStringObject, generic.ByteStringObject)


def refuse_other_title(old: HistoricalResolver, new: HistoricalResolver) -> None:
    """Raise SuspiciousModification when a revision gives the file a title it did not have.

    It stands in two places, and viewers show either (ISO 32000-2, 14.3.2 and 14.3.3; 12.2, DisplayDocTitle).
    Programs that sign write both anew, for they hold dates as well: one may take over what the other says.
    """
    written, told, told_before = new.explicit_refs_in_revision(), _told(new), _told(old)
    if told == told_before and not any(getattr(one, "reference", None) in written for one in told):
        return
    known = {*_in_information(told_before[1], old), *_in_metadata(told_before[2], old, trusting=True)}
    if not known.issuperset((*_in_information(told[1], new), *_in_metadata(told[2], new))):
        raise SuspiciousModification("the title of the file was changed")


def _told(at: HistoricalResolver) -> tuple[Any, Any, Any]:
    """As they are written: the file's information, the title in it, and its description."""
    information = _raw(at.trailer_view, "/Info")
    return information, _raw(resolved(information, at), "/Title"), _raw(at.root, "/Metadata")


def _raw(holder: Any, name: str) -> Any:
    known = isinstance(holder, generic.DictionaryObject) and name in holder
    return holder.raw_get(name) if known else None


def _in_information(title: Any, at: HistoricalResolver) -> Iterator[str]:
    title = resolved(title, at)
    if title is not None:
        yield from _worded(str(title) if isinstance(title, _TEXT) else repr(title))


def _in_metadata(value: Any, at: HistoricalResolver, trusting: bool = False) -> Iterator[str]:
    """The titles in XMP (ISO 16684-1, 8.3); of what cannot be read nobody knows what it says."""
    stream = resolved(value, at)
    if not isinstance(stream, generic.StreamObject):
        return
    try:
        told = parse_xmp(io.BytesIO(stream.data))
    except MemoryError:
        raise
    except Exception as trouble:
        if trusting:
            return
        raise SuspiciousModification("the description of the file cannot be read") from trouble
    for described in told:
        for name, titles in described:
            if name == DC_TITLE:
                entries = titles.value.entries if isinstance(titles.value, XmpArray) else [titles]
                for one in entries:
                    yield from _worded(str(one.value))


def _worded(title: str) -> Iterator[str]:
    words = " ".join(title.split())
    if words:
        yield words
