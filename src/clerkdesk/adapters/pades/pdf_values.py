"""Python values as PDF objects, so that dictionaries of a file can be written down as they look."""

from collections.abc import Mapping
from typing import Any

from pyhanko.pdf_utils import generic

_UNTYPED: Any = generic  # pyHanko leaves these constructors untyped


def pdf_value(value: object) -> Any:
    """Turn a value into its PDF object (ISO 32000-1, 7.3).

    Texts that begin with a slash are names; mappings have such names for keys; PDF objects stay.
    """
    match value:
        case generic.PdfObject():
            return value
        case str() if value.startswith("/"):
            return generic.pdf_name(value)
        case str():
            return generic.pdf_string(value)
        case int():
            return _UNTYPED.NumberObject(value)
        case float():
            return _UNTYPED.FloatObject(f"{value:.3f}")
        case Mapping():
            return _UNTYPED.DictionaryObject(_entries(value))
        case list() | tuple():
            return generic.ArrayObject(pdf_value(one) for one in value)
    raise TypeError(type(value).__name__)


def entry_of(holder: Any, name: str) -> Any:
    """What a dictionary has under a name, wherever it stands (pyHanko's ``get`` may say where); else None."""
    return holder[name] if name in holder else None  # noqa: SIM401


def compressed_stream(data: bytes, entries: Mapping[str, object] | None = None) -> generic.StreamObject:
    """A Flate-compressed stream with these entries in its dictionary."""
    stream: Any = generic.StreamObject(_entries(entries or {}), stream_data=data)
    stream.compress()
    made: generic.StreamObject = stream
    return made


def _entries(entries: Mapping[str, object]) -> dict[Any, Any]:
    return {generic.pdf_name(name): pdf_value(value) for name, value in entries.items()}
