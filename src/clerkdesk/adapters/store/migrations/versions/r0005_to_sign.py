"""Documents know that they were handed over to be signed, whether or not a program waits for the file."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; so far only what a program waits for was kept as handed over."""
    op.add_column("documents", sa.Column("to_sign", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute("UPDATE documents SET to_sign = (return_to <> '')")
