"""The file plan and its dossiers, in the store."""

from sqlalchemy import Connection, insert, select

from clerkdesk.adapters.store.tables import dossiers, file_plan
from clerkdesk.adapters.store.troubles import expecting
from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.base.ids import new_id
from clerkdesk.domain.dossiers import Dossier, FilePlanEntry


class SqlFilePlan:
    """The file plan and its dossiers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: FilePlanEntry) -> None:
        """Enter a line of the plan; Conflict FPL-02 when the number is taken."""
        with expecting(taken=Conflict("FPL-02")):
            self._connection.execute(insert(file_plan), {"number": entry.number, "title": entry.title})

    def all(self) -> tuple[FilePlanEntry, ...]:
        """The whole plan, by number."""
        rows = self._connection.execute(select(file_plan).order_by(file_plan.c.number))
        return tuple(FilePlanEntry(row.number, row.title) for row in rows)

    def dossier(self, file_plan: str, year: int) -> Dossier:
        """The dossier of an entry and year, opened if it is the first time; Missing FPL-01."""
        found = self._connection.execute(
            select(dossiers.c.id).where(dossiers.c.file_plan == file_plan, dossiers.c.year == year)
        ).scalar_one_or_none()
        if found is not None:
            return Dossier(found, file_plan, year)
        opened = Dossier(new_id(), file_plan, year)
        with expecting(dangling=Missing("FPL-01")):
            self._connection.execute(
                insert(dossiers), {"id": opened.id, "file_plan": file_plan, "year": year}
            )
        return opened
