"""What must hold on any day, in other words than the rules: who may call whom, who is next, what undo is."""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise, takewhile
from typing import cast, get_args

from journal.codec import event_body, event_of
from office import commands as wanted
from office import due, numbers, undoing
from office.commands import DayCommand
from office.day import Day, after, foreseen
from office.desk import Desk, Free
from office.events import (
    ActUndone,
    ClerkChanged,
    CounterAwaits,
    CounterClosed,
    DayEvent,
    Entry,
    PromiseBroken,
    ServiceFinished,
    TicketCalled,
    TicketMissed,
    TicketReleased,
    TicketTaken,
    VisitorArrived,
)
from office.figures import figures
from office.legs import legs_of
from office.plan import HEAD_START_MINUTES, Plan
from office.refusals import Refused
from office.stages import Called, Serving
from office.ticket import Ticket
from station.day_form import day_form
from station.json_form import json_form

MAXIMUM = datetime.max.replace(tzinfo=UTC)
MOST = timedelta(minutes=max(HEAD_START_MINUTES.values()))
IN_PROGRESS = {"waiting", "away", "called", "serving", "parked"}
ACTS = (*get_args(wanted.WithCustomer), wanted.CallNext, wanted.CallNumber, *get_args(wanted.OfCounter))


def callable_by(day: Day, desk: Desk) -> list[Ticket]:
    """Whom a counter may call, the next one first."""
    return sorted((ticket for ticket in day.tickets.values() if _may_call(day, desk, ticket)), key=_place)


def _place(ticket: Ticket) -> tuple[datetime, int]:
    return ticket.key, ticket.serial


def _may_call(day: Day, desk: Desk, ticket: Ticket) -> bool:
    if ticket.stage_name != "waiting" or not desk.is_open:
        return False
    if ticket.employee:
        return desk.clerk == ticket.employee
    if ticket.kept:
        counter, clerk = ticket.kept.counter, ticket.kept.clerk
        theirs = {
            other.counter
            for other in day.desks.values()
            if other.is_open and (counter in {None, other.counter}) and (clerk in {None, other.clerk})
        }
        if theirs:
            return desk.counter in theirs
    return ticket.service in desk.services


def _came(ticket: Ticket) -> tuple[datetime, int]:
    return max(ticket.joined, ticket.slot or ticket.joined), ticket.serial


def calls_are_fair(before: Day, plan: Plan, written: Iterable[Entry]) -> None:
    """Each call is of the smallest key that the counter may call, and nobody is passed beyond the head start."""
    day = before
    for entry in written:
        if isinstance(entry.event, TicketCalled):
            _is_fair(day, plan, entry.event)
        day = after(day, (entry,))


def _is_fair(day: Day, plan: Plan, call: TicketCalled) -> None:
    called, line = day.tickets[call.number], callable_by(day, day.desks[call.counter])
    passed = [ticket for ticket in line if _came(ticket) < _came(called)]
    assert set(call.why.past) == {ticket.number for ticket in passed}
    assert call.why.passed == len(passed)
    if call.why.standing == "out_of_turn":
        assert not line or line[0].number != call.number, "the next one is in turn"
        return
    assert line[0].number == call.number, "somebody else was next"
    for ticket in passed:
        assert called.came <= ticket.key + MOST, "overtaken without bound"
        if _is_as_taken(plan, called) and _is_as_taken(plan, ticket):
            assert called.standing != ticket.standing, "not first come, first served inside a class"


def nobody_lost_by_telling(before: Ticket, after_it: Ticket, plan: Plan) -> None:
    """Needs and levels never cost a place or a promise that the customer had without them, nor give too much."""
    if before.set_time or after_it.set_time:
        return
    came = max(after_it.joined, after_it.slot or after_it.joined)
    if not before.needs and not before.level:
        assert after_it.key <= before.key or before.key == came - plan.head_start(before.standing)
        assert before.promised_by is None or (after_it.promised_by or MAXIMUM) <= before.promised_by
    assert after_it.key == before.key or came - MOST <= after_it.key <= came


def _is_as_taken(plan: Plan, ticket: Ticket) -> bool:
    came = max(ticket.came, ticket.slot or ticket.came)
    return not ticket.legs and ticket.key == came - plan.head_start(ticket.standing)


def nobody_waits_for_a_counter_that_awaits(day: Day) -> None:
    for desk in day.desks.values():
        if isinstance(desk.state, Free) and desk.state.awaits:
            assert not callable_by(day, desk), "a counter awaits somebody who waits for it"


def nothing_is_due(day: Day, plan: Plan, at: datetime) -> None:
    assert not day.is_open or due.due(day, plan, at) == (), "something was due and is not written"


def undo_brings_back(before: Day, plan: Plan, command: DayCommand, written: Iterable[Entry], at: datetime) -> None:
    """Undoing what a counter just did gives the day before it."""
    if not isinstance(command, ACTS) or isinstance(command, wanted.ShutVanished):
        return
    came_due = due.due(before, plan, at)
    events = [cast("DayEvent", entry.event) for entry in written]
    act = tuple(_of_the_act(command, events[len(came_due) :]))
    if not act or isinstance(act[0], CounterAwaits):
        return
    if any(isinstance(event, ClerkChanged) or (isinstance(event, CounterClosed) and event.to_counter) for event in act):
        return  # a clerk who signed in is not made another one, or sent back elsewhere
    ready = foreseen(before, came_due, at)
    acted = foreseen(ready, act, at)
    undone = undoing.undo(acted, plan, acted.desks[command.counter], at)
    assert not isinstance(undone, Refused), undone
    assert settled(foreseen(acted, undone, at)) == settled(ready), f"undone, {command} left something behind"


def _of_the_act(command: DayCommand, events: list[DayEvent]) -> Iterable[DayEvent]:
    """What the command itself did, without the calls and releases that followed by themselves."""
    if isinstance(command, wanted.CallNext | wanted.CallNumber):
        return [event for event in events[:1] if getattr(event, "counter", "") == command.counter]
    return takewhile(lambda event: not isinstance(event, TicketCalled | TicketReleased), events)


def settled(day: Day) -> Day:
    """The day without what tells only that something was done and undone; a promise that broke meanwhile stays so."""
    desks = {
        counter: replace(
            desk, acts=(), state=replace(desk.state, awaits=False) if isinstance(desk.state, Free) else desk.state
        )
        for counter, desk in day.desks.items()
    }
    tickets = {number: replace(ticket, broken=None) for number, ticket in day.tickets.items()}
    return replace(day, place=0, newest_at=None, desks=desks, tickets=tickets)


def promises_are_broken_once_and_never_when_kept(entries: Iterable[Entry]) -> None:
    """In order of the entries: who answered a call or missed it in time is owed nothing, who did not is owed once."""
    owed: set[str] = set()
    answered: set[str] = set()
    for entry in entries:
        match entry.event:
            case VisitorArrived(number=number) | ServiceFinished(number=number) | TicketMissed(number=number):
                answered.add(number)
            case ActUndone(number=number):
                answered.discard(number or "")
            case PromiseBroken(number=number, promised_by=promised_by, why=why):
                assert number not in owed, "a promise was broken twice"
                assert number not in answered, "a promise that was kept is broken"
                assert promised_by < entry.at or why == "closed", "a promise was broken before its time"
                owed.add(number)
            case _:
                pass


def nobody_is_at_two_counters(day: Day) -> None:
    at_desks = [(desk.number, desk.counter) for desk in day.desks.values() if desk.number]
    at_tickets = [
        (number, ticket.stage.counter)
        for number, ticket in day.tickets.items()
        if isinstance(ticket.stage, Called | Serving)
    ]
    assert sorted(at_desks) == sorted(at_tickets)
    assert len({number for number, _ in at_desks}) == len(at_desks)


def no_clerk_is_at_two_counters(day: Day) -> None:
    clerks = Tally(desk.clerk for desk in day.desks.values() if desk.is_open and desk.clerk)
    assert all(times == 1 for times in clerks.values())


def nobody_is_forgotten(day: Day, entries: Iterable[Entry]) -> None:
    places = Tally(ticket.stage_name for ticket in day.tickets.values())
    assert places["waiting"] == len(day.waiting)
    assert sum(places.values()) == len(list(_taken(entries)))
    assert day.closed_at is None or not IN_PROGRESS & set(places)


def numbers_are_unique_and_without_gaps(plan: Plan, entries: Iterable[Entry]) -> None:
    taken = list(_taken(entries))
    assert len({event.number for event in taken}) == len(taken)
    for service in plan.services:
        mine = [event.number for event in taken if event.service == service.id]
        assert mine == list(islice(numbers.series(plan, service), len(mine)))


def _taken(entries: Iterable[Entry]) -> Iterator[TicketTaken]:
    return (entry.event for entry in entries if isinstance(entry.event, TicketTaken))


def the_day_is_the_sum_of_its_entries(day: Day, entries: Iterable[Entry]) -> None:
    """Also of the entries as the journal keeps and reads them, to the letter."""
    begun = Day(office=day.office, date=day.date)
    read = tuple(
        replace(entry, event=event_of(type(entry.event).__name__, event_body(entry.event))) for entry in entries
    )
    assert after(begun, entries) == day
    assert repr(after(begun, read)) == repr(day)


def each_visit_is_one_in_every_figure(day: Day, plan: Plan, now: datetime) -> None:
    legs = {number: legs_of(day, plan, ticket) for number, ticket in day.tickets.items()}
    for visit in legs.values():
        assert [leg.leg for leg in visit] == list(range(1, len(visit) + 1))
        assert [leg.final for leg in visit] == [*[False] * (len(visit) - 1), True]
        assert sum(leg.promised_by is not None for leg in visit) <= 1
        assert all(leg.wait_s is None or leg.wait_s >= 0 for leg in visit)
        assert all(one.ended_at is not None and one.ended_at <= two.joined_at for one, two in pairwise(visit))
    found = figures((leg for visit in legs.values() for leg in visit), now)
    stages = Tally(ticket.stage_name for ticket in day.tickets.values())
    assert found.arrived == len(legs) - stages["withdrawn"]
    assert (found.served, found.missed, found.waiting) == (stages["served"], stages["missed"], stages["waiting"])
    assert found.left == stages["cancelled"] + stages["not_served"]
    assert json_form(day_form(day), plan.zone)
