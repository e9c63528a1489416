"""Broken promises in the visits, and the vouchers that were owed for them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visits", sa.Column("broken", sa.Text()))
    op.add_column("visits", sa.Column("voucher", sa.Text()))
