"""What a new plan would take away from people who are here today, and how it stays for them until the day is over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from office.day import Day
from office.drafting.document import Document, Value, rows_at, text_at
from office.stages import Away, Called, Missed, Parked, Serving, Waiting
from office.ticket import Ticket

What: TypeAlias = Literal["service", "counter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """A service or counter that the new plan has no more. `people`: how many still need it today."""

    what: What
    id: str
    people: int


def leaving(day: Day, before: Document, then: Document) -> tuple[Leaving, ...]:
    """Services that people wait for, may come back to or have booked today, and counters at which somebody sits."""
    if not day.is_open:
        return ()
    return (*_services(day, before, then), *_counters(day, before, then))


def _services(day: Day, before: Document, then: Document) -> Iterator[Leaving]:
    for service in _gone(before, then, "services"):
        waiting = sum(_needs(ticket, service) for ticket in day.tickets.values())
        booked = sum(one.state == "booked" and one.service == service for one in day.bookings.values())
        if waiting + booked:
            yield Leaving(what="service", id=service, people=waiting + booked)


def _counters(day: Day, before: Document, then: Document) -> Iterator[Leaving]:
    for counter in _gone(before, then, "counters"):
        desk = day.desks.get(counter)
        if desk is not None and desk.is_open:
            yield Leaving(what="counter", id=counter, people=1)


def _needs(ticket: Ticket, service: str) -> bool:
    here = isinstance(ticket.stage, Waiting | Away | Called | Serving | Parked | Missed)
    return here and service in (ticket.service, *ticket.also)


def _gone(before: Document, then: Document, page: str) -> list[str]:
    left = {text_at(row, ("id",)) for row in rows_at(then, (page,))}
    return [id_ for row in rows_at(before, (page,)) if (id_ := text_at(row, ("id",))) not in left]


def kept_today(before: Document, then: Document, leavings: tuple[Leaving, ...]) -> dict[str, Value]:
    """The new plan as it holds for the rest of today.

    A service that people still need stays without a tile at the kiosk, at the counters that had it; so does a counter.
    """
    document = dict(then)
    services = [one.id for one in leavings if one.what == "service"]
    counters = [one.id for one in leavings if one.what == "counter"]
    stay: list[Value] = [{**_row(before, "services", id_), "kiosk": False, "group": ""} for id_ in services]
    offered_rows = [*rows_at(then, ("services",)), *stay]
    document["services"] = offered_rows
    offered = {text_at(row, ("id",)) for row in offered_rows}
    staying = [_row(before, "counters", id_) for id_ in counters]
    document["counters"] = [
        *(_serving(row, before, services) for row in rows_at(then, ("counters",))),
        *({**row, "services": [one for one in _served(row) if one in offered]} for row in staying),
    ]
    return document


def _serving(row: Value, before: Document, services: list[str]) -> Value:
    """The counter's row with those of the services that it had before."""
    had = _served(_row(before, "counters", text_at(row, ("id",))))
    more = [one for one in services if one in had]
    return {**row, "services": [*_served(row), *more]} if isinstance(row, Mapping) and more else row


def _served(row: Value) -> list[str]:
    return [str(one) for one in rows_at(row, ("services",))]


def _row(document: Document, page: str, id_: str) -> Mapping[str, Value]:
    found = (row for row in rows_at(document, (page,)) if isinstance(row, Mapping) and row.get("id") == id_)
    return next(found, {})
