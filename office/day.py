"""One service day of one office: the sum of its events."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import assert_never

from office import at_counter, between_calls, booking, in_line
from office import desk as at_desk
from office import events as happened
from office.booking import Booking
from office.desk import Desk
from office.events import DayEvent, Entry, Event
from office.inside import inside, with_ticket
from office.overseen import Overseen
from office.overseen import after as overseen_after
from office.plan import Shift
from office.stages import Called, Serving, Waiting
from office.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCall:
    """A person was called to a kiosk; `answered_by` and `answered_at` are None until somebody goes."""

    kiosk: str
    language: str
    since: datetime
    answered_by: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePause:
    """A service that gives no tickets for now, and why."""

    since: datetime
    reason: str = ""
    back_at: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it lasts at this moment; its announced end may not be written yet."""
        return self.back_at is None or at < self.back_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """An office's service day.

    `place` is the newest place of the stream that is in it; `tickets` are in the order in which they were taken.
    `paused` are the services that give no tickets for now; `full`: those whose line reaches the end of the day, with
    when whoever came then would have been called; `held_open`: those that staff do not let close by themselves today.
    `overseen`: alerts, questions to counters, and the notices of the day.
    """

    office: str
    date: date
    place: int = 0
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    plan_version: int = 0
    roster: tuple[Shift, ...] = ()
    tickets: Mapping[str, Ticket] = field(default_factory=dict)
    desks: Mapping[str, Desk] = field(default_factory=dict)
    help: Mapping[str, HelpCall] = field(default_factory=dict)
    bookings: Mapping[str, Booking] = field(default_factory=dict)
    paused: Mapping[str, ServicePause] = field(default_factory=dict)
    full: Mapping[str, datetime] = field(default_factory=dict)
    held_open: frozenset[str] = frozenset()
    overseen: Overseen = field(default_factory=Overseen)
    newest_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether commands are taken."""
        return self.opened_at is not None and self.closed_at is None

    @property
    def inside(self) -> Collection[Ticket]:
        """Whose visits are not over, in the order of taking."""
        return inside(self.tickets).values()

    @property
    def waiting(self) -> tuple[Ticket, ...]:
        """Everybody in the line, in the order of the line."""
        return tuple(sorted((t for t in self.inside if t.waits), key=lambda ticket: ticket.order))

    def booking_of(self, appointment: str | None) -> Booking | None:
        """What was booked under this number; None where nothing was, and where no appointment is meant."""
        return None if appointment is None else self.bookings.get(appointment)


def stream_of(day: date) -> str:
    """The journal's stream of a service day: day/2026-03-02."""
    return f"day/{day.isoformat()}"


def after(day: Day, entries: Iterable[Entry]) -> Day:
    """The day after these entries. Raises ValueError where one does not follow the one before."""
    for entry in entries:
        if entry.place != day.place + 1:
            message = f"place {entry.place} does not follow {day.place} in {stream_of(day.date)}"
            raise ValueError(message)
        day = replace(_applied(day, entry.event, entry.at), place=entry.place, newest_at=entry.at)
    return day


def foreseen(day: Day, events: Iterable[DayEvent], at: datetime) -> Day:
    """The day as it would be if these were written now."""
    return after(day, (Entry(place=day.place + n, at=at, event=event) for n, event in enumerate(events, 1)))


def _applied(day: Day, event: Event, at: datetime) -> Day:
    match event:
        case happened.DayOpened() | happened.PlanTookEffect() | happened.DayClosed():
            return _of_office(day, event, at)
        case happened.ServicePaused() | happened.ServiceResumed() | happened.LineClosed() | happened.LineReopened():
            return _of_service(day, event, at)
        case happened.HelpAsked() | happened.HelpAnswered():
            return _of_help(day, event, at)
        case happened.AppointmentBooked() | happened.AppointmentCancelled() | happened.AppointmentMissed():
            return _of_booking(day, event)
        case (
            happened.AlertRaised()
            | happened.AlertEnded()
            | happened.AlertAcknowledged()
            | happened.CounterAsked()
            | happened.CounterAnswered()
            | happened.NoticePosted()
            | happened.NoticeWithdrawn()
        ):
            return replace(day, overseen=overseen_after(day.overseen, event, at))
        case (
            happened.StepsTicked()
            | happened.VisitRated()
            | happened.PaperAsked()
            | happened.PaperStarted()
            | happened.PaperEnded()
            | happened.PrinterChanged()
            | happened.RollChanged()
            | happened.VoiceChanged()
            | happened.DayReported()
            | happened.VoucherIssued()
            | happened.VoucherRedeemed()
            | happened.VoucherRestored()
            | happened.CaseOpened()
            | happened.CaseQueued()
            | happened.CaseTaken()
            | happened.CaseNoted()
            | happened.CaseAnswered()
            | happened.CaseClosed()
            | happened.PlanPlanned()
            | happened.PlanWithdrawn()
            | happened.PlannedCame()
        ):
            return day
        case _:
            return _of_line_and_counters(day, event, at)


def _of_line_and_counters(
    day: Day,
    event: happened.CounterEvent | happened.RepairEvent | happened.TicketEvent,
    at: datetime,
) -> Day:
    match event:
        case (
            happened.CounterOpened()
            | happened.CounterPaused()
            | happened.CounterResumed()
            | happened.CounterClosed()
            | happened.CounterAwaits()
        ):
            return _with(day, desk=at_desk.after_counter(day.desks.get(event.counter), event, at))
        case happened.ClerkChanged():
            return _clerk_changed(day, event, at)
        case happened.ActUndone():
            return _undone(day, event.counter)
        case happened.CounterVanished():
            return _vanished(day, event.counter)
        case happened.TicketTaken():
            return _taken(day, event, at)
        case (
            happened.TicketRejoined()
            | happened.TicketReturned()
            | happened.VisitPaused()
            | happened.ServiceChanged()
            | happened.NeedsChanged()
            | happened.TicketReleased()
            | happened.ServiceAdded()
            | happened.TicketCancelled()
            | happened.TicketNotServed()
            | happened.PromiseBroken()
        ):
            return _of_line(day, event, at)
        case _:
            return _of_call(day, event, at)


def _of_office(day: Day, event: happened.OfficeEvent, at: datetime) -> Day:
    match event:
        case happened.DayOpened():
            return replace(day, opened_at=at, roster=event.roster)
        case happened.PlanTookEffect():
            return replace(day, plan_version=event.version)
        case happened.DayClosed():
            return replace(day, closed_at=at)
        case _:
            assert_never(event)


def _of_service(day: Day, event: happened.ServiceEvent, at: datetime) -> Day:
    match event:
        case happened.ServicePaused():
            pause = ServicePause(since=at, reason=event.reason, back_at=event.back_at)
            return replace(day, paused={**day.paused, event.service: pause})
        case happened.ServiceResumed():
            rest = {service: pause for service, pause in day.paused.items() if service != event.service}
            return replace(day, paused=rest)
        case happened.LineClosed():
            return replace(day, full={**day.full, event.service: event.reaches})
        case happened.LineReopened():
            held = day.held_open | {event.service} if event.by_staff else day.held_open
            left = {service: reaches for service, reaches in day.full.items() if service != event.service}
            return replace(day, full=left, held_open=held)
        case _:
            assert_never(event)


def _of_booking(day: Day, event: happened.BookingEvent) -> Day:
    if isinstance(event, happened.AppointmentBooked):
        found = booking.booked(event)
    else:
        found = booking.after_booking(day.bookings[event.id], event)
    return replace(day, bookings={**day.bookings, found.id: found})


def _taken(day: Day, event: happened.TicketTaken, at: datetime) -> Day:
    day = _with(day, ticket=in_line.taken(event, at))
    found = day.booking_of(event.appointment)
    return replace(day, bookings={**day.bookings, found.id: booking.kept(found, event.number)}) if found else day


def _of_line(day: Day, event: happened.LineEvent, at: datetime) -> Day:
    """A wrong choice that is undone gives an appointment back: its customer may check in again."""
    ticket = day.tickets[event.number]
    day = _with(day, ticket=in_line.after_line(ticket, event, at))
    found = day.booking_of(ticket.appointment)
    if found is None or not (isinstance(event, happened.TicketCancelled) and event.wrong_choice):
        return day
    return replace(day, bookings={**day.bookings, found.id: replace(found, state="booked", number=None)})


def _of_call(day: Day, event: happened.CallEvent, at: datetime) -> Day:
    desk, was = day.desks[event.counter], day.tickets[event.number]
    became = at_counter.after_call(was, event, at, desk.clerk)
    if isinstance(event, happened.TicketCalled):
        past = [day.tickets[number] for number in event.why.past if number in day.tickets]
        became = between_calls.told(became, desk, was, past)
    return _with(day, ticket=became, desk=at_desk.after_call(desk, event, at, was, became))


def _clerk_changed(day: Day, event: happened.ClerkChanged, at: datetime) -> Day:
    """Whoever is at the counter is the new clerk's from now on."""
    desk = day.desks[event.counter]
    ticket = day.tickets.get(desk.number or "")
    if ticket is not None and isinstance(ticket.stage, Called | Serving):
        ticket = replace(ticket, stage=replace(ticket.stage, clerk=event.clerk))
    return _with(day, ticket=ticket, desk=at_desk.after_counter(desk, event, at))


def _undone(day: Day, counter: str) -> Day:
    desk = day.desks[counter]
    before, was = at_desk.undone(desk), desk.acts[-1].was
    if was is not None:
        was = replace(was, broken=day.tickets[was.number].broken)
    day = _with(day, ticket=was, desk=before)
    return day if before else replace(day, desks={key: other for key, other in day.desks.items() if key != counter})


def _vanished(day: Day, counter: str) -> Day:
    desk = day.desks[counter]
    ticket = day.tickets.get(desk.number or "")
    if ticket is not None:
        ticket = replace(ticket, stage=Waiting(calls=ticket.stage.calls if isinstance(ticket.stage, Called) else 1))
    return _with(day, ticket=ticket, desk=at_desk.vanished(desk))


def _of_help(day: Day, event: happened.HelpEvent, at: datetime) -> Day:
    match event:
        case happened.HelpAsked():
            call = HelpCall(kiosk=event.kiosk, language=event.language, since=at)
        case happened.HelpAnswered():
            call = replace(day.help[event.kiosk], answered_by=event.clerk, answered_at=at)
        case _:
            assert_never(event)
    return replace(day, help={**day.help, call.kiosk: call})


def _with(day: Day, ticket: Ticket | None = None, desk: Desk | None = None) -> Day:
    return replace(
        day,
        tickets=with_ticket(day.tickets, ticket) if ticket else day.tickets,
        desks={**day.desks, desk.counter: desk} if desk else day.desks,
    )
