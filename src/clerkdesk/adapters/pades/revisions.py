"""Comparing revisions: each with the one before it, once per file, however many signatures ask."""

from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import (
    DiffPolicy,
    DiffResult,
    ModificationLevel,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm, enumerate_sig_fields

from clerkdesk.adapters.pades.rules import Rules
from clerkdesk.adapters.pades.usages import Usages

_Step = DiffResult | Exception


class StepwiseReview(DiffPolicy):
    """Reviews one file revision by revision (ISO 32000-2, 12.8.2.2: what may follow a signature).

    A signature stands when every step after it is allowed. Each step is judged against the state just
    before it, so that a file with n signatures needs n comparisons instead of n * n / 2. Only where that
    does not explain it, the step is judged against the state that was signed: validation data added later
    may be taken out again, though no signature or time stamp.
    """

    def __init__(self, rules: StandardDiffPolicy | None = None) -> None:
        self._rules = rules or Rules()
        self._usages: Usages | None = None
        self._steps: dict[tuple[int, int, bool], _Step] = {}

    def apply(
        self,
        old: HistoricalResolver,
        new: HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult:
        """Compare two revisions; raises SuspiciousModification where no rule explains a change."""
        return self._rules.apply(old, new, field_mdp_spec, doc_mdp)

    def review_file(
        self,
        reader: PdfFileReader,
        base_revision: int | HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult | SuspiciousModification:
        """What came after a revision, at worst; the first change that no rule explains, if there is one.

        Raises whatever pyHanko raises on a revision that cannot be read.
        """
        signed = base_revision if isinstance(base_revision, int) else base_revision.revision
        level, fields = ModificationLevel.NONE, set[str]()
        certified = doc_mdp is not None
        for revision in range(signed + 1, reader.xrefs.total_revisions):
            known = self._steps.get((revision - 1, revision, certified))
            step = known or self._step(reader, revision - 1, revision, certified=certified)
            if isinstance(step, Exception) and revision - 1 != signed and _keeps_signatures(reader, revision):
                step = self._step(reader, signed, revision, certified=certified)
            if isinstance(step, SuspiciousModification):
                return step
            if isinstance(step, Exception):
                raise step
            if field_mdp_spec is not None and any(map(field_mdp_spec.is_locked, step.changed_form_fields)):
                return SuspiciousModification(f"a locked field was changed in revision {revision}")
            if step.modification_level is not level:
                level = max(level, step.modification_level)
            fields |= step.changed_form_fields
        return DiffResult(level, fields)

    def _step(self, reader: PdfFileReader, old: int, new: int, *, certified: bool) -> _Step:
        """How two revisions differ; kept, for each signature asks again.

        After a certification less is allowed, whatever its level: so the two cases are kept apart. What is
        allowed even then is allowed without one.
        """
        key = old, new, certified
        if key not in self._steps:
            before, after = reader.get_historical_resolver(old), reader.get_historical_resolver(new)
            self._usages = self._usages or Usages(reader)
            self._usages.tell(before)
            try:
                permission = MDPPerm.FILL_FORMS if certified else None
                allowed = self._rules.apply(before, after, None, permission)
                self._steps[key] = self._steps[old, new, False] = allowed
            except MemoryError:
                raise
            except Exception as trouble:  # noqa: BLE001 - raised again for every signature it concerns
                self._steps[key] = trouble
        return self._steps[key]


def _keeps_signatures(reader: PdfFileReader, revision: int) -> bool:
    """Whether all signatures and time stamps in the form of the revision before are still in this one's."""
    before, after = (
        {(name, field.get_object().raw_get("/V")) for name, _, field in enumerate_sig_fields(at, True)}
        for at in map(reader.get_historical_resolver, (revision - 1, revision))
    )
    return before <= after
