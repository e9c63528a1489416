"""Every state of a ticket, a counter, the day, an appointment and a service, and every command that is tried on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from office import commands as wanted
from office.commands import DayCommand, RateVisit
from office.desk import Busy, Desk, Free
from office.hours import Clock, Span
from office.plan import Calling, Plan, Times
from tests.office.branch import PLAN, Branch, on

Tried: TypeAlias = DayCommand | RateVisit


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A table of the page: states, commands, and in words where things stand after a command."""

    title: str
    introduction: str
    states: Mapping[str, Callable[[], Branch]]
    commands: Callable[[str], Mapping[str, Tried]]
    where: Callable[[Branch], str]


# A ticket. 101 was taken at nine for payments; Mari works at counter 1, Jaan is free at counter 3.


def _ticket(stage: str, *, kept: bool = False, taken: bool = True) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch().staffs("1", "mari").staffs("3", "jaan").at("09:00")
        if taken:
            made.takes(for_counter="1" if kept else None)
        return made.brings_to(stage).at("09:05")

    return branch


_ON_TICKET: Mapping[str, Tried] = {
    "cancel": wanted.CancelTicket(number="101"),
    "undo a wrong choice": wanted.CancelTicket(number="101", wrong_choice=True),
    "rejoin": wanted.RejoinLine(number="101"),
    "go away for a while": wanted.PauseVisit(number="101"),
    "come back": wanted.ResumeVisit(number="101"),
    "change to loans": wanted.ChangeService(number="101", service="loans"),
    "add loans": wanted.AddService(number="101", service="loans"),
    "call the number": wanted.CallNumber(counter="3", number="101"),
    "rate": RateVisit(number="101", treated=5),
}


def _where_101_is(branch: Branch) -> str:
    return f"101 is {branch.ticket('101').stage_name.replace('_', ' ')}"


TICKET = Part(
    title="A ticket",
    introduction="Number 101 was taken at nine for payments. Mari works at counter 1; Jaan is free at counter 3.",
    states={
        "nobody took it": _ticket("waiting", taken=False),
        "waiting": _ticket("waiting"),
        "waiting, kept for counter 1, where somebody works": _ticket("waiting", kept=True),
        "away for a while": _ticket("away"),
        "called": _ticket("called"),
        "called again": _ticket("called again"),
        "at the counter (serving)": _ticket("serving"),
        "parked": _ticket("parked"),
        "missed the call": _ticket("missed"),
        "in the line again after a missed call": _ticket("rejoined"),
        "put back into the line": _ticket("put back"),
        "served": _ticket("served"),
        "cancelled": _ticket("cancelled"),
        "withdrawn (a wrong choice, undone)": _ticket("withdrawn"),
        "not served (the day is over)": _ticket("not served"),
    },
    commands=lambda _: _ON_TICKET,
    where=_where_101_is,
)


# A counter. It is counter 1, with Mari; Jaan is free at counter 3. 301 is for counter 1 alone.


def _counter(*stages: str, waiting: bool = False, plan: Plan = PLAN) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch(plan).staffs("3", "jaan", ("loans",)).staffs("1", "mari").at("09:00")
        if "called" in stages:
            made.takes()
            made.calls_next("1")
        if waiting:
            made.takes("other")
        for command in [_MORE[stage] for stage in stages if stage in _MORE]:
            made.does(command)
        return made.at("09:10")

    return branch


def _not_opened() -> Branch:
    branch = Branch().staffs("3", "jaan", ("loans",)).at("09:00")
    branch.takes("other")
    return branch.at("09:10")


_MORE: Mapping[str, DayCommand] = {
    "serving": wanted.ConfirmArrival(counter="1"),
    "awaits": wanted.CallNext(counter="1"),
    "paused": wanted.PauseCounter(counter="1"),
    "shut": wanted.CloseCounter(counter="1"),
    "vanished": wanted.ShutVanished(counter="1"),
}


def _on_counter(state: str) -> Mapping[str, Tried]:
    counter = "9" if state == "the plan has no such counter" else "1"
    return {
        "open (Kati)": wanted.OpenCounter(counter=counter, clerk="kati"),
        "call next": wanted.CallNext(counter=counter),
        "call number 301": wanted.CallNumber(counter=counter, number="301"),
        "call again": wanted.CallAgain(counter=counter),
        "arrived": wanted.ConfirmArrival(counter=counter),
        "finish": wanted.FinishService(counter=counter),
        "missed": wanted.MarkMissed(counter=counter),
        "put back": wanted.PutBack(counter=counter),
        "park": wanted.ParkTicket(counter=counter),
        "send to loans": wanted.TransferTicket(counter=counter, service="loans"),
        "send to counter 3": wanted.TransferTicket(counter=counter, to_counter="3"),
        "send to Jaan": wanted.TransferTicket(counter=counter, to_clerk="jaan"),
        "undo": wanted.UndoAct(counter=counter),
        "pause": wanted.PauseCounter(counter=counter),
        "resume": wanted.ResumeCounter(counter=counter),
        "close": wanted.CloseCounter(counter=counter),
        "close, asking first": wanted.CloseCounter(counter=counter, ask=True),
        "shut it: its machine is gone": wanted.ShutVanished(counter=counter),
    }


def _where_the_counter_is(branch: Branch) -> str:
    desk = branch.day.desks.get("1")
    at = f"counter 1 {_in_words(desk)}" if desk else "counter 1 is as if never opened"
    sent = branch.day.tickets.get("101")
    is_here = desk is not None and isinstance(desk.state, Busy)
    return at if sent is None or is_here else f"{at}, 101 is {sent.stage_name}"


def _in_words(desk: Desk) -> str:
    match desk.state:
        case Busy(number=number):
            return f"is with {number}"
        case Free(awaits=True):
            return "awaits the next one"
        case state:
            return f"is {type(state).__name__.lower()}"


AUTOMATIC = replace(PLAN, calling=Calling(automatic=True))

COUNTER = Part(
    title="A counter",
    introduction=(
        "Counter 1, with Mari; it offers payments and everything else. Jaan is free at counter 3, which offers loans. "
        "Who waits is 301, whom only counter 1 can serve; who is at the counter is 101."
    ),
    states={
        "the plan has no such counter": _counter(),
        "never opened, somebody waits": _not_opened,
        "closed again": _counter("shut", waiting=True),
        "shut, its machine was gone": _counter("vanished", waiting=True),
        "free, nobody waits": _counter(),
        "free, somebody waits": _counter(waiting=True),
        "free, awaits the next one (automatic calls)": _counter("awaits", plan=AUTOMATIC),
        "has called 101, somebody waits": _counter("called", waiting=True),
        "serves 101, somebody waits": _counter("called", "serving", waiting=True),
        "paused, somebody waits": _counter("paused", waiting=True),
    },
    commands=_on_counter,
    where=_where_the_counter_is,
)


# The day. The office closes at 17:00, gives the last ticket then, and its day ends by itself at 18:00.

ENDING = replace(PLAN, times=Times(last_ticket_minutes=0, ends_minutes=60))


def _day(clock: str, *, opened: bool = True, booked: bool = False, closed: bool = False) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch(ENDING, opens="08:45" if opened else None)
        if booked:
            made.books("a1", "10:00")
        if closed:
            made.at("18:00").closes()
        return made.at(clock)

    return branch


_ON_DAY: Mapping[str, Tried] = {
    "open the day": wanted.OpenDay(),
    "close the day": wanted.CloseDay(),
    "let time pass": wanted.LetTimePass(),
    "take a ticket": wanted.TakeTicket(service="payments"),
    "open a counter": wanted.OpenCounter(counter="1", clerk="mari"),
    "book appointment a2 for 15:00": wanted.BookAppointment(id="a2", service="loans", slot=on("15:00")),
    "cancel appointment a1": wanted.CancelAppointment(id="a1"),
}


def _where_the_day_is(branch: Branch) -> str:
    day = "not open" if branch.day.opened_at is None else "open" if branch.day.is_open else "closed"
    booked = ", ".join(f"{booking.id} is {booking.state}" for booking in branch.day.bookings.values())
    return f"the day is {day}" + (f", {booked}" if booked else "")


DAY = Part(
    title="The day",
    introduction=(
        "The office is open from nine to 17:00, gives the last ticket then, and its day ends by itself an hour later. "
        "Appointment a1 is for ten o'clock."
    ),
    states={
        "not open yet": _day("08:45", opened=False),
        "not open yet, with an appointment": _day("08:45", opened=False, booked=True),
        "open": _day("09:00"),
        "open, an appointment is to come": _day("09:00", booked=True),
        "open, the time of an appointment is over": _day("11:00", booked=True),
        "open, after the last ticket": _day("17:30", booked=True),
        "open, an hour after closing time": _day("18:00", booked=True),
        "closed": _day("18:30", booked=True, closed=True),
    },
    commands=lambda _: _ON_DAY,
    where=_where_the_day_is,
)


# An appointment: a1 for payments at ten o'clock; it is half past nine.


def _appointment(state: str) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch().at("09:00")
        if state != "unknown":
            made.books("a1", "10:00")
        if state == "kept":
            made.checks_in("a1")
        if state == "cancelled":
            made.does(wanted.CancelAppointment(id="a1"))
        if state == "missed":
            made.closes()
        return made.at("09:30")

    return branch


_ON_APPOINTMENT: Mapping[str, Tried] = {
    "check in": wanted.TakeTicket(appointment="a1"),
    "cancel it": wanted.CancelAppointment(id="a1"),
    "book it for 10:00": wanted.BookAppointment(id="a1", service="payments", slot=on("10:00")),
    "book it for 11:00": wanted.BookAppointment(id="a1", service="payments", slot=on("11:00")),
    "book it for another day": wanted.BookAppointment(id="a1", service="payments", slot=on("10:00").replace(day=3)),
}


def _where_the_appointment_is(branch: Branch) -> str:
    return f"a1 is {branch.day.bookings['a1'].state}"


APPOINTMENT = Part(
    title="An appointment",
    introduction="Appointment a1 is for payments at ten o'clock. It is half past nine.",
    states={
        "nobody booked it": _appointment("unknown"),
        "booked": _appointment("booked"),
        "kept (its customer has come)": _appointment("kept"),
        "cancelled": _appointment("cancelled"),
        "missed (the day is over)": _appointment("missed"),
    },
    commands=lambda _: _ON_APPOINTMENT,
    where=_where_the_appointment_is,
)


# A service: payments, from ten to noon, two tickets a day; the office gives the last ticket at 16:30.

_NARROW = replace(
    PLAN,
    services=(
        replace(PLAN.services[0], hours={"weekdays": (Span(Clock(10), Clock(17)),)}, most_per_day=2),
        *PLAN.services[1:],
    ),
    times=Times(last_ticket_minutes=30),
)


def _service(clock: str, *, paused: bool = False, taken: int = 0) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch(_NARROW).at("09:00")
        made.books("a1", "10:15")
        made.at(clock)
        if paused:
            made.does(wanted.PauseService(service="payments", reason="our system is down"))
        for _ in range(taken):
            made.takes()
        return made

    return branch


_ON_SERVICE: Mapping[str, Tried] = {
    "take a ticket": wanted.TakeTicket(service="payments"),
    "take a ticket, by staff": wanted.TakeTicket(service="payments", by_staff=True),
    "check in with an appointment": wanted.TakeTicket(appointment="a1"),
    "pause the service": wanted.PauseService(service="payments", reason="staff"),
    "resume the service": wanted.ResumeService(service="payments"),
}


def _where_the_service_is(branch: Branch) -> str:
    paused = "paused" if branch.day.paused else "given"
    return f"payments is {paused}; tickets today: {len(branch.day.tickets)}"


SERVICE = Part(
    title="A service",
    introduction=(
        "Payments, which is offered from ten to 17:00, with two tickets a day and no more; the office gives the last "
        "ticket half an hour before it closes at 17:00."
    ),
    states={
        "given": _service("10:05"),
        "outside its hours": _service("09:30"),
        "paused": _service("10:05", paused=True),
        "full (two tickets were taken)": _service("10:05", taken=2),
        "after the last ticket": _service("16:30"),
    },
    commands=lambda _: _ON_SERVICE,
    where=_where_the_service_is,
)

PARTS = (TICKET, COUNTER, DAY, APPOINTMENT, SERVICE)
