"""The tables; Alembic's revisions make them, a test holds the two together."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)

from clerkdesk.adapters.store.column_types import Blank, Facts, PersonName, Places, Signers, UtcTime, WordSet

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

ID = String(36)
DIGEST = String(64)

people = Table(
    "people",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", PersonName, nullable=False),
    Column("unit", String, nullable=False),
    Column("roles", WordSet, nullable=False),
)

file_plan = Table(
    "file_plan",
    metadata,
    Column("number", String, primary_key=True),
    Column("title", String, nullable=False),
)

dossiers = Table(
    "dossiers",
    metadata,
    Column("id", ID, primary_key=True),
    Column("file_plan", ForeignKey("file_plan.number"), nullable=False),
    Column("year", Integer, nullable=False),
    UniqueConstraint("file_plan", "year"),
)

cases = Table(
    "cases",
    metadata,
    Column("id", ID, primary_key=True),
    Column("reference", String, nullable=False, unique=True),
    Column("procedure", String, nullable=False),
    Column("family_name", PersonName, nullable=False),
    Column("given_names", PersonName, nullable=False),
    Column("birth_date", Date),
    Column("unit", String, nullable=False),
    Column("file_plan", ForeignKey("file_plan.number"), nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("due", Date),
    Column("facts", Facts, nullable=False),
    Column("state", String(10), nullable=False),
    Column("clerk", Blank, ForeignKey("people.id")),
    Column("counter_since", UtcTime),
    Column("seen", WordSet, nullable=False),
    Column("register_entered", Boolean, nullable=False),
    Column("returned", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("dossier", ForeignKey("dossiers.id")),
    # What is made elsewhere for it: how far it is, NULL when nothing is.
    Column("waiting", String(10)),
    Column("arrived_at", UtcTime),
    Column("told_at", UtcTime),
    Column("told_how", String(10)),
    # Kept by every save, so that the lists need nothing but an index (see inbox.py):
    Column("next_step", String(10)),
    Column("section", Integer, nullable=False),
    Column("sort_date", Date, nullable=False),
    Column("unclaimed_in", Blank),
    Column("approval_in", Blank),
    Column("waiting_in", Blank),
    Column("search", String, nullable=False),
    CheckConstraint("state IN ('open', 'filed')", name="state"),
    CheckConstraint("section BETWEEN 0 AND 2 AND (section = 2) = (state = 'filed')", name="section"),
    CheckConstraint("revision >= 1", name="revision"),
    Index("ix_cases_applicant", "family_name", "given_names", "birth_date"),
    Index("ix_cases_mine", "clerk", "section", "sort_date", "id"),
    Index("ix_cases_unit", "unit", "section", "sort_date", "id"),
)

# Only the few cases in such a view have an entry, so these stay small however many are filed. SQLite alone is
# told so here: to name another system's option loads all of its dialect at each start.
for _column in (cases.c.unclaimed_in, cases.c.approval_in, cases.c.waiting_in):
    _in_view = _column.is_not(None)
    Index(
        f"ix_cases_{_column.name}",
        *(_column, cases.c.section, cases.c.sort_date, cases.c.id),
        sqlite_where=_in_view,
    )

steps = Table(
    "steps",
    metadata,
    Column("case", ForeignKey("cases.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("step", String(10), nullable=False),
    Column("done_at", UtcTime),
    Column("done_by", Blank, ForeignKey("people.id")),
    Column("note", String, nullable=False),
    UniqueConstraint("case", "step"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", ID, primary_key=True),
    Column("case", ForeignKey("cases.id"), nullable=False, index=True),
    Column("title", String, nullable=False),
    Column("direction", String(10), nullable=False),
    Column("file_name", String, nullable=False),
    Column("form", String, nullable=False),
    Column("return_to", String, nullable=False),
    Column("places", Places, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("to_sign", Boolean, nullable=False, server_default=false()),
    CheckConstraint("direction IN ('incoming', 'own', 'outgoing')", name="direction"),
)

versions = Table(
    "versions",
    metadata,
    Column("id", ID, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", DIGEST, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("signed", Boolean, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("made_by", Blank, ForeignKey("people.id")),
    Column("signers", Signers, nullable=False, server_default=""),
    Column("archive_ends", UtcTime, index=True),
    UniqueConstraint("document", "number"),
    CheckConstraint("number >= 1", name="number"),
    CheckConstraint("size >= 0", name="size"),
    CheckConstraint("length(digest) = 64", name="digest"),
)

approvals = Table(
    "approvals",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("case", ForeignKey("cases.id"), nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("digest", DIGEST, nullable=False),
    Column("by", ForeignKey("people.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("lifted", Boolean, nullable=False),
    CheckConstraint("length(digest) = 64", name="digest"),
)

# The history outlives what it tells of, so it points at nothing by a foreign key.
history = Table(
    "history",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("person", String(36), nullable=False),
    Column("desk", String, nullable=False),
    Column("case", String(36), nullable=False),
    Column("act", String(30), nullable=False),
    Column("commitments", Facts, nullable=False),
    Column("previous", DIGEST, nullable=False, unique=True),
    Column("digest", DIGEST, nullable=False, unique=True),
    CheckConstraint("number >= 1", name="number"),
    Index("ix_history_case", "case", "number"),
)

history_values = Table(
    "history_values",
    metadata,
    Column("number", ForeignKey("history.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("salt", String(32), nullable=False),
    Column("value", String, nullable=False),
)

acts = Table(
    "acts",
    metadata,
    Column("key", String, primary_key=True),
    Column("act", String(30), nullable=False),
    Column("outcome", String, nullable=False),
    Column("at", UtcTime, nullable=False),
)

pending = Table(
    "pending",
    metadata,
    Column("id", ID, primary_key=True),
    Column("kind", String(30), nullable=False),
    Column("key", String, nullable=False),
    Column("case", Blank, ForeignKey("cases.id")),
    Column("document", Blank, ForeignKey("documents.id")),
    Column("facts", Facts, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("desk", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UtcTime),
    Column("leased_by", Blank),
    Column("leased_until", UtcTime),
    Column("code", String, nullable=False),
    CheckConstraint("(leased_by IS NULL) = (leased_until IS NULL)", name="lease"),
)

numbers = Table(
    "numbers",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    CheckConstraint("last >= 1", name="last"),
)
