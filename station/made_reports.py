"""A report from the journal, with the names that it needs, for whoever writes it down."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from office.plan import Plan
from office.reporting.asking import Asked
from office.reporting.report import Report
from reports.naming import Names, names_of
from station.errands.storage import member_of

if TYPE_CHECKING:
    from journal.store import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A report, and what its keys are called."""

    report: Report
    names: Names


def named_report(
    journal: "Journal", plan: Plan, asked: Asked, now: datetime, stop: Callable[[], bool] = lambda: False
) -> Named:
    """What was asked for, with moments in the office's time. Raises Stopped soon after `stop` says so."""
    report = journal.report(plan, asked, now, stop)
    members = [member_of(account) for account in journal.staff.members(plan.office.id)]
    return Named(report=replace(report, made_at=report.made_at.astimezone(plan.zone)), names=names_of(plan, members))
