"""What a form says of how all its fields are drawn: nobody may have the text of others drawn anew."""

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.sign.diff_analysis import SuspiciousModification

from clerkdesk.adapters.pades.likeness import identical, same_meaning

_STYLE = ("/DA", "/Q")


def refuse_redrawing(before: Any, after: Any) -> None:
    """Raise SuspiciousModification when a form would have its fields drawn in another way than it did.

    Its resources may grow, for fields yet to be filled in; what they held stays. The style of fields without
    one of their own stays as it is once there is one, and nobody may ask viewers to draw all fields anew,
    only cease to ask (ISO 32000-2, table 224: /NeedAppearances, /DR, /DA, /Q).
    """
    if _wanted(after) and not _wanted(before):
        raise SuspiciousModification("all fields are to be drawn anew")
    for name in _STYLE:
        if name in before and not identical(before.raw_get(name), _raw(after, name)):
            raise SuspiciousModification(f"{name} of the form was changed")
    if "/DR" in before:
        _refuse_others(before["/DR"], _opened(_raw(after, "/DR")))


def _refuse_others(before: Any, after: Any) -> None:
    """Resources are names by kind: each one named before stands for what it did, some write it down again."""
    for kind, name, resource in _named(before):
        held = _raw(_opened(_raw(after, kind)), name)
        if not identical(resource, held) and not same_meaning(resource, held):
            raise SuspiciousModification(f"{name} of the form's resources was changed")


def _named(resources: Any) -> Iterator[tuple[str, str, Any]]:
    for kind in resources:
        held = resources[kind]
        for name in held if isinstance(held, generic.DictionaryObject) else ():
            yield kind, name, held.raw_get(name)


def _opened(value: Any) -> Any:
    return value.get_object() if isinstance(value, generic.IndirectObject) else value


def _raw(holder: Any, name: str) -> Any:
    known = isinstance(holder, generic.DictionaryObject) and name in holder
    return holder.raw_get(name) if known else None


def _wanted(form: Any) -> bool:
    """Whether viewers are to draw all fields; what is neither yes nor no counts as asked."""
    value = _opened(_raw(form, "/NeedAppearances"))
    return not (value is None or (isinstance(value, generic.BooleanObject) and not value.value))
