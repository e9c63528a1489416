"""The promises that are in danger at a moment, by what the forecast says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from office import promise
from office.day import Day
from office.events import Wait
from office.promise import Risk
from office.ticket import Ticket
from office.waits.forecast import Forecast


@dataclass(frozen=True, slots=True, kw_only=True)
class Endangered:
    """A promise that may break, or will. `at`: when that was reckoned, `wait`: how much longer it takes from then."""

    ticket: Ticket
    promised_by: datetime
    risk: Risk
    at: datetime
    wait: Wait | None


def endangered(day: Day, forecast: Forecast | None, now: datetime) -> tuple[Endangered, ...]:
    """Those that will break before those that may, the earliest first."""
    found = _endangered(day, forecast, now)
    return tuple(sorted(found, key=lambda one: (one.risk == "may", one.promised_by, one.ticket.serial)))


def _endangered(day: Day, forecast: Forecast | None, now: datetime) -> Iterator[Endangered]:
    if forecast is None or forecast.date != day.date:
        return
    for ticket in day.waiting:
        if ticket.promise is None or ticket.promise < now or ticket.number not in forecast.tickets:
            continue
        wait = forecast.tickets[ticket.number]
        risk = promise.risk(ticket, wait, forecast.at)
        if risk is not None:
            yield Endangered(ticket=ticket, promised_by=ticket.promise, risk=risk, at=forecast.at, wait=wait)
