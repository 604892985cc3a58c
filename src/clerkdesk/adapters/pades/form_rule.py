"""What may change in a form, asked only of those fields of which a revision writes something."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver, RawPdfPath
from pyhanko.sign.diff_analysis import FormUpdatingRule, ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.commons import compare_dicts, compare_key_refs, qualify_transforming
from pyhanko.sign.diff_analysis.form_rules_api import (
    FieldComparisonContext,
    FieldComparisonSpec,
    FieldMDPRule,
    FormUpdate,
    _list_fields,
)
from pyhanko.sign.diff_analysis.rules_api import Context

_FORM = ("/Root", "/AcroForm")
_FIELDS = (*_FORM, "/Fields")
_Updates = Iterable[tuple[ModificationLevel, FormUpdate]]
_Place = tuple[int, generic.IndirectObject]
_Listed = dict[generic.Reference, _Place]


class FormRule(FormUpdatingRule):
    """Changes of the form, told of those objects alone that the revision writes anew.

    pyHanko compares all fields with every revision, and calls those changed whose appearance is as old as
    they are. Here all are compared once; from then on the ways to what was written say which have to be.
    """

    def __init__(self, field_rules: Sequence[FieldMDPRule]) -> None:
        super().__init__(list(field_rules))
        self._reached = -1
        self._names: dict[generic.Reference, Any] = {}

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> _Updates:
        """What the form's rules explain."""
        written = new.explicit_refs_in_revision()
        return ((level, one) for level, one in self._updates(old, new) if one.updated_ref in written)

    def _updates(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterator[Any]:
        harmless, filling = ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING
        before, after = yield from _entry(harmless, old, (old.root, new.root), _FORM)
        compare_dicts(before, after, self.ignored_acroform_keys)
        fields = yield from _entry(harmless, old, (before, after), _FIELDS)
        _, fonts = yield from _entry(filling, old, (before, after), (*_FORM, "/DR"))
        if fonts is not None:
            for ref in new.collect_dependencies(fonts, since_revision=old.revision + 1):
                yield filling, FormUpdate(ref)
        context = FieldComparisonContext(dict(self._fields(old, new, *map(_listed, fields))), old, new)
        for rule in self.field_rules:
            yield from rule.apply(context)

    def _fields(
        self, old: HistoricalResolver, new: HistoricalResolver, before: _Listed, after: _Listed
    ) -> Iterator[tuple[str, FieldComparisonSpec]]:
        """The fields to be compared, each with all its kids. No two at the root of the form have one name."""
        if self._reached == old.revision and new.revision == old.revision + 1:
            written = _written(old, new)
            changed = before.keys() ^ after.keys() | {ref for ref in before if before[ref][0] in written}
        else:
            self._names, changed = {}, before.keys() | after.keys()
        earlier, later = _named(before, changed), _named(after, changed)
        names = {ref: name for ref, name in self._names.items() if ref in after and ref not in changed}
        names |= {field.reference: name for name, (_, field) in later.items()}
        if len(set(names.values())) != len(names):
            raise SuspiciousModification("two fields have one name")
        for name in earlier.keys() | later.keys():
            alone = [generic.ArrayObject([one[name][1]] if name in one else []) for one in (earlier, later)]
            at = earlier[name][0] if name in earlier else None
            for full_name, spec in _list_fields(alone[0], alone[1], old_path=RawPdfPath(*_FIELDS)):
                yield full_name, _placed(spec, at)
        self._reached, self._names = new.revision, names


def _entry(
    level: ModificationLevel, old: HistoricalResolver, holders: tuple[Any, Any], way: tuple[str, ...]
) -> Any:
    """Explain that an entry of the form is another object, and give both; what it says is compared later."""
    there = Context.from_absolute(old, RawPdfPath(*way))
    return qualify_transforming(
        level,
        compare_key_refs(way[-1], old, *holders),
        transform=FormUpdate.curry_ref(field_name=None, context_checked=there),
    )


def _listed(fields: Any) -> _Listed:
    """The fields at the root of the form, each with its place in the list."""
    if not isinstance(fields, generic.ArrayObject):
        raise SuspiciousModification("the form's fields are no list")
    if not all(isinstance(one, generic.IndirectObject) for one in fields):
        raise SuspiciousModification("a field of the form is no object of its own")
    listed = {one.reference: (at, one) for at, one in enumerate(fields)}
    if len(listed) != len(fields):
        raise SuspiciousModification("a field is listed twice in the form")
    return listed


def _named(listed: _Listed, changed: Set[generic.Reference]) -> dict[Any, _Place]:
    """Those of the fields that changed and have a name, by name; none without a name is a field."""
    there: list[tuple[Any, _Place]] = [
        (place[1].get_object(), place) for ref, place in listed.items() if ref in changed
    ]
    named = [(field.raw_get("/T"), place) for field, place in there if "/T" in field]
    if len(dict(named)) != len(named):
        raise SuspiciousModification("two fields have one name")
    return dict(named)


def _written(old: HistoricalResolver, new: HistoricalResolver) -> set[Any]:
    """The places of the fields at the root of the form of which a revision writes something."""
    ways = (way.path for ref in new.explicit_refs_in_revision() for way in old._get_usages_of_ref(ref))
    return {way[3] for way in ways if way[:3] == _FIELDS and len(way) > 3}


def _placed(spec: FieldComparisonSpec, at: int | None) -> FieldComparisonSpec:
    """A field with its place among all fields, for it was listed alone."""
    if spec.old_canonical_path is None or at is None:
        return spec
    way = spec.old_canonical_path.path
    return replace(spec, old_canonical_path=RawPdfPath(*way[:3], at, *way[4:]))
