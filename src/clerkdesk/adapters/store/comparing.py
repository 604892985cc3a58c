"""Comparing documents and approvals with what the history tells of them, in a few statements."""

from collections.abc import Mapping

from sqlalchemy import Connection, Select, and_, or_, select

from clerkdesk.adapters.store.tables import approvals, documents, history, history_values, versions
from clerkdesk.domain.history import BRINGS_VERSIONS
from clerkdesk.domain.rights import Act

_APPROVE = {Act.APPROVE: "digest"}
_COMMITTED = {*BRINGS_VERSIONS.values(), *_APPROVE.values()}


def contradicted(connection: Connection) -> tuple[str, ...]:
    """Cases (ids) whose versions or approvals differ from the history; not where values were erased."""
    kept = select(documents.c.case, versions.c.digest).join(versions, versions.c.document == documents.c.id)
    approved = select(approvals.c.case, approvals.c.digest, approvals.c.by)
    differences = (
        kept.except_(_told(BRINGS_VERSIONS)),
        _told(BRINGS_VERSIONS).except_(kept),
        approved.except_(_told(_APPROVE).add_columns(history.c.person)),
        _told(_APPROVE).add_columns(history.c.person).except_(approved),
    )
    suspects = {row[0] for difference in differences for row in connection.execute(difference)}
    return tuple(sorted(case for case in suspects if not _erased(connection, case)))


def _told(values: Mapping[Act, str]) -> Select[tuple[str, str]]:
    """Case and digest of everything these acts brought about, by the name of their value that tells of it."""
    named = (and_(history.c.act == act.value, history_values.c.name == name) for act, name in values.items())
    return (
        select(history.c.case, history_values.c.value)
        .join(history_values, history_values.c.number == history.c.number)
        .where(or_(*named))
    )


def _erased(connection: Connection, case: str) -> bool:
    entries = select(history.c.commitments).where(history.c.case == case)
    committed = sum(name in _COMMITTED for row in connection.execute(entries) for name, _ in row.commitments)
    kept = (
        select(history_values.c.number)
        .join(history, history.c.number == history_values.c.number)
        .where(history.c.case == case, history_values.c.name.in_(_COMMITTED))
    )
    return bool(len(connection.execute(kept).all()) < committed)
