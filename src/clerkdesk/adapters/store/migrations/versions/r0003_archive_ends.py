"""Versions know until when their archive time stamp lasts, so that the due list need not read them all."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the time; of what was sealed before, ``renew --every`` finds it."""
    op.add_column("versions", sa.Column("archive_ends", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_versions_archive_ends", "versions", ["archive_ends"])
