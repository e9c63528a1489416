"""A branch whose day is told command by command, in the words of those who work there."""

from datetime import UTC, date, datetime, time

from office.commands import (
    CallAgain,
    CallNext,
    CancelTicket,
    CloseCounter,
    CloseDay,
    ConfirmArrival,
    DayCommand,
    FinishService,
    MarkMissed,
    OpenCounter,
    OpenDay,
    PauseCounter,
    PutBack,
    RejoinLine,
    TakeTicket,
)
from office.day import Day, after
from office.deciding import decide
from office.events import DayEvent, Entry, Standing
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

    def takes(self, service: str = "payments", standing: Standing = "normal") -> str:
        self.does(TakeTicket(service=service, standing=standing))
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

    def calls_again(self, counter: str) -> None:
        self.does(CallAgain(counter=counter))

    def greets(self, counter: str) -> None:
        self.does(ConfirmArrival(counter=counter))

    def finishes(self, counter: str, outcome: str = "") -> None:
        self.does(FinishService(counter=counter, outcome=outcome))

    def misses(self, counter: str) -> None:
        self.does(MarkMissed(counter=counter))

    def puts_back(self, counter: str) -> None:
        self.does(PutBack(counter=counter))

    def serves(self, counter: str) -> str | None:
        """Call, greet and finish whoever is next."""
        number = self.calls_next(counter)
        if number is not None:
            self.greets(counter)
            self.finishes(counter)
        return number

    def rejoins(self, number: str) -> None:
        self.does(RejoinLine(number=number))

    def cancels(self, number: str, *, wrong_choice: bool = False) -> None:
        self.does(CancelTicket(number=number, wrong_choice=wrong_choice))

    def closes(self) -> None:
        self.does(CloseDay())

    def stages(self) -> dict[str, str]:
        return {number: ticket.stage_name for number, ticket in self.day.tickets.items()}
