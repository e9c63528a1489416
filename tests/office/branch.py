"""A branch whose day is told command by command, in the words of those who work there."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any

from office.commands import (
    BookAppointment,
    CallAgain,
    CallNext,
    CallNumber,
    CancelTicket,
    CloseCounter,
    CloseDay,
    ConfirmArrival,
    DayCommand,
    FinishService,
    LetTimePass,
    MarkMissed,
    OpenCounter,
    OpenDay,
    ParkTicket,
    PauseCounter,
    PauseService,
    PauseVisit,
    PutBack,
    RejoinLine,
    ShutVanished,
    TakeTicket,
    TransferTicket,
    UndoAct,
)
from office.day import Day, after
from office.deciding import decide
from office.events import DayEvent, Entry, Precedence, Standing, TicketCalled
from office.plan import Counter, Office, Plan, Service
from office.refusals import Reason, Refused
from office.ticket import Ticket

MONDAY = date(2026, 3, 2)

PLAN = Plan(
    office=Office(id="tartu", name={"en": "Office"}, time_zone="Europe/Tallinn", languages=("en", "et", "ru")),
    services=(
        Service(id="payments", name={"en": "Payments"}, series=100, promise_minutes=20),
        Service(id="loans", name={"en": "Loans"}, series=200),
        Service(id="other", name={"en": "Something else"}, series=300, catch_all=True),
    ),
    counters=(
        Counter(id="1", services=("payments", "other")),
        Counter(id="2", services=("loans",)),
        Counter(id="3", services=("payments", "loans")),
    ),
)

UNPROMISED = replace(PLAN, services=tuple(replace(service, promise_minutes=None) for service in PLAN.services))
"""The same branch, where nobody promises anything."""


def on(clock: str, day: date = MONDAY, plan: Plan = PLAN) -> datetime:
    """This time of the day at the branch, as UTC."""
    return datetime.combine(day, time.fromisoformat(clock), plan.zone).astimezone(UTC)


class Branch:
    """One service day. `does` expects that the rules agree, `asks` returns what they say and does nothing."""

    def __init__(self, plan: Plan = PLAN, opens: str | None = "08:45", day: date = MONDAY) -> None:
        self.plan = plan
        self.now = on(opens or "00:00", day, plan)
        self.entries: tuple[Entry, ...] = ()
        self.day = Day(office=plan.office.id, date=day)
        if opens is not None:
            self.does(OpenDay())

    def at(self, clock: str) -> "Branch":
        """It is this time now."""
        self.now = on(clock, self.day.date, self.plan)
        return self

    def asks(self, command: DayCommand) -> tuple[DayEvent, ...] | Refused:
        return decide(self.day, self.plan, command, self.now)

    def does(self, command: DayCommand) -> tuple[DayEvent, ...]:
        events = self.asks(command)
        assert not isinstance(events, Refused), events.why
        written = tuple(
            Entry(place=place, at=self.now, event=event) for place, event in enumerate(events, self.day.place + 1)
        )
        self.entries += written
        self.day = after(self.day, written)
        return events

    def is_refused(self, command: DayCommand) -> Reason:
        """Why the rules say no; they must, and nothing may change."""
        refused = self.asks(command)
        assert isinstance(refused, Refused), refused
        return refused.why

    def ticket(self, number: str) -> Ticket:
        return self.day.tickets[number]

    def takes(self, service: str = "payments", standing: Standing = "normal", **more: Any) -> str:  # noqa: ANN401  # fields
        self.does(TakeTicket(service=service, standing=standing, **more))
        return tuple(self.day.tickets)[-1]

    def books(self, appointment: str, slot: str, service: str = "payments") -> None:
        """An appointment at this time of the day."""
        self.does(BookAppointment(id=appointment, service=service, slot=on(slot, self.day.date, self.plan)))

    def checks_in(self, appointment: str) -> str:
        self.does(TakeTicket(appointment=appointment))
        return tuple(self.day.tickets)[-1]

    def staffs(self, counter: str, clerk: str = "", services: tuple[str, ...] | None = None) -> "Branch":
        self.does(OpenCounter(counter=counter, clerk=clerk, services=services))
        return self

    def leaves(self, counter: str) -> None:
        self.does(CloseCounter(counter=counter))

    def pauses(self, counter: str) -> None:
        self.does(PauseCounter(counter=counter))

    def calls_next(self, counter: str) -> str | None:
        """The number that is called now; None when nobody waits for this counter."""
        self.does(CallNext(counter=counter))
        return self.day.desks[counter].number

    def calls(self, counter: str, number: str, reason: str = "") -> Precedence:
        """Out of turn or in it, and why it went first."""
        (called,) = self.does(CallNumber(counter=counter, number=number, reason=reason))
        assert isinstance(called, TicketCalled)
        return called.why

    def calls_again(self, counter: str) -> None:
        self.does(CallAgain(counter=counter))

    def greets(self, counter: str) -> None:
        self.does(ConfirmArrival(counter=counter))

    def finishes(self, counter: str, outcome: str = "") -> None:
        self.does(FinishService(counter=counter, outcome=outcome))

    def misses(self, counter: str) -> None:
        self.does(MarkMissed(counter=counter))

    def parks(self, counter: str, minutes: float = 10.0) -> None:
        self.does(ParkTicket(counter=counter, minutes=minutes))

    def sends(self, counter: str, **where: Any) -> None:  # noqa: ANN401  # fields of the command
        self.does(TransferTicket(counter=counter, **where))

    def vanishes(self, counter: str) -> None:
        self.does(ShutVanished(counter=counter))

    def pauses_service(self, service: str, back: str | None = None, reason: str = "") -> None:
        back_at = on(back, self.day.date, self.plan) if back else None
        self.does(PauseService(service=service, reason=reason, back_at=back_at))

    def undoes(self, counter: str) -> None:
        self.does(UndoAct(counter=counter))

    def time_passes(self, clock: str) -> tuple[DayEvent, ...]:
        """Somebody notices that it is this time."""
        return self.at(clock).does(LetTimePass())

    def puts_back(self, counter: str) -> None:
        self.does(PutBack(counter=counter))

    def serves(self, counter: str) -> str | None:
        """Call, greet and finish whoever is next."""
        number = self.calls_next(counter)
        if number is not None:
            self.greets(counter)
            self.finishes(counter)
        return number

    def brings_to(self, stage: str, number: str = "101", counter: str = "1") -> "Branch":
        """The waiting number, which is next at the counter, gets to this stage."""
        for command in _WAYS[stage]:
            events = self.does(command(number=number, counter=counter))
            assert all(getattr(event, "number", number) == number for event in events)
        return self

    def rejoins(self, number: str) -> None:
        self.does(RejoinLine(number=number))

    def cancels(self, number: str, *, wrong_choice: bool = False) -> None:
        self.does(CancelTicket(number=number, wrong_choice=wrong_choice))

    def closes(self) -> None:
        self.does(CloseDay())

    def stages(self) -> dict[str, str]:
        return {number: ticket.stage_name for number, ticket in self.day.tickets.items()}


def _way(*commands: type[DayCommand]) -> tuple[Callable[..., DayCommand], ...]:
    """Commands about a number at a counter, each with those of the two that it has."""
    return tuple(partial(_about, command) for command in commands)


def _about(command: Callable[..., DayCommand], **named: str) -> DayCommand:
    names = {field.name for field in fields(command)}  # type: ignore[arg-type]  # each command is a dataclass
    return command(**{name: value for name, value in named.items() if name in names})


_WAYS = {
    "waiting": _way(),
    "away": _way(PauseVisit),
    "called": _way(CallNext),
    "called again": _way(CallNext, CallAgain),
    "serving": _way(CallNext, ConfirmArrival),
    "parked": _way(CallNext, ConfirmArrival, ParkTicket),
    "missed": _way(CallNext, MarkMissed),
    "rejoined": _way(CallNext, MarkMissed, RejoinLine),
    "put back": _way(CallNext, PutBack),
    "served": _way(CallNext, ConfirmArrival, FinishService),
    "cancelled": _way(CancelTicket),
    "withdrawn": (lambda number, counter: CancelTicket(number=number, wrong_choice=bool(counter)),),
    "not served": _way(CloseDay),
}
"""How a number that is next gets to each stage."""
