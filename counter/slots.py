"""When an appointment can be: quarters of an hour within the hours of the office and of the service. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from office.hours import is_open
from office.plan import Plan

DAYS = 14
"""So many days after today."""

_QUARTER = timedelta(minutes=15)
_QUARTERS = 96


def days(plan: Plan, service: str, now: datetime) -> tuple[datetime, ...]:
    """Today and the next days that still have a slot, each as its midnight in the office's zone."""
    today = now.astimezone(plan.zone).date()
    dates = (today + timedelta(days=n) for n in range(DAYS + 1))
    return tuple(
        datetime.combine(day, time(), plan.zone) for day in dates if next(_slots(plan, service, day, now), None)
    )


def hours(plan: Plan, service: str, day: datetime, now: datetime) -> tuple[datetime, ...]:
    """The hours of a day that have a slot."""
    found = (slot.replace(minute=0) for slot in _slots(plan, service, day.astimezone(plan.zone).date(), now))
    return tuple(dict.fromkeys(found))


def quarters(plan: Plan, service: str, hour: datetime, now: datetime) -> tuple[datetime, ...]:
    """The slots of an hour."""
    local = hour.astimezone(plan.zone)
    slots = _slots(plan, service, local.date(), now)
    return tuple(slot for slot in slots if slot.hour == local.hour)


def _slots(plan: Plan, service: str, day: date, now: datetime) -> Iterator[datetime]:
    known = plan.service(service)
    for n in range(_QUARTERS):
        minutes = n * (_QUARTER // timedelta(minutes=1))
        slot = datetime.combine(day, time(minutes // 60, minutes % 60), plan.zone)
        opened = is_open(plan.hours, slot, plan.zone) and (
            not known or not known.hours or is_open(known.hours, slot, plan.zone)
        )
        if opened and slot > now:
            yield slot
