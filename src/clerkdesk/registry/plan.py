"""The file plan kept in step with the procedures, so that every new case has a place to be filed."""

from collections.abc import Iterable

from clerkdesk.domain.dossiers import FilePlanEntry
from clerkdesk.domain.procedures import Procedure
from clerkdesk.ports.store import Store


def extend_plan(store: Store, procedures: Iterable[Procedure]) -> None:
    """Enter the lines of the file plan that procedures name and the plan lacks; what is there stays."""
    wanted = {procedure.file_plan_number: _entry(procedure) for procedure in procedures}
    with store.read() as unit:
        known = {entry.number for entry in unit.file_plan.all()}
    if known.issuperset(wanted):
        return  # nearly every start: no lock is taken
    with store.write() as unit:
        known = {entry.number for entry in unit.file_plan.all()}  # another desk may have been quicker
        for number in sorted(set(wanted) - known):
            unit.file_plan.add(wanted[number])


def _entry(procedure: Procedure) -> FilePlanEntry:
    number, _, title = procedure.file_plan.partition(" ")
    return FilePlanEntry(number, title.strip() or number)
