"""Appointments, absences and overtaking in the visits; which stations are there."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("visits", sa.Column("slot_at", MOMENT))
    op.add_column("visits", sa.Column("away_s", sa.Double(), nullable=False, server_default="0"))
    op.add_column("visits", sa.Column("overtaken", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "presence",
        sa.Column("office", NAME, primary_key=True),
        sa.Column("station", NAME, primary_key=True),
        sa.Column("counter", NAME, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sqlite_with_rowid=False,
    )
