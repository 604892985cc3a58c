"""Whether two values of a file are written alike, or mean the same."""

from typing import Any

from pyhanko.pdf_utils import generic

_DEEPEST = 12


def identical(before: Any, after: Any) -> bool:
    """Whether two values are written alike: a name is no string, and a stream no dictionary."""
    if type(before) is not type(after):
        return False
    if isinstance(before, generic.DictionaryObject):
        same = before.keys() == after.keys() and all(
            identical(before.raw_get(name), after.raw_get(name)) for name in before
        )
        return same and getattr(before, "encoded_data", None) == getattr(after, "encoded_data", None)
    if isinstance(before, generic.ArrayObject):
        return len(before) == len(after) and all(map(identical, before, after))
    return bool(before == after)


def same_meaning(before: Any, after: Any, depth: int = 0) -> bool:
    """Whether two values are written alike all the way down, in whatever objects their parts stand.

    Not what is nested too deeply, or in itself.
    """
    if depth > _DEEPEST:
        return False
    before, after = (
        one.get_object() if isinstance(one, generic.IndirectObject) else one for one in (before, after)
    )
    if type(before) is not type(after):
        return False
    if isinstance(before, generic.DictionaryObject):
        same = before.keys() == after.keys() and all(
            same_meaning(before.raw_get(name), after.raw_get(name), depth + 1) for name in before
        )
        return same and getattr(before, "encoded_data", None) == getattr(after, "encoded_data", None)
    if isinstance(before, generic.ArrayObject):
        return len(before) == len(after) and all(
            same_meaning(one, other, depth + 1)
            for one, other in zip(list.__iter__(before), list.__iter__(after), strict=True)
        )
    return bool(before == after)
