"""The projection that reports read: one row for each leg of a visit, written with the events that made it."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from journal import tables
from journal.door import upsert
from office.visits import Rating, VisitLeg

_visits = tables.visits.c
LEG = tuple(field.name for field in fields(VisitLeg))
_RATING = ("solved", "treated", "reason")
_BETWEEN = (_visits.office == bindparam("of"), _visits.day.between(bindparam("first"), bindparam("last")))
_LEGS = select(*(_visits[name] for name in LEG)).where(*_BETWEEN).order_by(_visits.day, _visits.number, _visits.leg)
_OF_ONE = (
    select(*(_visits[name] for name in LEG))
    .where(_visits.office == bindparam("of"), _visits.day == bindparam("on"), _visits.number == bindparam("nr"))
    .order_by(_visits.leg)
)
_RATINGS = (
    select(_visits.day, _visits.number, _visits.solved, _visits.treated, _visits.reason)
    .distinct()
    .where(*_BETWEEN, (_visits.solved.is_not(None)) | (_visits.treated.is_not(None)))
    .order_by(_visits.day, _visits.number)
)
_RATE = (
    update(tables.visits)
    .where(_visits.office == bindparam("of"), _visits.day == bindparam("on"), _visits.number == bindparam("nr"))
    .values(
        solved=func.coalesce(bindparam("how_solved", type_=_visits.solved.type), _visits.solved),
        treated=func.coalesce(bindparam("how_treated", type_=_visits.treated.type), _visits.treated),
        reason=func.coalesce(bindparam("why", type_=_visits.reason.type), _visits.reason),
    )
)
_SHORTEN = delete(tables.visits).where(
    _visits.office == bindparam("of"),
    _visits.day == bindparam("on"),
    _visits.number == bindparam("nr"),
    _visits.leg > bindparam("last"),
)
_first = tables.visits.alias("first")
_INHERIT = (
    update(tables.visits)
    .where(
        _visits.office == bindparam("of"),
        _visits.day == bindparam("on"),
        _visits.number == bindparam("nr"),
        _visits.leg > 1,
    )
    .values(
        {
            name: select(_first.c[name])
            .where(
                _first.c.office == bindparam("of"),
                _first.c.day == bindparam("on"),
                _first.c.number == bindparam("nr"),
                _first.c.leg == 1,
            )
            .scalar_subquery()
            for name in _RATING
        }
    )
)


def put_legs(connection: Connection, legs: Sequence[VisitLeg], *, shorter: bool = False) -> None:
    """Write these legs over what was there of them. What the visit was rated stays, and holds for a new leg too.

    `shorter`: a visit may have fewer legs than before, because something was undone.
    """
    if not legs:
        return
    if shorter:
        ends = [leg for leg in legs if leg.final]
        connection.execute(_SHORTEN, [{"of": e.office, "on": e.day, "nr": e.number, "last": e.leg} for e in ends])
    connection.execute(upsert(connection, tables.visits, keep=_RATING), [_row(leg) for leg in legs])
    later = {(leg.office, leg.day, leg.number) for leg in legs if leg.leg > 1}
    if later:
        connection.execute(_INHERIT, [{"of": of, "on": day, "nr": number} for of, day, number in sorted(later)])


def _row(leg: VisitLeg) -> dict[str, object]:
    return {name: getattr(leg, name) for name in LEG}


def put_ratings(connection: Connection, office: str, ratings: Iterable[Rating]) -> None:
    """Write each rating to all legs of its visit. A question left open keeps an earlier answer."""
    rows = [
        {
            "of": office,
            "on": one.day,
            "nr": one.number,
            "how_solved": one.solved,
            "how_treated": one.treated,
            "why": one.reason,
        }
        for one in ratings
    ]
    if rows:
        connection.execute(_RATE, rows)


def legs(connection: Connection, office: str, first: date, last: date) -> tuple[VisitLeg, ...]:
    """The legs of the visits from `first` to `last`, both included, by day and number."""
    rows = connection.execute(_LEGS, {"of": office, "first": first, "last": last})
    return tuple(VisitLeg(**dict(zip(LEG, row, strict=True))) for row in rows)


def legs_of(connection: Connection, office: str, day: date, number: str) -> tuple[VisitLeg, ...]:
    """The legs of one visit, in their order."""
    rows = connection.execute(_OF_ONE, {"of": office, "on": day, "nr": number})
    return tuple(VisitLeg(**dict(zip(LEG, row, strict=True))) for row in rows)


def ratings(connection: Connection, office: str, first: date, last: date) -> tuple[Rating, ...]:
    """What the visits from `first` to `last`, both included, were rated."""
    rows = connection.execute(_RATINGS, {"of": office, "first": first, "last": last})
    return tuple(
        Rating(day=day, number=number, solved=solved, treated=treated, reason=reason)
        for day, number, solved, treated, reason in rows
    )


def replace_day(connection: Connection, office: str, day: date, made: Sequence[VisitLeg]) -> None:
    """Write the day's legs anew, without ratings."""
    connection.execute(delete(tables.visits).where(_visits.office == office, _visits.day == day))
    if made:
        connection.execute(insert(tables.visits), [_row(leg) for leg in made])
