"""The example day later on: too few counters, broken promises with their vouchers, and what the rest will bring."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from office import commands as wanted
from office import vouchers
from office.commands import DayCommand
from office.day import after, foreseen
from office.deciding import decide
from office.desk import Busy
from office.events import Entry, VoucherRedeemed
from office.refusals import Refused
from office.stages import Called
from office.vouchers import Vouchers
from office.waits.demand import DaySeen
from office.waits.forecast import Forecast, forecast_of
from office.waits.learned import Learned
from office.waits.moment import Moment
from office.waits.outlook import Outlook, outlook_of
from station.example_day import ExampleDay

_MINUTES = 40
_LATER = ("1", "3")
"""Only these counters go on calling."""

_SEEN_DAYS, _HALF_HOURS = 6, range(18, 36)
"""So many days like this one were seen, from 09:00 to 18:00."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HardDay:
    """The office in the middle of a hard day, and what is known of its promises and of the hours to come."""

    example: ExampleDay
    vouchers: Vouchers
    forecast: Forecast
    outlook: Outlook


def hard_day(example: ExampleDay) -> HardDay:
    """The day by the real rules, with the vouchers that they owe; two were redeemed."""
    known = Vouchers()
    for minute in range(_MINUTES):
        at = example.now + timedelta(minutes=minute)
        for command in _commands(example, minute):
            example, known = _after(example, known, command, at)
    example = replace(example, now=example.now + timedelta(minutes=_MINUTES))
    known = _redeemed(known, example.now)
    moment = Moment(day=example.day, plan=example.plan, learned=_learned(example), at=example.now)
    return HardDay(example=example, vouchers=known, forecast=forecast_of(moment), outlook=outlook_of(moment))


def _commands(example: ExampleDay, minute: int) -> Iterator[DayCommand]:
    yield wanted.LetTimePass()
    services = ("payments", "contracts", "meters", "other")
    if minute % 2 == 0:
        yield wanted.TakeTicket(service=services[minute // 2 % 4], language="et", secret=f"hard{minute:03}")
    for counter, desk in example.day.desks.items():
        if isinstance(desk.state, Busy) and (minute + int(counter)) % 8 == 0:
            ticket = example.day.tickets[desk.state.number]
            if isinstance(ticket.stage, Called):
                yield wanted.ConfirmArrival(counter=counter)
            yield wanted.FinishService(counter=counter)
            if counter in _LATER:
                yield wanted.CallNext(counter=counter)


def _after(example: ExampleDay, known: Vouchers, command: DayCommand, at: datetime) -> tuple[ExampleDay, Vouchers]:
    events = decide(example.day, example.plan, command, at)
    if isinstance(events, Refused):
        message = f"{command}: {events}"
        raise RuntimeError(message)  # noqa: TRY004  # a refusal is no wrong type
    then = foreseen(example.day, events, at)
    owed = vouchers.compensated(known, then, example.plan, events, at)
    issued = tuple(Entry(place=place, at=at, event=event) for place, event in enumerate(owed.issued, known.place + 1))
    fresh = tuple(Entry(place=n, at=at, event=event) for n, event in enumerate(owed.events, example.day.place + 1))
    day = after(example.day, fresh)
    return replace(example, day=day, entries=(*example.entries, *fresh)), vouchers.after(known, issued)


def _redeemed(known: Vouchers, at: datetime) -> Vouchers:
    codes = tuple(known.by_code)[:2]
    events = (VoucherRedeemed(code=code, counter="3") for code in codes)
    return vouchers.after(
        known, [Entry(place=n, at=at, event=event) for n, event in enumerate(events, known.place + 1)]
    )


def _learned(example: ExampleDay) -> Learned:
    """An office that has seen some days like this one; around noon more people come."""
    counts = {
        (service, half): 2 if half in range(24, 28) else 1
        for service in ("payments", "contracts", "meters", "moving", "other")
        for half in _HALF_HOURS
    }
    learned = Learned()
    for n in range(_SEEN_DAYS, 0, -1):
        seen = DaySeen(date=example.day.date - timedelta(days=7 * n), covered=frozenset(_HALF_HOURS), counts=counts)
        learned = replace(learned, demand=learned.demand.after(seen))
    return learned
