"""Broken promises for which nothing was owed any more, because of the day's limit."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visits", sa.Column("limited", sa.Boolean(), nullable=False, server_default=sa.false()))
