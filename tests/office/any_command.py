"""Any command of a day, as a person might give it at any moment: drawn by hypothesis, decided by the real rules."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st

from office import commands as wanted
from office import set_times
from office.commands import DayCommand
from office.day import Day
from office.plan import Plan

Drawn = tuple[str, str, int, float]
"""A kind of command, a counter, which of the numbers or services, and how many seconds have passed before it."""

AT_COUNTER: dict[str, Callable[[str], DayCommand]] = {
    "call": lambda counter: wanted.CallNext(counter=counter),
    "again": lambda counter: wanted.CallAgain(counter=counter),
    "arrived": lambda counter: wanted.ConfirmArrival(counter=counter),
    "finish": lambda counter: wanted.FinishService(counter=counter),
    "miss": lambda counter: wanted.MarkMissed(counter=counter),
    "back": lambda counter: wanted.PutBack(counter=counter),
    "park": lambda counter: wanted.ParkTicket(counter=counter, minutes=5),
    "undo": lambda counter: wanted.UndoAct(counter=counter),
    "pause": lambda counter: wanted.PauseCounter(counter=counter, reason="break"),
    "resume": lambda counter: wanted.ResumeCounter(counter=counter),
    "leave": lambda counter: wanted.CloseCounter(counter=counter),
    "vanish": lambda counter: wanted.ShutVanished(counter=counter),
    "sit": lambda counter: wanted.OpenCounter(counter=counter, clerk=counter),
    "sit instead": lambda counter: wanted.OpenCounter(counter=counter, clerk="kati", in_place_of=counter, leaving="2"),
}
OF_NUMBER: dict[str, Callable[[str], DayCommand]] = {
    "rejoin": lambda number: wanted.RejoinLine(number=number),
    "cancel": lambda number: wanted.CancelTicket(number=number),
    "withdraw": lambda number: wanted.CancelTicket(number=number, wrong_choice=True),
    "away": lambda number: wanted.PauseVisit(number=number, minutes=5),
    "here": lambda number: wanted.ResumeVisit(number=number),
}
ASKING = ("employee", "later")
OTHERS = (
    "take",
    "out of turn",
    "transfer",
    "change",
    "add",
    "needs",
    "employee",
    "later",
    "pause service",
    "resume service",
    "time",
)
OFTEN = ("take", "take", "call", "call", "call", "again", "arrived", "finish", "miss", "undo", "undo", "out of turn")

ANY_COMMANDS = st.lists(
    st.tuples(
        st.sampled_from([*OFTEN, *AT_COUNTER, *OF_NUMBER, *OTHERS, *ASKING]),
        st.sampled_from(["1", "2", "3"]),
        st.integers(0, 30),
        st.sampled_from([0.0, 0.0, 1.0, 8.0, 40.0, 400.0]),
    ),
    max_size=80,
)


def command_of(drawn: Drawn, day: Day, plan: Plan) -> DayCommand:
    """The command that was drawn, about somebody or something of this day."""
    kind, counter, which, _ = drawn
    numbers = list(day.tickets) or ["999"]
    if kind in AT_COUNTER:
        return AT_COUNTER[kind](counter)
    if kind in OF_NUMBER:
        return OF_NUMBER[kind](numbers[which % len(numbers)])
    service = plan.services[which % len(plan.services)].id
    number = numbers[-1 - which % len(numbers)]
    if kind == "later":
        return _later(day, plan, number, service)
    if kind == "employee":
        return wanted.ChangeNeeds(number=number, employee=counter)
    return _other(kind, counter, number, service)


def _other(kind: str, counter: str, number: str, service: str) -> DayCommand:
    match kind:
        case "take":
            return wanted.TakeTicket(service=service, by_staff=True)
        case "out of turn":
            return wanted.CallNumber(counter=counter, number=number, reason="urgent")
        case "transfer":
            return wanted.TransferTicket(counter=counter, service=service, comes_back=service == "other")
        case "change":
            return wanted.ChangeService(number=number, service=service)
        case "needs":
            return wanted.ChangeNeeds(number=number, needs=("walks_slowly",) if service == "loans" else (), level="")
        case "add":
            return wanted.AddService(number=number, service=service)
        case "pause service":
            return wanted.PauseService(service=service, reason="system")
        case "resume service":
            return wanted.ResumeService(service=service)
        case _:
            return wanted.LetTimePass()


def _later(day: Day, plan: Plan, number: str, service: str) -> DayCommand:
    """The first time that is offered now, chosen or given up again."""
    known, now = plan.service(service), day.newest_at
    times = set_times.offered(day, plan, known, now, number) if known and now else ()
    ticket = day.tickets.get(number)
    later = times[0] if times and (ticket is None or ticket.set_time is None) else None
    return wanted.ChangeNeeds(number=number, later=later)


def seconds_of(drawn: Drawn) -> timedelta:
    """How long after the one before it is given."""
    return timedelta(seconds=drawn[3])
