"""Cases know how far what is made elsewhere for them is, and those that wait have a list of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_IN_VIEW = sa.text("waiting_in IS NOT NULL")
_COLUMNS = ("waiting_in", "section", "sort_date", "id")


def upgrade() -> None:
    """Add the columns; cases without a deadline now stand before those that wait, not behind them."""
    op.add_column("cases", sa.Column("waiting", sa.String(10), nullable=True))
    for name in ("arrived_at", "told_at"):
        op.add_column("cases", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("cases", sa.Column("told_how", sa.String(10), nullable=True))
    op.add_column("cases", sa.Column("waiting_in", sa.String(), nullable=True))
    op.create_index(
        "ix_cases_waiting_in", "cases", _COLUMNS, sqlite_where=_IN_VIEW, postgresql_where=_IN_VIEW
    )
    op.execute("UPDATE cases SET sort_date = '6999-12-31' WHERE sort_date = '9999-12-31'")
