"""The example day as it goes wrong: a paused service, a call out of turn, appointments, a counter that is gone."""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk import pages
from kiosk.brought import IssuedTicket, KeptAppointment, Paper
from office import commands as wanted
from office.commands import DayCommand
from office.day import after
from office.deciding import decide
from office.events import Entry
from office.plan import Plan
from office.refusals import NoSuchAppointment, Refused, ServiceIsPaused
from station.example_day import ExampleDay
from station.example_printers import unusual_papers
from station.memory_moments import memory_moments


def unusual_day(example: ExampleDay) -> ExampleDay:
    """The same day at the same moment, after some more has happened by the real rules."""
    for command in _more(example):
        example = after_command(example, command)
    return replace(example, papers=unusual_papers(example.day, example.now))


def _more(example: ExampleDay) -> tuple[DayCommand, ...]:
    waiting = [ticket.number for ticket in example.day.waiting if ticket.service != "debts"]
    slots = (-50, -20, 10, 40, 70)
    return (
        *(_booked(n, example.now + timedelta(minutes=slot)) for n, slot in enumerate(slots)),
        *(wanted.TakeTicket(appointment=f"A-120{n}", secret=f"unusual{n}") for n in (0, 2)),
        wanted.TakeTicket(service="debts", by_staff=True, secret="unusual"),  # noqa: S106  # of a picture
        wanted.PauseService(service="contracts", reason="system", back_at=example.now + timedelta(minutes=52)),
        wanted.PauseService(service="moving", reason="staff"),
        *_called_out_of_turn("1", waiting[-1], "urgent"),
        *_called_out_of_turn("4", waiting[-2], "quick"),
        wanted.ShutVanished(counter="2"),
    )


def _booked(n: int, slot: datetime) -> DayCommand:
    return wanted.BookAppointment(id=f"A-120{n}", service="contracts", slot=slot.replace(minute=slot.minute // 5 * 5))


def _called_out_of_turn(counter: str, number: str, reason: str) -> tuple[DayCommand, ...]:
    """Whoever is there is finished first; the one who is called comes."""
    return (
        wanted.FinishService(counter=counter),
        wanted.CallNumber(counter=counter, number=number, reason=reason),
        wanted.ConfirmArrival(counter=counter),
    )


def after_command(example: ExampleDay, command: DayCommand) -> ExampleDay:
    """The same moment, once this was done."""
    events = decide(example.day, example.plan, command, example.now)
    if isinstance(events, Refused):
        message = f"{command}: {events}"
        raise RuntimeError(message)  # noqa: TRY004  # a refusal is no wrong type
    places = enumerate(events, example.day.place + 1)
    fresh = tuple(Entry(place=place, at=example.now, event=event) for place, event in places)
    return replace(example, day=after(example.day, fresh), entries=(*example.entries, *fresh))


def unusual_pages(example: ExampleDay) -> dict[str, pages.Page]:
    """Pages that are seen when something is not as always; "too-late" is of another plan, "home-notice" of a day."""
    early = KeptAppointment(slot=example.now + timedelta(minutes=10), came=example.now, standing="appointment")
    late = KeptAppointment(slot=example.now - timedelta(minutes=50), came=example.now, standing="priority")
    ticket = IssuedTicket(
        number="216", service="contracts", ahead=3, promised_by=example.now + timedelta(minutes=50), appointment=early
    )
    return {
        "home-unusual": pages.Choosing(),
        "home-notice": pages.Choosing(),
        **memory_moments(),
        "page-no-more": pages.ReadingPage("promise"),
        "page-complaints-no-more": pages.ReadingPage("complaints"),
        "too-late": pages.Choosing(),
        "paused": pages.NoTicket("contracts", ServiceIsPaused("contracts", "system")),
        "appointment": pages.EnteringAppointment("120"),
        "appointment-unknown": pages.EnteringAppointment(refused="1207", why_not=NoSuchAppointment("1207")),
        "appointment-ticket": pages.HoldingTicket(ticket, Paper.PRINTED),
        "appointment-late": pages.HoldingTicket(replace(ticket, appointment=late), Paper.PRINTED),
        "number-letters": pages.EnteringNumber("K10"),
        "ticket-letters": pages.HoldingTicket(replace(ticket, number="M1142", appointment=None), Paper.PRINTED),
    }


def plan_for(example: ExampleDay, name: str) -> Plan:
    """The plan of a page: one day has no more tickets, one office has letters."""
    plan = example.plan
    if name == "too-late":
        return replace(plan, times=replace(plan.times, last_ticket_minutes=8 * 60))
    if name == "number-letters":
        lettered = zip(plan.services, "AKMTAKM", strict=False)
        return replace(plan, services=tuple(replace(service, letter=letter) for service, letter in lettered))
    return plan
