"""Comparing documents and approvals with what the history tells of them, in a few statements."""

from sqlalchemy import Connection, Select, select

from clerkdesk.adapters.store.tables import approvals, documents, history, history_values, versions
from clerkdesk.domain.rights import Act

_DIGEST = "digest"
_BRING_VERSIONS = [act.value for act in (Act.OPEN_CASE, Act.TAKE_IN, Act.SEAL, Act.AUGMENT, Act.RENEW)]
_APPROVE = [Act.APPROVE.value]


def contradicted(connection: Connection) -> tuple[str, ...]:
    """Cases (ids) whose versions or approvals differ from the history; not where values were erased."""
    kept = select(documents.c.case, versions.c.digest).join(versions, versions.c.document == documents.c.id)
    approved = select(approvals.c.case, approvals.c.digest, approvals.c.by)
    differences = (
        kept.except_(_told(_BRING_VERSIONS)),
        _told(_BRING_VERSIONS).except_(kept),
        approved.except_(_told(_APPROVE).add_columns(history.c.person)),
        _told(_APPROVE).add_columns(history.c.person).except_(approved),
    )
    suspects = {row[0] for difference in differences for row in connection.execute(difference)}
    return tuple(sorted(case for case in suspects if not _erased(connection, case)))


def _told(acts: list[str]) -> Select[tuple[str, str]]:
    """Case and digest of everything these acts brought about."""
    return (
        select(history.c.case, history_values.c.value)
        .join(history_values, history_values.c.number == history.c.number)
        .where(history.c.act.in_(acts), history_values.c.name == _DIGEST)
    )


def _erased(connection: Connection, case: str) -> bool:
    entries = select(history.c.commitments).where(history.c.case == case)
    committed = sum(name == _DIGEST for row in connection.execute(entries) for name, _ in row.commitments)
    kept = (
        select(history_values.c.number)
        .join(history, history.c.number == history_values.c.number)
        .where(history.c.case == case, history_values.c.name == _DIGEST)
    )
    return bool(len(connection.execute(kept).all()) < committed)
