"""Which changes of a page may follow a signature without changing what the page shows."""

from collections.abc import Iterable, Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import FieldMDPRule, ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.form_rules_api import FieldComparisonContext, FormUpdate
from pyhanko.sign.diff_analysis.rules_api import Context

from clerkdesk.adapters.pades.likeness import identical

_TAB_ORDERS = ("/R", "/C", "/S", "/A", "/W")
_TREE = ("/Root", "/Pages")
_WIDGET_KEYS = frozenset(
    "/" + key
    for key in (
        *(
            "Type",
            "Subtype",
            "FT",
            "T",
            "TU",
            "V",
            "F",
            "Ff",
            "P",
            "Rect",
            "AP",
            "Lock",
            "SV",
            "Parent",
            "Kids",
        ),
        *("StructParent", "H", "BS", "Border", "MK", "DA", "Q", "NM", "M", "C", "CA"),
    )
)
"""What signature fields and their widgets are written with (ISO 32000-2, 12.5.2, 12.5.6.19 and 12.7.5.5)."""
_Updates = Iterable[tuple[ModificationLevel, FormUpdate]]


class PageRule(FieldMDPRule):
    """Pages may gain the widgets of new signature fields, and that is nearly all.

    Besides, the resources may be written anew as they were (a reference stands for its object, ISO 32000-2,
    7.3.10), and where annotations may be changed, so may the order in which the keyboard visits them
    (12.5.1; permission P = 3 of table 257).
    """

    def apply(self, context: FieldComparisonContext) -> _Updates:
        """What this rule explains; raises SuspiciousModification for any other change of a page."""
        widgets = set(_new_widgets(context))
        written = context.new.explicit_refs_in_revision()
        ways = {
            way.path[len(_TREE) :]
            for ref in written
            for way in context.old._get_usages_of_ref(ref)
            if way.path[: len(_TREE)] == _TREE
        }
        for old, new in _pages(context.old.root["/Pages"], context.new.root["/Pages"], ways) if ways else ():
            if new.container_ref in written or _leads_to(new, written):
                yield from _page_updates(old, new, widgets, context.old)


def _new_widgets(context: FieldComparisonContext) -> Iterator[generic.Reference]:
    """The widgets of signature fields that this revision adds: the fields themselves, or their kids.

    They bring along what a signature needs and nothing that acts, and their kids are widgets: any other
    annotation is drawn, even without an area.
    """
    for name, spec in context.field_specs.items():
        if spec.field_type != "/Sig" or spec.old_field_ref is not None or spec.new_field_ref is None:
            continue
        field: Any = spec.new_field
        kids = [kid for kid in field["/Kids"] if "/T" not in kid.get_object()] if "/Kids" in field else []
        widgets: list[Any] = [spec.new_field_ref, *(kid.reference for kid in kids)]
        for widget in widgets:
            if not widget.get_object().keys() <= _WIDGET_KEYS:
                raise SuspiciousModification(f"the field {name} brings along more than a signature")
        for widget in widgets[1:] if "/Kids" in field else widgets:
            if widget.get_object().get("/Subtype") == "/Widget" and context.old.is_ref_unassignable(widget):
                yield widget


def _pages(old: Any, new: Any, ways: set[tuple[Any, ...]]) -> Iterator[tuple[Any, Any]]:
    """The pages on these ways into the tree, in both revisions; the tree itself may not change."""
    if "/Kids" not in old:
        yield old, new
        return
    kids_before, kids = old["/Kids"], new["/Kids"]
    if list(kids_before) != list(kids):
        raise SuspiciousModification("pages were added, taken out or moved")
    for at in {way[1] for way in ways if len(way) > 1 and way[0] == "/Kids"}:
        further = {way[2:] for way in ways if way[:2] == ("/Kids", at)}
        yield from _pages(kids_before[at], kids[at], further)


def _leads_to(page: Any, written: set[generic.Reference]) -> bool:
    """Whether the list of annotations is an object of its own that was written anew."""
    annotations = page.raw_get("/Annots") if "/Annots" in page else None
    return isinstance(annotations, generic.IndirectObject) and annotations.reference in written


def _page_updates(
    old: Any, new: Any, widgets: set[generic.Reference], signed: HistoricalResolver
) -> _Updates:
    level = ModificationLevel.LTA_UPDATES
    for key in sorted(old.keys() | new.keys()):
        before, after = (page.raw_get(key) if key in page else None for page in (old, new))
        if key == "/Annots":
            yield from _annotations(old, before, after, widgets, signed)
        elif identical(before, after):
            continue
        elif key == "/Resources":
            yield from _same_again(before, after, signed)
        elif key == "/Tabs" and after in _TAB_ORDERS:
            level = ModificationLevel.ANNOTATIONS
        else:
            raise SuspiciousModification(f"{key} of a page was changed")
    yield level, FormUpdate(new.container_ref)


def _annotations(
    page: Any, before: Any, after: Any, widgets: set[generic.Reference], signed: HistoricalResolver
) -> _Updates:
    """The annotations as they were, in their order, and after or between them new widgets alone."""
    if after is None and before is not None:
        raise SuspiciousModification("the annotations of a page were taken out")
    listed_before = [one.reference for one in (before.get_object() if before is not None else ())]
    listed = [one.reference for one in (after.get_object() if after is not None else ())]
    if [one for one in listed if one in listed_before] != listed_before:
        raise SuspiciousModification("annotations of a page were taken out or moved")
    if not set(listed) - set(listed_before) <= widgets:
        raise SuspiciousModification("annotations were added to a page")
    if not isinstance(after, generic.IndirectObject):
        return
    if after == before:
        yield (
            ModificationLevel.LTA_UPDATES,
            FormUpdate(after.reference, context_checked=Context.relative_to(page, "/Annots")),
        )
    elif signed.is_ref_unassignable(after.reference):
        yield ModificationLevel.LTA_UPDATES, FormUpdate(after.reference)


def _same_again(before: Any, after: Any, signed: HistoricalResolver) -> _Updates:
    """Resources that are a new object, or written into the page, with the same entries as before."""
    if before is None or after is None or not identical(before.get_object(), after.get_object()):
        raise SuspiciousModification("the resources of a page were changed")
    if isinstance(after, generic.IndirectObject) and signed.is_ref_unassignable(after.reference):
        yield ModificationLevel.LTA_UPDATES, FormUpdate(after.reference)
