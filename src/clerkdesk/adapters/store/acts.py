"""Which acts were done already, in the store."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from clerkdesk.adapters.store.tables import acts
from clerkdesk.adapters.store.troubles import expecting
from clerkdesk.base.errors import Conflict
from clerkdesk.domain.rights import Act


class SqlActs:
    """Idempotency keys and what came of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def outcome(self, key: str) -> tuple[Act, str] | None:
        """The act of this key and what it brought about, None if it was not done."""
        row = self._connection.execute(select(acts).where(acts.c.key == key)).one_or_none()
        return None if row is None else (Act(row.act), row.outcome)

    def record(self, key: str, act: Act, outcome: str, at: datetime) -> None:
        """Write down that the act is done; Conflict ACT-01 when it was already."""
        with expecting(taken=Conflict("ACT-01")):
            self._connection.execute(
                insert(acts), {"key": key, "act": act.value, "outcome": outcome, "at": at}
            )
