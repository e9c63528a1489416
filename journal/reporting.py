"""What a report reads: the legs of a range of days column by column, when counters were open, and vouchers."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    text,
    type_coerce,
)

from journal import tables
from journal.codec import event_of
from office.closing import date_of
from office.day import stream_of
from office.events import Entry, VoucherIssued, VoucherRedeemed, VoucherRestored, Worth
from office.plan import Plan
from office.reporting.asking import Asked, Days, Dimension
from office.reporting.attendance import OpenTime, open_times
from office.reporting.columns import joined
from office.reporting.making import Read, Stopped
from office.reporting.summing import Given
from office.vouchers import STREAM

_visits, _journal, _stale = tables.visits.c, tables.journal.c, tables.stale.c
_CHUNK = timedelta(days=16)
"""So many days are read at a time; in between one may be stopped."""

_ROWS = 100
"""So many rows are alive at a time: of many more the garbage collector looks through each again and again."""

_COLUMNS: tuple[ColumnElement[Any], ...] = (
    _visits.day,
    _visits.leg,
    type_coerce(_visits.final, Integer),
    _visits.service,
    _visits.half_hour,
    func.coalesce(_visits.counter, ""),
    func.coalesce(_visits.clerk, ""),
    _visits.language,
    _visits.level,
    _visits.needs,
    _visits.how,
    _visits.promised_by.is_not(None),
    _visits.broken,
    _visits.voucher,
    type_coerce(_visits.limited, Integer),
    _visits.solved,
    _visits.treated,
    _visits.overtaken,
    _visits.jumps,
    case(
        (_visits.estimate_kept.is_not(None), cast(_visits.estimate_kept, Integer)),
        (and_(_visits.how == "waiting", _visits.estimate_until < bindparam("now", type_=tables.Moment())), 0),
    ),
    _visits.wait_s,
    _visits.walk_s,
    _visits.handling_s,
    _visits.gap_s,
    _visits.gave_up_s,
    _visits.called_s,
)
_NAMED: Mapping[Dimension, ColumnElement[str]] = {
    "service": _visits.service,
    "counter": func.coalesce(_visits.counter, ""),
    "clerk": func.coalesce(_visits.clerk, ""),
    "language": _visits.language,
    "level": _visits.level,
}

_LEGS = (
    select(*_COLUMNS)
    .where(
        _visits.office == bindparam("of"),
        _visits.day.between(bindparam("first"), bindparam("last")),
        _visits.how != "withdrawn",
    )
    .order_by(_visits.day, _visits.number, _visits.leg)
)
_OPENED = (
    select(_journal.stream, _journal.place, _journal.at, _journal.kind, _journal.body)
    .with_hint(tables.journal, "INDEXED BY journal_of_counters", "sqlite")
    .where(
        _journal.office == bindparam("of"),
        _journal.stream >= bindparam("first"),
        _journal.stream <= bindparam("last"),
        text(tables.OF_COUNTERS),
    )
    .order_by(_journal.stream, _journal.place)
)
_VOUCHERS = (
    select(_journal.kind, _journal.body)
    .where(
        _journal.office == bindparam("of"),
        _journal.stream == STREAM,
        _journal.at >= bindparam("since", type_=tables.Moment()),
        or_(
            _journal.kind != VoucherIssued.__name__,
            _journal.at < bindparam("until", type_=tables.Moment()),
        ),
    )
    .order_by(_journal.place)
)
_REASONS = (
    select(_visits.reason, _visits.day, func.count())
    .where(
        _visits.office == bindparam("of"),
        _visits.day.between(bindparam("first"), bindparam("last")),
        _visits.how != "withdrawn",
        _visits.final,
        _visits.reason.is_not(None),
    )
    .group_by(_visits.reason, _visits.day)
)
_STALE = (
    select(func.count())
    .select_from(tables.stale)
    .where(_stale.office == bindparam("of"), _stale.day.between(bindparam("first"), bindparam("last")))
)


def read(connection: Connection, plan: Plan, asked: Asked, days: Days, now: datetime, stop: Callable[[], bool]) -> Read:
    """What a report of these days is made of. Raises Stopped once `stop` says so."""
    office = plan.office.id
    # before the legs, so that the garbage collector does not look through all of these meanwhile
    opened = tuple(_opened(connection, office, days, plan.zone, now))
    return Read(
        columns=joined(_rows(connection, office, asked, days, now, stop)),
        opened=opened,
        given=_given(connection, office, days),
        stale=connection.execute(_STALE, {"of": office, "first": days.first, "last": days.last}).scalar_one(),
    )


def reasons(connection: Connection, office: str, asked: Asked) -> Mapping[str, int]:
    """What customers named with their ratings, and of how many visits; most first, of as many by its id."""
    found: Counter[str] = Counter()
    days = {"of": office, "first": asked.days.first, "last": asked.days.last}
    for reason, day, n in connection.execute(_REASONS.where(*only(asked)), days):
        if fits(asked, day):
            found[reason] += n
    return dict(sorted(found.items(), key=lambda row: (-row[1], row[0])))


def _rows(
    connection: Connection, office: str, asked: Asked, days: Days, now: datetime, stop: Callable[[], bool]
) -> Iterator[Sequence[Sequence[Any]]]:
    """The legs that are asked for, in chunks of some rows."""
    statement, picks = _LEGS.where(*only(asked)), by_days(asked)
    for first, last in _chunks(days):
        if stop():
            raise Stopped
        found = connection.execute(statement, {"of": office, "first": first, "last": last, "now": now})
        for rows in found.partitions(_ROWS):
            yield [row for row in rows if fits(asked, row[0])] if picks else rows


def _chunks(days: Days) -> Iterator[tuple[date, date]]:
    first = days.first
    while first <= days.last:
        last = min(first + _CHUNK, days.last)
        yield first, last
        first = last + timedelta(days=1)


def only(asked: Asked) -> Iterator[ColumnElement[bool]]:
    """What the legs that are asked for have in common, but for their days."""
    for dimension, keys in asked.only:
        if dimension in _NAMED:
            yield _NAMED[dimension].in_(keys)
        elif dimension == "half_hour":
            yield _visits.half_hour.in_([int(key) for key in keys])
        elif dimension == "need":
            yield or_(*(_needs(key) for key in keys))


def _needs(need: str) -> ColumnElement[bool]:
    """Whether it is among the needs of a leg; the empty one: whether there are none."""
    if not need:
        return _visits.needs == ""
    spaced = literal(" ").concat(_visits.needs).concat(" ")
    return func.replace(spaced, f" {need} ", "") != spaced


def by_days(asked: Asked) -> bool:
    """Whether the report is about some of its days alone."""
    return any(dimension in ("day", "weekday") for dimension, _ in asked.only)


def fits(asked: Asked, day: date) -> bool:
    """Whether the report is about this day of its range."""
    names: Mapping[Dimension, str] = {"day": day.isoformat(), "weekday": str(day.weekday())}
    return all(names[dimension] in keys for dimension, keys in asked.only if dimension in names)


def _opened(connection: Connection, office: str, days: Days, zone: tzinfo, now: datetime) -> Iterator[OpenTime]:
    rows = connection.execute(_OPENED, {"of": office, "first": stream_of(days.first), "last": stream_of(days.last)})
    for stream, group in groupby(rows, key=lambda row: row[0]):
        entries = [Entry(place=place, at=at, event=event_of(kind, body)) for _, place, at, kind, body in group]
        yield from open_times(date_of(stream), entries, zone, now)


def _given(connection: Connection, office: str, days: Days) -> Given:
    """The vouchers that were issued about these days, and which of them were used since."""
    values = {"of": office, "since": _midnight(days.first - _MARGIN), "until": _midnight(days.last + 2 * _MARGIN)}
    worth: dict[str, Worth] = {}
    used: set[str] = set()
    for kind, body in connection.execute(_VOUCHERS, values):
        match event_of(kind, body):
            case VoucherIssued(code=code, worth=value):
                worth[code] = value
            case VoucherRedeemed(code=code):
                used.add(code)
            case VoucherRestored(code=code):
                used.discard(code)
            case _:
                pass  # nothing else stands in their stream
    return Given(worth=worth, used=frozenset(used))


_MARGIN = timedelta(days=1)
"""A service day of any time zone lies between the days around it in UTC."""


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
