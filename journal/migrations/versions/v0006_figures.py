"""What reports need of each leg, and an index of when counters were open. Older days are to be made anew."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
OF_COUNTERS = sa.text(
    "kind IN ('CounterOpened', 'ClerkChanged', 'CounterPaused', 'CounterResumed', 'CounterClosed', "
    "'CounterVanished', 'ActUndone', 'DayClosed')"
)
VISITS = sa.table("visits", sa.column("office", sa.Text), sa.column("day", sa.Date))
STALE = sa.table("stale", sa.column("office", sa.Text), sa.column("day", sa.Date))


def upgrade() -> None:
    op.add_column("visits", sa.Column("called_s", sa.Double()))
    op.add_column("visits", sa.Column("gap_s", sa.Double()))
    op.add_column("visits", sa.Column("jumps", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("visits", sa.Column("gave_up_s", sa.Double()))
    op.add_column("visits", sa.Column("estimate_until", sa.DateTime(timezone=True)))
    op.add_column("visits", sa.Column("estimate_kept", sa.Boolean()))
    op.create_index(
        "journal_of_counters",
        "journal",
        ["office", "stream", "place"],
        sqlite_where=OF_COUNTERS,
        postgresql_where=OF_COUNTERS,
    )
    op.create_table(
        "stale",
        sa.Column("office", NAME, primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.execute(STALE.insert().from_select(["office", "day"], sa.select(VISITS.c.office, VISITS.c.day).distinct()))
