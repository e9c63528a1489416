"""Every state of the day, of an appointment and of a service, and every command that is tried on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from office import commands as wanted
from office.hours import Clock, Span
from office.plan import Times
from tests.office.branch import PLAN, Branch, on
from tests.office.machine_part import Part, Tried

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


# A service: payments, from ten to 17:00, two tickets a day; the office gives the last ticket at 16:30.

_NARROW = replace(
    PLAN,
    services=(
        replace(PLAN.services[0], hours={"weekdays": (Span(Clock(10), Clock(17)),)}, most_per_day=2),
        *PLAN.services[1:],
    ),
    times=Times(last_ticket_minutes=30, line_closes_itself=True),
)


def _service(clock: str, *, paused: bool = False, full: bool = False, taken: int = 0) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch(_NARROW).at("09:00")
        made.books("a1", "10:15")
        made.at(clock)
        if paused:
            made.does(wanted.PauseService(service="payments", reason="our system is down"))
        for _ in range(taken):
            made.takes()
        if full:
            made.does(_LONG)
        return made

    return branch


_LONG = wanted.HeedForecast(reaches=(("payments", on("17:10")),))

_ON_SERVICE: Mapping[str, Tried] = {
    "take a ticket": wanted.TakeTicket(service="payments"),
    "take a ticket, by staff": wanted.TakeTicket(service="payments", by_staff=True),
    "check in with an appointment": wanted.TakeTicket(appointment="a1"),
    "pause the service": wanted.PauseService(service="payments", reason="staff"),
    "resume the service": wanted.ResumeService(service="payments"),
    "a forecast says that the line reaches past 17:00": _LONG,
    "a forecast says that the line reaches 16:40": wanted.HeedForecast(reaches=(("payments", on("16:40")),)),
    "give tickets all the same": wanted.ReopenLine(service="payments"),
}


def _where_the_service_is(branch: Branch) -> str:
    paused = "paused" if branch.day.paused else "closed by its line" if branch.day.full else "given"
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
        "closed by its line, which reaches past the closing time": _service("10:05", full=True),
        "after the last ticket": _service("16:30"),
    },
    commands=lambda _: _ON_SERVICE,
    where=_where_the_service_is,
)
