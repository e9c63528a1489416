"""The level of service of each visit, told by the events that were written before there was a column for it."""

import json
from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

JOURNAL = sa.table(
    "journal", *(sa.column(name, sa.Text) for name in ("office", "stream", "kind", "body")), sa.column("place", sa.Integer)
)
VISITS = sa.table(
    "visits",
    *(sa.column(name, sa.Text) for name in ("office", "number", "level")),
    sa.column("day", sa.Date),
)
_CHOSEN = (
    sa.select(JOURNAL.c.office, JOURNAL.c.stream, JOURNAL.c.body)
    .where(JOURNAL.c.kind.in_(("TicketTaken", "NeedsChanged")))
    .order_by(JOURNAL.c.office, JOURNAL.c.stream, JOURNAL.c.place)
)
_PUT = (
    sa.update(VISITS)
    .where(
        VISITS.c.office == sa.bindparam("of"),
        VISITS.c.day == sa.bindparam("on"),
        VISITS.c.number == sa.bindparam("nr"),
    )
    .values(level=sa.bindparam("chosen"))
)


def upgrade() -> None:
    op.add_column("visits", sa.Column("level", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    rows = [
        {"of": office, "on": day, "nr": number, "chosen": level}
        for (office, day, number), level in _levels(connection).items()
        if level
    ]
    if rows:
        connection.execute(_PUT, rows)


def _levels(connection: Connection) -> dict[tuple[str, date, str], str]:
    """The last level that was chosen in each visit, by office, day and number."""
    return dict(_told(connection))


def _told(connection: Connection) -> Iterator[tuple[tuple[str, date, str], str]]:
    for office, stream, body in connection.execute(_CHOSEN):
        fields = json.loads(body)
        if stream.startswith("day/"):
            yield (office, date.fromisoformat(stream.removeprefix("day/")), fields["number"]), fields.get("level", "")
