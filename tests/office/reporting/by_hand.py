"""Figures counted with plain loops straight from the events of a day, sharing nothing with what is tested.

A ticket is a dictionary, its waits a list of dictionaries; an act that is undone puts copies back.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from office.events import Entry, Event
from office.plan import Plan

Wait = dict[str, Any]
"""service, joined, slot, called, arrived, ended, counter, clerk, how; who called it: gap, jumps."""

_ACTS = {
    "TicketCalled",
    "TicketCalledAgain",
    "VisitorArrived",
    "ServiceFinished",
    "TicketMissed",
    "TicketPutBack",
    "TicketParked",
    "TicketTransferred",
    "CounterOpened",
    "CounterPaused",
    "CounterResumed",
    "CounterClosed",
}
_ENDS = {"ServiceFinished", "TicketMissed", "TicketParked", "TicketTransferred"}


@dataclass
class Seat:
    """A counter: since when somebody sits there (`open`), and the times that are over: clerk, from, to."""

    clerk: str = ""
    open: datetime | None = None
    was: list[tuple[str, datetime, datetime]] = field(default_factory=list)
    number: str | None = None
    done_at: datetime | None = None

    def shuts(self, at: datetime) -> None:
        if self.open is not None:
            self.was.append((self.clerk, self.open, at))
        self.open, self.done_at = None, None


class ByHand:
    """One day."""

    def __init__(self, day: date, entries: Iterable[Entry]) -> None:
        self.day = day
        self.tickets: dict[str, dict[str, Any]] = {}
        self.seats: dict[str, Seat] = {}
        self.undoing: dict[str, list[tuple[str | None, Any, Seat | None]]] = {}
        for entry in entries:
            self._hears(entry.event, entry.at)

    def _hears(self, event: Event, at: datetime) -> None:
        kind = type(event).__name__
        if kind in _ACTS:
            number, counter = getattr(event, "number", None), event.counter  # type: ignore[union-attr]
            copies = deepcopy((self.tickets.get(number or ""), self.seats.get(counter)))
            self.undoing.setdefault(counter, []).append((number, *copies))
        method = getattr(self, "_" + re.sub("(?<!^)([A-Z])", r"_\1", kind).lower(), None)
        if method is not None:
            method(event, at)
        if kind in _ENDS | {"TicketPutBack"}:
            seat = self.seats[event.counter]  # type: ignore[union-attr]
            seat.number, seat.done_at = None, at if kind in _ENDS else None

    def _wait(self, event: Any) -> Wait:  # noqa: ANN401  # any event of a ticket
        found: Wait = self.tickets[event.number]["waits"][-1]
        return found

    def _another(self, event: Any, joined: datetime, service: str) -> None:  # noqa: ANN401  # as above
        self.tickets[event.number]["waits"].append(_fresh(service, joined))

    def _ticket_taken(self, event: Any, at: datetime) -> None:  # noqa: ANN401  # as above, also below
        wait = _fresh(event.service, at, event.set_time or event.slot)
        wait.update(how="away" if event.set_time else "waiting", set_time=event.set_time)
        self.tickets[event.number] = {
            "number": event.number,
            "language": event.language,
            "needs": event.needs,
            "level": event.level,
            "waits": [wait],
            "passes": [],
        }

    def _ticket_called(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        seat, ticket = self.seats[event.counter], self.tickets[event.number]
        waiting = [event.number, *event.why.past]
        since = [self._since(number) for number in waiting if self._waits(number)]
        if self._wait(event)["how"] == "parked":
            self._another(event, at, self._wait(event)["service"])
        wait = self._wait(event)
        gap = at - seat.done_at if seat.done_at and any(one <= seat.done_at for one in since) else None
        wait.update(how="called", called=at, arrived=None, counter=event.counter, clerk=seat.clerk, gap=gap)
        wait["jumps"] += event.why.standing == "out_of_turn" and not event.why.reason
        ticket["passes"].append((at, event.why.past))
        seat.number, seat.done_at = event.number, None

    def _waits(self, number: str) -> bool:
        return bool(self.tickets[number]["waits"][-1]["how"] == "waiting")

    def _since(self, number: str) -> datetime:
        wait = self.tickets[number]["waits"][-1]
        since: datetime = max(wait["joined"], wait["slot"] or wait["joined"])
        return since

    def _visitor_arrived(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(how="serving", arrived=at)

    def _service_finished(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(how="served", ended=at)

    def _visit_continued(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._another(event, at, event.service)

    def _ticket_missed(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(how="missed", ended=at)

    def _ticket_rejoined(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(_UNCALLED)

    def _ticket_put_back(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(_UNCALLED)

    def _ticket_parked(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(how="parked", ended=at)

    def _ticket_returned(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        if self._wait(event)["how"] == "parked":
            self._another(event, event.since, self._wait(event)["service"])
        self._wait(event)["how"] = "waiting"

    def _ticket_transferred(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._wait(event).update(how="transferred", ended=at)
        self._another(event, at, event.service)

    def _visit_paused(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        self._wait(event)["how"] = "away"

    def _service_changed(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        self._wait(event)["service"] = event.service

    def _needs_changed(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        wait = self._wait(event)
        self.tickets[event.number].update(needs=event.needs, level=event.level)
        if event.set_time != wait["set_time"]:
            wait["how"] = "away" if event.set_time else "waiting"
            wait["slot"] = event.set_time or (None if wait["set_time"] else wait["slot"])
            wait["set_time"] = event.set_time

    def _ticket_cancelled(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._leaves(event)
        self._wait(event).update(how="withdrawn" if event.wrong_choice else "cancelled", ended=at)

    def _ticket_not_served(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self._leaves(event)
        self._wait(event).update(how="not_served", ended=at)

    def _leaves(self, event: Any) -> None:  # noqa: ANN401
        """Who leaves while parked has waited for the next call since then."""
        if self._wait(event)["how"] == "parked":
            self._another(event, self._wait(event)["ended"], self._wait(event)["service"])

    def _counter_opened(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        seat = self.seats.setdefault(event.counter, Seat())
        seat.shuts(at)
        seat.clerk, seat.open = event.clerk, at

    def _clerk_changed(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        seat = self.seats[event.counter]
        seat.shuts(at)
        seat.clerk, seat.open = event.clerk, at
        if seat.number is not None:
            self.tickets[seat.number]["waits"][-1]["clerk"] = event.clerk
        self.undoing[event.counter] = []

    def _counter_paused(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self.seats[event.counter].shuts(at)

    def _counter_resumed(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self.seats[event.counter].open, self.seats[event.counter].done_at = at, None

    def _counter_closed(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self.seats[event.counter].shuts(at)
        if event.to_counter:
            self.undoing[event.counter] = []

    def _counter_vanished(self, event: Any, at: datetime) -> None:  # noqa: ANN401
        self.seats[event.counter].shuts(at)
        self.seats[event.counter].number = None
        if event.number is not None:
            self._wait(event).update(_UNCALLED)
        self.undoing[event.counter] = []

    def _act_undone(self, event: Any, _: datetime) -> None:  # noqa: ANN401
        number, ticket, seat = self.undoing[event.counter].pop()
        if number is not None:
            self.tickets[number] = ticket
        if seat is None:
            del self.seats[event.counter]
        else:
            self.seats[event.counter] = seat

    def _day_closed(self, _: Any, at: datetime) -> None:  # noqa: ANN401
        for seat in self.seats.values():
            seat.shuts(at)


_UNCALLED: Wait = {
    "how": "waiting",
    "called": None,
    "arrived": None,
    "ended": None,
    "counter": None,
    "clerk": None,
    "gap": None,
}


def _fresh(service: str, joined: datetime, slot: datetime | None = None) -> Wait:
    return {"service": service, "joined": joined, "slot": slot, "set_time": None, "jumps": 0, **_UNCALLED}


def waits_of(hand: ByHand, plan: Plan) -> Iterator[Wait]:
    """Every wait of the day with what figures are made of, seconds; who withdrew is left out."""
    calls = [(at, ticket["number"], past) for ticket in hand.tickets.values() for at, past in ticket["passes"]]
    for ticket in hand.tickets.values():
        for nth, wait in enumerate(ticket["waits"]):
            if wait["how"] == "withdrawn":
                continue
            start = max(wait["joined"], wait["slot"] or wait["joined"])
            local = wait["joined"].astimezone(plan.zone)
            end = wait["called"] or (wait["ended"] if wait["how"] in ("cancelled", "not_served") else None)
            called, arrived = wait["called"], wait["arrived"]
            handled = wait["how"] in ("served", "transferred", "parked")
            yield {
                **wait,
                "first": nth == 0,
                "last": nth == len(ticket["waits"]) - 1,
                "day": hand.day,
                "half": local.hour * 2 + (local.minute >= 30),
                "language": ticket["language"],
                "level": ticket["level"],
                "needs": ticket["needs"],
                "wait_s": _seconds(called, start) if called else None,
                "walk_s": _seconds(arrived, called) if arrived else None,
                "handling_s": _seconds(wait["ended"], arrived or called) if handled else None,
                "gap_s": wait["gap"].total_seconds() if wait["gap"] is not None else None,
                "gave_up_s": _seconds(end, start) if wait["how"] in _GAVE_UP and end else None,
                "number": ticket["number"],
                "overtaken": len(
                    {
                        other
                        for at, other, past in calls
                        if ticket["number"] in past and wait["joined"] <= at and (called is None or at <= called)
                    }
                ),
            }


_GAVE_UP = ("cancelled", "missed", "not_served")


def _seconds(end: datetime, start: datetime) -> float:
    return max(0.0, (end - start) / timedelta(seconds=1))


def open_s(hand: ByHand, now: datetime) -> float:
    """How long all counters of the day were open together, without pauses, seconds."""
    over = sum(_seconds(end, start) for seat in hand.seats.values() for _, start, end in seat.was)
    return over + sum(_seconds(now, seat.open) for seat in hand.seats.values() if seat.open is not None)
