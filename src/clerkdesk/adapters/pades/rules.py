"""What may follow a signature: pyHanko's rules, and a few legitimate edits that they refuse.

Each rule of ours names the clause that allows the edit; whatever no rule explains stays unexplained.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DiffResult,
    GenericFieldModificationRule,
    ModificationLevel,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.diff_analysis.constants import VALUE_UPDATE_KEYS
from pyhanko.sign.diff_analysis.form_rules_api import FieldComparisonContext, FieldComparisonSpec, FormUpdate
from pyhanko.sign.diff_analysis.rules_api import ReferenceUpdate, WhitelistRule
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm

from clerkdesk.adapters.pades.form_rule import FormRule
from clerkdesk.adapters.pades.numbering import numbers_used_anew
from clerkdesk.adapters.pades.page_rule import PageRule
from clerkdesk.adapters.pades.role_rule import RoleRule
from clerkdesk.adapters.pades.titles import refuse_other_title

_CHOICE = "/Ch"
_Updates = Iterable[tuple[ModificationLevel, FormUpdate]]


class FreedAgainRule(WhitelistRule):
    """An object that was not in use may be marked free: nothing is taken away (ISO 32000-2, 7.5.4).

    That its number was not in use either, under any generation, is seen to before (``numbers_used_anew``).
    """

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """The objects freed in vain; others that were freed stay unexplained."""
        xrefs: Any = old.reader.xrefs
        for freed in new.refs_freed_in_revision():
            if xrefs.get_historical_ref(freed, old.revision) is None:
                yield ReferenceUpdate(freed)


class CreationRule(SigFieldCreationRule):
    """Signature fields may be added, and what they bring along: new objects, no old ones written anew."""

    def __init__(self) -> None:
        super().__init__(approve_widget_bindings=False)  # type: ignore[no-untyped-call]

    def apply(self, context: FieldComparisonContext) -> _Updates:
        """What adding these fields explains."""
        for level, one in super().apply(context):
            if context.old.is_ref_unassignable(one.updated_ref):
                yield level, one


class SigningRule(SigFieldModificationRule):
    """Signature fields may be signed; what a signature points at may not be written anew for that reason."""

    def check_form_field(
        self, fq_name: str, spec: FieldComparisonSpec, context: FieldComparisonContext
    ) -> _Updates:
        """What signing this field explains."""
        for level, one in super().check_form_field(fq_name, spec, context):
            if one.context_checked is None and not context.old.is_ref_unassignable(one.updated_ref):
                raise SuspiciousModification(f"the signature in {fq_name} stands for a change elsewhere")
            yield level, one


class FillInRule(GenericFieldModificationRule):
    """Fields may be filled in; the indices of a choice field follow its value (ISO 32000-2, table 234)."""

    def __init__(self) -> None:
        super().__init__()
        self._choices = GenericFieldModificationRule(value_update_keys=VALUE_UPDATE_KEYS | {"/I"})

    def check_form_field(
        self, fq_name: str, spec: FieldComparisonSpec, context: FieldComparisonContext
    ) -> _Updates:
        """What filling in this field explains."""
        if spec.field_type != _CHOICE:
            yield from super().check_form_field(fq_name, spec, context)
            return
        if spec.new_field is not None and "/I" in spec.new_field and not _indices_match(spec.new_field):
            raise SuspiciousModification(f"the indices of {fq_name} are not those of its value")
        yield from self._choices.check_form_field(fq_name, spec, context)


class Rules(StandardDiffPolicy):
    """The rules for one step from revision to revision.

    Objects nobody refers to are not waved through, for a later revision may show them.
    """

    def __init__(self) -> None:
        signing = [CreationRule(), SigningRule()]
        super().__init__(
            [*DEFAULT_DIFF_POLICY.global_rules, FreedAgainRule().as_qualified(ModificationLevel.LTA_UPDATES)],
            FormRule([RoleRule(), *signing, FillInRule(), PageRule()]),
            reject_object_freeing=False,
            ignore_orphaned_objects=False,
        )
        self._anew: tuple[Any, dict[int, str]] = (None, {})

    def apply(
        self,
        old: HistoricalResolver,
        new: HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult:
        """Compare two revisions; raises SuspiciousModification where no rule explains a change."""
        tables: Any = new.reader.xrefs
        if self._anew[0] is not tables:
            self._anew = tables, numbers_used_anew(tables)
        if new.revision in self._anew[1]:
            raise SuspiciousModification(self._anew[1][new.revision])
        refuse_other_title(old, new)
        return super().apply(old, new, field_mdp_spec, doc_mdp)


def _indices_match(field: generic.DictionaryObject) -> bool:
    """Whether the indices of a choice field are those of its value among its options, in rising order."""
    options = [_export_value(one) for one in _listed(field, "/Opt")]
    chosen = [str(one) for one in _listed(field, "/V")]
    found = [options.index(one) for one in chosen if one in options]
    return len(found) == len(chosen) and list(map(int, field["/I"])) == sorted(found)


def _listed(field: generic.DictionaryObject, name: str) -> Iterator[Any]:
    value = field[name] if name in field else generic.ArrayObject()
    if not isinstance(value, generic.ArrayObject):
        yield value
        return
    for index in range(len(value)):
        yield value[index]


def _export_value(option: Any) -> str:
    """The export value of an option: alone, or the first of a pair (ISO 32000-2, table 234, /Opt)."""
    return str(option[0] if isinstance(option, generic.ArrayObject) else option)
