"""The plan's versions: who changed what is there for nothing, and so is going back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from journal import tables
from journal.codec import plan_body
from journal.door import hold
from office.plan import Plan

_plan = tables.plan.c


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """One version of an office's plan: its number, when it was written (UTC) and by whom."""

    version: int
    at: datetime
    by: str


def put(connection: Connection, office: str, plan: Plan, at: datetime, by: str) -> int:
    """Write the plan as the next version, and return its number; the first is 1."""
    hold(connection, tables.plan)
    version = newest(connection, office) + 1
    row = {"office": office, "version": version, "at": at, "by": by, "body": plan_body(plan)}
    connection.execute(insert(tables.plan), row)
    return version


def newest(connection: Connection, office: str) -> int:
    """The number of the newest version; 0 where there is none."""
    return connection.execute(select(func.max(_plan.version)).where(_plan.office == office)).scalar() or 0


def body(connection: Connection, office: str, version: int) -> str | None:
    """The JSON of this version, if there is one."""
    return connection.execute(
        select(_plan.body).where(_plan.office == office, _plan.version == version)
    ).scalar_one_or_none()


def versions(connection: Connection, office: str) -> tuple[PlanVersion, ...]:
    """All versions, oldest first."""
    statement = select(_plan.version, _plan.at, _plan.by).where(_plan.office == office).order_by(_plan.version)
    return tuple(PlanVersion(version=version, at=at, by=by) for version, at, by in connection.execute(statement))


_OFFICES = select(tables.plan.c.office).distinct().order_by(tables.plan.c.office)


def offices(connection: Connection) -> tuple[str, ...]:
    """All offices that have a plan in this database, by id."""
    return tuple(connection.execute(_OFFICES).scalars())
