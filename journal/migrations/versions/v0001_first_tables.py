"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def _key(name: str, kind: sa.types.TypeEngine[object]) -> sa.Column[object]:
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def _must(name: str, kind: sa.types.TypeEngine[object]) -> sa.Column[object]:
    return sa.Column(name, kind, nullable=False)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "journal",
        _key("office", NAME),
        _key("stream", NAME),
        _key("place", sa.Integer()),
        _must("at", MOMENT),
        _must("station", sa.Text()),
        _must("by", sa.Text()),
        _must("kind", sa.Text()),
        _must("body", sa.Text()),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "streams",
        _key("office", NAME),
        _key("stream", NAME),
        _must("head", sa.Integer()),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "plan",
        _key("office", NAME),
        _key("version", sa.Integer()),
        _must("at", MOMENT),
        _must("by", sa.Text()),
        _must("body", sa.Text()),
    )
    op.create_table(
        "staff",
        _key("office", NAME),
        _key("id", NAME),
        _must("name", sa.Text()),
        _must("roles", sa.Text()),
        _must("secret", sa.Text()),
        _must("failed", sa.Integer()),
        sa.Column("locked_until", MOMENT),
        _must("active", sa.Boolean()),
    )
    op.create_table(
        "people",
        _key("office", NAME),
        _key("visit", NAME),
        _key("kind", NAME),
        _must("body", sa.Text()),
        _must("erase_after", sa.Date()),
    )
    op.create_index("people_by_erasure", "people", ["office", "erase_after"])
    op.create_table(
        "learned",
        _key("office", NAME),
        _key("upto", sa.Date()),
        _must("body", sa.Text()),
    )
    op.create_table(
        "visits",
        _key("office", NAME),
        _key("day", sa.Date()),
        _key("number", NAME),
        _key("leg", sa.Integer()),
        _must("final", sa.Boolean()),
        _must("service", NAME),
        _must("language", sa.Text()),
        _must("needs", sa.Text()),
        _must("standing", sa.Text()),
        _must("joined_at", MOMENT),
        _must("half_hour", sa.Integer()),
        sa.Column("promised_by", MOMENT),
        _must("how", sa.Text()),
        sa.Column("counter", sa.Text()),
        sa.Column("clerk", sa.Text()),
        sa.Column("called_at", MOMENT),
        sa.Column("arrived_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("outcome", sa.Text()),
        sa.Column("wait_s", sa.Double()),
        sa.Column("walk_s", sa.Double()),
        sa.Column("handling_s", sa.Double()),
        sa.Column("solved", sa.Text()),
        sa.Column("treated", sa.Integer()),
        sqlite_with_rowid=False,
    )
    op.create_index("visits_by_service", "visits", ["office", "service", "day"])
