"""The first tables: people, file plan, cases, documents, history and waiting work."""

import sqlalchemy as sa
from alembic import op

from clerkdesk.adapters.store.engine import forbid_changes

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _office()
    _cases()
    _case_lists()
    _steps()
    _documents()
    _approvals()
    _history()
    _work()
    forbid_changes(op.get_bind())


def _office() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "file_plan",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_file_plan")),
    )
    op.create_table(
        "dossiers",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("file_plan", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file_plan"], ["file_plan.number"], name=op.f("fk_dossiers_file_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossiers")),
        sa.UniqueConstraint("file_plan", "year", name=op.f("uq_dossiers_file_plan_year")),
    )
    op.create_table(
        "numbers",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 1", name=op.f("ck_numbers_last")),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_numbers")),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("procedure", sa.String(), nullable=False),
        sa.Column("family_name", sa.String(), nullable=False),
        sa.Column("given_names", sa.String(), nullable=False),
        sa.Column("birth_date", sa.Date()),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("file_plan", sa.String(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("clerk", sa.String()),
        sa.Column("counter_since", sa.DateTime(timezone=True)),
        sa.Column("seen", sa.String(), nullable=False),
        sa.Column("register_entered", sa.Boolean(), nullable=False),
        sa.Column("returned", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(length=36)),
        sa.Column("next_step", sa.String(length=10)),
        sa.Column("section", sa.Integer(), nullable=False),
        sa.Column("sort_date", sa.Date(), nullable=False),
        sa.Column("unclaimed_in", sa.String()),
        sa.Column("approval_in", sa.String()),
        sa.Column("search", sa.String(), nullable=False),
        sa.CheckConstraint(
            "section BETWEEN 0 AND 2 AND (section = 2) = (state = 'filed')", name=op.f("ck_cases_section")
        ),
        sa.CheckConstraint("state IN ('open', 'filed')", name=op.f("ck_cases_state")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_cases_revision")),
        sa.ForeignKeyConstraint(["clerk"], ["people.id"], name=op.f("fk_cases_clerk")),
        sa.ForeignKeyConstraint(["dossier"], ["dossiers.id"], name=op.f("fk_cases_dossier")),
        sa.ForeignKeyConstraint(["file_plan"], ["file_plan.number"], name=op.f("fk_cases_file_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("reference", name=op.f("uq_cases_reference")),
    )


def _case_lists() -> None:
    op.create_index("ix_cases_applicant", "cases", ["family_name", "given_names", "birth_date"])
    op.create_index("ix_cases_mine", "cases", ["clerk", "section", "sort_date", "id"])
    op.create_index("ix_cases_unit", "cases", ["unit", "section", "sort_date", "id"])
    for view in ("unclaimed_in", "approval_in"):
        in_view = sa.text(f"{view} IS NOT NULL")
        op.create_index(
            f"ix_cases_{view}",
            "cases",
            [view, "section", "sort_date", "id"],
            sqlite_where=in_view,
            postgresql_where=in_view,
        )


def _steps() -> None:
    op.create_table(
        "steps",
        sa.Column("case", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=10), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True)),
        sa.Column("done_by", sa.String()),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_steps_case")),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("fk_steps_done_by")),
        sa.PrimaryKeyConstraint("case", "position", name=op.f("pk_steps")),
        sa.UniqueConstraint("case", "step", name=op.f("uq_steps_case_step")),
    )


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("direction", sa.String(length=10), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("return_to", sa.String(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "direction IN ('incoming', 'own', 'outgoing')", name=op.f("ck_documents_direction")
        ),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_documents_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_index(op.f("ix_documents_case"), "documents", ["case"])
    op.create_table(
        "versions",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("document", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String()),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_versions_digest")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_versions_number")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_versions_size")),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_versions_document")),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_versions_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versions")),
        sa.UniqueConstraint("document", "number", name=op.f("uq_versions_document_number")),
    )
    op.create_index(op.f("ix_versions_digest"), "versions", ["digest"])


def _approvals() -> None:
    op.create_table(
        "approvals",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(length=36), nullable=False),
        sa.Column("document", sa.String(length=36), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_approvals_digest")),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_approvals_by")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_approvals_case")),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_approvals_document")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_approvals")),
    )
    op.create_index(op.f("ix_approvals_case"), "approvals", ["case"])


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.String(length=36), nullable=False),
        sa.Column("desk", sa.String(), nullable=False),
        sa.Column("case", sa.String(length=36), nullable=False),
        sa.Column("act", sa.String(length=30), nullable=False),
        sa.Column("commitments", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_history_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_history")),
        sa.UniqueConstraint("digest", name=op.f("uq_history_digest")),
        sa.UniqueConstraint("previous", name=op.f("uq_history_previous")),
    )
    op.create_index("ix_history_case", "history", ["case", "number"])
    op.create_table(
        "history_values",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["history.number"], name=op.f("fk_history_values_number")),
        sa.PrimaryKeyConstraint("number", "position", name=op.f("pk_history_values")),
    )


def _work() -> None:
    op.create_table(
        "acts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("act", sa.String(length=30), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_acts")),
    )
    op.create_table(
        "pending",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("case", sa.String()),
        sa.Column("document", sa.String()),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("desk", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True)),
        sa.Column("leased_by", sa.String()),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("code", sa.String(), nullable=False),
        sa.CheckConstraint("(leased_by IS NULL) = (leased_until IS NULL)", name=op.f("ck_pending_lease")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_pending_case")),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_pending_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pending")),
    )
