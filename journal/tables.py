"""The tables of the journal. What they are today; `migrations/` tells how they became so."""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    false,
    text,
)

FORMAT = "0008"
"""The newest migration: the format that this version reads and writes."""


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept as UTC with microseconds; what is read back equals what was written."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; SQLite keeps it without the zone, as text that sorts by time. Raises ValueError without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """As UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


METADATA = MetaData()

Name = Text().with_variant(Text(collation="C"), "postgresql")
"""Names that sort by their code points on either store, so that a prefix is a range."""

OF_COUNTERS = """kind IN ('CounterOpened', 'ClerkChanged', 'CounterPaused', 'CounterResumed', 'CounterClosed', \
'CounterVanished', 'ActUndone', 'DayClosed')"""
"""Events that tell when counters were open, as the index of them knows them: asked for in these very words."""

_OF_COUNTERS = text(OF_COUNTERS)

journal = Table(
    "journal",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("stream", Name, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("station", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("journal_of_counters", "office", "stream", "place", sqlite_where=_OF_COUNTERS, postgresql_where=_OF_COUNTERS),
    sqlite_with_rowid=False,
)

stale = Table(
    "stale",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("day", Date, primary_key=True),
    sqlite_with_rowid=False,
)
"""Days whose legs were written by an older version and lack what is newer, until they are made anew."""

streams = Table(
    "streams",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("stream", Name, primary_key=True),
    Column("head", Integer, nullable=False),
    sqlite_with_rowid=False,
)

plan = Table(
    "plan",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("body", Text, nullable=False),
)

staff = Table(
    "staff",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("id", Name, primary_key=True),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("locked_until", Moment),
    Column("active", Boolean, nullable=False),
)

people = Table(
    "people",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("visit", Name, primary_key=True),
    Column("kind", Name, primary_key=True),
    Column("body", Text, nullable=False),
    Column("erase_after", Date, nullable=False),
    Index("people_by_erasure", "office", "erase_after"),
)

learned = Table(
    "learned",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("upto", Date, primary_key=True),
    Column("body", Text, nullable=False),
)

visits = Table(
    "visits",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("number", Name, primary_key=True),
    Column("leg", Integer, primary_key=True, autoincrement=False),
    Column("final", Boolean, nullable=False),
    Column("service", Name, nullable=False),
    Column("language", Text, nullable=False),
    Column("needs", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("half_hour", Integer, nullable=False),
    Column("promised_by", Moment),
    Column("how", Text, nullable=False),
    Column("counter", Text),
    Column("clerk", Text),
    Column("called_at", Moment),
    Column("arrived_at", Moment),
    Column("ended_at", Moment),
    Column("outcome", Text),
    Column("wait_s", Double),
    Column("walk_s", Double),
    Column("handling_s", Double),
    Column("solved", Text),
    Column("treated", Integer),
    Column("reason", Text),
    Column("slot_at", Moment),
    Column("away_s", Double, nullable=False, server_default="0"),
    Column("overtaken", Integer, nullable=False, server_default="0"),
    Column("broken", Text),
    Column("voucher", Text),
    Column("limited", Boolean, nullable=False, server_default=false()),
    Column("level", Text, nullable=False, server_default=""),
    Column("called_s", Double),
    Column("gap_s", Double),
    Column("jumps", Integer, nullable=False, server_default="0"),
    Column("gave_up_s", Double),
    Column("estimate_until", Moment),
    Column("estimate_kept", Boolean),
    Index("visits_by_service", "office", "service", "day"),
    sqlite_with_rowid=False,
)

presence = Table(
    "presence",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("station", Name, primary_key=True),
    Column("counter", Name, primary_key=True),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)

stations = Table(
    "stations",
    METADATA,
    Column("office", Name, primary_key=True),
    Column("station", Name, primary_key=True),
    Column("since", Moment, nullable=False),
    Column("at", Moment, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
