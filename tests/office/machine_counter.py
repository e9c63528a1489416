"""Every state of a ticket and of a counter, and every command that is tried on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from office import commands as wanted
from office import manager_commands as managed
from office.commands import DayCommand, RateVisit
from office.desk import Busy, Desk, Free
from office.needs_plan import Employee, Level
from office.plan import Calling, Plan
from tests.office.branch import PLAN, Branch, on
from tests.office.machine_part import Part, Tried

# A ticket. 101 was taken at nine for payments; Mari works at counter 1, Jaan is free at counter 3.


ASKING = replace(
    PLAN,
    levels=(Level(id="employee", asks="employee"), Level(id="later", asks="time", most_per_slot=3)),
    employees=(Employee(id="mari", name={"en": "Mari"}), Employee(id="jaan", name={"en": "Jaan"})),
)


def _ticket(stage: str, *, taken: bool = True, **wish: object) -> Callable[[], Branch]:
    def branch() -> Branch:
        made = Branch(ASKING).staffs("1", "mari").staffs("3", "jaan").at("09:00")
        if taken:
            made.takes(**wish)  # type: ignore[arg-type]  # fields of a ticket
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
    "tell a need": wanted.ChangeNeeds(number="101", needs=("walks_slowly",)),
    "ask for Jaan": wanted.ChangeNeeds(number="101", employee="jaan"),
    "set the time to half past ten": wanted.ChangeNeeds(number="101", later=on("10:30")),
    "take every wish back": wanted.ChangeNeeds(number="101"),
    "close counter 1": wanted.CloseCounter(counter="1"),
    "call the number": wanted.CallNumber(counter="3", number="101"),
    "rate": RateVisit(number="101", treated=5),
}


def _where_101_is(branch: Branch) -> str:
    ticket = branch.day.tickets.get("101")
    return f"101 is {ticket.stage_name.replace('_', ' ')}" if ticket else "nobody waits"


TICKET = Part(
    title="A ticket",
    introduction="Number 101 was taken at nine for payments. Mari works at counter 1; Jaan is free at counter 3. "
    "Customers may ask for either of them, and for a set time later today.",
    states={
        "nobody took it": _ticket("waiting", taken=False),
        "waiting": _ticket("waiting"),
        "waiting, kept for counter 1, where somebody works": _ticket("waiting", for_counter="1"),
        "waiting for Mari, who was asked for": _ticket("waiting", employee="mari"),
        "away for a while": _ticket("away"),
        "away until ten, the set time": _ticket("waiting", later=on("10:00")),
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
    "asked": managed.AskCounter(counter="1"),
}


def _on_counter(state: str) -> Mapping[str, Tried]:
    counter = "9" if state == "the plan has no such counter" else "1"
    return {
        "open (Kati)": wanted.OpenCounter(counter=counter, clerk="kati"),
        "open (Kati, in Mari's place)": wanted.OpenCounter(counter=counter, clerk="kati", in_place_of="mari"),
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
        "ask that it opens": managed.AskCounter(counter=counter),
        "say that somebody comes": managed.AnswerAsked(counter=counter, coming=True),
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
        "closed again, and asked to open": _counter("shut", "asked", waiting=True),
    },
    commands=_on_counter,
    where=_where_the_counter_is,
)
