"""What the forecast says of those who wait, kept steady: figures fall with the clock, marks do not flicker. Pure."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from office import filling, promise
from office.day import Day
from office.plan import Plan
from office.promise import Risk
from office.waits.forecast import Forecast
from office.waits.revising import Shown, first_shown, shown

_RESERVE = timedelta(minutes=1)
"""A promise is out of danger again once it would be with so much less time."""

_STEP = timedelta(minutes=5)
"""How far a line reaches is said in such steps; a warning stays until the line is so much shorter."""

_RANK: Mapping[Risk | None, int] = {None: 0, "may": 1, "will": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What is shown of one who waits: for how much longer, and whether the promise is in danger."""

    shown: Shown
    risk: Risk | None = None

    def minutes(self, now: datetime) -> int | None:
        """How many more minutes; None where nobody can say."""
        by = self.shown.by
        return None if by is None else max(0, math.ceil((by - now) / timedelta(minutes=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What is ahead by the forecast of `at`: of who waits, by number; and how far lines reach that nearly close."""

    at: datetime | None = None
    tickets: Mapping[str, Expected] = field(default_factory=dict)
    closing: Mapping[str, datetime] = field(default_factory=dict)


def look_ahead(last: Ahead, day: Day, plan: Plan, forecast: Forecast | None) -> Ahead:
    """What is ahead now, where `last` was shown; the same as long as there is no newer forecast of this day."""
    if forecast is None or forecast.date != day.date:
        return Ahead()
    if last.at == forecast.at:
        return last
    before = last if last.at and forecast.at > last.at else Ahead()
    return Ahead(
        at=forecast.at, tickets=_tickets(before, day, forecast), closing=_closing(before.closing, day, plan, forecast)
    )


def _tickets(before: Ahead, day: Day, forecast: Forecast) -> Mapping[str, Expected]:
    found: dict[str, Expected] = {}
    for ticket in day.waiting:
        if ticket.number not in forecast.tickets:
            continue
        wait, last = forecast.tickets[ticket.number], before.tickets.get(ticket.number)
        risk = promise.risk(ticket, wait, forecast.at)
        if last is None:
            found[ticket.number] = Expected(shown=first_shown(wait, forecast.at), risk=risk)
            continue
        worse = promise.risk(ticket, wait, forecast.at + _RESERVE)
        kept = min(last.risk, worse, key=_RANK.__getitem__)
        steady = max(risk, kept, key=_RANK.__getitem__)
        found[ticket.number] = Expected(shown=shown(last.shown, wait, forecast.at), risk=steady)
    return found


def _closing(before: Mapping[str, datetime], day: Day, plan: Plan, forecast: Forecast) -> Mapping[str, datetime]:
    reaches = filling.reaches(forecast.services, forecast.at)
    longer = {service: at + _STEP for service, at in reaches.items()}
    now, nearly = filling.warnings(day, plan, reaches), filling.warnings(day, plan, longer)
    return {
        service: _steady(before.get(service), reaches[service])
        for service in nearly
        if service in now or service in before
    }


def _steady(last: datetime | None, reaches: datetime) -> datetime:
    """The time to the next five minutes, or the one that was said while it is as good as true."""
    if last is not None and abs(reaches - last) <= _STEP:
        return last
    midnight = datetime.min.replace(tzinfo=UTC)
    return reaches + (midnight - reaches) % _STEP
