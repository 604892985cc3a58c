"""Reading procedures from their files: every key by its kind, and nothing that makes no sense together."""

import re
from collections.abc import Iterable, Mapping

from clerkdesk.domain.cases import UNNAMED
from clerkdesk.domain.collection import COLLECTOR, OLD_DOCUMENT, POWER_OF_ATTORNEY
from clerkdesk.domain.paper_signing import SCAN
from clerkdesk.domain.procedure_forms import demand_once, form_from
from clerkdesk.domain.procedures import (
    OFFICE_FIELDS,
    ApprovalMode,
    AskedFact,
    Awaited,
    Form,
    Procedure,
    ProcedureFee,
    ReducedFee,
    SeenPaper,
    Signer,
    SignerRole,
    StepId,
)
from clerkdesk.domain.seals import Level
from clerkdesk.domain.signer_roles import REPRESENTED_BY
from clerkdesk.domain.tables import Table

_LEIKA = re.compile(r"99\d{12}")
_KEPT_FACTS = frozenset({*SignerRole, REPRESENTED_BY, COLLECTOR, OLD_DOCUMENT, POWER_OF_ATTORNEY, UNNAMED})
"""Facts that say who signs and who collects; asked for as anything else they would say so of somebody."""


def procedure_from(values: Mapping[str, object]) -> Procedure:
    """Read a procedure from the values of its file.

    Raises RuleFault with the place and the reason for anything missing, unknown or contradictory.
    """
    table = Table(values)
    approval = table.table("approval")
    facts = tuple(_fact(fact) for fact in table.tables("facts"))
    forms = tuple(form_from(form) for form in table.tables("forms"))
    procedure = Procedure(
        key=table.name("key"),
        title=table.words("title"),
        short=table.words("short"),
        leika=table.text("leika", ""),
        file_plan=table.text("file_plan"),
        steps=table.choices(StepId, "steps"),
        papers=tuple(_paper(paper) for paper in table.tables("papers")),
        forms=forms,
        approval=approval.choice(ApprovalMode, "mode") if approval else ApprovalMode.NONE,
        sampled_percent=approval.whole("sampled_percent", 0, 100, 0) if approval else 0,
        fee=_fee(table),
        deadline_days=table.whole("deadline_days", 0, 3660),
        retention_years=table.whole("retention_years", 0, 200),
        asks_register=table.truth("asks_register", False),
        facts=tuple((fact.key, fact.label) for fact, shown in facts if shown),
        asked=tuple(fact for fact, _ in facts),
        seal_level=table.choice(Level, "seal_level") if table.has("seal_level") else None,
        signers=_signers(table, forms),
        open_to_others=table.truth("open_to_others", False),
        household=table.truth("household", False),
        waiting=_waiting(table),
        pad_order=_pad_order(table),
        collection=table.truth("collection", False),
    )
    if approval:
        approval.done()
    table.done()
    _demand_sense(table, procedure)
    return procedure


def _paper(table: Table) -> SeenPaper:
    paper = SeenPaper(table.name("key"), table.words("title"), table.truth("required", True))
    table.done()
    return paper


def _signers(table: Table, forms: Iterable[Form]) -> tuple[Signer, ...]:
    """Who signs; unless the file says so, the resident where there is anything to sign, and the seal."""
    if table.has("signers"):
        return table.choices(Signer, "signers")
    return (Signer.RESIDENT, Signer.SEAL) if any(form.fields for form in forms) else ()


def _pad_order(table: Table) -> tuple[SignerRole, ...]:
    """Who comes to the pad first; roles that are not named come after, in their usual order."""
    named = table.choices(SignerRole, "pad_order") if table.has("pad_order") else ()
    return (*named, *(role for role in SignerRole if role not in named))


def _waiting(table: Table) -> Awaited | None:
    part = table.table("waiting")
    if part is None:
        return None
    awaited = Awaited(part.words("thing"), part.words("place"))
    part.done()
    return awaited


def _fee(table: Table) -> ProcedureFee | None:
    fee = table.table("fee")
    if fee is None:
        return None
    reduced = tuple(_reduced(part) for part in fee.tables("reduced"))
    found = ProcedureFee(fee.whole("cents", 1, 10_000_000), fee.text("source"), reduced)
    fee.done()
    return found


def _reduced(table: Table) -> ReducedFee:
    reduced = ReducedFee(
        table.whole("under_age", 1, 120), table.whole("cents", 0, 10_000_000), table.text("source")
    )
    table.done()
    return reduced


def _fact(table: Table) -> tuple[AskedFact, bool]:
    """A fact, and whether it is shown beside the form."""
    fact = AskedFact(table.name("key"), table.words("label"), table.truth("required", False))
    shown = table.truth("shown", True)
    table.done()
    return fact, shown


def _demand_sense(table: Table, procedure: Procedure) -> None:
    """Refuse what each key alone would allow but the whole does not."""
    demand_once(table, "papers", (paper.key for paper in procedure.papers))
    demand_once(table, "forms", (form.key for form in procedure.forms))
    demand_once(table, "facts", (fact.key for fact in procedure.asked))
    if kept := _KEPT_FACTS & {fact.key for fact in procedure.asked}:
        raise table.fault("facts", f'has "{min(kept)}", which the desk itself asks for')
    if procedure.form(SCAN) is not None:
        raise table.fault("forms", f'has "{SCAN}", which is what the desk calls scans')
    if procedure.leika and not _LEIKA.fullmatch(procedure.leika):
        raise table.fault("leika", "must be 14 digits beginning with 99, or empty")
    steps = procedure.steps
    if not steps or steps[-1] is not StepId.FILE:
        raise table.fault("steps", "must end with file")
    signed_at = {form.at for form in procedure.forms if form.fields}
    if (StepId.SIGN in steps) != (StepId.SIGN in signed_at):
        raise table.fault("steps", "must have sign if, and only if, a form has signature fields")
    if not signed_at <= {StepId.SIGN, StepId.HAND_OVER} & set(steps):
        raise table.fault(
            "forms", "has one that is signed neither at sign nor at a hand-over among the steps"
        )
    _demand_collected(table, procedure)
    if (StepId.FEE in steps) != (procedure.fee is not None):
        raise table.fault("steps", "must have fee if, and only if, there is a fee")
    if (StepId.APPROVE in steps) != (procedure.approval is ApprovalMode.BEFORE):
        raise table.fault("steps", 'must have approve if, and only if, the approval mode is "before"')
    if (procedure.approval is ApprovalMode.SAMPLED) != (procedure.sampled_percent > 0):
        raise table.fault("approval", 'must have sampled_percent if, and only if, the mode is "sampled"')
    _demand_order(table, procedure)


def _demand_collected(table: Table, procedure: Procedure) -> None:
    """Refuse what is waited for and never handed over, and a collection nobody could sign for."""
    if procedure.waiting is not None and StepId.HAND_OVER not in procedure.steps:
        raise table.fault("waiting", "needs hand-over among the steps")
    signed = any(form.at is StepId.HAND_OVER and form.template and form.fields for form in procedure.forms)
    if procedure.collection and not signed:
        raise table.fault("collection", "needs a form of ours that is signed at hand-over")


def _demand_order(table: Table, procedure: Procedure) -> None:
    """Refuse an order of signers that no acts could keep to: pad and clerk, then approval, then the seal."""
    order = procedure.signers
    on_the_pad = any(form.fields for form in procedure.forms)
    if (Signer.RESIDENT in order) != on_the_pad:
        raise table.fault("signers", "must have resident if, and only if, a form has signature fields")
    if Signer.CLERK in order and not on_the_pad:
        raise table.fault("signers", "has clerk, who signs when a sitting is sealed, so a form needs fields")
    if Signer.SUPERVISOR in order:
        _demand_supervisor(table, procedure)
    if Signer.SEAL in order:
        if order[-1] is not Signer.SEAL or len(order) == 1:
            raise table.fault("signers", "must have seal as the last of several")
        if procedure.open_to_others:
            raise table.fault("open_to_others", "must not be true where the seal closes the file")
    taken = {OFFICE_FIELDS[signer] for signer in order if signer in OFFICE_FIELDS}
    if names := taken & {field.name for form in procedure.forms for field in form.fields}:
        raise table.fault("forms", f'has a field "{min(names)}" on the pad, which the office signs')


def _demand_supervisor(table: Table, procedure: Procedure) -> None:
    """Refuse a supervisor who could not sign by approving, once everybody else but the seal has signed."""
    order, steps = procedure.signers, procedure.steps
    if procedure.approval is not ApprovalMode.BEFORE:
        raise table.fault("signers", 'has supervisor, so the approval mode must be "before"')
    if any(form.fields and form.at is StepId.HAND_OVER for form in procedure.forms):
        raise table.fault(
            "signers", "has supervisor, whose turn would not come in what is signed at hand-over"
        )
    if StepId.SIGN in steps and steps.index(StepId.APPROVE) < steps.index(StepId.SIGN):
        raise table.fault("signers", "has supervisor, so approve must come after sign among the steps")
    if set(order[order.index(Signer.SUPERVISOR) :]) - {Signer.SUPERVISOR, Signer.SEAL}:
        raise table.fault("signers", "must have supervisor after resident and clerk")
