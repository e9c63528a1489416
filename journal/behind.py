"""The visits behind a figure of a report, and the story of one."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, and_, case, literal, or_, select, true

from journal import streams, tables
from journal.concerns import about
from journal.reporting import by_days, fits, only
from journal.visits import LEG
from office.day import stream_of
from office.events import Entry
from office.figures import DISSATISFIED_TO, GAVE_UP, SATISFIED_FROM, USUAL_TARGET_MINUTES, targets_s
from office.plan import Plan
from office.reporting.asking import Asked
from office.reporting.behind import Behind, Counts, LegKey
from office.visits import VisitLeg

_visits = tables.visits.c
_DECIDED = and_(_visits.promised_by.is_not(None), or_(_visits.broken.is_not(None), _visits.called_at.is_not(None)))
_COUNTS: Mapping[Counts, ColumnElement[bool]] = {
    "all": true(),
    "called": _visits.wait_s.is_not(None),
    "served": and_(_visits.final, _visits.how == "served"),
    "missed": _visits.how == "missed",
    "left": _visits.how.in_(sorted(GAVE_UP)),
    "promise_kept": and_(_DECIDED, _visits.broken.is_(None)),
    "promise_broken": and_(_DECIDED, _visits.broken.is_not(None)),
    "solved": and_(_visits.final, _visits.solved == "yes"),
    "not_solved": and_(_visits.final, _visits.solved.is_not(None), _visits.solved != "yes"),
    "treated_well": and_(_visits.final, _visits.treated >= SATISFIED_FROM),
    "treated_badly": and_(_visits.final, _visits.treated <= DISSATISFIED_TO),
    "estimate_kept": _visits.estimate_kept.is_(true()),
    "estimate_missed": _visits.estimate_kept.is_not(None) & _visits.estimate_kept.is_not(true()),
    "overtaken": _visits.overtaken > 0,
    "jumped": _visits.jumps > 0,
}
_WAITED = case((_visits.wait_s.is_not(None), _visits.wait_s), else_=_visits.gave_up_s)
_IN_ORDER = (_visits.day, _visits.number, _visits.leg)


def legs_behind(
    connection: Connection, plan: Plan, asked: Asked, behind: Behind, limit: int, after: LegKey | None
) -> tuple[VisitLeg, ...]:
    """At most so many legs that a report of the plan's office counts for this, by day, number and leg."""
    statement = (
        select(*(_visits[name] for name in LEG))
        .where(
            _visits.office == plan.office.id,
            _visits.how != "withdrawn",
            _of_days(asked),
            _late(plan) if behind.counts == "late" else _COUNTS[behind.counts],
            *only(asked),
            *_reasons(connection, plan.office.id, asked, behind),
            *_waited(behind),
            *((_visits.final, _visits.reason == behind.reason) if behind.reason else ()),
            *_after(after),
        )
        .order_by(*_IN_ORDER)
        .limit(limit)
    )
    return tuple(VisitLeg(**dict(zip(LEG, row, strict=True))) for row in connection.execute(statement))


def story(connection: Connection, office: str, day: date, number: str) -> tuple[Entry, ...]:
    """What happened to one visit, on its day and later, in the order of time."""
    of_day = streams.read(connection, office, stream_of(day), 0)
    later = streams.read(connection, office, f"visit/{day.isoformat()}/{number}", 0)
    told = [entry for entry in of_day if getattr(entry.event, "number", None) == number]
    return tuple(sorted([*told, *later], key=lambda entry: entry.at))


def _of_days(asked: Asked) -> ColumnElement[bool]:
    """The days of the report; each by name where it is about some of them alone."""
    days = asked.days
    if not by_days(asked):
        return _visits.day.between(days.first, days.last)
    each = (days.first + timedelta(days=at) for at in range(days.n))
    return _visits.day.in_([day for day in each if fits(asked, day)])


def _late(plan: Plan) -> ColumnElement[bool]:
    targets = targets_s(plan)
    usual = USUAL_TARGET_MINUTES * 60
    target = case(targets, value=_visits.service, else_=usual) if targets else literal(usual)
    return _visits.wait_s > target


def _reasons(connection: Connection, office: str, asked: Asked, behind: Behind) -> Iterator[ColumnElement[bool]]:
    if behind.broken:
        yield _visits.broken == behind.broken
    if behind.topic:
        yield and_(_visits.final, about(connection, office, asked.days, behind.topic))


def _waited(behind: Behind) -> Iterator[ColumnElement[bool]]:
    waited = _visits.gave_up_s if behind.counts == "left" else _WAITED
    if behind.low > 0:
        yield waited >= behind.low
    if behind.high is not None:
        yield waited < behind.high


def _after(after: LegKey | None) -> Iterator[ColumnElement[bool]]:
    if after is not None:
        yield or_(
            _visits.day > after.day,
            and_(_visits.day == after.day, _visits.number > after.number),
            and_(_visits.day == after.day, _visits.number == after.number, _visits.leg > after.leg),
        )
