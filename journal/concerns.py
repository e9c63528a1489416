"""What customers were unhappy with: concerns that say about which visit they are, beside the marks of these visits."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, bindparam, false, or_, select, tuple_

from journal import tables
from journal.codec import event_of
from journal.reporting import fits, only
from office.case_events import CaseOpened
from office.cases import STREAM
from office.figures import DISSATISFIED_TO
from office.reporting.asking import Asked, Days
from office.reporting.report import Concerns

_Visit: TypeAlias = tuple[date, str]

_visits, _journal = tables.visits.c, tables.journal.c
_DAY = timedelta(days=1)
_AT_ONCE = 300
"""Visits that are named in one condition."""

_OPENED = (
    select(_journal.kind, _journal.body)
    .where(
        _journal.office == bindparam("of"),
        _journal.stream == STREAM,
        _journal.kind == CaseOpened.__name__,
        _journal.at >= bindparam("since", type_=tables.Moment()),
    )
    .order_by(_journal.place)
)


def concerns(connection: Connection, office: str, asked: Asked) -> tuple[Concerns, ...]:
    """The topics of concerns about visits of a report: those that most visits with a bad mark name come first."""
    told = _told(connection, office, asked.days)
    visits: Counter[str] = Counter()
    badly: Counter[str] = Counter()
    for visit, treated in _marks(connection, office, asked, sorted(told)):
        visits.update(told[visit])
        if treated is not None and treated <= DISSATISFIED_TO:
            badly.update(told[visit])
    found = (Concerns(topic=topic, visits=n, badly=badly[topic]) for topic, n in visits.items())
    return tuple(sorted(found, key=lambda one: (-one.badly, -one.visits, one.topic)))


def about(connection: Connection, office: str, days: Days, topic: str) -> ColumnElement[bool]:
    """The legs of visits about which a concern with this topic was told."""
    told = sorted(visit for visit, topics in _told(connection, office, days).items() if topic in topics)
    return or_(false(), *(_among(some) for some in _parts(told)))


def _told(connection: Connection, office: str, days: Days) -> Mapping[_Visit, frozenset[str]]:
    """The topics of the concerns about each visit of these days. A concern is told on the visit's day or later."""
    since = datetime(days.first.year, days.first.month, days.first.day, tzinfo=UTC) - _DAY
    told: dict[_Visit, frozenset[str]] = {}
    for kind, body in connection.execute(_OPENED, {"of": office, "since": since}):
        match event_of(kind, body):
            case CaseOpened(case_kind="concern", visit=visit, topic=topic) if visit is not None:
                if days.first <= visit.day <= days.last:
                    key = visit.day, visit.number
                    told[key] = told.get(key, frozenset()) | {topic}
            case _:
                pass  # praise, or about no visit
    return told


def _marks(
    connection: Connection, office: str, asked: Asked, told: list[_Visit]
) -> Iterator[tuple[_Visit, int | None]]:
    """Those of these visits that are asked for, with their marks."""
    for some in _parts(told):
        statement = select(_visits.day, _visits.number, _visits.treated).where(
            _visits.office == office, _visits.final, _visits.how != "withdrawn", _among(some), *only(asked)
        )
        for day, number, treated in connection.execute(statement):
            if fits(asked, day):
                yield (day, number), treated


def _parts(visits: list[_Visit]) -> Iterator[list[_Visit]]:
    return (visits[at : at + _AT_ONCE] for at in range(0, len(visits), _AT_ONCE))


def _among(visits: list[_Visit]) -> ColumnElement[bool]:
    return tuple_(_visits.day, _visits.number).in_(visits)
