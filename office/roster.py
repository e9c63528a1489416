"""What the day's roster has at a moment."""

from datetime import datetime

from office.day import Day
from office.plan import Plan


def rostered(day: Day, plan: Plan, service: str, at: datetime) -> int:
    """How many counters that offer the service the roster has at this moment, breaks left out."""
    now = at.astimezone(plan.zone).time()
    there = {
        shift.counter
        for shift in day.roster
        if shift.opens <= now < shift.closes and not any(start <= now < end for start, end in shift.breaks)
    }
    return sum(1 for counter in plan.counters if counter.id in there and service in counter.services)
