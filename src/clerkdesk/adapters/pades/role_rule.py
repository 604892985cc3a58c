"""An object that plays two roles counts in the stricter one, whatever a rule explains of the other."""

from collections.abc import Callable, Iterable
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.sign.diff_analysis import FieldMDPRule, ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.form_rules_api import (
    FieldComparisonContext,
    FieldComparisonSpec,
    FormUpdate,
)

from clerkdesk.adapters.pades.likeness import identical
from clerkdesk.adapters.pades.usages import drawn_in

_Check = Callable[[Any], bool]
_TEXT = (generic.TextStringObject, generic.ByteStringObject)
_LOOKS = ("/N", "/R", "/D")


class RoleRule(FieldMDPRule):
    """Explains nothing, and refuses what no other rule may explain.

    What the pages are drawn with is never written anew, though it be a field, evidence or a description as
    well; and what may change in a field stays of its kind, so that it is of no use as anything else.
    """

    def apply(self, context: FieldComparisonContext) -> Iterable[tuple[ModificationLevel, FormUpdate]]:
        """Raise SuspiciousModification where that is not so."""
        old, new = context.old, context.new
        written, drawn = new.explicit_refs_in_revision(), drawn_in(old)
        strict = drawn.by_pages | (drawn.all & {old.root_ref, *drawn.pages})
        for ref in written & strict:
            if not identical(old(ref), new(ref)):
                raise SuspiciousModification(f"{ref} is what pages are drawn with")
        for name, spec in context.field_specs.items():
            _demand_kinds(name, spec)
            _demand_own_looks(name, spec, context)
        return ()


def _demand_kinds(name: str, spec: FieldComparisonSpec) -> None:
    """Whatever changed in a field, or came with it, is of the kind it has to be."""
    before: Any = spec.old_field or {}
    after: Any = spec.new_field or {}
    for key, is_right in {**_KINDS, "/V": _VALUES.get(str(spec.field_type), _is_value)}.items():
        if key not in after or (key in before and identical(before.raw_get(key), after.raw_get(key))):
            continue
        if not is_right(after[key]):
            raise SuspiciousModification(f"{key} of the field {name} is not what it should be")


def _demand_own_looks(name: str, spec: FieldComparisonSpec, context: FieldComparisonContext) -> None:
    """A dictionary of appearances that is written anew is nothing else besides."""
    field: Any = spec.old_field or {}
    looks = field.raw_get("/AP") if "/AP" in field else None
    if not isinstance(looks, generic.IndirectObject):
        return
    ref, old, new = looks.reference, context.old, context.new
    if ref not in new.explicit_refs_in_revision() or identical(old(ref), new(ref)):
        return
    if any(way.path[-1] != "/AP" for way in old._get_usages_of_ref(ref)):
        raise SuspiciousModification(f"the appearances of {name} are used elsewhere")


def _is_a(*kinds: type) -> _Check:
    return lambda value: isinstance(value, kinds)


def _is_look(value: Any) -> bool:
    """Appearances: a stream each, or one for each state (ISO 32000-2, 12.5.5)."""
    if not isinstance(value, generic.DictionaryObject) or isinstance(value, generic.StreamObject):
        return False
    shown = [value[key] for key in _LOOKS if key in value]
    states = [
        one[state]
        for one in shown
        if isinstance(one, generic.DictionaryObject) and not isinstance(one, generic.StreamObject)
        for state in one
    ]
    return all(isinstance(one, generic.DictionaryObject) for one in shown) and all(
        isinstance(one, generic.StreamObject | generic.NullObject) for one in states
    )


def _is_choice(value: Any) -> bool:
    if isinstance(value, generic.ArrayObject):
        return all(isinstance(value[at], _TEXT) for at in range(len(value)))
    return isinstance(value, (*_TEXT, generic.NullObject))


def _is_text(value: Any) -> bool:
    return isinstance(value, (*_TEXT, generic.StreamObject, generic.NullObject))


def _is_value(value: Any) -> bool:
    return _is_text(value) or _is_choice(value) or isinstance(value, generic.NameObject)


def _is_signature(value: Any) -> bool:
    return isinstance(value, generic.DictionaryObject) and not isinstance(value, generic.StreamObject)


_VALUES: dict[str, _Check] = {
    "/Btn": _is_a(generic.NameObject),
    "/Tx": _is_text,
    "/Ch": _is_choice,
    "/Sig": _is_signature,
}
_KINDS: dict[str, _Check] = {
    **dict.fromkeys(("/Ff", "/F", "/Q"), _is_a(generic.NumberObject)),
    **dict.fromkeys(("/DA",), _is_a(*_TEXT)),
    **dict.fromkeys(("/AS", "/Type"), _is_a(generic.NameObject)),
    "/I": _is_a(generic.ArrayObject),
    "/AP": _is_look,
}
"""Kinds of what may change in a field (ISO 32000-2, tables 166, 168, 226, 228, 229, 234 and 235)."""
