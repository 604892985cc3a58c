"""What may change in a form, asked only of those fields of which a revision writes something."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
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

from clerkdesk.adapters.pades.redrawing import refuse_redrawing

_FORM = ("/Root", "/AcroForm")
_FIELDS = (*_FORM, "/Fields")
_FONTS = (*_FORM, "/DR")
_Updates = Iterable[tuple[ModificationLevel, FormUpdate]]
_Written = Set[generic.Reference]


@dataclass(frozen=True)
class _Listing:
    """The fields at the root of the form in a revision: their places in the list, and the names they have.

    ``read_from`` are the objects that say which fields there are.
    """

    revision: int = -1
    places: Mapping[generic.Reference, int] = field(default_factory=dict)
    names: Mapping[generic.Reference, Any] = field(default_factory=dict)
    read_from: Set[generic.Reference] = frozenset()


class FormRule(FormUpdatingRule):
    """Changes of the form, told of those objects alone that the revision writes anew.

    pyHanko compares all fields with every revision, and calls those changed whose appearance is as old as
    they are. Here all are compared once; from then on the ways to what was written say which have to be.
    """

    def __init__(self, field_rules: Sequence[FieldMDPRule]) -> None:
        super().__init__(list(field_rules))
        self._reached = _Listing()

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> _Updates:
        """What the form's rules explain."""
        written = new.explicit_refs_in_revision()
        return ((level, one) for level, one in self._updates(old, new, written) if one.updated_ref in written)

    def _updates(self, old: HistoricalResolver, new: HistoricalResolver, written: _Written) -> Iterator[Any]:
        follows = self._reached.revision == old.revision == new.revision - 1
        if follows and written.isdisjoint(self._reached.read_from):
            before = after = self._reached
        else:
            yield from _form_updates(old, new, self.ignored_acroform_keys)
            before, after = self._reached if follows else _listing(old), _listing(new)
        if follows:
            order = list(before.places)
            changed = {order[at] for at in _places_of(written, old)}
            changed |= before.places.keys() ^ after.places.keys()
        else:
            changed = {*before.places, *after.places}
        earlier, later = _named(changed, before, old), _named(changed, after, new)
        names = _names(before, changed, later)
        specs = {
            name: spec
            for root in earlier.keys() | later.keys()
            for name, spec in _compared(earlier.get(root), later.get(root), (before, old, new))
        }
        self._reached = replace(after, revision=new.revision, names=names)
        for rule in self.field_rules:
            yield from rule.apply(FieldComparisonContext(specs, old, new))


def _names(
    before: _Listing, changed: Set[generic.Reference], later: Mapping[Any, generic.Reference]
) -> dict[generic.Reference, Any]:
    """The names of all fields at the root of the form, of which some changed; no two may have one name."""
    names = dict(before.names)
    for ref in changed:
        names.pop(ref, None)
    names |= {ref: name for name, ref in later.items()}
    if len(set(names.values())) != len(names):
        raise SuspiciousModification("two fields have one name")
    return names


def _form_updates(old: HistoricalResolver, new: HistoricalResolver, ignored: frozenset[str]) -> Iterator[Any]:
    """Explain that the form, its list of fields or its fonts are other objects; what they say comes later."""
    harmless, filling = ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING
    before, after = yield from _entry(harmless, old, (old.root, new.root), _FORM)
    compare_dicts(before, after, ignored)
    refuse_redrawing(before, after)
    yield from _entry(harmless, old, (before, after), _FIELDS)
    _, fonts = yield from _entry(filling, old, (before, after), _FONTS)
    if fonts is not None:
        for ref in new.collect_dependencies(fonts, since_revision=old.revision + 1):
            if old.is_ref_unassignable(ref):
                yield filling, FormUpdate(ref)


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


def _listing(at: HistoricalResolver) -> _Listing:
    """The fields of a revision's form, without their names."""
    form: Any = at.root["/AcroForm"]
    fields = form["/Fields"]
    if not isinstance(fields, generic.ArrayObject):
        raise SuspiciousModification("the form's fields are no list")
    if not all(isinstance(one, generic.IndirectObject) for one in fields):
        raise SuspiciousModification("a field of the form is no object of its own")
    places = {one.reference: place for place, one in enumerate(fields)}
    if len(places) != len(fields):
        raise SuspiciousModification("a field is listed twice in the form")
    entries = [
        at.root.raw_get("/AcroForm"),
        *(form.raw_get(name) for name in ("/Fields", "/DR") if name in form),
    ]
    read_from = {one.reference for one in entries if isinstance(one, generic.IndirectObject)}
    return _Listing(at.revision, places, {}, read_from | {at.root_ref})


def _places_of(written: _Written, old: HistoricalResolver) -> set[int]:
    """The places in the form's list of the fields that lead to something written."""
    ways = (way.path for ref in written for way in old._get_usages_of_ref(ref))
    return {int(way[3]) for way in ways if way[:3] == _FIELDS and len(way) > 3}


def _named(
    changed: set[generic.Reference], listing: _Listing, at: HistoricalResolver
) -> dict[Any, generic.Reference]:
    """Those of the changed fields that a revision has, by name; none without a name is a field."""
    there: list[tuple[generic.Reference, Any]] = [(ref, at(ref)) for ref in changed if ref in listing.places]
    named = [(field.raw_get("/T"), ref) for ref, field in there if "/T" in field]
    if len(dict(named)) != len(named):
        raise SuspiciousModification("two fields have one name")
    return dict(named)


def _compared(
    earlier: generic.Reference | None,
    later: generic.Reference | None,
    case: tuple[_Listing, HistoricalResolver, HistoricalResolver],
) -> Iterator[tuple[str, FieldComparisonSpec]]:
    """What a field at the root of the form was and is, and each of its kids.

    It is listed alone, so its place among all the fields is put in afterwards.
    """
    before, old, new = case
    for name, spec in _list_fields(_alone(earlier, old), _alone(later, new), old_path=RawPdfPath(*_FIELDS)):
        path = spec.old_canonical_path
        if path is not None and earlier is not None:
            path = RawPdfPath(*_FIELDS, before.places[earlier], *path.path[4:])
        yield name, replace(spec, old_canonical_path=path)


def _alone(ref: generic.Reference | None, at: HistoricalResolver) -> generic.ArrayObject:
    one = [] if ref is None else [generic.IndirectObject(ref.idnum, ref.generation, at)]
    return generic.ArrayObject(one)
