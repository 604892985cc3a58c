"""Versions know who signed in them, so that the order of signers can be kept to."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the signers; of what was sealed before, nobody is named."""
    op.add_column("versions", sa.Column("signers", sa.String(), server_default="", nullable=False))
